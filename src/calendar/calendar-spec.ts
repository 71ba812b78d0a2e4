import type { LocalDate, LocalizedText } from "../time/internal.js";

/** A day of the week, as weekly hours name it. */
export type Weekday = "mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun";

/** The days of the week in ISO 8601's order. */
export const weekdays: readonly ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] = [
  "mon",
  "tue",
  "wed",
  "thu",
  "fri",
  "sat",
  "sun",
];

/**
 * A period of opening, `[open, close)`, in `HH:mm` of the desk's wall clock: `["08:30", "13:00"]`. At `close` the desk is closed.
 * `"24:00"` closes at the end of the day; a close before the open, as in `["22:00", "06:00"]`, lies on the next day, and
 * the whole period belongs to the day it opens.
 */
export type PeriodSpec = readonly [open: string, close: string];

/** A whole local date on which nothing opens, with its name where it has one. */
export interface Holiday {
  readonly date: LocalDate;
  readonly name?: LocalizedText;
}

/** When a desk is open, as plain data that survives JSON. */
export interface CalendarSpec {
  /** An IANA time zone, such as `"Europe/Rome"`. */
  readonly timeZone: string;
  /** The periods of each weekday, at most 24 a day; a day left out is closed. */
  readonly weeklyHours: { readonly [Day in Weekday]?: readonly PeriodSpec[] };
  /** Dates on which no period opens; a period of the day before that runs past midnight keeps its end. */
  readonly holidays?: readonly (LocalDate | Holiday)[];
  /** Dates with periods of their own, which replace the weekly hours and any holiday; an empty list closes the date. */
  readonly exceptions?: Readonly<Record<LocalDate, readonly PeriodSpec[]>>;
}
