import { businessCalendar, type BusinessCalendar, type CalendarSpec, type PeriodSpec } from "../../src/index.js";

const workday: readonly PeriodSpec[] = [
  ["08:30", "13:00"],
  ["14:00", "18:00"],
];

/** Monday to Friday 08:30–13:00 and 14:00–18:00 in Rome: 8.5 hours a day. */
export const office = {
  timeZone: "Europe/Rome",
  weeklyHours: { mon: workday, tue: workday, wed: workday, thu: workday, fri: workday },
} satisfies CalendarSpec;

export const officeDesk: BusinessCalendar = businessCalendar(office);

/** The office, with other dates. */
export function officeWith(dates: Pick<CalendarSpec, "holidays" | "exceptions">): BusinessCalendar {
  return businessCalendar({ ...office, ...dates });
}

/** A desk that keeps the same periods on all seven days. */
export function dailyDesk(timeZone: string, ...periods: readonly PeriodSpec[]): BusinessCalendar {
  return businessCalendar({
    timeZone,
    weeklyHours: { mon: periods, tue: periods, wed: periods, thu: periods, fri: periods, sat: periods, sun: periods },
  });
}

/** A desk in Rome open from Monday's to Friday's evenings until the mornings after. */
export function nightDesk(dates: Pick<CalendarSpec, "holidays" | "exceptions"> = {}): BusinessCalendar {
  const night: readonly PeriodSpec[] = [["22:00", "06:00"]];
  return businessCalendar({
    timeZone: "Europe/Rome",
    weeklyHours: { mon: night, tue: night, wed: night, thu: night, fri: night },
    ...dates,
  });
}

export function period(from: string, to: string): { readonly from: Date; readonly to: Date } {
  return { from: new Date(from), to: new Date(to) };
}
