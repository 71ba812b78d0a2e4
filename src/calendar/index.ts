export { businessCalendar, type BusinessCalendar } from "./business-calendar.js";
export { addBusinessDays, localDateAt } from "./business-days.js";
export { addBusinessTime, businessTimeBetween, type DurationLike, subtractBusinessTime } from "./business-time.js";
export { type CalendarRow, calendarRows } from "./calendar-rows.js";
export type { CalendarSpec, Holiday } from "./calendar-spec.js";
export type { Closure, ClosureReason } from "./closures.js";
export type { PeriodSpec, Weekday } from "./day-plan.js";
export { italianHolidays } from "./italian-holidays.js";
export { isOpen, nextOpening, type OpenPeriod, openPeriods, previousClosing } from "./openings.js";
