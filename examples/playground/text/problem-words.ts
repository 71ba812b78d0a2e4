import type { Locale } from "trouble-ticket";
import { pathText, type LogProblem } from "../../demo/log/mapping.js";

/** How a problem is put into words. */
export interface ProblemStyle {
  readonly locale: Locale;
  /** An instant in words, given as ISO text. */
  readonly instant: (iso: string) => string;
  /** The name of a fact on the page, such as `receivedAt`, or of one in a list of facts; undefined for other names. */
  readonly fieldName: (name: string, position: number | undefined) => string | undefined;
}

/** What is wrong with a file, a row, a ticket or a mapping, in one sentence of the language, the field first. */
export function problemText(problem: LogProblem, style: ProblemStyle): string {
  const sentence = style.locale === "it" ? italian(problem, style) : english(problem, style);
  const place = placeOf(problem.path, style);
  return place === "" ? sentence : `${place}: ${sentence}`;
}

/** The names of the page along a path, with numbers in lists: `Change 1, Priority`; where a name is missing, the path. */
function placeOf(path: LogProblem["path"], style: ProblemStyle): string {
  const [first, position] = path;
  const isListed = typeof position === "number";
  const name = typeof first === "string" ? style.fieldName(first, isListed ? position : undefined) : undefined;
  if (name === undefined) return pathText(path);
  return [name, placeOf(path.slice(isListed ? 2 : 1), style)].filter((part) => part !== "").join(", ");
}

/** The sentences of the demo and the library are English already, but for instants, which they show in UTC. */
function english(problem: LogProblem, { instant }: ProblemStyle): string {
  const { code, from, to, message } = problem;
  if (code !== "reversed_interval" || typeof from !== "string" || typeof to !== "string") return message;
  return isInterval(problem)
    ? `it ends (${instant(to)}) before it begins (${instant(from)})`
    : `${instant(to)} is before the receipt, ${instant(from)}`;
}

/** Whether what is reversed is an interval of a ticket. Other facts are reversed with the receipt. */
function isInterval({ path: [name] }: LogProblem): boolean {
  return name === "pauses" || name === "conclusions";
}

type Sentence = (facts: LogProblem, style: ProblemStyle) => string | undefined;

const csvFaults: Readonly<Record<string, string>> = {
  unclosedQuote: "un campo tra virgolette non è chiuso",
  textAfterQuote: "c'è altro testo dopo le virgolette di chiusura di un campo",
  tooLong: "supera 1.048.576 caratteri (mancano le virgolette di chiusura?)",
};

const missing: Readonly<Record<string, string>> = {
  receivedAt: "manca l'orario di ricezione",
  priority: "manca la priorità",
  case: "manca il numero del caso",
  at: "manca l'orario dell'evento",
  activity: "manca l'attività dell'evento",
};

const orders: Readonly<Record<string, string>> = {
  ymd: "anno, mese, giorno",
  dmy: "giorno, mese, anno",
  mdy: "mese, giorno, anno",
};

const notAnInstant: Sentence = ({ value, order }) =>
  value === undefined ? undefined : `${quoted(value)} non è una data con orario${orderText(order)}`;

/** Italian sentences by code; undefined where the facts are not those of a file. */
const italianSentences: ReadonlyMap<string, Sentence> = new Map<string, Sentence>([
  ["empty_file", () => "il file è vuoto: non ha un'intestazione"],
  ["invalid_header", ({ fault }) => `nell'intestazione: ${csvFaults[String(fault)] ?? ""}`],
  ["not_text", () => "non è un file di testo in UTF-8, UTF-16 o windows-1252; da un foglio di calcolo, salvarlo come CSV"],
  ["invalid_csv", ({ fault }) => csvFaults[String(fault)]],
  ["repeated_header", () => "ripete l'intestazione"],
  ["wrong_length", ({ count, expected }) => `ha ${String(count)} campi, l'intestazione ne ha ${String(expected)}`],
  ["missing_field", ({ field }) => missing[String(field)] ?? "manca"],
  ["unknown_field", ({ known }) => `non è un campo conosciuto; i campi sono ${listed(known)}`],
  ["wrong_type", ({ value }) => (value === undefined ? undefined : `${plain(value)} non è un valore ammesso`)],
  [
    "conflicting_fields",
    ({ path }) =>
      path[1] === "pauseTo"
        ? "l'attività è anche in pauseFrom: non può iniziare e finire una pausa"
        : "columns ed events si escludono a vicenda",
  ],
  ["repeated_field", () => "è indicato due volte"],
  ["invalid_encoding", () => "contiene byte che non appartengono alla codifica del file, UTF-8 o UTF-16"],
  ["invalid_json", () => "non è JSON"],
  ["unknown_column", ({ column, known }) => `il file non ha la colonna ${quoted(column)}; ha ${listed(known)}`],
  [
    "unknown_priority",
    ({ path, priority, known }) =>
      // The library shows the value in quotes; the demo has the text of the cell.
      path[0] === "priority" && path.length === 1 && !isShown(priority)
        ? `la mappatura non ha una priorità per ${quoted(priority)}; aggiungerla, o sceglierne una per ogni altro testo`
        : `la policy non ha la priorità ${shown(priority)}; ha ${listed(known)}`,
  ],
  ["unknown_tier", ({ tier, known }) => `la policy non ha il livello ${shown(tier)}; ha ${listed(known)}`],
  ["unknown_calendar", ({ calendar, known }) => `la policy non ha il calendario ${shown(calendar)}; ha ${listed(known)}`],
  ["invalid_instant", notAnInstant],
  ["invalid_local_time", notAnInstant],
  ["instant_without_offset", notAnInstant],
  [
    "instant_out_of_range",
    ({ value }) => (value === undefined ? undefined : `${plain(value)} è fuori dagli anni del calendario`),
  ],
  ["result_out_of_range", () => "la scadenza è fuori dagli anni del calendario"],
  ["resolved_twice", () => "la risoluzione è indicata due volte"],
  [
    "reversed_interval",
    (problem, { instant }) => {
      const { from, to } = problem;
      if (typeof from !== "string" || typeof to !== "string") return undefined;
      return isInterval(problem)
        ? `finisce (${instant(to)}) prima di iniziare (${instant(from)})`
        : `${instant(to)} precede la ricezione, ${instant(from)}`;
    },
  ],
]);

function italian(problem: LogProblem, style: ProblemStyle): string {
  return italianSentences.get(problem.code)?.(problem, style) ?? problem.message;
}

function orderText(order: unknown): string {
  const text = orders[String(order)];
  return text === undefined ? "" : ` (${text})`;
}

function quoted(value: unknown): string {
  return JSON.stringify(value) ?? "";
}

/** A value that the library shows in quotes already, or a plain one. */
function shown(value: unknown): string {
  return isShown(value) ? value : quoted(value);
}

function plain(value: unknown): string {
  return typeof value === "string" ? value : quoted(value);
}

function isShown(value: unknown): value is string {
  return typeof value === "string" && value.startsWith('"');
}

function listed(values: unknown): string {
  return Array.isArray(values) ? values.map(String).join(", ") : "";
}
