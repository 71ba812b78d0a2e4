import type { PeriodSpec, Weekday } from "trouble-ticket/calendar";
import { addDays, isDate } from "../dates.js";
import { fieldsOf, isFields, listOf, requiredList, type CalendarReading, type RecipeProblem } from "../recipe.js";
import { periodsOf, stretchOfWeek, weekOf, type Minutes } from "../week.js";

const dayNames = ["SUNDAY", "MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY"];

/** A time of day: an object without its zeros, or `"24:00"` of the older API. */
export type GoogleTime = string | { readonly hours?: number; readonly minutes?: number };

export interface GoogleDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The hours of a location of the Google Business Profile API. It has no time zone. */
export interface GoogleHours {
  readonly regularHours?: {
    readonly periods?: readonly {
      readonly openDay: string;
      readonly openTime?: GoogleTime;
      readonly closeDay: string;
      readonly closeTime?: GoogleTime;
    }[];
  };
  readonly specialHours?: {
    readonly specialHourPeriods?: readonly {
      readonly startDate: GoogleDate;
      readonly openTime?: GoogleTime;
      readonly endDate?: GoogleDate;
      readonly closeTime?: GoogleTime;
      readonly closed?: boolean;
    }[];
  };
}

/** The calendar of a location. What is open past midnight belongs to the day on which it opens; special hours replace a date's hours. */
export function googleCalendar(hours: GoogleHours, timeZone: string): CalendarReading {
  const problems: RecipeProblem[] = [];
  const report = (at: string, text: string): readonly never[] => (problems.push({ code: "unreadable_value", at, text }), []);
  const periods = requiredList(fieldsOf(hours.regularHours)["periods"], "regularHours.periods", problems);
  const parts = periods.flatMap((period, index): readonly (Minutes & { readonly day: Weekday })[] => {
    const at = `regularHours.periods[${index}]`;
    const { openDay, openTime, closeDay, closeTime } = fieldsOf(period);
    const [open, close] = [dayNames.indexOf(String(openDay)), dayNames.indexOf(String(closeDay))];
    const [from, to] = [minutesOfTime(openTime), minutesOfTime(closeTime)];
    if (open < 0 || close < 0) return report(at, `${String(openDay)} or ${String(closeDay)} is no day.`);
    if (from === undefined || to === undefined) return report(at, "Its opening or closing is no time of day.");
    const start = open * 1440 + from;
    const end = close * 1440 + to;
    if (start === end) return report(at, "It closes when it opens.");
    return stretchOfWeek(start, end > start ? end : end + 7 * 1440);
  });
  const dates = new Map<string, Minutes[]>();
  (listOf(fieldsOf(hours.specialHours)["specialHourPeriods"]) ?? []).forEach((special, index) => {
    const at = `specialHours.specialHourPeriods[${index}]`;
    const { startDate, endDate, openTime, closeTime, closed } = fieldsOf(special);
    const date = dateOf(startDate);
    const last = endDate === undefined ? date : dateOf(endDate);
    const [from, to] = [minutesOfTime(openTime), minutesOfTime(closeTime)];
    if (date === undefined || last === undefined || last < date)
      return void report(at, "Its dates do not exist or are not in order.");
    if (closed === true) {
      for (let each = date; each <= last; each = addDays(each, 1)) dates.set(each, dates.get(each) ?? []);
      return;
    }
    if (from === undefined || to === undefined) return void report(at, "Its opening or closing is no time of day.");
    if (last > addDays(date, 1)) return void report(at, "Special hours that are open end on the date or on the next.");
    const end = last > date || to <= from ? to + 1440 : to;
    if (end - from > 1440) return void report(at, "It is open for more than 24 hours.");
    dates.set(date, [...(dates.get(date) ?? []), { from, to: end }]);
  });
  const exceptions: [string, readonly PeriodSpec[]][] = [...dates].map(([date, open]) => [date, periodsOf(open)]);
  return { calendar: { timeZone, weeklyHours: weekOf(parts), exceptions: Object.fromEntries(exceptions) }, problems };
}

/** An object without its zeros is a time, so `{}` is midnight; a field that is missing is none. */
function minutesOfTime(time: unknown): number | undefined {
  const parts =
    typeof time === "string" ? time.split(":").map(Number) : isFields(time) ? [time["hours"] ?? 0, time["minutes"] ?? 0] : [];
  const [hours, minutes] = parts;
  if (typeof hours !== "number" || typeof minutes !== "number" || !Number.isInteger(hours) || !Number.isInteger(minutes))
    return undefined;
  const total = hours * 60 + minutes;
  return hours >= 0 && minutes >= 0 && minutes < 60 && total <= 1440 ? total : undefined;
}

function dateOf(value: unknown): string | undefined {
  const { year, month, day } = fieldsOf(value);
  const date = [String(year).padStart(4, "0"), String(month).padStart(2, "0"), String(day).padStart(2, "0")].join("-");
  return isDate(date) ? date : undefined;
}
