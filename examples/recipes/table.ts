import { parseLocalTime } from "trouble-ticket";
import type { SlaFacts } from "trouble-ticket/sla";
import { entryOf, type RecipeProblem, type RecipeProblemCode } from "./recipe.js";

/** A row of a table, as parsers of CSV give it: text by column. */
export type Row = Readonly<Record<string, string | null | undefined>>;

/** How a table writes times without an offset. */
export interface TableTimes {
  /** Whose clocks the times show. Databases and warehouses mostly write `"UTC"`. */
  readonly timeZone: string;
  /** The order of day, month and year. Defaults to `"ymd"`. */
  readonly order?: "ymd" | "dmy" | "mdy";
}

/** A ticket of another program. */
export interface TicketFacts {
  readonly number: string;
  readonly facts: SlaFacts;
}

/** Tickets of another program, and what could not be taken. */
export interface TicketReading {
  readonly tickets: readonly TicketFacts[];
  readonly problems: readonly RecipeProblem[];
}

/** One row with its place; rows count from 1 with the header. */
export interface TableRow {
  readonly place: string;
  text(column: string): string | undefined;
  /** The time of a column. One that cannot be read is reported and undefined. */
  time(column: string): Date | undefined;
  report(code: RecipeProblemCode, column: string, text: string): void;
}

/** The rows of a table, each with readers that report what they cannot read. `table` is named in places if there are several. */
export function rowsOf(rows: readonly Row[], times: TableTimes, problems: RecipeProblem[], table?: string): readonly TableRow[] {
  return rows.flatMap((row, index) => {
    const place = `${table === undefined ? "" : `${table}, `}row ${index + 2}`;
    const report = (code: RecipeProblemCode, column: string, text: string): void =>
      void problems.push({ code, at: `${place}, ${column}`, text });
    const text = (column: string): string | undefined => {
      const value = row[column]?.trim() ?? "";
      return value === "" || /^null$/i.test(value) ? undefined : value;
    };
    const time = (column: string): Date | undefined => {
      const value = text(column);
      if (value === undefined) return undefined;
      const instant = instantOf(value, times);
      if (instant === undefined)
        report("unreadable_value", column, `${JSON.stringify(value)} is not a time in ${times.timeZone}.`);
      return instant;
    };
    // Fivetran keeps rows that the source deleted.
    if (!/^true$/i.test(text("_fivetran_deleted") ?? "")) return [{ place, text, time, report }];
    report("left_out", "_fivetran_deleted", "The row is deleted.");
    return [];
  });
}

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** The instant of text with an offset, or of a local time; a month may have its English name, as in `01/Apr/26 8:33 AM`. */
export function instantOf(text: string, { timeZone, order = "ymd" }: TableTimes): Date | undefined {
  const [, date, time, offset] =
    /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?) ?(Z|[+-]\d{2}(?::?\d{2})?)$/.exec(text) ?? [];
  if (offset !== undefined) {
    const whole = offset === "Z" ? offset : `${offset.slice(0, 3)}:${offset.slice(3).replace(":", "") || "00"}`;
    const epochMs = Date.parse(`${date}T${time}${whole}`);
    return Number.isNaN(epochMs) ? undefined : new Date(epochMs);
  }
  const numeric = text.replace(/(?<=\W)[A-Z]{3}(?=\W)/i, (name) => {
    const month = months.indexOf(name.toLowerCase());
    return month < 0 ? name : String(month + 1).padStart(2, "0");
  });
  try {
    return parseLocalTime(numeric, { timeZone, order });
  } catch {
    return undefined;
  }
}

/** The stretches in which a value that changes is one of some; the last goes on if nothing follows. Changes are in order of time. */
export function stretchesOf<Change extends { readonly at: Date }>(
  changes: readonly Change[],
  isIn: (change: Change) => boolean,
): readonly { readonly from: Date; readonly to?: Date }[] {
  const stretches: { from: Date; to?: Date }[] = [];
  for (const change of changes) {
    const last = stretches.at(-1);
    const isOpen = last !== undefined && last.to === undefined;
    if (isIn(change) && !isOpen) stretches.push({ from: change.at });
    if (!isIn(change) && isOpen) last.to = change.at;
  }
  return stretches;
}

/** The policy's priority for what a table writes; `"*"` stands for all other texts, also for none. */
export function priorityOf(
  row: TableRow,
  column: string,
  priorities: Readonly<Record<string, string>>,
  written = row.text(column),
): string | undefined {
  const priority = entryOf(priorities, written ?? "") ?? entryOf(priorities, "*");
  if (priority === undefined) {
    row.report(
      "unknown_name",
      column,
      `No priority is given for ${written === undefined ? "an empty cell" : JSON.stringify(written)}.`,
    );
  }
  return priority;
}
