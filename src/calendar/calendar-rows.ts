import { epochMsInRange, type InstantLike } from "../time/internal.js";
import { compiledCalendar, type BusinessCalendar } from "./business-calendar.js";
import { openIntervals } from "./openings.js";

/** A database row: the desk is open from `opensAt` to `closesAt`, then closed until `nextOpensAt`. */
export interface CalendarRow {
  readonly opensAt: Date;
  readonly closesAt: Date;
  /** The start of the next row; of the last row, `to`. */
  readonly nextOpensAt: Date;
  /** The open time from the start of the first row to `opensAt`, in ms. */
  readonly openMsBefore: number;
  /** The same to `closesAt`, which equals that to `nextOpensAt`. */
  readonly openMsAfter: number;
}

/**
 * A calendar as rows with prefix sums of open time, for SQL: business time between instants, and the instant by which an amount
 * has elapsed, with the same results as this library.
 *
 * A row is an open period and the closed time after it. The rows cover `[from, to)` without a gap, so an instant in closed time
 * has a row too. If the desk is closed at `from`, the first row is empty and opens and closes there.
 *
 * - The row of an instant `t` is the one with `opensAt <= t < nextOpensAt`, the last that opens at or before it. The open time up
 *   to `t` is `openMsBefore + (min(t, closesAt) - opensAt)`; the business time between two instants is the difference.
 * - An amount of open time `ms`, above zero, has first elapsed in the row with `openMsBefore < ms <= openMsAfter`, the first
 *   whose `openMsAfter` is at least `ms`: at `opensAt + (ms - openMsBefore)`. For a due date, `ms` is the open time up to receipt
 *   plus the budget.
 *
 * A desk that opens twice on weekdays has some 520 rows a year. Instants and amounts outside the rows have no row: choose `to`
 * well past the last due date.
 *
 * @throws SupportError instant errors, `invalid_calendar`; `reversed_interval` if `to` is before `from`
 * @example
 * calendarRows(acoPolicy.calendar, "2026-03-02T12:00+01:00", "2026-03-02T15:00+01:00")
 * // => [
 * //   {
 * //     opensAt: new Date("2026-03-02T11:00:00.000Z"),
 * //     closesAt: new Date("2026-03-02T12:00:00.000Z"),
 * //     nextOpensAt: new Date("2026-03-02T13:00:00.000Z"),
 * //     openMsBefore: 0,
 * //     openMsAfter: 3_600_000,
 * //   },
 * //   {
 * //     opensAt: new Date("2026-03-02T13:00:00.000Z"),
 * //     closesAt: new Date("2026-03-02T14:00:00.000Z"),
 * //     nextOpensAt: new Date("2026-03-02T14:00:00.000Z"),
 * //     openMsBefore: 3_600_000,
 * //     openMsAfter: 7_200_000,
 * //   },
 * // ]
 */
export function calendarRows(calendar: BusinessCalendar, from: InstantLike, to: InstantLike): readonly CalendarRow[] {
  const compiled = compiledCalendar(calendar);
  const [fromMs, toMs] = [epochMsInRange(from, "from"), epochMsInRange(to, "to")];
  const periods = openIntervals(compiled, fromMs, toMs).map((period) => ({ opensMs: period.fromMs, closesMs: period.toMs }));
  if ((periods[0]?.opensMs ?? toMs) > fromMs) periods.unshift({ opensMs: fromMs, closesMs: fromMs });
  let openMs = 0;
  return periods.map(({ opensMs, closesMs }, position) => {
    const openMsBefore = openMs;
    openMs += closesMs - opensMs;
    return {
      opensAt: new Date(opensMs),
      closesAt: new Date(closesMs),
      nextOpensAt: new Date(periods[position + 1]?.opensMs ?? toMs),
      openMsBefore,
      openMsAfter: openMs,
    };
  });
}
