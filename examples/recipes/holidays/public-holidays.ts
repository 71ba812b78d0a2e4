import Holidays, { type HolidaysTypes } from "date-holidays";
import type { CalendarSpec, Holiday, PeriodSpec } from "trouble-ticket/calendar";
import { dayParts, isWholeDay, timeOfDay, wallTimeAt } from "../dates.js";
import { hoursWithout } from "../week.js";
import { inOrderOfDate, type HolidayReading, type RecipeProblem } from "../recipe.js";

export interface PublicHolidayOptions {
  /** ISO 3166: `"DE"`, with the state `"BY"` and a region of it where they differ. */
  readonly country: string;
  readonly state?: string;
  readonly region?: string;
  readonly fromYear: number;
  readonly toYear: number;
  /** The zone and the hours of the desk: a holiday from 14:00 shortens its day. */
  readonly timeZone: string;
  readonly weeklyHours: CalendarSpec["weeklyHours"];
  /** Defaults to public holidays. `"bank"` adds days on which banks and many offices close, some of them half days. */
  readonly types?: readonly HolidaysTypes.HolidayType[];
  /** Language of the names, such as `"de"`. Defaults to the country's. */
  readonly language?: string;
}

export interface PublicHolidayReading extends HolidayReading {
  /** The shorter hours of half days. */
  readonly exceptions: Readonly<Record<string, readonly PeriodSpec[]>>;
}

/** The holidays of a country, state or region, as the package date-holidays knows them, with substitute days. */
export function publicHolidays(options: PublicHolidayOptions): PublicHolidayReading {
  const unknown = unknownPlace(options);
  if (unknown !== undefined) return { holidays: [], exceptions: {}, problems: [unknown] };
  const { fromYear, toYear, timeZone, weeklyHours, types = ["public"], language } = options;
  const { country, state = "", region = "" } = options;
  const source = new Holidays(country, state, region, { timezone: timeZone, types: [...types] });
  const years = Array.from({ length: Math.max(toYear - fromYear + 1, 0) }, (_, index) => fromYear + index);
  const entries = years.flatMap((year) => source.getHolidays(year, language));
  const parts = entries.flatMap(({ name, start, end }) =>
    dayParts(wallTimeAt(start, timeZone), wallTimeAt(end, timeZone)).map((part) => ({ ...part, name })),
  );
  const holidays = parts.filter(isWholeDay).map(({ date, name }): Holiday => ({ date, name }));
  const closed = new Set(holidays.map(({ date }) => date));
  const half = parts.filter((part) => !isWholeDay(part) && !closed.has(part.date));
  return {
    holidays: inOrderOfDate(holidays),
    exceptions: Object.fromEntries(half.map((part) => [part.date, hoursWithout(weeklyHours, part.date, part)])),
    problems: half.map(({ date, name, from, to }) => ({
      code: "part_of_a_day",
      at: date,
      text: `${name} closes from ${timeOfDay(from)} to ${timeOfDay(to)}: the date is an exception with the other hours.`,
    })),
  };
}

/** date-holidays falls back to the country for a state that it does not know. */
function unknownPlace({ country, state, region }: PublicHolidayOptions): RecipeProblem | undefined {
  const source = new Holidays();
  const has = (known: Record<string, string> | undefined, name: string): boolean =>
    Object.keys(known ?? {}).some((key) => key.toUpperCase() === name.toUpperCase());
  const unknown = (at: string, value: string): RecipeProblem => ({
    code: "unknown_name",
    at,
    text: `date-holidays does not have ${JSON.stringify(value)}.`,
  });
  if (!has(source.getCountries("en"), country)) return unknown("country", country);
  if (state !== undefined && !has(source.getStates(country, "en"), state)) return unknown("state", state);
  if (region !== undefined && !has(source.getRegions(country, state ?? "", "en"), region)) return unknown("region", region);
  return undefined;
}
