import type { CalendarSpec, Holiday } from "trouble-ticket/calendar";
import { datesBetween, isDate } from "../dates.js";
import { inOrderOfDate, textOf, type CalendarReading, type RecipeProblem } from "../recipe.js";
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
  const parts = schedule.intervals.flatMap(({ start_time: from, end_time: to }, index) => {
    if (Number.isInteger(from) && Number.isInteger(to) && from >= 0 && from < to && to <= minutesOfWeek)
      return dayPartsOfWeek(from, to);
    const text = `${from} to ${to} are no minutes of a week from 0 to ${minutesOfWeek}.`;
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

type Row = Readonly<Record<string, string>>;

/** The calendars of the tables `schedule` (a row an interval) and `schedule_holiday` that Fivetran loads, by the schedule's id. */
export function zendeskCalendars(
  schedules: readonly Row[],
  holidays: readonly Row[],
): { readonly calendars: Readonly<Record<string, CalendarSpec>>; readonly problems: readonly RecipeProblem[] } {
  const problems: RecipeProblem[] = [];
  const present = (table: string, rows: readonly Row[]): readonly (Row & { readonly place: string })[] =>
    rows.flatMap((row, index) => {
      const place = `${table}, row ${index + 2}`;
      if (!/^true$/i.test(row["_fivetran_deleted"] ?? "")) return [{ ...row, place }];
      problems.push({ code: "left_out", at: place, text: "The row is deleted." });
      return [];
    });
  const intervals = present("schedule", schedules);
  const closings = present("schedule_holiday", holidays);
  const ids = new Set(intervals.map(({ id = "" }) => id));
  for (const { place, schedule_id: id = "" } of closings.filter(({ schedule_id: id = "" }) => !ids.has(id))) {
    problems.push({
      code: "unknown_name",
      at: `${place}, schedule_id`,
      text: `There is no schedule ${id}: its holiday closes nothing.`,
    });
  }
  const calendars = [...ids].flatMap((id) => {
    const own = intervals.filter((row) => row["id"] === id);
    const ownHolidays = closings.filter((row) => row["schedule_id"] === id);
    const reading = zendeskCalendar(
      {
        time_zone: own[0]?.["time_zone"] ?? "",
        intervals: own.map((row) => ({ start_time: numberOf(row["start_time"]), end_time: numberOf(row["end_time"]) })),
      },
      ownHolidays.map((row) => ({
        name: row["name"] ?? "",
        start_date: row["start_date"] ?? "",
        end_date: row["end_date"] ?? "",
      })),
    );
    const places = { intervals: own, holidays: ownHolidays };
    problems.push(
      ...reading.problems.map((problem) => ({ ...problem, at: placeOf(problem.at, places) ?? `schedule ${id}, ${problem.at}` })),
    );
    return reading.calendar === undefined ? [] : [[id, reading.calendar] as const];
  });
  return { calendars: Object.fromEntries(calendars), problems };
}

/** The row behind a path such as `intervals[2]`. */
function placeOf(path: string, rows: Readonly<Record<string, readonly { readonly place: string }[]>>): string | undefined {
  const [, list = "", index = ""] = /^(\w+)\[(\d+)\]$/.exec(path) ?? [];
  return rows[list]?.[Number(index)]?.place;
}

function numberOf(text: string | undefined): number {
  return text === undefined || text.trim() === "" ? Number.NaN : Number(text);
}
