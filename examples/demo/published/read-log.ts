import type { CaseStep } from "./case-steps.js";
import { caseBook, enterBadRow, enterEvent, type LeftOutCase, type LogCase } from "./cases.js";
import { longestRow, readCsv, type CsvFault, type CsvRecord, type Pieces } from "../log/csv.js";
import { notAHeader, readHeader, readRow, type BadRow, type Columns, type LogEvent } from "./log-row.js";

/** A log: its cases, and its bad rows. */
export interface Log {
  readonly cases: ReadonlyMap<string, LogCase>;
  /** What happened in each case, in the order of the file. */
  readonly steps: ReadonlyMap<string, readonly CaseStep[]>;
  readonly leftOut: ReadonlyMap<string, LeftOutCase>;
  readonly eventCount: number;
  /** From the first event to the last; undefined where there is none. */
  readonly span: { readonly firstMs: number; readonly lastMs: number } | undefined;
  readonly badRows: BadRows;
}

/** All bad rows counted, the first of them in full. */
export interface BadRows {
  readonly count: number;
  readonly first: readonly BadRow[];
}

export type LogReading = { readonly ok: true; readonly log: Log } | { readonly ok: false; readonly fault: string };

const maxBadRowsShown = 10;

/** Reads a log from the pieces of its text; calls `rowsRead` after each piece with the number of rows so far. */
export async function readLog(pieces: Pieces, rowsRead: (count: number) => void): Promise<LogReading> {
  const book = caseBook();
  const badRows: BadRow[] = [];
  let columns: Columns | undefined;
  let [badCount, eventCount, firstMs, lastMs] = [0, 0, Infinity, -Infinity];

  for await (const records of readCsv(pieces)) {
    for (const record of records) {
      if (columns === undefined) {
        const header = record.kind === "row" ? readHeader(record.fields) : notAHeader(faultTexts[record.fault]);
        if (typeof header === "string") return { ok: false, fault: header };
        columns = header;
        continue;
      }
      const entry = readRecord(columns, record);
      if (entry.kind === "badRow") enterBadRow(book, entry);
      const badRow = entry.kind === "badRow" ? entry : enterEvent(book, entry);
      if (badRow !== undefined) {
        if (badRows.length < maxBadRowsShown) badRows.push(badRow);
        badCount++;
      } else if (entry.kind === "event") {
        eventCount++;
        firstMs = Math.min(firstMs, entry.atMs);
        lastMs = Math.max(lastMs, entry.atMs);
      }
    }
    rowsRead(eventCount + badCount);
  }
  if (columns === undefined) return { ok: false, fault: "the file is empty, without so much as a header" };
  const span = eventCount === 0 ? undefined : { firstMs, lastMs };
  return {
    ok: true,
    log: {
      cases: book.cases,
      steps: book.steps.byCase,
      leftOut: book.leftOut,
      eventCount,
      span,
      badRows: { count: badCount, first: badRows },
    },
  };
}

const faultTexts: Readonly<Record<CsvFault, string>> = {
  unclosedQuote: "it has a quoted field that is never closed",
  textAfterQuote: "it has text after the closing quote of a field",
  tooLong: `it has more than ${longestRow} characters (is a quoted field not closed?)`,
};

function readRecord(columns: Columns, record: CsvRecord): LogEvent | BadRow {
  if (record.kind === "row") return readRow(columns, record.row, record.fields);
  return { kind: "badRow", row: record.row, fault: faultTexts[record.fault], caseId: undefined };
}
