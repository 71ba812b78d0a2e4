import {
  addMonths,
  dayMs,
  instantOfWallMs,
  isInRange,
  minuteMs,
  rangeMs,
  resultOutOfRange,
  wallMsAt,
  type DayNumber,
  type WallMs,
  type Zone,
} from "../time/internal.js";
import { earlierTimeline, laterTimeline, timelineAt, type CompiledCalendar } from "./compiled-calendar.js";
import { periodsOpeningOn } from "./day-plan.js";
import { firstOpenMs, isOpenAt, nextOpeningMs, previousClosingMs } from "./open-time.js";
import { countUpTo } from "./sorted-index.js";
import { instantsOfDate } from "./timeline.js";

/** The same wall time so many working dates later, from the next opening on; earlier, from the previous closing back. */
export function businessDaysLaterMs(calendar: CompiledCalendar, atMs: number, days: number): number {
  if (Math.abs(days) > rangeMs / dayMs) throw resultOutOfRange();
  const isOpenThen = isOpenAt(calendar, atMs);
  const startMs = isOpenThen ? atMs : days > 0 ? nextOpeningMs(calendar, atMs) : previousClosingMs(calendar, atMs);
  const day = workingDateOf(calendar, isOpenThen || days > 0 ? startMs : startMs - 1);
  const shiftDays = workingDateFrom(calendar, startMs, day, days) - day;
  return instantInRange(calendar.zone, wallMsAt(calendar.zone, startMs) + shiftDays * dayMs);
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

/** The date whose period an open instant lies in: the date before, where a period of it runs past midnight. */
function workingDateOf({ zone, plan }: CompiledCalendar, openMs: number): DayNumber {
  const day = Math.floor(wallMsAt(zone, openMs) / dayMs);
  const before = periodsOpeningOn(plan, day - 1);
  if (!before.some(({ closeMinute }) => closeMinute > dayMs / minuteMs)) return day;
  const isOpenOf = (opened: DayNumber): boolean =>
    instantsOfDate(zone, plan, opened).some((period) => period.fromMs <= openMs && openMs < period.toMs);
  return isOpenOf(day) || !isOpenOf(day - 1) ? day : day - 1;
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
  const epochMs = isInRange(wallMs) ? instantOfWallMs(zone, wallMs) : NaN;
  if (!isInRange(epochMs)) throw resultOutOfRange();
  return epochMs;
}
