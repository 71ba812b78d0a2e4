import type { CalendarReading } from "../recipe.js";
import { businessCalendar, type BusinessCalendar, type CalendarSpec } from "trouble-ticket/calendar";

/** The spec of a reading that has one. */
export function specOf({ calendar }: CalendarReading): CalendarSpec {
  if (calendar === undefined) throw new Error("the reading has no calendar");
  return calendar;
}

/** The calendar of a reading, as the library checks and makes it. */
export function calendarOf(reading: CalendarReading): BusinessCalendar {
  return businessCalendar(specOf(reading));
}
