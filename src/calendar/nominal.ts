import {
  dayMs,
  instantOfWallMs,
  isInRange,
  minuteMs,
  rangeMs,
  resultOutOfRange,
  wallMsAt,
  type DayNumber,
  type WallMs,
} from "../time/internal.js";
import { earlierTimeline, laterTimeline, timelineAt, type CompiledCalendar } from "./compiled-calendar.js";
import { periodsOpeningOn } from "./day-plan.js";
import { isOpenAt, nextOpeningMs, previousClosingMs } from "./open-time.js";
import { countUpTo } from "./sorted-index.js";
import { instantsOfDate } from "./timeline.js";

/** The same wall time a number of working dates later, from the next opening on; earlier, from the previous closing back. */
export function businessDaysLaterMs(calendar: CompiledCalendar, atMs: number, days: number): number {
  const isOpenThen = isOpenAt(calendar, atMs);
  const startMs = isOpenThen ? atMs : days > 0 ? nextOpeningMs(calendar, atMs) : previousClosingMs(calendar, atMs);
  const day = workingDateOf(calendar, isOpenThen || days > 0 ? startMs : startMs - 1);
  const shiftDays = workingDateFrom(calendar, day, days) - day;
  return instantOfWall(calendar, wallMsAt(calendar.zone, startMs) + shiftDays * dayMs);
}

/** The date whose period an open instant lies in: the date before, if a period of that date runs past midnight. */
export function workingDateOf({ zone, plan }: CompiledCalendar, openMs: number): DayNumber {
  const day = Math.floor(wallMsAt(zone, openMs) / dayMs);
  const before = periodsOpeningOn(plan, day - 1);
  if (!before.some(({ closeMinute }) => closeMinute > dayMs / minuteMs)) return day;
  const isOpenOf = (opened: DayNumber): boolean =>
    instantsOfDate(zone, plan, opened).some(({ fromMs, toMs }) => fromMs <= openMs && openMs < toMs);
  return isOpenOf(day) || !isOpenOf(day - 1) ? day : day - 1;
}

/**
 * The working date a number of working dates after a date, which may be closed itself; with zero the last one up to the date.
 * Throws `result_out_of_range`.
 */
export function workingDateFrom(calendar: CompiledCalendar, day: DayNumber, count: number): DayNumber {
  if (Math.abs(count) > rangeMs / dayMs || !isInRange(day * dayMs)) throw resultOutOfRange();
  for (let timeline = timelineAt(calendar, day * dayMs); ;) {
    const found = timeline.workingDays.values[countUpTo(timeline.workingDays, day) - 1 + count];
    if (found !== undefined) return found;
    timeline = count > 0 ? laterTimeline(calendar, timeline) : earlierTimeline(calendar, timeline);
  }
}

/** The first opening of a working date. */
export function firstOpeningOn({ zone, plan }: CompiledCalendar, workingDate: DayNumber): number {
  return Math.min(...instantsOfDate(zone, plan, workingDate).map(({ fromMs }) => fromMs));
}

/** The last closing of a date's periods, after midnight if one runs past it; on a closed date, of the working date before. */
export function lastClosingOn(calendar: CompiledCalendar, day: DayNumber): number {
  const periods = instantsOfDate(calendar.zone, calendar.plan, workingDateFrom(calendar, day, 0));
  return Math.max(...periods.map(({ toMs }) => toMs));
}

/** The instant at which the calendar's clock on the wall shows a time; throws `result_out_of_range`. */
export function instantOfWall({ zone }: CompiledCalendar, wallMs: WallMs): number {
  const epochMs = isInRange(wallMs) ? instantOfWallMs(zone, wallMs) : NaN;
  if (!isInRange(epochMs)) throw resultOutOfRange();
  return epochMs;
}
