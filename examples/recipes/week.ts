import type { CalendarSpec, PeriodSpec, Weekday } from "trouble-ticket/calendar";
import { dayOfWeek, timeOfDay } from "./dates.js";

/** The periods of each weekday. */
export type Week = { readonly [Day in Weekday]?: readonly PeriodSpec[] };

export const daysFromSunday: readonly Weekday[] = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

/** Minutes of a day, `[from, to)`. */
export interface Minutes {
  readonly from: number;
  readonly to: number;
}

/** Periods in order; those that meet or overlap are one. An end after 1440 is on the next day. */
export function periodsOf(parts: readonly Minutes[]): readonly PeriodSpec[] {
  const joined: { from: number; to: number }[] = [];
  for (const { from, to } of [...parts].sort((first, second) => first.from - second.from)) {
    const last = joined.at(-1);
    if (last !== undefined && from <= last.to) last.to = Math.max(last.to, to);
    else joined.push({ from, to });
  }
  return joined.map(({ from, to }) => [timeOfDay(from), closingTime(to)]);
}

/** A week of parts of days. A day without one is left out, which closes it. */
export function weekOf(parts: readonly (Minutes & { readonly day: Weekday })[]): Week {
  const days = daysFromSunday.map((day) => [day, periodsOf(parts.filter((part) => part.day === day))] as const);
  return Object.fromEntries(days.filter(([, periods]) => periods.length > 0));
}

/** A stretch of minutes of a week that starts on Sunday, split at midnights: 1440 is Monday 00:00. */
export function dayPartsOfWeek(from: number, to: number): readonly (Minutes & { readonly day: Weekday })[] {
  return daysFromSunday
    .map((day, index) => ({ day, from: Math.max(from - index * 1440, 0), to: Math.min(to - index * 1440, 1440) }))
    .filter((part) => part.from < part.to);
}

/** A stretch from a day to another: less than 24 hours belongs to the day on which it opens, also past midnight; more is split. */
export function stretchOfWeek(from: number, to: number): readonly (Minutes & { readonly day: Weekday })[] {
  const index = Math.floor(from / 1440);
  const start = index * 1440;
  if (to - from >= 1440 || to <= start + 1440) return [...dayPartsOfWeek(from, to), ...dayPartsOfWeek(0, to - 7 * 1440)];
  return [{ day: daysFromSunday[index] ?? "sun", from: from - start, to: to - start }];
}

/** The minutes of a period; one that runs past midnight ends after 1440. */
export function minutesOf([open, close]: PeriodSpec): Minutes {
  const from = minutesOfTime(open);
  const to = minutesOfTime(close);
  return { from, to: to > from ? to : to + 1440 };
}

function minutesOfTime(time: string): number {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return hours * 60 + minutes;
}

/**
 * The periods of a date that are left when a part of it is closed. A period belongs to the day on which it opens: one that opens in a
 * part that lasts until midnight is closed whole.
 */
export function hoursWithout(hours: CalendarSpec["weeklyHours"], date: string, closed: Minutes): readonly PeriodSpec[] {
  const day = daysFromSunday[dayOfWeek(date)] ?? "sun";
  const usual: readonly PeriodSpec[] = hours === "always" ? [["00:00", "24:00"]] : (hours[day] ?? []);
  return usual.map(minutesOf).flatMap(({ from, to }): PeriodSpec[] => {
    const before = { from, to: Math.min(to, closed.from) };
    const after = { from: Math.max(from, closed.to), to: closed.to < 1440 ? to : closed.to };
    return [before, after].filter((part) => part.from < part.to).map((part) => [timeOfDay(part.from), closingTime(part.to)]);
  });
}

function closingTime(minutes: number): string {
  return timeOfDay(minutes > 1440 ? minutes - 1440 : minutes);
}
