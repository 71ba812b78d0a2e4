import { parseArgs } from "node:util";
import type { Locale } from "trouble-ticket";

/** What the command line asks for. */
export interface Arguments {
  /** The log to replay; without one, the sample is shown. */
  readonly log?: string;
  /** The one case of the log to explain. */
  readonly explain?: string;
  readonly holidays?: "it";
  readonly locale: Locale;
  readonly help: boolean;
}

export type ArgumentsReading = { readonly ok: true; readonly wanted: Arguments } | { readonly ok: false; readonly fault: string };

export const usage = "usage: npm run demo -- [--log FILE [--explain CASE]] [--holidays it] [--locale en|it] [--help]";

const options = {
  log: { type: "string" },
  explain: { type: "string" },
  holidays: { type: "string" },
  locale: { type: "string" },
  help: { type: "boolean" },
} as const;

/** Reads the arguments after the program's name; what is wrong with them is told in one line. */
export function readArguments(argv: readonly string[]): ArgumentsReading {
  // Not strict, because the tokens allow for plainer words than parseArgs's own errors have.
  const { tokens } = parseArgs({ args: [...argv], options, strict: false, tokens: true });
  const given = new Map<string, string>();
  for (const token of tokens) {
    if (token.kind === "option-terminator") continue;
    if (token.kind === "positional") return { ok: false, fault: `unexpected argument ${JSON.stringify(token.value)}` };
    if (!Object.hasOwn(options, token.name)) return { ok: false, fault: `unknown option ${token.rawName}` };
    if (given.has(token.name)) return { ok: false, fault: `--${token.name} is given twice` };
    const takesValue = token.name !== "help";
    if (!takesValue && token.inlineValue === true) return { ok: false, fault: `--${token.name} takes no value` };
    // In `--log --holidays it` the value was forgotten; `--log=--odd` means a file that is called so.
    const isForgotten = token.value === undefined || token.value === "" || (!token.inlineValue && token.value.startsWith("-"));
    if (takesValue && isForgotten) return { ok: false, fault: `--${token.name} needs a value` };
    given.set(token.name, token.value ?? "");
  }
  return checked(given);
}

function checked(given: ReadonlyMap<string, string>): ArgumentsReading {
  const log = given.get("log");
  const explain = given.get("explain");
  const holidays = given.get("holidays");
  const locale = given.get("locale") ?? "en";
  if (locale !== "en" && locale !== "it") return { ok: false, fault: `unknown locale ${JSON.stringify(locale)}; it is en or it` };
  if (holidays !== undefined && holidays !== "it") {
    return { ok: false, fault: `unknown holidays ${JSON.stringify(holidays)}; only Italy's are known, as it` };
  }
  if (explain !== undefined && log === undefined) return { ok: false, fault: "--explain needs --log, the log that has the case" };
  return {
    ok: true,
    wanted: {
      ...(log !== undefined && { log }),
      ...(explain !== undefined && { explain }),
      ...(holidays !== undefined && { holidays }),
      locale,
      help: given.has("help"),
    },
  };
}
