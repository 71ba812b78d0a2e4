import { acoPolicySpec, businessCalendar, italianHolidays, type BusinessCalendar } from "trouble-ticket";

/** The published hours with Italy's holidays of the years in question. */
export const measuredCalendar: BusinessCalendar = businessCalendar({
  ...acoPolicySpec.calendar,
  holidays: italianHolidays(2016, 2026),
});
