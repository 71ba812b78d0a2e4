import type { SupportPolicy } from "trouble-ticket";
import type { CsvRecord } from "../../demo/log/csv.js";
import { decodeText, type BytePieces } from "../../demo/log/decode.js";
import type { LogMapping, LogProblem } from "../../demo/log/mapping.js";
import { readFile } from "../../demo/log/read-file.js";
import { isBadRow, type BadRow, type LogTicket } from "../../demo/log/rows.js";
import { isRepeatedHeader, openTable } from "../../demo/log/table.js";
import { extraColumns, type ExtraFacts } from "./extra-columns.js";
import { valueCounter, type ValueCounts } from "./value-counts.js";

/** The tickets of a file, and its bad rows: all are counted, the first ones listed. */
export interface TicketFile {
  readonly tickets: readonly LogTicket[];
  readonly rowCount: number;
  readonly badRows: readonly BadRow[];
  readonly badRowCount: number;
  /** The last instant of the file. */
  readonly lastMs: number;
  /** The texts of the priority column, and the activities of an event log. */
  readonly priorities: ValueCounts;
  readonly activities: ValueCounts;
}

export type TicketFileReading =
  { readonly ok: true; readonly file: TicketFile } | { readonly ok: false; readonly problems: readonly LogProblem[] };

/** Reads all tickets of a file by a mapping. */
export async function readTickets(policy: SupportPolicy, mapping: LogMapping, bytes: BytePieces): Promise<TicketFileReading> {
  const opening = await openTable(decodeText(bytes), { separator: mapping.separator });
  if (!opening.ok) return { ok: false, problems: [opening.problem] };
  const { table } = opening;
  const priorities = valueCounter(table.columns, mapping.events?.priority ?? mapping.columns?.priority);
  const activities = valueCounter(table.columns, mapping.events?.activity);
  const extra = mapping.events ? undefined : extraColumns(table.columns);
  const extras = new Map<number, ExtraFacts>();
  const badExtras: BadRow[] = [];
  let lastExtraMs = -Infinity;
  const observe = (record: CsvRecord): void => {
    if (record.kind !== "row" || isRepeatedHeader(table.columns, record.fields)) return;
    priorities.count(record.fields);
    activities.count(record.fields);
    const found = extra?.(record.fields);
    if (found === undefined) return;
    if (!found.ok) {
      badExtras.push({ row: record.row, problems: found.problems });
      return;
    }
    extras.set(record.row, found.facts);
    lastExtraMs = Math.max(lastExtraMs, found.lastMs);
  };
  const result = await readFile(policy, mapping, { ...table, records: observed(table.records, observe) });
  if (!result.ok) return result;
  const { reader, rowCount } = result.reading;
  const known = new Set(result.reading.badRows.map(({ row }) => row));
  const badTickets = badExtras.filter(({ row }) => !known.has(row));
  const left = new Set(badTickets.map(({ row }) => row));
  const tickets: LogTicket[] = [];
  for (const entry of reader.tickets()) {
    if (isBadRow(entry)) badTickets.push(entry);
    else if (!left.has(entry.row)) {
      tickets.push(extra === undefined ? entry : { ...entry, facts: { ...entry.facts, ...extras.get(entry.row) } });
    }
  }
  return {
    ok: true,
    file: {
      ...{ tickets, rowCount },
      badRows: [...result.reading.badRows, ...badTickets].sort((a, b) => a.row - b.row),
      badRowCount: result.reading.badRowCount + badTickets.length,
      lastMs: Math.max(reader.span()?.lastMs ?? 0, lastExtraMs),
      ...{ priorities: priorities.counts, activities: activities.counts },
    },
  };
}

/** The same records, each seen on its way. */
async function* observed(
  batches: AsyncIterable<readonly CsvRecord[]>,
  see: (record: CsvRecord) => void,
): AsyncGenerator<readonly CsvRecord[]> {
  for await (const records of batches) {
    for (const record of records) see(record);
    yield records;
  }
}
