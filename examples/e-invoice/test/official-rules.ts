import { Schema } from "node-schematron";
import { sharedFile } from "./shared.js";

/** Finds the official rules of EN 16931 that a document breaks: each id once, those that only warn apart. */
export interface OfficialRules {
  readonly fatal: (xml: string) => readonly string[];
  readonly warnings: (xml: string) => readonly string[];
}

/** The official rules for a syntax; undefined where their file is absent. */
export function officialRules(syntax: "UBL" | "CII"): OfficialRules | undefined {
  const text = sharedFile(`en16931/EN16931-${syntax}-validation-preprocessed.sch`);
  return text === undefined ? undefined : rulesOf(text);
}

/** Reads preprocessed rules. node-schematron ignores `flag`, so it is read from the text, in any order of the attributes. */
export function rulesOf(text: string): OfficialRules {
  const schema = Schema.fromString(text);
  for (const rule of schema.patterns.flatMap(({ rules }) => rules)) rule.context = relative(rule.context);
  const tags = [...text.matchAll(/<assert\b(?:[^>"']|"[^"]*"|'[^']*')*>/g)].map(([tag]) => tag);
  const warnings = new Set(tags.filter((tag) => attribute(tag, "flag") === "warning").map((tag) => attribute(tag, "id")));
  const broken = (xml: string, isWarning: boolean): readonly string[] => {
    const ids = schema.validateString(xml).map(({ assertId, message }) => assertId ?? message ?? "");
    return [...new Set(ids)].filter((id) => warnings.has(id) === isWarning).sort();
  };
  return { fatal: (xml) => broken(xml, false), warnings: (xml) => broken(xml, true) };
}

function attribute(tag: string, name: string): string | undefined {
  return new RegExp(`\\s${name}\\s*=\\s*(["'])(.*?)\\1`, "s").exec(tag)?.[2];
}

/**
 * The same context without the slashes that it begins with. node-schematron looks for a context from every node; an absolute path
 * makes it search the whole document from each, which takes four fifths of the time.
 */
function relative(context: string): string {
  return context.replace(/(^|\|)\s*\/\//g, "$1").replace(/(^|\|)\s*\/([^\s/|[]+)/g, "$1$2[not(parent::*)]");
}
