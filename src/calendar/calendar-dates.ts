import { dayMs, instantOfWallMs, type DayNumber, type MsInterval } from "../time/internal.js";
import { instantsOf, instantsOfDate, type CompiledCalendar } from "./compiled-calendar.js";
import type { MinutePeriod } from "./day-plan.js";

/** Whether the calendar lists a date as a holiday. An exception that opens the date does not change that. */
export function isHoliday({ plan }: CompiledCalendar, day: DayNumber): boolean {
  return plan.holidays.has(day);
}

/** Whether any period opens on a date. */
export function isWorkingDate({ zone, plan }: CompiledCalendar, day: DayNumber): boolean {
  return instantsOfDate(zone, plan, day).length > 0;
}

/** A whole local date as instants. It may have 23 or 25 hours, and none if the zone skipped it. */
export function intervalOfDate({ zone }: CompiledCalendar, day: DayNumber): MsInterval {
  return { fromMs: instantOfWallMs(zone, day * dayMs), toMs: instantOfWallMs(zone, (day + 1) * dayMs) };
}

/** Periods of the wall clock of a date as instants. A skipped date has none, and a period in a skipped hour is left out. */
export function intervalsOnDate(
  { zone }: CompiledCalendar,
  day: DayNumber,
  periods: readonly MinutePeriod[],
): readonly MsInterval[] {
  return instantsOf(zone, day, periods);
}
