import { showValue, SupportError } from "../error/index.js";
import { dayMs } from "./units.js";

/** A date on a local calendar, as `YYYY-MM-DD`; it has no zone and no time of day. */
export type LocalDate = string;

/** A local date as a number to count with: days since 1 January 1970. */
export type DayNumber = number;

/** Monday is 0, as in ISO 8601's order of the week. */
export type WeekdayIndex = 0 | 1 | 2 | 3 | 4 | 5 | 6;

const localDatePattern = /^(\d{4})-(\d{2})-(\d{2})$/;
const firstYear = 1970;
const lastYear = 2199;

/** The day number of a `YYYY-MM-DD` text, or undefined where no such date exists in 1970–2199. */
export function parseLocalDate(text: unknown): DayNumber | undefined {
  const match = typeof text === "string" ? localDatePattern.exec(text) : null;
  if (match === null) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (year < firstYear || year > lastYear || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  return dayNumber(year, month, day);
}

/** The day number of a `YYYY-MM-DD` text; throws `invalid_local_date`. */
export function toDayNumber(date: LocalDate): DayNumber {
  const day = parseLocalDate(date);
  if (day === undefined) throw new SupportError({ code: "invalid_local_date", value: showValue(date) });
  return day;
}

/** The day number of a year, a month from 1 and a day of the month; overflowing days run on, as in `Date.UTC`. */
export function dayNumber(year: number, month: number, dayOfMonth: number): DayNumber {
  return Date.UTC(year, month - 1, dayOfMonth) / dayMs;
}

export function toLocalDate(day: DayNumber): LocalDate {
  return new Date(day * dayMs).toISOString().slice(0, 10);
}

export function weekdayOf(day: DayNumber): WeekdayIndex {
  return ((((day + 3) % 7) + 7) % 7) as WeekdayIndex;
}

/** The same day of the month, `months` later or earlier; the month's last day where that month is shorter. */
export function addMonths(day: DayNumber, months: number): DayNumber {
  const date = new Date(day * dayMs);
  const target = date.getUTCFullYear() * 12 + date.getUTCMonth() + months;
  const year = Math.floor(target / 12);
  const month = target - year * 12 + 1;
  return dayNumber(year, month, Math.min(date.getUTCDate(), daysInMonth(year, month)));
}

/** The last day of the month that a date lies in. */
export function lastDayOfMonth(day: DayNumber): DayNumber {
  const date = new Date(day * dayMs);
  return dayNumber(date.getUTCFullYear(), date.getUTCMonth() + 2, 0);
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}
