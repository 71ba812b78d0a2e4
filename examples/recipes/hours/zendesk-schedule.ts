import type { CalendarSpec, Holiday } from "trouble-ticket/calendar";
import { datesBetween, isDate } from "../dates.js";
import { fieldsOf, inOrderOfDate, requiredList, textOf, type CalendarReading, type RecipeProblem } from "../recipe.js";
import { rowsOf, type Row, type TableRow } from "../table.js";
import { dayPartsOfWeek, weekOf } from "../week.js";
import { ianaZone } from "./zone-names.js";

const minutesOfWeek = 7 * 1440;

/** A schedule as Zendesk's Support API has it: minutes from Sunday 00:00, in a time zone named as Rails names it. */
export interface ZendeskSchedule {
  readonly time_zone: string;
  readonly intervals: readonly { readonly start_time: number; readonly end_time: number }[];
}

/** A holiday of a schedule; its last date is included. */
export interface ZendeskHoliday {
  readonly name?: string | null;
  readonly start_date: string;
  readonly end_date: string;
}

/** The calendar of a schedule. A holiday closes its dates from 00:00 to 24:00, so intervals are split at midnight. */
export function zendeskCalendar(schedule: ZendeskSchedule, holidays: readonly ZendeskHoliday[] = []): CalendarReading {
  const problems: RecipeProblem[] = [];
  const timeZone = ianaZone(schedule.time_zone);
  if (timeZone === undefined) {
    problems.push({ code: "unknown_name", at: "time_zone", text: `${JSON.stringify(schedule.time_zone)} is no time zone.` });
  }
  const parts = requiredList(schedule.intervals, "intervals", problems).flatMap((interval, index) => {
    const { start_time: from, end_time: to } = fieldsOf(interval);
    const areMinutes = isWhole(from) && isWhole(to) && from >= 0 && from < to && to <= minutesOfWeek;
    if (areMinutes) return dayPartsOfWeek(from, to);
    const text = `${String(from)} to ${String(to)} are no minutes of a week from 0 to ${minutesOfWeek}.`;
    problems.push({ code: "unreadable_value", at: `intervals[${index}]`, text });
    return [];
  });
  const closed = holidays.flatMap(({ name, start_date: first, end_date: last }, index): readonly Holiday[] => {
    const title = textOf(name);
    if (isDate(first) && isDate(last) && first <= last) {
      return datesBetween(first, last).map((date) => (title === undefined ? { date } : { date, name: title }));
    }
    problems.push({ code: "unreadable_value", at: `holidays[${index}]`, text: `${first} to ${last} are no dates in order.` });
    return [];
  });
  return {
    calendar: timeZone === undefined ? undefined : { timeZone, weeklyHours: weekOf(parts), holidays: inOrderOfDate(closed) },
    problems,
  };
}

/** The calendars of the tables `schedule` (a row an interval) and `schedule_holiday` that Fivetran loads, by the schedule's id. */
export function zendeskCalendars(
  schedules: readonly Row[],
  holidays: readonly Row[],
): { readonly calendars: Readonly<Record<string, CalendarSpec>>; readonly problems: readonly RecipeProblem[] } {
  const problems: RecipeProblem[] = [];
  const intervals = bySchedule(rowsOf(schedules, { timeZone: "UTC" }, problems, "schedule"), "id");
  const closings = bySchedule(rowsOf(holidays, { timeZone: "UTC" }, problems, "schedule_holiday"), "schedule_id");
  for (const [id, rows] of [...closings].filter(([each]) => !intervals.has(each))) {
    for (const row of rows) row.report("unknown_name", "schedule_id", `There is no schedule ${id}: its holiday closes nothing.`);
  }
  const calendars = [...intervals].flatMap(([id, own]) => {
    const [zone, ...otherZones] = new Set(own.map((row) => row.text("time_zone")));
    if (otherZones.length > 0)
      problems.push({ code: "interpreted", at: `schedule ${id}`, text: `Of its time zones ${zone ?? "none"} is taken.` });
    const lists = { intervals: own, holidays: closings.get(id) ?? [] };
    const reading = zendeskCalendar(
      {
        time_zone: zone ?? "",
        intervals: own.map((row) => ({ start_time: numberOf(row.text("start_time")), end_time: numberOf(row.text("end_time")) })),
      },
      lists.holidays.map((row) => ({
        name: row.text("name") ?? null,
        start_date: row.text("start_date") ?? "",
        end_date: row.text("end_date") ?? "",
      })),
    );
    for (const { code, at, text } of reading.problems) {
      problems.push({ code, at: placeOf(at, lists) ?? `schedule ${id}, ${at}`, text });
    }
    return reading.calendar === undefined ? [] : [[id, reading.calendar] as const];
  });
  return { calendars: Object.fromEntries(calendars), problems };
}

function bySchedule(rows: readonly TableRow[], column: string): ReadonlyMap<string, readonly TableRow[]> {
  const schedules = new Map<string, TableRow[]>();
  for (const row of rows) {
    const id = row.text(column);
    if (id === undefined) row.report("not_in_source", column, "The row is of no schedule.");
    else schedules.set(id, [...(schedules.get(id) ?? []), row]);
  }
  return schedules;
}

/** The row behind a path such as `intervals[2]`. */
function placeOf(path: string, lists: Readonly<Record<string, readonly TableRow[]>>): string | undefined {
  const [, list = "", index = ""] = /^(\w+)\[(\d+)\]$/.exec(path) ?? [];
  return lists[list]?.[Number(index)]?.place;
}

function isWhole(value: unknown): value is number {
  return Number.isInteger(value);
}

function numberOf(text: string | undefined): number {
  return text === undefined ? Number.NaN : Number(text);
}
