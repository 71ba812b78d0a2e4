import { readCsv, type CsvFault, type Pieces } from "../../demo/csv.js";
import { readHeader } from "../../demo/log-row.js";
import { logReader } from "./log-reader.js";
import { isTableHeader, tableReader } from "./table-reader.js";
import type { FileTicket, RowFault, RowReader } from "./ticket-row.js";

/** The tickets of a file, and what is wrong with it: all bad rows counted, the first of them told. */
export interface TicketFile {
  readonly tickets: readonly FileTicket[];
  readonly rowCount: number;
  readonly faults: readonly RowFault[];
  readonly faultCount: number;
}

export type TicketFileReading = { readonly ok: true; readonly file: TicketFile } | { readonly ok: false; readonly fault: string };

export const mostFaultsTold = 20;

/** Reads a file of tickets from the pieces of its text, a table or an event log, as its first row says. */
export async function readTickets(pieces: Pieces): Promise<TicketFileReading> {
  const faults: RowFault[] = [];
  let reader: RowReader | undefined;
  let [rowCount, faultCount] = [0, 0];
  for await (const records of readCsv(pieces)) {
    for (const record of records) {
      if (reader === undefined) {
        const found = record.kind === "row" ? readerFor(record.fields) : faultTexts[record.fault];
        if (typeof found === "string") return { ok: false, fault: found };
        reader = found;
        continue;
      }
      rowCount++;
      const fault = record.kind === "row" ? reader.read(record.line, record.fields) : faultTexts[record.fault];
      if (fault === undefined) continue;
      faultCount++;
      if (faults.length < mostFaultsTold) faults.push({ row: record.line, fault });
    }
  }
  if (reader === undefined) return { ok: false, fault: "the file is empty, without so much as a header" };
  return { ok: true, file: { tickets: reader.tickets(), rowCount, faults, faultCount } };
}

/** What reads a file that begins with these fields, or why nothing does. */
function readerFor(fields: readonly string[]): RowReader | string {
  const names = fields.map((field) => field.replace(/^\uFEFF/, "").trim());
  if (isTableHeader(names)) return tableReader(names);
  const columns = readHeader(names);
  if (typeof columns !== "string") return logReader(columns);
  return `${columns}; nor is it that of a table of tickets: it needs "number", "priority" and "receivedAt"`;
}

const faultTexts: Readonly<Record<CsvFault, string>> = {
  unclosedQuote: "it has a quoted field that is never closed",
  textAfterQuote: "it has text after the closing quote of a field",
  tooLong: "it is too long for a row (is a quoted field not closed?)",
};
