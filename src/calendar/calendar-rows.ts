import { toEpochMs, type InstantLike } from "../time/internal.js";
import type { BusinessCalendar } from "./business-calendar.js";
import { openPeriods } from "./openings.js";

/** A stretch of a calendar as a row for a database: open from `opensAt` to `closesAt`, then closed until `nextOpensAt`. */
export interface CalendarRow {
  readonly opensAt: Date;
  readonly closesAt: Date;
  /** Where the next row begins; of the last row, the end of what was asked for. */
  readonly nextOpensAt: Date;
  /** The open time from the first row's beginning to `opensAt`, in ms. */
  readonly openMsBefore: number;
  /** The same to `closesAt`, and so to `nextOpensAt`. */
  readonly openMsAfter: number;
}

/**
 * A calendar as rows with the running sum of open time, with which SQL computes what this library does: business time between
 * instants, and the instant by which so much has elapsed.
 *
 * A row is an open period and the closed time after it, so that the rows cover `[from, to)` without a gap and an instant in
 * closed time has its row too. Where the desk is closed at `from`, the first row is an empty one that opens and closes there.
 *
 * - An instant `t` lies in the one row with `opensAt <= t < nextOpensAt`, the last that opens at or before it. The open time up
 *   to `t` is `openMsBefore + (min(t, closesAt) - opensAt)`; the business time between two instants is the difference of theirs.
 * - So much open time `ms`, above zero, has first elapsed in the one row with `openMsBefore < ms <= openMsAfter`, the first whose
 *   `openMsAfter` is at least `ms`: at `opensAt + (ms - openMsBefore)`. For a due date `ms` is the open time up to receipt plus
 *   the budget.
 *
 * A desk that opens twice on weekdays has some 520 rows a year. Instants and amounts outside the rows have none: take
 * them well past the last due date.
 *
 * @throws SupportError `invalid_instant`, `instant_without_offset`, `instant_out_of_range`, `invalid_calendar`;
 * `reversed_interval` where `to` is before `from`
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
  const fromMs = toEpochMs(from);
  const toMs = toEpochMs(to);
  const periods = openPeriods(calendar, fromMs, toMs).map((period) => ({
    opensMs: period.from.getTime(),
    closesMs: period.to.getTime(),
  }));
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
