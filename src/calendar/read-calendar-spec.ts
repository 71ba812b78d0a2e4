import { isRecord, showValue, unknownFieldProblems, type Problem, type ProblemPath, type Problems } from "../problem/internal.js";
import {
  isCalendarDate,
  isLocalizedText,
  isTimeZone,
  parseLocalDate,
  type DayNumber,
  type LocalizedText,
} from "../time/internal.js";
import { weekdays, type Weekday } from "./calendar-spec.js";
import type { DayPlan, MinutePeriod } from "./day-plan.js";
import { readPeriods } from "./read-periods.js";

/** What a calendar spec says, or all that is wrong with it. */
export type CalendarReading =
  { readonly ok: true; readonly timeZone: string; readonly plan: DayPlan } | { readonly ok: false; readonly problems: Problems };

const knownFields = ["timeZone", "weeklyHours", "holidays", "exceptions"];

/** Reads a calendar spec of whatever shape and finds every fault it has. */
export function readCalendarSpec(spec: unknown): CalendarReading {
  if (!isRecord(spec)) {
    return { ok: false, problems: [{ code: "wrong_type", expected: "a calendar spec", value: showValue(spec) }] };
  }
  const problems: Problem[] = [];
  const plan = {
    weekly: readWeek(spec["weeklyHours"], problems),
    holidays: readHolidays(spec["holidays"], problems),
    exceptions: readExceptions(spec["exceptions"], problems),
  };
  if (problems.length === 0 && !everOpens(plan)) problems.push({ code: "never_open", path: ["weeklyHours"] });
  const timeZone = readTimeZone(spec["timeZone"], problems);
  problems.push(...unknownFieldProblems(spec, knownFields, []));
  const [first, ...others] = problems;
  return first === undefined ? { ok: true, timeZone, plan } : { ok: false, problems: [first, ...others] };
}

function readTimeZone(value: unknown, problems: Problem[]): string {
  if (isTimeZone(value)) return value;
  problems.push({ code: "unknown_time_zone", path: ["timeZone"], value: showValue(value) });
  return "";
}

function readWeek(value: unknown, problems: Problem[]): DayPlan["weekly"] {
  const week = isRecord(value) ? value : {};
  if (week !== value) {
    problems.push({ code: "wrong_type", path: ["weeklyHours"], expected: "periods by weekday", value: showValue(value) });
  }
  problems.push(...unknownFieldProblems(week, weekdays, ["weeklyHours"]));
  const periodsOn = (day: Weekday): readonly MinutePeriod[] => {
    return week[day] === undefined ? [] : readPeriods(week[day], ["weeklyHours", day], problems);
  };
  return {
    mon: periodsOn("mon"),
    tue: periodsOn("tue"),
    wed: periodsOn("wed"),
    thu: periodsOn("thu"),
    fri: periodsOn("fri"),
    sat: periodsOn("sat"),
    sun: periodsOn("sun"),
  };
}

function readHolidays(value: unknown, problems: Problem[]): ReadonlyMap<DayNumber, LocalizedText | undefined> {
  const holidays = new Map<DayNumber, LocalizedText | undefined>();
  if (value === undefined) return holidays;
  if (!Array.isArray(value)) {
    problems.push({ code: "wrong_type", path: ["holidays"], expected: "a list of dates", value: showValue(value) });
    return holidays;
  }
  for (const [position, entry] of value.entries()) {
    const path = ["holidays", position];
    const [date, name] = isRecord(entry) ? readHoliday(entry, path, problems) : [entry, undefined];
    const day = parseLocalDate(date);
    if (day === undefined || !isCalendarDate(day)) problems.push({ code: "invalid_local_date", path, value: showValue(date) });
    else holidays.set(day, name ?? holidays.get(day));
  }
  return holidays;
}

function readHoliday(
  entry: Readonly<Record<string, unknown>>,
  path: ProblemPath,
  problems: Problem[],
): readonly [date: unknown, name: LocalizedText | undefined] {
  problems.push(...unknownFieldProblems(entry, ["date", "name"], path));
  return [entry["date"], readName(entry["name"], [...path, "name"], problems)];
}

function readName(value: unknown, path: ProblemPath, problems: Problem[]): LocalizedText | undefined {
  if (value === undefined) return undefined;
  if (isLocalizedText(value)) return typeof value === "string" ? value : Object.freeze({ ...value });
  problems.push({ code: "wrong_type", path, expected: "a text, or one in each of en and it", value: showValue(value) });
  return undefined;
}

function readExceptions(value: unknown, problems: Problem[]): ReadonlyMap<DayNumber, readonly MinutePeriod[]> {
  const exceptions = new Map<DayNumber, readonly MinutePeriod[]>();
  if (value === undefined) return exceptions;
  if (!isRecord(value)) {
    problems.push({ code: "wrong_type", path: ["exceptions"], expected: "periods by date", value: showValue(value) });
    return exceptions;
  }
  for (const [date, periods] of Object.entries(value)) {
    const day = parseLocalDate(date);
    if (day === undefined || !isCalendarDate(day))
      problems.push({ code: "invalid_local_date", path: ["exceptions", date], value: showValue(date) });
    else exceptions.set(day, readPeriods(periods, ["exceptions", date], problems));
  }
  return exceptions;
}

/** Whether any period is given at all; dates on which holidays and exceptions leave none are found when they are asked for. */
function everOpens(plan: DayPlan): boolean {
  return [...Object.values(plan.weekly), ...plan.exceptions.values()].some((periods) => periods.length > 0);
}
