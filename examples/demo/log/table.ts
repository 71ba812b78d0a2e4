import { readCsv, type CsvFault, type CsvRecord, type Pieces } from "./csv.js";
import type { LogProblem } from "./mapping.js";

/** A table of a CSV file. */
export interface Table {
  readonly separator: string;
  /** The names of the columns, each unique; see {@link columnNames}. */
  readonly columns: readonly string[];
  /** The first records below the header, to look at. */
  readonly sample: readonly CsvRecord[];
  /** All records below the header, the sample included; rows count from 1 with the header. */
  readonly records: AsyncIterable<readonly CsvRecord[]>;
}

export type TableReading = { readonly ok: true; readonly table: Table } | { readonly ok: false; readonly problem: LogProblem };

export interface TableOptions {
  /** Defaults to the one of `,` `;` tab and `|` that the header contains most of. */
  readonly separator?: string | null | undefined;
  /** How many records the sample has at most. Defaults to 1,000. */
  readonly sampleSize?: number;
}

const separators = [",", ";", "\t", "|"];
const maxHeaderLength = 1_048_576;

/** Opens a table: reads the header and the first records, and the others when `records` is iterated. */
export async function openTable(pieces: Pieces, { separator, sampleSize = 1_000 }: TableOptions = {}): Promise<TableReading> {
  const { head, rest } = await headOf(pieces);
  const declared = /^sep=(.)\r?\n/i.exec(head);
  const text = declared === null ? head : head.slice(declared[0].length);
  const used = separator ?? declared?.[1] ?? separatorOf(text);
  const batches = readCsv(chained(text.replace(/^(?:[ \t]*\r?\n)+/, ""), rest), used)[Symbol.asyncIterator]();
  const sample: CsvRecord[] = [];
  let header: CsvRecord | undefined;
  for (;;) {
    const next = await batches.next();
    if (next.done === true) break;
    for (const record of next.value) {
      if (header === undefined) header = record;
      else sample.push(record);
    }
    if (sample.length >= sampleSize) break;
  }
  if (header === undefined) return unreadable("empty_file", "the file is empty: it has no header");
  if (header.kind === "fault") {
    return unreadable("invalid_header", `the header ${faultTexts[header.fault]}`, { fault: header.fault });
  }
  if (header.fields.some((field) => /[\0\uFFFD]/.test(field))) {
    return unreadable("not_text", "it is not a text file in UTF-8, UTF-16 or windows-1252; save a spreadsheet as CSV");
  }
  const table = {
    separator: used,
    columns: columnNames(header.fields),
    sample: sample.slice(0, sampleSize),
    records: recordsFrom(sample, batches),
  };
  return { ok: true, table };
}

function unreadable(code: string, message: string, facts: Readonly<Record<string, unknown>> = {}): TableReading {
  return { ok: false, problem: { code, path: [], ...facts, message } };
}

/** What is wrong with a row that cannot be read. */
export const faultTexts: Readonly<Record<CsvFault, string>> = {
  unclosedQuote: "has a quoted field that is not closed",
  textAfterQuote: "has text after the closing quote of a field",
  tooLong: "is longer than 1,048,576 characters (is a quoted field not closed?)",
};

/** The names of columns: an empty one is `column 3` by its position, a repeated one gets a number: `Variant`, `Variant (2)`. */
export function columnNames(fields: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  return fields.map((field, position) => {
    const name = field.replace(/^\uFEFF/, "").trim();
    if (name === "") return `column ${position + 1}`;
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return count === 1 ? name : `${name} (${count})`;
  });
}

/** Whether a row is the header once more, as in reports of several pages. */
export function isRepeatedHeader(columns: readonly string[], cells: readonly string[]): boolean {
  return cells.length === columns.length && cells.every((cell, position) => cell.trim() === columns[position]);
}

/** The separator that the first line contains most of, outside quotes; a comma if it contains none. */
export function separatorOf(text: string): string {
  const counts = new Map(separators.map((separator) => [separator, 0]));
  let isQuoted = false;
  for (const character of text.trimStart()) {
    if (character === '"') isQuoted = !isQuoted;
    else if (!isQuoted && (character === "\n" || character === "\r")) break;
    else if (!isQuoted && counts.has(character)) counts.set(character, (counts.get(character) ?? 0) + 1);
  }
  return separators.reduce((best, each) => ((counts.get(each) ?? 0) > (counts.get(best) ?? 0) ? each : best));
}

/** The text up to the end of its first filled line, and the pieces after it. */
async function headOf(pieces: Pieces): Promise<{ readonly head: string; readonly rest: AsyncIterator<string> }> {
  const rest = iteratorOf(pieces);
  let head = "";
  while (head.length < maxHeaderLength && !/\S[^\r\n]*[\r\n][^]/.test(head)) {
    const next = await rest.next();
    if (next.done === true) break;
    head = `${head}${next.value}`.replace(/^\uFEFF/, "");
  }
  return { head, rest };
}

async function* iteratorOf(pieces: Pieces): AsyncGenerator<string> {
  for await (const piece of pieces) yield piece;
}

async function* chained(head: string, rest: AsyncIterator<string>): AsyncGenerator<string> {
  yield head;
  for (;;) {
    const next = await rest.next();
    if (next.done === true) return;
    yield next.value;
  }
}

async function* recordsFrom(
  first: readonly CsvRecord[],
  batches: AsyncIterator<readonly CsvRecord[]>,
): AsyncGenerator<readonly CsvRecord[]> {
  yield first;
  for (;;) {
    const next = await batches.next();
    if (next.done === true) return;
    yield next.value;
  }
}
