export { businessCalendar, type BusinessCalendar } from "./business-calendar.js";
export { addBusinessDays } from "./business-days.js";
export { addBusinessTime, businessTimeBetween, type DurationLike, subtractBusinessTime } from "./business-time.js";
export { type CalendarRow, calendarRows } from "./calendar-rows.js";
export type { CalendarSpec, Holiday, PeriodSpec, Weekday } from "./calendar-spec.js";
export type { Closure, ClosureReason } from "./closures.js";
export { italianHolidays } from "./italian-holidays.js";
export { localDateAt } from "./local-clock.js";
export { isOpen, nextOpening, type OpenPeriod, openPeriods, previousClosing } from "./openings.js";
