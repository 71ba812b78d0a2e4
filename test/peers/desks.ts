import { acoPolicySpec, type CalendarSpec, type PeriodSpec } from "../../src/index.js";

/** Monday to Friday 08:30–13:00 and 14:00–18:00 in Rome: the published policy's desk. */
export const officeDesk: CalendarSpec = acoPolicySpec.calendar;

/** The same periods from Monday to Friday. */
export function workdays(timeZone: string, ...periods: readonly PeriodSpec[]): CalendarSpec {
  return { timeZone, weeklyHours: { mon: periods, tue: periods, wed: periods, thu: periods, fri: periods } };
}

/** The same periods every day of the week. */
export function everyDay(timeZone: string, ...periods: readonly PeriodSpec[]): CalendarSpec {
  return {
    timeZone,
    weeklyHours: { mon: periods, tue: periods, wed: periods, thu: periods, fri: periods, sat: periods, sun: periods },
  };
}

/** Open from 22:00 to 06:00 of the next morning, from Monday evening to Saturday morning. */
export const nightDesk: CalendarSpec = workdays("Europe/Rome", ["22:00", "06:00"]);
