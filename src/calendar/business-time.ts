import { toEpochMs, type InstantLike } from "../time/index.js";
import { compiledCalendar, type BusinessCalendar } from "./business-calendar.js";
import { earlierTimeline, laterTimeline, timelineAt, type CompiledCalendar } from "./compiled-calendar.js";
import { toDurationMs, type DurationLike } from "./duration.js";
import { countUpTo, valueAt } from "./sorted-index.js";
import type { Timeline } from "./timeline.js";

/**
 * The earliest instant by which an amount of business time has elapsed since an instant.
 *
 * Monday 09:00 and 4 hours give 13:00, when the desk closes for lunch, not 14:00. Adding zero gives the instant itself, and a
 * negative amount subtracts.
 *
 * @throws SupportError `invalid_instant`, `instant_without_offset`, `instant_out_of_range`, `invalid_duration`,
 * `invalid_calendar`; `result_out_of_range` where the calendar does not open that long before its range ends
 * @example
 * const calendar = acoPolicy.calendar;
 * addBusinessTime(calendar, "2026-03-02T09:00+01:00", { hours: 4 }) // => 2026-03-02T12:00:00.000Z
 * addBusinessTime(calendar, "2026-03-27T17:00+01:00", { hours: 4 }) // => 2026-03-30T09:30:00.000Z
 */
export function addBusinessTime(calendar: BusinessCalendar, at: InstantLike, duration: DurationLike): Date {
  return new Date(shiftedMs(compiledCalendar(calendar), toEpochMs(at), toDurationMs(duration)));
}

/**
 * The latest instant from which an amount of business time elapses until an instant: the mirror of {@link addBusinessTime}.
 *
 * @throws SupportError as {@link addBusinessTime} does
 * @example
 * subtractBusinessTime(acoPolicy.calendar, "2026-03-30T11:30+02:00", { hours: 4 }) // => 2026-03-27T16:00:00.000Z
 */
export function subtractBusinessTime(calendar: BusinessCalendar, at: InstantLike, duration: DurationLike): Date {
  return new Date(shiftedMs(compiledCalendar(calendar), toEpochMs(at), -toDurationMs(duration)));
}

/**
 * How long the desk was open between two instants, in milliseconds; below zero where `to` is the earlier.
 *
 * @throws SupportError `invalid_instant`, `instant_without_offset`, `instant_out_of_range`, `invalid_calendar`
 * @example
 * businessTimeBetween(acoPolicy.calendar, "2026-03-27T17:00+01:00", "2026-03-30T11:30+02:00") / 3_600_000 // => 4
 */
export function businessTimeBetween(calendar: BusinessCalendar, from: InstantLike, to: InstantLike): number {
  const compiled = compiledCalendar(calendar);
  const fromMs = toEpochMs(from);
  const toMs = toEpochMs(to);
  timelineAt(compiled, fromMs);
  const timeline = timelineAt(compiled, toMs);
  return openTimeAt(timeline, toMs) - openTimeAt(timeline, fromMs);
}

function shiftedMs(calendar: CompiledCalendar, atMs: number, durationMs: number): number {
  let timeline = timelineAt(calendar, atMs);
  if (durationMs === 0) return atMs;
  if (durationMs > 0) {
    for (;;) {
      const laterMs = firstMsWithOpenTime(timeline, openTimeAt(timeline, atMs) + durationMs);
      if (laterMs < timeline.knownUntilMs) return laterMs;
      timeline = laterTimeline(calendar, timeline);
    }
  }
  for (;;) {
    const earlierMs = lastMsWithOpenTime(timeline, openTimeAt(timeline, atMs) + durationMs);
    if (earlierMs >= timeline.knownFromMs) return earlierMs;
    timeline = earlierTimeline(calendar, timeline);
  }
}

/** The open time from the timeline's beginning to an instant. */
function openTimeAt(timeline: Timeline, epochMs: number): number {
  const position = countUpTo(timeline.closesMs, epochMs);
  const openTimeMs = valueAt(timeline.openTimeMs.values, position);
  const openMs = timeline.opensMs[position];
  return openMs === undefined || epochMs <= openMs ? openTimeMs : openTimeMs + (epochMs - openMs);
}

/** The first instant at which so much time has been open; Infinity where the timeline holds less. */
function firstMsWithOpenTime(timeline: Timeline, openTimeMs: number): number {
  const periods = countUpTo(timeline.openTimeMs, openTimeMs - 1);
  if (periods > timeline.opensMs.length) return Infinity;
  return valueAt(timeline.closesMs.values, periods - 1) - (valueAt(timeline.openTimeMs.values, periods) - openTimeMs);
}

/** The last instant at which no more time has been open; -Infinity where the timeline begins later. */
function lastMsWithOpenTime(timeline: Timeline, openTimeMs: number): number {
  if (openTimeMs < 0) return -Infinity;
  const position = countUpTo(timeline.openTimeMs, openTimeMs) - 1;
  return valueAt(timeline.opensMs, position) + (openTimeMs - valueAt(timeline.openTimeMs.values, position));
}
