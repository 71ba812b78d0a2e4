import { readCsv, type CsvFault, type CsvRecord, type Pieces } from "./csv.js";
import { headerPlace, maxLinesSearched, type HeaderOptions } from "./header.js";
import type { LogProblem } from "./mapping.js";

/** A table of a CSV file. */
export interface Table {
  readonly separator: string;
  /** The names of the columns, each unique; see {@link columnNames}. */
  readonly columns: readonly string[];
  /** How many filled lines are before the header, such as the title of a report. */
  readonly linesBefore: number;
  /** The first records below the header, to look at. */
  readonly sample: readonly CsvRecord[];
  /** All records below the header, the sample included; rows count from 1 with the header. */
  readonly records: AsyncIterable<readonly CsvRecord[]>;
}

export type TableReading = { readonly ok: true; readonly table: Table } | { readonly ok: false; readonly problem: LogProblem };

export interface TableOptions extends HeaderOptions {
  /** How many records the sample has at most. Defaults to 1,000. */
  readonly sampleSize?: number;
}

const maxHeaderLength = 1_048_576;

/** Opens a table: reads the header and the first records, and the others when `records` is iterated. */
export async function openTable(pieces: Pieces, { sampleSize = 1_000, ...options }: TableOptions = {}): Promise<TableReading> {
  const { head, rest } = await headOf(pieces);
  const declared = /^sep=(.)(?:\r\n|\r|\n)/i.exec(head);
  const text = declared === null ? head : head.slice(declared[0].length);
  const place = headerPlace(text, { ...options, separator: options.separator ?? declared?.[1] });
  const batches = readCsv(chained(text.slice(place.start), rest), place.separator)[Symbol.asyncIterator]();
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
    separator: place.separator,
    columns: columnNames(header.fields),
    linesBefore: place.linesBefore,
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

/**
 * The names of columns, in one form of accents: an empty one is `column 3` by its position, a repeated one gets a number:
 * `Variant`, `Variant (2)`.
 */
export function columnNames(fields: readonly string[]): readonly string[] {
  const names = fields.map((field) =>
    field
      .replace(/^\uFEFF/, "")
      .trim()
      .normalize("NFC"),
  );
  const taken = new Set(names);
  const counts = new Map<string, number>();
  return names.map((name, position) => {
    if (name === "") return unnamedColumn(position);
    let count = (counts.get(name) ?? 0) + 1;
    while (count > 1 && taken.has(`${name} (${count})`)) count++;
    counts.set(name, count);
    return count === 1 ? name : `${name} (${count})`;
  });
}

/** The name of a column whose header is empty. */
export function unnamedColumn(position: number): string {
  return `column ${position + 1}`;
}

/** Whether a row is the header once more, as in reports of several pages. */
export function isRepeatedHeader(columns: readonly string[], cells: readonly string[]): boolean {
  if (cells.length !== columns.length || columnNames(cells.slice(0, 1))[0] !== columns[0]) return false;
  return columnNames(cells).every((name, position) => name === columns[position]);
}

/** The text of the first filled lines, among which the header is, and the pieces after it. */
async function headOf(pieces: Pieces): Promise<{ readonly head: string; readonly rest: AsyncIterator<string> }> {
  const rest = iteratorOf(pieces);
  let head = "";
  const isEnough = (): boolean =>
    head.length >= maxHeaderLength || (head.match(/\S[^\r\n]*[\r\n]/g)?.length ?? 0) > maxLinesSearched;
  while (!isEnough()) {
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
