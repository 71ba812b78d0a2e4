import { parseArgs } from "node:util";
import type { Locale } from "trouble-ticket";

/** The options of the command line. */
export interface Arguments {
  /** The log to read; without one, the sample is shown. */
  readonly log?: string;
  /** The file with the mapping of the log. */
  readonly map?: string;
  /** The file to write the proposed mapping to. */
  readonly writeMap?: string;
  /** The file with the policy; by default the published one. */
  readonly policy?: string;
  readonly metric?: string;
  /** An instant; by default the last one in the log. */
  readonly now?: string;
  /** The ticket of the log to explain. */
  readonly explain?: string;
  readonly holidays?: "it";
  readonly locale: Locale;
  readonly json: boolean;
  readonly help: boolean;
}

export type ArgumentsReading = { readonly ok: true; readonly wanted: Arguments } | { readonly ok: false; readonly fault: string };

const usage = "usage: npm run demo -- [--log FILE [OPTIONS]] [--holidays it] [--locale en|it] [--help]";

export const help = `${usage}

  --log FILE         a CSV file of tickets or events; without it, a sample is shown
  --map MAP.json     how its columns become facts; without it, a mapping is proposed
  --write-map FILE   writes the proposed mapping to a new file
  --policy FILE      a support policy as JSON; without it, the published policy of ACO Informatica
  --metric NAME      the promise to judge, such as resolution; without it, all that the policy makes
  --now INSTANT      as of when, such as 2026-03-02T18:00:00+01:00; without it, the last instant in the file
  --explain TICKET   explains the due date of one ticket
  --holidays it      keeps the holidays of Italy
  --json             prints the answer as JSON and nothing else
  --locale en|it     the language of the report

docs/guides/demo-log.md describes mappings and figures.`;

const options = {
  log: { type: "string" },
  map: { type: "string" },
  "write-map": { type: "string" },
  policy: { type: "string" },
  metric: { type: "string" },
  now: { type: "string" },
  explain: { type: "string" },
  holidays: { type: "string" },
  locale: { type: "string" },
  json: { type: "boolean" },
  help: { type: "boolean", short: "h" },
} as const;

const flags: ReadonlySet<string> = new Set(["json", "help"]);
const needingLog = ["map", "write-map", "policy", "metric", "now", "explain", "json"];

/** Reads the arguments after the program's name; a fault is one line. */
export function readArguments(argv: readonly string[]): ArgumentsReading {
  // Not strict, because the tokens allow for plainer words than parseArgs's own errors have.
  const { tokens } = parseArgs({ args: [...argv], options, strict: false, tokens: true });
  const given = new Map<string, string>();
  for (const token of tokens) {
    if (token.kind === "option-terminator") continue;
    if (token.kind === "positional") return { ok: false, fault: `unexpected argument ${JSON.stringify(token.value)}` };
    if (!Object.hasOwn(options, token.name)) return { ok: false, fault: `unknown option ${token.rawName}` };
    if (given.has(token.name)) return { ok: false, fault: `--${token.name} is given twice` };
    const takesValue = !flags.has(token.name);
    if (!takesValue && token.inlineValue === true) return { ok: false, fault: `--${token.name} takes no value` };
    // In `--log --holidays it` the value was forgotten; `--log=--odd` means a file with that name.
    const isForgotten = token.value === undefined || token.value === "" || (!token.inlineValue && token.value.startsWith("-"));
    if (takesValue && isForgotten) return { ok: false, fault: `--${token.name} needs a value` };
    given.set(token.name, token.value ?? "");
  }
  return checked(given);
}

function checked(given: ReadonlyMap<string, string>): ArgumentsReading {
  const holidays = given.get("holidays");
  const locale = given.get("locale") ?? "en";
  if (locale !== "en" && locale !== "it") return { ok: false, fault: `unknown locale ${JSON.stringify(locale)}; it is en or it` };
  if (holidays !== undefined && holidays !== "it") {
    return { ok: false, fault: `unknown holidays ${JSON.stringify(holidays)}; only Italy's are known, as it` };
  }
  const stray = given.has("log") || given.has("help") ? undefined : needingLog.find((name) => given.has(name));
  if (stray !== undefined) return { ok: false, fault: `--${stray} needs --log, the file to read` };
  if (given.has("map") && given.has("write-map")) {
    return { ok: false, fault: "--write-map writes a proposed mapping; with --map there is none to propose" };
  }
  if (given.has("json") && given.has("explain")) return { ok: false, fault: "--json and --explain exclude each other" };
  return {
    ok: true,
    wanted: {
      ...text("log", given.get("log")),
      ...text("map", given.get("map")),
      ...text("writeMap", given.get("write-map")),
      ...text("policy", given.get("policy")),
      ...text("metric", given.get("metric")),
      ...text("now", given.get("now")),
      ...text("explain", given.get("explain")),
      ...(holidays !== undefined && { holidays }),
      locale,
      json: given.has("json"),
      help: given.has("help"),
    },
  };
}

function text<Name extends string>(name: Name, value: string | undefined): Partial<Record<Name, string>> {
  return value === undefined ? {} : ({ [name]: value } as Record<Name, string>);
}
