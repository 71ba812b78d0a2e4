import { requireOrder, toEpochMs, type InstantLike } from "../time/internal.js";
import { compiledCalendar, type BusinessCalendar } from "./business-calendar.js";
import { timelineAtBoth } from "./compiled-calendar.js";
import { isOpenAt, nextOpeningMs, previousClosingMs } from "./open-time.js";
import { countUpTo, valueAt } from "./sorted-index.js";

/** A stretch of open time, `[from, to)`. */
export interface OpenPeriod {
  readonly from: Date;
  readonly to: Date;
}

/**
 * Whether the desk is open at an instant; at its closing it is not.
 *
 * @throws SupportError `invalid_instant`, `instant_without_offset`, `instant_out_of_range`, `invalid_calendar`
 * @example
 * isOpen(acoPolicy.calendar, "2026-03-02T08:30+01:00") // => true
 * isOpen(acoPolicy.calendar, "2026-03-02T13:00+01:00") // => false
 */
export function isOpen(calendar: BusinessCalendar, at: InstantLike): boolean {
  return isOpenAt(compiledCalendar(calendar), toEpochMs(at));
}

/**
 * The instant at which the desk next opens, at or after an instant. While it is open that is the opening after the next closing.
 *
 * @throws SupportError as {@link isOpen} does; `result_out_of_range` where it never opens again
 * @example
 * nextOpening(acoPolicy.calendar, "2026-03-07T11:00+01:00") // => 2026-03-09T07:30:00.000Z
 */
export function nextOpening(calendar: BusinessCalendar, at: InstantLike): Date {
  return new Date(nextOpeningMs(compiledCalendar(calendar), toEpochMs(at)));
}

/**
 * The instant at which the desk last closed, at or before an instant. While it is open that is the closing before its opening.
 *
 * @throws SupportError as {@link isOpen} does; `result_out_of_range` where it never closed before
 * @example
 * previousClosing(acoPolicy.calendar, "2026-03-07T11:00+01:00") // => 2026-03-06T17:00:00.000Z
 */
export function previousClosing(calendar: BusinessCalendar, at: InstantLike): Date {
  return new Date(previousClosingMs(compiledCalendar(calendar), toEpochMs(at)));
}

/**
 * The stretches in which the desk is open between two instants, in order, cut to `[from, to)`. They never meet, and their lengths
 * add up to the business time between the two.
 *
 * @throws SupportError as {@link isOpen} does; `reversed_interval` where `to` is before `from`
 * @example
 * openPeriods(acoPolicy.calendar, "2026-03-02T12:00+01:00", "2026-03-02T15:00+01:00")
 * // => [
 * //   { from: new Date("2026-03-02T11:00:00.000Z"), to: new Date("2026-03-02T12:00:00.000Z") },
 * //   { from: new Date("2026-03-02T13:00:00.000Z"), to: new Date("2026-03-02T14:00:00.000Z") },
 * // ]
 */
export function openPeriods(calendar: BusinessCalendar, from: InstantLike, to: InstantLike): readonly OpenPeriod[] {
  const compiled = compiledCalendar(calendar);
  const fromMs = toEpochMs(from);
  const toMs = toEpochMs(to);
  const timeline = timelineAtBoth(compiled, fromMs, toMs);
  requireOrder(fromMs, toMs);
  const periods: OpenPeriod[] = [];
  for (let position = countUpTo(timeline.closesMs, fromMs); position < timeline.opensMs.length; position++) {
    const openMs = Math.max(valueAt(timeline.opensMs, position), fromMs);
    const closeMs = Math.min(valueAt(timeline.closesMs.values, position), toMs);
    if (openMs >= closeMs) break;
    periods.push({ from: new Date(openMs), to: new Date(closeMs) });
  }
  return periods;
}
