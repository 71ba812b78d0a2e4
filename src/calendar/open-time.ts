import { rangeMs, resultOutOfRange } from "../time/internal.js";
import {
  earlierTimeline,
  laterTimeline,
  timelineAt,
  timelineAtBoth,
  type CompiledCalendar,
  type Timeline,
} from "./compiled-calendar.js";
import { countUpTo, valueAt } from "./sorted-index.js";

/** The open time between two instants, in ms, signed. */
export function openTimeBetween(calendar: CompiledCalendar, fromMs: number, toMs: number): number {
  const timeline = timelineAtBoth(calendar, fromMs, toMs);
  return openTimeUpTo(timeline, toMs) - openTimeUpTo(timeline, fromMs);
}

/** The earliest instant by which an amount of open time has elapsed; for a negative amount, the latest instant before. */
export function shiftByOpenTime(calendar: CompiledCalendar, atMs: number, durationMs: number): number {
  if (durationMs < 0) return earlierByOpenTime(calendar, atMs, -durationMs);
  if (durationMs > rangeMs) throw resultOutOfRange();
  for (let timeline = timelineAt(calendar, atMs); ; timeline = laterTimeline(calendar, timeline)) {
    if (durationMs === 0) return atMs;
    const laterMs = firstMsWithOpenTime(timeline, openTimeUpTo(timeline, atMs) + durationMs);
    if (laterMs < timeline.knownUntilMs) return laterMs;
  }
}

function earlierByOpenTime(calendar: CompiledCalendar, atMs: number, durationMs: number): number {
  if (durationMs > rangeMs) throw resultOutOfRange();
  for (let timeline = timelineAt(calendar, atMs); ; timeline = earlierTimeline(calendar, timeline)) {
    const earlierMs = lastMsWithOpenTime(timeline, openTimeUpTo(timeline, atMs) - durationMs);
    if (earlierMs >= timeline.knownFromMs) return earlierMs;
  }
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
