import { dayMs, instantOfWallMs, isSkippedDate, minuteMs, type DayNumber } from "../time/internal.js";
import type { CompiledCalendar } from "./compiled-calendar.js";
import type { MinutePeriod } from "./day-plan.js";
import { instantsOfDate } from "./timeline.js";

/** A stretch of time in epoch ms, `[fromMs, toMs)`. */
export interface MsStretch {
  readonly fromMs: number;
  readonly toMs: number;
}

/** Whether the calendar lists a date as a holiday. An exception that opens the date does not change that. */
export function isHoliday({ plan }: CompiledCalendar, day: DayNumber): boolean {
  return plan.holidays.has(day);
}

/** Whether any period opens on a date. */
export function isWorkingDate({ zone, plan }: CompiledCalendar, day: DayNumber): boolean {
  return instantsOfDate(zone, plan, day).length > 0;
}

/** A whole local date as instants. It may have 23 or 25 hours, and none if the zone skipped it. */
export function stretchOfDate({ zone }: CompiledCalendar, day: DayNumber): MsStretch {
  return { fromMs: instantOfWallMs(zone, day * dayMs), toMs: instantOfWallMs(zone, (day + 1) * dayMs) };
}

/** Periods of the wall clock of a date as instants. Periods of a skipped date and of a skipped hour are empty. */
export function stretchesOnDate(
  { zone }: CompiledCalendar,
  day: DayNumber,
  periods: readonly MinutePeriod[],
): readonly MsStretch[] {
  if (isSkippedDate(zone, day)) return [];
  return periods.map(({ openMinute, closeMinute }) => ({
    fromMs: instantOfWallMs(zone, day * dayMs + openMinute * minuteMs),
    toMs: instantOfWallMs(zone, day * dayMs + closeMinute * minuteMs),
  }));
}
