import type { CalendarSpec, Holiday, PeriodSpec } from "trouble-ticket/calendar";
import type { Targets, TierSpec } from "trouble-ticket/sla";
import { isDate } from "../dates.js";
import {
  entryOf,
  fieldsOf,
  inOrderOfDate,
  listOf,
  requiredFields,
  requiredList,
  textOf,
  type CalendarReading,
  type Fields,
  type RecipeProblem,
} from "../recipe.js";
import { daysFromSunday, minutesOf, weekOf } from "../week.js";
import { ianaZone } from "./zone-names.js";

/** A calendar of Zammad, as `GET /api/v1/calendars` lists it. */
export interface ZammadCalendar {
  readonly id: number;
  readonly timezone: string;
  /** By day: `{ active: true, timeframes: [["09:00", "17:00"]] }`. */
  readonly business_hours: Fields;
  /** By date: `{ active: true, summary: "…" }`; an entry of a feed that was removed has `removed`. */
  readonly public_holidays?: Fields | null;
}

/** The calendar of a Zammad calendar. Zammad's form cannot write 24:00 and means it by 23:59. */
export function zammadCalendar(source: ZammadCalendar): CalendarReading {
  const problems: RecipeProblem[] = [];
  const timeZone = ianaZone(source.timezone);
  if (timeZone === undefined)
    problems.push({ code: "unknown_name", at: "timezone", text: `${JSON.stringify(source.timezone)} is no time zone.` });
  const week = requiredFields(source.business_hours, "business_hours", problems);
  const parts = daysFromSunday.flatMap((day) => {
    const { active, timeframes } = fieldsOf(week[day]);
    if (active !== true) return [];
    return requiredList(timeframes, `business_hours.${day}.timeframes`, problems).flatMap((frame, index) => {
      const period = periodOf(frame);
      if (period !== undefined) return [{ day, ...minutesOf(period) }];
      const at = `business_hours.${day}.timeframes[${index}]`;
      problems.push({ code: "unreadable_value", at, text: `${JSON.stringify(frame)} is not from a time to a later one.` });
      return [];
    });
  });
  const holidays = Object.entries(fieldsOf(source.public_holidays)).flatMap(([date, entry]): Holiday[] => {
    const at = `public_holidays.${date}`;
    const { active, removed, summary } = fieldsOf(entry);
    const name = textOf(summary);
    if (!isDate(date)) problems.push({ code: "unreadable_value", at, text: `${date} is not a date.` });
    else if (active !== true || removed === true)
      problems.push({ code: "left_out", at, text: `${name ?? date} is switched off in Zammad.` });
    else return [name === undefined ? { date } : { date, name }];
    return [];
  });
  const calendar = { timeZone: timeZone ?? "", weeklyHours: weekOf(parts), holidays: inOrderOfDate(holidays) };
  return { calendar: timeZone === undefined ? undefined : calendar, problems };
}

function periodOf(frame: unknown): PeriodSpec | undefined {
  const [open, close] = listOf(frame) ?? [];
  const isTime = (time: unknown): time is string => typeof time === "string" && /^([01]\d|2[0-3]):[0-5]\d$|^24:00$/.test(time);
  if (!isTime(open) || !isTime(close) || open >= close) return undefined;
  return [open, close === "23:59" ? "24:00" : close];
}

/** An SLA of Zammad, as `GET /api/v1/slas` lists it. Times are minutes of the SLA's calendar. */
export interface ZammadSla {
  readonly id: number;
  readonly name: string;
  readonly calendar_id: number;
  readonly first_response_time?: number | null;
  /** Between two updates of an agent. */
  readonly update_time?: number | null;
  /** To answer a message of the customer. */
  readonly response_time?: number | null;
  readonly solution_time?: number | null;
  readonly condition?: Fields | null;
}

export interface ZammadReading {
  /** By `calendar-1`, with the calendar's id. */
  readonly calendars: Readonly<Record<string, CalendarSpec>>;
  /** By `sla-1`: which SLA holds for a ticket is Zammad's condition to decide, so an SLA is a tier of the ticket. */
  readonly tiers: Readonly<Record<string, TierSpec>>;
  readonly problems: readonly RecipeProblem[];
}

/** The calendars and SLAs as sections of a policy. `priorities` are the names of the policy's priorities by Zammad's id. */
export function zammadPolicy(
  calendars: readonly ZammadCalendar[],
  slas: readonly ZammadSla[],
  priorities: Readonly<Record<string, string>>,
): ZammadReading {
  const readings = calendars.map((calendar, index) => ({ calendar, index, reading: zammadCalendar(calendar) }));
  const problems = readings.flatMap(({ index, reading }) =>
    reading.problems.map((problem) => ({ ...problem, at: `calendars[${index}].${problem.at}` })),
  );
  const read = readings.flatMap(({ calendar: { id }, reading: { calendar } }) =>
    calendar === undefined ? [] : [[`calendar-${id}`, calendar] as const],
  );
  const known: ReadonlySet<string> = new Set(read.map(([name]) => name));
  const tiers = slas.map((sla, index) => {
    const calendar = `calendar-${sla.calendar_id}`;
    if (!known.has(calendar))
      problems.push({ code: "unknown_name", at: `slas[${index}].calendar_id`, text: `There is no ${calendar}.` });
    const names = prioritiesOf(sla, index, priorities, problems);
    const targets = targetsOf(sla);
    const tier = { label: sla.name, calendar, targets: Object.fromEntries(names.map((name) => [name, targets])) };
    return [`sla-${sla.id}`, tier] as const;
  });
  return { calendars: Object.fromEntries(read), tiers: Object.fromEntries(tiers), problems };
}

function targetsOf(sla: ZammadSla): Targets {
  const times = {
    intervention: sla.first_response_time,
    update: sla.update_time,
    reply: sla.response_time,
    resolution: sla.solution_time,
  };
  const promised = Object.entries(times).filter(([, minutes]) => typeof minutes === "number" && minutes > 0);
  return Object.fromEntries(promised.map(([metric, minutes]) => [metric, { minutes }])) as Targets;
}

/** An SLA holds for all priorities, or for those that its condition names. */
function prioritiesOf(
  { condition }: ZammadSla,
  index: number,
  priorities: Readonly<Record<string, string>>,
  problems: RecipeProblem[],
): readonly string[] {
  let names = Object.values(priorities);
  for (const [field, test] of Object.entries(fieldsOf(condition))) {
    const at = `slas[${index}].condition.${field}`;
    const { operator, value } = fieldsOf(test);
    if (field !== "ticket.priority_id" || operator !== "is") {
      problems.push({
        code: "interpreted",
        at,
        text: "The condition is not read: give the tier to the tickets for which it holds.",
      });
      continue;
    }
    const ids = (listOf(value) ?? [value]).map(String);
    for (const id of ids.filter((each) => entryOf(priorities, each) === undefined)) {
      problems.push({ code: "unknown_name", at, text: `No priority is given for Zammad's id ${id}.` });
    }
    names = ids.flatMap((id) => entryOf(priorities, id) ?? []);
  }
  return names;
}
