import type { PeriodSpec, Weekday } from "trouble-ticket/calendar";
import { datesBetween, dayOfWeek, isDate } from "../dates.js";
import { isFields, listOf, textOf, type CalendarReading, type Fields, type RecipeProblem } from "../recipe.js";
import { daysFromSunday, periodsOf, weekOf, type Minutes } from "../week.js";

const dayNames = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

export interface SchemaOrgOptions {
  /** Opening hours have no time zone of their own. */
  readonly timeZone: string;
  /** The last year for seasons without an end. */
  readonly toYear: number;
  /** The dates of the day `PublicHolidays`. */
  readonly publicHolidays?: readonly string[];
}

/** Hours that hold on days of the week, or within dates. */
interface Specification extends Minutes {
  readonly days: readonly Weekday[];
  readonly isClosed: boolean;
  readonly from: number;
  readonly to: number;
}

/**
 * The calendar of a place with `openingHoursSpecification` and `specialOpeningHoursSpecification`, of JSON-LD as pages have it. Hours
 * with `validFrom` or `validThrough` replace the weekly ones on the days that they name within those dates.
 */
export function schemaOrgCalendar(place: Fields, options: SchemaOrgOptions): CalendarReading {
  const { timeZone, toYear, publicHolidays } = options;
  const problems: RecipeProblem[] = [];
  const weekly: Specification[] = [];
  const exceptions = new Map<string, Minutes[]>();
  const addException = (date: string, { isClosed, from, to }: Specification): void => {
    exceptions.set(date, [...(exceptions.get(date) ?? []), ...(isClosed ? [] : [{ from, to }])]);
  };
  if (place["openingHoursSpecification"] === undefined) {
    const text = "There is no openingHoursSpecification; the short text of openingHours is not read.";
    problems.push({ code: "unexpected_shape", at: "openingHoursSpecification", text });
  }
  for (const list of ["openingHoursSpecification", "specialOpeningHoursSpecification"]) {
    (listOf(place[list]) ?? [place[list]]).forEach((entry, index) => {
      if (entry === undefined || entry === null) return;
      const at = `${list}[${index}]`;
      const report = (code: RecipeProblem["code"], text: string): void => void problems.push({ code, at, text });
      const fields = isFields(entry) ? entry : {};
      const specification = specificationOf(fields, report);
      if (specification === undefined) return;
      if (namesOf(fields).includes("PublicHolidays")) {
        if (publicHolidays === undefined) report("not_in_source", "It names public holidays: pass their dates.");
        publicHolidays?.forEach((date) => void addException(date, specification));
      }
      const [first, last] = [dateOf(fields["validFrom"]), dateOf(fields["validThrough"])];
      if (first === "unreadable" || last === "unreadable") return report("unreadable_value", "Its dates cannot be read.");
      if (first === undefined && last === undefined) return void weekly.push(specification);
      if (first === undefined) return report("not_in_source", "It has no validFrom, so the dates before are not known.");
      for (const date of datesBetween(first, last ?? `${toYear}-12-31`)) {
        if (specification.days.includes(daysFromSunday[dayOfWeek(date)] ?? "sun")) addException(date, specification);
      }
    });
  }
  const open = weekly.filter(({ isClosed }) => !isClosed).flatMap(({ days, from, to }) => days.map((day) => ({ day, from, to })));
  const dated: [string, readonly PeriodSpec[]][] = [...exceptions].sort().map(([date, parts]) => [date, periodsOf(parts)]);
  return { calendar: { timeZone, weeklyHours: weekOf(open), exceptions: Object.fromEntries(dated) }, problems };
}

/** Without days, an entry holds on all. */
function specificationOf(entry: Fields, report: (code: RecipeProblem["code"], text: string) => void): Specification | undefined {
  const names = namesOf(entry);
  const strangers = names.filter((name) => name !== "PublicHolidays" && !dayNames.includes(name));
  if (strangers.length > 0) report("unknown_name", `${strangers.join(", ")} is no day of the week.`);
  const days = names.length === 0 ? daysFromSunday : daysFromSunday.filter((_, index) => names.includes(dayNames[index] ?? ""));
  if (days.length === 0 && !names.includes("PublicHolidays")) return undefined;
  const [opens, closes] = [textOf(entry["opens"]), textOf(entry["closes"])];
  if (opens === undefined && closes === undefined) return { days, isClosed: true, from: 0, to: 0 };
  const [from, to] = [minutesOfTime(opens), minutesOfTime(closes)];
  if (from === undefined || to === undefined) {
    report("unreadable_value", `${opens ?? "nothing"} to ${closes ?? "nothing"} is not from a time of day to another.`);
    return undefined;
  }
  if (/[Z+-]/.test(`${opens}${closes}`.slice(1))) report("interpreted", "The offset is ignored: times are those of the place.");
  if (from === to) {
    // Search engines document 00:00 to 00:00 as closed; any other such pair would be 24 hours or none.
    if (from > 0) report("interpreted", `${opens} to ${closes} is taken as closed.`);
    return { days, isClosed: true, from: 0, to: 0 };
  }
  if (from === 0 && to === 1439) return { days, isClosed: false, from, to: 1440 };
  return { days, isClosed: false, from, to: to > from ? to : to + 1440 };
}

/** The days that an entry names: text, a link, or a list of either. */
function namesOf({ dayOfWeek: days }: Fields): readonly string[] {
  return (listOf(days) ?? [days]).flatMap((day) => textOf(day)?.replace(/^https?:\/\/schema\.org\//, "") ?? []);
}

function minutesOfTime(text: string | undefined): number | undefined {
  const [, hours, minutes] = /^([01]\d|2[0-4]):([0-5]\d)(?::\d{2})?(?:Z|[+-]\d{2}:?\d{2})?$/.exec(text ?? "") ?? [];
  const total = Number(hours) * 60 + Number(minutes);
  return hours === undefined || total > 1440 ? undefined : total;
}

function dateOf(value: unknown): string | undefined {
  const text = textOf(value);
  if (text === undefined) return undefined;
  const date = text.slice(0, 10);
  return isDate(date) ? date : "unreadable";
}
