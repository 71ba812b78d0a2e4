import type { SupportPolicy } from "trouble-ticket";
import type { CsvRecord } from "./csv.js";
import { eventRows } from "./event-rows.js";
import type { LogMapping, LogProblem } from "./mapping.js";
import type { BadRow, ReaderResult, TicketReader } from "./rows.js";
import { faultTexts, isRepeatedHeader, type Table } from "./table.js";
import { ticketRows, type ReaderOptions } from "./ticket-rows.js";

/** The rows of a table as tickets. */
export interface FileReading {
  /** Rows below the header, good and bad. */
  readonly rowCount: number;
  readonly reader: TicketReader;
  /** The first bad rows, in the order of the file. */
  readonly badRows: readonly BadRow[];
  readonly badRowCount: number;
}

export type FileResult =
  { readonly ok: true; readonly reading: FileReading } | { readonly ok: false; readonly problems: readonly LogProblem[] };

export interface FileOptions extends ReaderOptions {
  readonly rowsRead?: (count: number) => void;
  /** How many bad rows are kept; the others are counted. Defaults to 50,000. */
  readonly maxKept?: number;
}

/** Of more bad rows the number alone is known. */
export const maxBadRows = 50_000;

/** What reads the rows of a table by a mapping; the problems say which columns the table does not have. */
function readerOf(
  policy: SupportPolicy,
  mapping: LogMapping,
  columns: readonly string[],
  options: ReaderOptions = {},
): ReaderResult {
  return mapping.events ? eventRows(policy, mapping, columns) : ticketRows(policy, mapping, columns, options);
}

/** Reads a whole table. */
export async function readFile(
  policy: SupportPolicy,
  mapping: LogMapping,
  table: Table,
  { rowsRead, maxKept = maxBadRows, ...options }: FileOptions = {},
): Promise<FileResult> {
  const found = readerOf(policy, mapping, table.columns, options);
  if (!found.ok) return found;
  const entered = (record: CsvRecord): BadRow | undefined => {
    if (record.kind === "fault") return faultyRow(record.row, record.fault);
    const { row, fields } = record;
    return isRepeatedHeader(table.columns, fields) ? repeatedHeader(row) : found.reader.enter(row, fields);
  };
  const badRows: BadRow[] = [];
  let [rowCount, badRowCount] = [0, 0];
  for await (const records of table.records) {
    for (const record of records) {
      rowCount++;
      const badRow = entered(record);
      if (badRow === undefined) continue;
      badRowCount++;
      if (badRows.length < maxKept) badRows.push(badRow);
    }
    rowsRead?.(rowCount);
  }
  return { ok: true, reading: { rowCount, reader: found.reader, badRows, badRowCount } };
}

function repeatedHeader(row: number): BadRow {
  return { row, problems: [{ code: "repeated_header", path: [], message: "it is the header once more" }] };
}

function faultyRow(row: number, fault: keyof typeof faultTexts): BadRow {
  return { row, problems: [{ code: "invalid_csv", path: [], fault, message: `it ${faultTexts[fault]}` }] };
}
