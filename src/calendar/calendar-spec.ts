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
 * An opening period, `[open, close)`, as `HH:mm` of the desk's wall clock: `["08:30", "13:00"]`. At `close` the desk is closed.
 *
 * `"24:00"` closes at the end of the day. A close before the open, as in `["22:00", "06:00"]`, is on the next day, and the whole
 * period belongs to the day on which it opens. For 24 hours from 22:00 write `["22:00", "24:00"]` and, on the next day,
 * `["00:00", "22:00"]`.
 */
export type PeriodSpec = readonly [open: string, close: string];

/** A local date on which the desk does not open. */
export interface Holiday {
  /** The date, as `YYYY-MM-DD`. */
  readonly date: LocalDate;
  /** The name that explanations show. Without a name they say "holiday". */
  readonly name?: LocalizedText;
}

/** A holiday as a spec writes it: the name may be null. */
export interface HolidaySpec {
  readonly date: LocalDate;
  readonly name?: LocalizedText | null | undefined;
}

/** The periods of each weekday. A day that is left out is closed. */
export type WeeklyHours = { readonly [Day in Weekday]?: readonly PeriodSpec[] | null | undefined };

/** When a desk is open, as plain data that survives JSON. */
export interface CalendarSpec {
  /** An IANA time zone, such as `"Europe/Rome"`. All periods and dates are local to it. */
  readonly timeZone: string;
  /** The periods of each weekday, at most 24 a day, or `"always"`: every day from 00:00 to 24:00. */
  readonly weeklyHours: "always" | WeeklyHours;
  /** Dates on which no period opens. A period of the day before that runs past midnight keeps its end. */
  readonly holidays?: readonly (LocalDate | HolidaySpec)[] | null | undefined;
  /** The periods of single dates. They replace the weekly hours and any holiday of the date; an empty list closes it. */
  readonly exceptions?: Readonly<Record<LocalDate, readonly PeriodSpec[]>> | null | undefined;
}
