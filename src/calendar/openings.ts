import { epochMsInRange, requireOrder, type InstantLike } from "../time/internal.js";
import {
  compiledCalendar,
  earlierTimeline,
  laterTimeline,
  timelineAt,
  timelineAtBoth,
  type BusinessCalendar,
  type CompiledCalendar,
} from "./business-calendar.js";
import { countUpTo, valueAt, type MsInterval } from "./timeline.js";

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

/** The end of the open time before an instant: the instant itself within a period, else the closing before it. */
export function openTimeEndMs(calendar: CompiledCalendar, atMs: number): number {
  const timeline = timelineAt(calendar, atMs);
  const openMs = valueAt(timeline.opensMs, countUpTo(timeline.closesMs, atMs));
  return openMs < atMs ? atMs : previousClosingMs(calendar, atMs);
}

/** The instant itself while the desk is open, else the next opening. */
export function firstOpenMs(calendar: CompiledCalendar, atMs: number): number {
  return isOpenAt(calendar, atMs) ? atMs : nextOpeningMs(calendar, atMs);
}

export function isOpenAt(calendar: CompiledCalendar, atMs: number): boolean {
  const timeline = timelineAt(calendar, atMs);
  return valueAt(timeline.opensMs, countUpTo(timeline.closesMs, atMs)) <= atMs;
}

/** The first opening at or after an instant. */
export function nextOpeningMs(calendar: CompiledCalendar, atMs: number): number {
  for (let timeline = timelineAt(calendar, atMs); ; timeline = laterTimeline(calendar, timeline)) {
    const position = countUpTo(timeline.closesMs, atMs);
    const openMs = valueAt(timeline.opensMs, position);
    const openingMs = openMs < atMs ? valueAt(timeline.opensMs, position + 1) : openMs;
    if (openingMs < timeline.knownUntilMs) return openingMs;
  }
}

/** The last closing at or before an instant. */
export function previousClosingMs(calendar: CompiledCalendar, atMs: number): number {
  for (let timeline = timelineAt(calendar, atMs); ; timeline = earlierTimeline(calendar, timeline)) {
    const closingMs = valueAt(timeline.closesMs.values, countUpTo(timeline.closesMs, atMs) - 1);
    if (closingMs >= timeline.knownFromMs) return closingMs;
  }
}
