import { showValue, SupportError } from "../problem/internal.js";

/** Wall time in milliseconds: the date and time of day of a local clock, read as if they were UTC. */
export type WallMs = number;

export const secondMs = 1_000;
export const minuteMs = 60_000;
export const hourMs = 3_600_000;
/** 24 hours of wall time. A real day may have 23 or 25, so this is added to wall time only. */
export const dayMs = 86_400_000;

/** A date on a local calendar, as `YYYY-MM-DD`; it has no zone and no time of day. */
export type LocalDate = string;

/** A local date as a number: days since 1 January 1970. */
export type DayNumber = number;

/** Monday is 0, as in ISO 8601's order of the week. */
export type WeekdayIndex = 0 | 1 | 2 | 3 | 4 | 5 | 6;

const localDatePattern = /^(\d{4})-(\d{2})-(\d{2})$/;
/** Calendars answer for 1970–2199 in every zone and invoices are due at most a year later: these dates can be parsed again. */
const firstYear = 1969;
const lastYear = 2201;
const maxMonths = 12 * (lastYear - firstYear + 2);

/** The day number of a `YYYY-MM-DD` text, or undefined if no such date exists in the range of results. */
export function parseLocalDate(text: unknown): DayNumber | undefined {
  const match = typeof text === "string" ? localDatePattern.exec(text) : null;
  if (match === null) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (year < firstYear || year > lastYear || !isDate(year, month, day)) return undefined;
  return dayNumber(year, month, day);
}

/** The day number of a `YYYY-MM-DD` text; throws `invalid_local_date`. */
export function toDayNumber(date: LocalDate): DayNumber {
  const day = parseLocalDate(date);
  if (day === undefined) throw new SupportError({ code: "invalid_local_date", value: showValue(date) });
  return day;
}

/** A date of the Gregorian calendar; months count from 1. */
interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly dayOfMonth: number;
}

/** Counting years from March puts the leap day last, and 400 years hold a whole number of days. */
const daysInEra = 146_097;
const daysFromYear0ToEpoch = 719_468;

/**
 * The day number of a year, a month from 1 and a day of the month. This and its inverse are the algorithms that Howard Hinnant
 * derives in "chrono-Compatible Low-Level Date Algorithms" (days_from_civil, civil_from_days).
 */
export function dayNumber(year: number, month: number, dayOfMonth: number): DayNumber {
  const yearFromMarch = month <= 2 ? year - 1 : year;
  const era = quotient(yearFromMarch, 400);
  const yearOfEra = yearFromMarch - era * 400;
  const monthFromMarch = month <= 2 ? month + 9 : month - 3;
  const dayOfYear = quotient(153 * monthFromMarch + 2, 5) + dayOfMonth - 1;
  const dayOfEra = yearOfEra * 365 + quotient(yearOfEra, 4) - quotient(yearOfEra, 100) + dayOfYear;
  return era * daysInEra + dayOfEra - daysFromYear0ToEpoch;
}

function civilDate(day: DayNumber): CivilDate {
  const fromYear0 = day + daysFromYear0ToEpoch;
  const era = quotient(fromYear0, daysInEra);
  const dayOfEra = fromYear0 - era * daysInEra;
  const leapDays = quotient(dayOfEra, 1_460) - quotient(dayOfEra, 36_524) + quotient(dayOfEra, 146_096);
  const yearOfEra = quotient(dayOfEra - leapDays, 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + quotient(yearOfEra, 4) - quotient(yearOfEra, 100));
  const monthFromMarch = quotient(5 * dayOfYear + 2, 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return {
    year: era * 400 + yearOfEra + (month <= 2 ? 1 : 0),
    month,
    dayOfMonth: dayOfYear - quotient(153 * monthFromMarch + 2, 5) + 1,
  };
}

/** Integer division of numbers from zero to 2^31, such as years and days; a single machine instruction. */
function quotient(dividend: number, divisor: number): number {
  return ((dividend | 0) / divisor) | 0;
}

export function toLocalDate(day: DayNumber): LocalDate {
  const { year, month, dayOfMonth } = civilDate(day);
  return `${year}-${String(month).padStart(2, "0")}-${String(dayOfMonth).padStart(2, "0")}`;
}

export function weekdayOf(day: DayNumber): WeekdayIndex {
  const remainder = ((day + 3) | 0) % 7;
  return (remainder < 0 ? remainder + 7 : remainder) as WeekdayIndex;
}

/**
 * Adds calendar months, clamped to the month's last day; a negative number subtracts. NaN for more than 234 years.
 */
export function addMonths(day: DayNumber, months: number): DayNumber {
  if (!(Math.abs(months) <= maxMonths)) return NaN;
  const { year, month, dayOfMonth } = civilDate(day);
  const monthsFromYear0 = year * 12 + month - 1 + months;
  const toYear = quotient(monthsFromYear0, 12);
  const toMonth = monthsFromYear0 - toYear * 12 + 1;
  return dayNumber(toYear, toMonth, Math.min(dayOfMonth, daysInMonth(toYear, toMonth)));
}

/** The last day of the month of a date. */
export function lastDayOfMonth(day: DayNumber): DayNumber {
  const { year, month } = civilDate(day);
  return dayNumber(year, month, daysInMonth(year, month));
}

/** Whether the Gregorian calendar has a date; months count from 1. */
export function isDate(year: number, month: number, dayOfMonth: number): boolean {
  return month >= 1 && month <= 12 && dayOfMonth >= 1 && dayOfMonth <= daysInMonth(year, month);
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}
