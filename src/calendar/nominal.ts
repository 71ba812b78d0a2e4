import {
  addMonths,
  dayMs,
  instantOfWallMs,
  isInRange,
  minuteMs,
  resultOutOfRange,
  wallMsAt,
  type DayNumber,
  type WallMs,
  type Zone,
} from "../time/index.js";
import { earlierTimeline, laterTimeline, timelineAt, type CompiledCalendar } from "./compiled-calendar.js";
import { periodsOpeningOn, type DayPlan } from "./day-plan.js";
import { firstOpenMs, isOpenAt, previousClosingMs } from "./open-time.js";
import { countUpTo } from "./sorted-index.js";

/** The same wall time so many working dates later, from the next opening on; earlier, from the previous closing back. */
export function businessDaysLaterMs(calendar: CompiledCalendar, atMs: number, days: number): number {
  const startMs = days < 0 ? lastOpenMs(calendar, atMs) : firstOpenMs(calendar, atMs);
  const wallMs = wallMsAt(calendar.zone, startMs);
  const day = workingDateOf(calendar.plan, days < 0 ? wallMs - 1 : wallMs);
  return instantInRange(calendar.zone, wallMs + (workingDateFrom(calendar, startMs, day, days) - day) * dayMs);
}

/** The same wall time so many dates later, working or not, from the next opening on. */
export function datesLaterMs(calendar: CompiledCalendar, atMs: number, dates: number): number {
  const wallMs = wallMsAt(calendar.zone, firstOpenMs(calendar, atMs));
  return instantInRange(calendar.zone, wallMs + dates * dayMs);
}

/** The same wall time so many calendar months later, at most on the month's last day, from the next opening on. */
export function monthsLaterMs(calendar: CompiledCalendar, atMs: number, months: number): number {
  const wallMs = wallMsAt(calendar.zone, firstOpenMs(calendar, atMs));
  const day = Math.floor(wallMs / dayMs);
  return instantInRange(calendar.zone, wallMs + (addMonths(day, months) - day) * dayMs);
}

function lastOpenMs(calendar: CompiledCalendar, atMs: number): number {
  return isOpenAt(calendar, atMs) ? atMs : previousClosingMs(calendar, atMs);
}

/** The date whose periods a wall time falls into: the date before, where a period of it runs past midnight. */
function workingDateOf(plan: DayPlan, wallMs: WallMs): DayNumber {
  const day = Math.floor(wallMs / dayMs);
  const minute = Math.floor((wallMs - day * dayMs) / minuteMs);
  return !isWithinPeriodOf(plan, day, minute) && isWithinPeriodOf(plan, day - 1, minute + dayMs / minuteMs) ? day - 1 : day;
}

function isWithinPeriodOf(plan: DayPlan, day: DayNumber, minute: number): boolean {
  for (const { openMinute, closeMinute } of periodsOpeningOn(plan, day)) {
    if (openMinute <= minute && minute < closeMinute) return true;
  }
  return false;
}

/** The working date `count` working dates from a date, which is known to lie around `atMs`. */
function workingDateFrom(calendar: CompiledCalendar, atMs: number, day: DayNumber, count: number): DayNumber {
  for (let timeline = timelineAt(calendar, atMs); ;) {
    const found = timeline.workingDays.values[countUpTo(timeline.workingDays, day) - 1 + count];
    if (found !== undefined) return found;
    timeline = count > 0 ? laterTimeline(calendar, timeline) : earlierTimeline(calendar, timeline);
  }
}

function instantInRange(zone: Zone, wallMs: WallMs): number {
  if (!isInRange(wallMs)) throw resultOutOfRange();
  return instantOfWallMs(zone, wallMs);
}
