export { businessCalendar, type BusinessCalendar } from "./business-calendar.js";
export { addBusinessDays, addCalendarDays, addCalendarMonths } from "./business-days.js";
export { addBusinessTime, businessTimeBetween, subtractBusinessTime } from "./business-time.js";
export type { CalendarSpec, Holiday, PeriodSpec, Weekday } from "./calendar-spec.js";
export type { DurationLike } from "./duration.js";
export { italianHolidays } from "./italian-holidays.js";
export { localDateAt } from "./local-day.js";
export { isOpen, nextOpening, openPeriods, previousClosing, type OpenPeriod } from "./openings.js";
export { readCalendarSpec } from "./read-calendar-spec.js";
