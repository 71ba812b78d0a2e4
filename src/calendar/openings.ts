import { epochMsInRange, requireOrder, type InstantLike, type MsInterval } from "../time/internal.js";
import { compiledCalendar, type BusinessCalendar } from "./business-calendar.js";
import { timelineAtBoth, type CompiledCalendar } from "./compiled-calendar.js";
import { isOpenAt, nextOpeningMs, previousClosingMs } from "./open-time.js";
import { countUpTo, valueAt } from "./sorted-index.js";

/** A period of open time, `[from, to)`. */
export interface OpenPeriod {
  readonly from: Date;
  readonly to: Date;
}

/**
 * Whether the desk is open at an instant. At its closing it is closed.
 *
 * @throws SupportError `invalid_instant`, `instant_without_offset` or `instant_out_of_range` (instant errors); `invalid_calendar`
 * @example
 * isOpen(acoPolicy.calendar, "2026-03-02T08:30+01:00") // => true
 * isOpen(acoPolicy.calendar, "2026-03-02T13:00+01:00") // => false
 */
export function isOpen(calendar: BusinessCalendar, at: InstantLike): boolean {
  return isOpenAt(compiledCalendar(calendar), epochMsInRange(at, "at"));
}

/**
 * The next opening at or after an instant. While the desk is open, this is the opening after the next closing.
 *
 * @throws SupportError as {@link isOpen} does; `result_out_of_range` if it never opens again
 * @example
 * nextOpening(acoPolicy.calendar, "2026-03-07T11:00+01:00") // => 2026-03-09T07:30:00.000Z
 */
export function nextOpening(calendar: BusinessCalendar, at: InstantLike): Date {
  return new Date(nextOpeningMs(compiledCalendar(calendar), epochMsInRange(at, "at")));
}

/**
 * The last closing at or before an instant. While the desk is open, this is the closing before its opening.
 *
 * @throws SupportError as {@link isOpen} does; `result_out_of_range` if it never closed before
 * @example
 * previousClosing(acoPolicy.calendar, "2026-03-07T11:00+01:00") // => 2026-03-06T17:00:00.000Z
 */
export function previousClosing(calendar: BusinessCalendar, at: InstantLike): Date {
  return new Date(previousClosingMs(compiledCalendar(calendar), epochMsInRange(at, "at")));
}

/**
 * The open periods between two instants, in order and cut to `[from, to)`. They do not meet, and the sum of their lengths is the
 * business time between the two.
 *
 * @throws SupportError as {@link isOpen} does; `reversed_interval` if `to` is before `from`
 * @example
 * openPeriods(acoPolicy.calendar, "2026-03-02T12:00+01:00", "2026-03-02T15:00+01:00")
 * // => [
 * //   { from: new Date("2026-03-02T11:00:00.000Z"), to: new Date("2026-03-02T12:00:00.000Z") },
 * //   { from: new Date("2026-03-02T13:00:00.000Z"), to: new Date("2026-03-02T14:00:00.000Z") },
 * // ]
 */
export function openPeriods(calendar: BusinessCalendar, from: InstantLike, to: InstantLike): readonly OpenPeriod[] {
  return openIntervals(compiledCalendar(calendar), epochMsInRange(from, "from"), epochMsInRange(to, "to")).map(
    ({ fromMs, toMs }) => ({ from: new Date(fromMs), to: new Date(toMs) }),
  );
}

/** The open periods between two instants in range, cut to `[fromMs, toMs)`; throws `reversed_interval`. */
export function openIntervals(calendar: CompiledCalendar, fromMs: number, toMs: number): readonly MsInterval[] {
  const timeline = timelineAtBoth(calendar, fromMs, toMs);
  requireOrder(fromMs, toMs, "to");
  const periods: MsInterval[] = [];
  for (let position = countUpTo(timeline.closesMs, fromMs); position < timeline.opensMs.length; position++) {
    const openMs = Math.max(valueAt(timeline.opensMs, position), fromMs);
    const closeMs = Math.min(valueAt(timeline.closesMs.values, position), toMs);
    if (openMs >= closeMs) break;
    periods.push({ fromMs: openMs, toMs: closeMs });
  }
  return periods;
}
