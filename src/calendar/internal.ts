export { businessCalendar, type BusinessCalendar, type CompiledCalendar, compiledCalendar } from "./business-calendar.js";
export {
  firstOpeningOn,
  instantOfWall,
  intervalOfDate,
  isHoliday,
  isWorkingDate,
  lastClosingOn,
  localDateAt,
  localDayAt,
  startedDateAt,
  workingDateFrom,
  workingDateOf,
} from "./business-days.js";
export { laterByOpenTime, openTimeBetween } from "./business-time.js";
export { type CalendarSpec, readCalendarSpec } from "./calendar-spec.js";
export { type Closure, type ClosureReason, closuresBetween } from "./closures.js";
export { type MinutePeriod, type PeriodSpec, readPeriods, type Weekday, weekdays } from "./day-plan.js";
export { firstOpenMs, isOpenAt, openIntervals, openTimeEndMs } from "./openings.js";
export { isTimeOfDay, minuteOf } from "./time-of-day.js";
export { clipIntervals, countWhere, intervalsOnDate, mergeIntervals, type MsInterval } from "./timeline.js";
