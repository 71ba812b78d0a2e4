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
    const ids = idsOf(schema, xml).filter((id) => warnings.has(id) === isWarning);
    if (!ids.some((id) => sums.test(id))) return ids;
    const inCents = idsOf(schema, withAmountsInCents(xml));
    return ids.filter((id) => !sums.test(id) || inCents.includes(id));
  };
  return { fatal: (xml) => broken(xml, false), warnings: (xml) => broken(xml, true) };
}

/** Ids of the rules that a document breaks, each once. */
function idsOf(schema: Schema, xml: string): readonly string[] {
  return [...new Set(schema.validateString(xml).map(({ assertId, message }) => assertId ?? message ?? ""))].sort();
}

/** Rules that compare a sum of amounts. */
const sums = /^BR-(CO-1[0-7]|[A-Z]+-08)$/;

/** node-schematron computes xs:decimal in floating point, where 0.1 + 0.2 is not 0.3: a broken sum is summed again in cents. */
function withAmountsInCents(xml: string): string {
  const amount = /(<\w+:\w*Amount\b[^>]*>)(-?[0-9.]+)(?=<)/g;
  return xml.replace(amount, (_, tag: string, text: string) => `${tag}${Math.round(Number(text) * 1e6) / 1e4}`);
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
