import type { LogMapping } from "./mapping.js";
import type { TicketReader } from "./rows.js";
import type { Table } from "./table.js";

/** The columns that a mapping names. */
export function mappedColumns({ columns, events }: LogMapping): readonly string[] {
  const named = events ? [events.case, events.activity, events.at, events.priority] : Object.values(columns ?? {});
  return named.filter((name) => typeof name === "string");
}

/** What is likely to be wrong with a file although it can be read by a mapping, a sentence each. */
export function fileNotes(
  { columns, linesBefore }: Table,
  mapping: LogMapping,
  reader: Pick<TicketReader, "notes">,
): readonly string[] {
  const repeated = [...new Set(mappedColumns(mapping))].filter((name) => columns.includes(`${name} (2)`));
  return [
    ...(linesBefore === 0
      ? []
      : [`${linesBefore === 1 ? "1 line is" : `${linesBefore} lines are`} above the header and left out`]),
    ...repeated.map((name) => {
      const [shown, second] = [JSON.stringify(name), JSON.stringify(`${name} (2)`)];
      return `several columns are called ${shown}: the first is used, and the second would be ${second}`;
    }),
    ...reader.notes(),
  ];
}
