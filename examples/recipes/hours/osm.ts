import OpeningHours from "opening_hours";
import type { CalendarSpec, PeriodSpec, Weekday } from "trouble-ticket/calendar";
import { datesBetween, dayOfWeek, type WallTime } from "../dates.js";
import type { CalendarReading, RecipeProblem } from "../recipe.js";
import { daysFromSunday, periodsOf, type Minutes } from "../week.js";

export interface OsmOptions {
  readonly timeZone: string;
  /** The years for which seasons, week numbers and public holidays become exceptions. */
  readonly fromYear: number;
  readonly toYear: number;
  /** Where the place is, for public holidays (PH), school holidays (SH) and the sun. Required if the text names them. */
  readonly place?: {
    readonly lat: number;
    readonly lon: number;
    readonly address: { readonly country_code: string; readonly state: string };
  };
}

/**
 * The calendar of the `opening_hours` of OpenStreetMap. The most frequent hours of a weekday are the weekly ones; a date with other hours,
 * such as a public holiday, is an exception.
 */
export function osmCalendar(text: string, { timeZone, fromYear, toYear, place }: OsmOptions): CalendarReading {
  const problems: RecipeProblem[] = [];
  const source = sourceOf(text, place);
  if (typeof source === "string") {
    return { calendar: undefined, problems: [{ code: "unreadable_value", at: "opening_hours", text: source }] };
  }
  for (const warning of source.getWarnings()) {
    problems.push({ code: "interpreted", at: "opening_hours", text: warning.replaceAll(/\s+/g, " ") });
  }
  // The hours of a night that started before the first date belong to that night.
  const intervals = source.getOpenIntervals(new Date(fromYear - 1, 11, 31), new Date(toYear + 1, 0, 3));
  const unknown = intervals.filter(([, , isUnknown]) => isUnknown);
  const comments = [...new Set(unknown.map(([, , , comment]) => comment ?? "no comment"))];
  for (const comment of comments) {
    problems.push({ code: "left_out", at: "opening_hours", text: `Hours that may be open or not count as closed: ${comment}.` });
  }
  const known = intervals.filter(([, , isUnknown]) => !isUnknown);
  const byDate = new Map<string, Minutes[]>();
  for (const { date, ...part } of known.flatMap(([from, to]) => partsOf(wallTimeOf(from), wallTimeOf(to)))) {
    byDate.set(date, [...(byDate.get(date) ?? []), part]);
  }
  const dates = datesBetween(`${fromYear}-01-01`, `${toYear}-12-31`).map((date) => {
    const parts = byDate.get(date) ?? [];
    if (hasHostChange(date) && parts.some(({ from, to }) => isEarly(from) || isEarly(to) || isEarly(to - 1440))) {
      const reason = "The clocks of this computer change then: run with TZ=UTC for the hours of that night.";
      problems.push({ code: "interpreted", at: date, text: reason });
    }
    return { date, day: daysFromSunday[dayOfWeek(date)] ?? "sun", periods: periodsOf(parts) };
  });
  return { calendar: { timeZone, ...usualAndOther(dates) }, problems };
}

interface DateHours {
  readonly date: string;
  readonly day: Weekday;
  readonly periods: readonly PeriodSpec[];
}

/** The most frequent hours of each weekday, and the dates with others. */
function usualAndOther(dates: readonly DateHours[]): Pick<CalendarSpec, "weeklyHours" | "exceptions"> {
  const usual = new Map(
    daysFromSunday.map((day) => {
      const counts = new Map<string, number>();
      for (const { periods } of dates.filter((each) => each.day === day)) {
        const key = JSON.stringify(periods);
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
      const [most] = [...counts].sort(([, first], [, second]) => second - first);
      return [day, most?.[0] ?? "[]"] as const;
    }),
  );
  const open = [...usual].filter(([, periods]) => periods !== "[]");
  const other = dates.filter(({ day, periods }) => JSON.stringify(periods) !== usual.get(day));
  return {
    weeklyHours: Object.fromEntries(open.map(([day, periods]) => [day, JSON.parse(periods) as readonly PeriodSpec[]])),
    exceptions: Object.fromEntries(other.map(({ date, periods }) => [date, periods])),
  };
}

/** A night belongs to the day on which it opens; 24 hours and more are split at midnight. */
function partsOf(from: WallTime, to: WallTime): readonly (Minutes & { readonly date: string })[] {
  const dates = datesBetween(from.date, to.date);
  if (dates.length === 2 && to.minutes < from.minutes) return [{ date: from.date, from: from.minutes, to: to.minutes + 1440 }];
  return dates
    .map((date) => ({ date, from: date === from.date ? from.minutes : 0, to: date === to.date ? to.minutes : 1440 }))
    .filter((part) => part.from < part.to);
}

/** Without a place, opening_hours.js takes one in Germany for public holidays and the sun. */
function sourceOf(text: string, place: OsmOptions["place"]): OpeningHours | string {
  const word = /\b(?:PH|SH|sunrise|sunset|dawn|dusk)\b/i.exec(text)?.[0];
  if (place === undefined && word !== undefined) return `${word} needs the place.`;
  try {
    return new OpeningHours(text, place ?? null);
  } catch (error) {
    return String(error).replaceAll(/\s+/g, " ");
  }
}

/** opening_hours.js answers in the wall time of the computer that it runs on; its fields are those of the place. */
function wallTimeOf(date: Date): WallTime {
  const twoDigits = (value: number): string => String(value).padStart(2, "0");
  const day = `${date.getFullYear()}-${twoDigits(date.getMonth() + 1)}-${twoDigits(date.getDate())}`;
  return { date: day, minutes: date.getHours() * 60 + date.getMinutes() };
}

function hasHostChange(date: string): boolean {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  const offsetAt = (days: number): number => new Date(year, month - 1, day + days).getTimezoneOffset();
  return offsetAt(0) !== offsetAt(1) || offsetAt(1) !== offsetAt(2);
}

function isEarly(minutes: number): boolean {
  return minutes > 0 && minutes <= 240;
}
