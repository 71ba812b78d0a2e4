import { isRecord, showFields, SupportError } from "../problem/internal.js";
import { epochMsInRange, hourMs, minuteMs, rangeMs, resultOutOfRange, secondMs, type InstantLike } from "../time/internal.js";
import {
  compiledCalendar,
  earlierTimeline,
  laterTimeline,
  timelineAt,
  timelineAtBoth,
  type BusinessCalendar,
  type CompiledCalendar,
} from "./business-calendar.js";
import { countUpTo, valueAt, type Timeline } from "./timeline.js";

/** An amount of time: whole milliseconds, or an object of units, whose sum is rounded to the nearest millisecond. */
export type DurationLike =
  | number
  | {
      readonly hours?: number | null | undefined;
      readonly minutes?: number | null | undefined;
      readonly seconds?: number | null | undefined;
      readonly milliseconds?: number | null | undefined;
    };

/**
 * Adds business time: the earliest instant by which it has elapsed.
 *
 * Monday 09:00 and 4 hours is 13:00, when the desk closes for lunch, not 14:00. Adding zero returns the instant itself, and a
 * negative amount subtracts.
 *
 * @throws SupportError instant errors, `invalid_duration`, `invalid_calendar`; `result_out_of_range` if the calendar does not
 * open that long before its range ends
 * @example
 * const calendar = acoPolicy.calendar;
 * addBusinessTime(calendar, "2026-03-02T09:00+01:00", { hours: 4 }) // => 2026-03-02T12:00:00.000Z
 * addBusinessTime(calendar, "2026-03-27T17:00+01:00", { hours: 4 }) // => 2026-03-30T09:30:00.000Z
 */
export function addBusinessTime(calendar: BusinessCalendar, at: InstantLike, duration: DurationLike): Date {
  return new Date(shiftByOpenTime(compiledCalendar(calendar), epochMsInRange(at, "at"), toDurationMs(duration)));
}

/**
 * Subtracts business time, the mirror of {@link addBusinessTime}: the latest instant from which it elapses until `at`.
 *
 * @throws SupportError as {@link addBusinessTime} does
 * @example
 * subtractBusinessTime(acoPolicy.calendar, "2026-03-30T11:30+02:00", { hours: 4 }) // => 2026-03-27T16:00:00.000Z
 */
export function subtractBusinessTime(calendar: BusinessCalendar, at: InstantLike, duration: DurationLike): Date {
  return new Date(shiftByOpenTime(compiledCalendar(calendar), epochMsInRange(at, "at"), -toDurationMs(duration)));
}

/**
 * The business time between two instants, in milliseconds. It is negative if `to` is earlier than `from`.
 *
 * @throws SupportError instant errors, `invalid_calendar`
 * @example
 * businessTimeBetween(acoPolicy.calendar, "2026-03-27T17:00+01:00", "2026-03-30T11:30+02:00") / 3_600_000 // => 4
 */
export function businessTimeBetween(calendar: BusinessCalendar, from: InstantLike, to: InstantLike): number {
  return openTimeBetween(compiledCalendar(calendar), epochMsInRange(from, "from"), epochMsInRange(to, "to"));
}

/** A duration in whole milliseconds; throws `invalid_duration`. */
function toDurationMs(duration: DurationLike): number {
  const durationMs = typeof duration === "number" ? duration : sumOfUnits(duration);
  if (Number.isSafeInteger(durationMs)) return durationMs;
  throw new SupportError({ code: "invalid_duration", path: ["duration"], value: showFields(duration) });
}

/** NaN if there is no unit, an unknown unit or a value that is not a number. */
function sumOfUnits(duration: unknown): number {
  if (!isRecord(duration)) return NaN;
  let sumMs = 0;
  let isEmpty = true;
  for (const unit in duration) {
    const amount = duration[unit];
    if (amount === undefined || amount === null) continue;
    sumMs += (typeof amount === "number" ? amount : NaN) * msOfUnit(unit);
    isEmpty = false;
  }
  return isEmpty ? NaN : Math.round(sumMs);
}

function msOfUnit(unit: string): number {
  switch (unit) {
    case "hours":
      return hourMs;
    case "minutes":
      return minuteMs;
    case "seconds":
      return secondMs;
    case "milliseconds":
      return 1;
    default:
      return NaN;
  }
}

/** The open time between two instants, in ms, signed. */
export function openTimeBetween(calendar: CompiledCalendar, fromMs: number, toMs: number): number {
  const timeline = timelineAtBoth(calendar, fromMs, toMs);
  return openTimeUpTo(timeline, toMs) - openTimeUpTo(timeline, fromMs);
}

function shiftByOpenTime(calendar: CompiledCalendar, atMs: number, durationMs: number): number {
  return durationMs < 0 ? earlierByOpenTime(calendar, atMs, -durationMs) : laterByOpenTime(calendar, atMs, durationMs);
}

/** The earliest instant by which an amount of open time has elapsed. */
export function laterByOpenTime(calendar: CompiledCalendar, atMs: number, durationMs: number): number {
  if (durationMs > rangeMs) throw resultOutOfRange();
  for (let timeline = timelineAt(calendar, atMs); ; timeline = laterTimeline(calendar, timeline)) {
    if (durationMs === 0) return atMs;
    const laterMs = firstMsWithOpenTime(timeline, openTimeUpTo(timeline, atMs) + durationMs);
    if (laterMs < timeline.knownUntilMs) return laterMs;
  }
}

/** The latest instant before which an amount of open time has elapsed. */
function earlierByOpenTime(calendar: CompiledCalendar, atMs: number, durationMs: number): number {
  if (durationMs > rangeMs) throw resultOutOfRange();
  for (let timeline = timelineAt(calendar, atMs); ; timeline = earlierTimeline(calendar, timeline)) {
    const earlierMs = lastMsWithOpenTime(timeline, openTimeUpTo(timeline, atMs) - durationMs);
    if (earlierMs >= timeline.knownFromMs) return earlierMs;
  }
}

/** The open time from the start of the timeline to an instant. */
function openTimeUpTo(timeline: Timeline, epochMs: number): number {
  const position = countUpTo(timeline.closesMs, epochMs);
  const openTimeMs = valueAt(timeline.openTimeMs.values, position);
  const openMs = valueAt(timeline.opensMs, position);
  return epochMs > openMs ? openTimeMs + (epochMs - openMs) : openTimeMs;
}

/** The first instant by which an amount of open time has elapsed; NaN if the timeline has less. */
function firstMsWithOpenTime(timeline: Timeline, openTimeMs: number): number {
  const periods = countUpTo(timeline.openTimeMs, openTimeMs - 1);
  return valueAt(timeline.closesMs.values, periods - 1) - (valueAt(timeline.openTimeMs.values, periods) - openTimeMs);
}

/** The last instant before which an amount of open time has elapsed; NaN if the timeline starts later. */
function lastMsWithOpenTime(timeline: Timeline, openTimeMs: number): number {
  const position = countUpTo(timeline.openTimeMs, openTimeMs) - 1;
  return valueAt(timeline.opensMs, position) + (openTimeMs - valueAt(timeline.openTimeMs.values, position));
}
