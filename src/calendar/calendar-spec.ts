import {
  capped,
  isAbsent,
  isRecord,
  maxProblems,
  missingField,
  showValue,
  unknownFieldProblems,
  wrongTypeProblem,
  type Problem,
  type ProblemPath,
  type Result,
} from "../problem/internal.js";
import {
  isCalendarDate,
  isLocalizedText,
  parseLocalDate,
  timeZoneName,
  type DayNumber,
  type LocalDate,
  type LocalizedText,
} from "../time/internal.js";
import { readPeriods, weekdays, weekOf, type DayPlan, type MinutePeriod, type PeriodSpec, type Weekday } from "./day-plan.js";
import { dayMinutes } from "./time-of-day.js";

/** A local date on which the desk does not open. */
export interface Holiday {
  /** The date, as `YYYY-MM-DD`. */
  readonly date: LocalDate;
  /** The name that explanations show. Without a name they say "holiday". */
  readonly name?: LocalizedText;
}

/** A holiday as a spec writes it: the name may be null. */
export interface HolidaySpec {
  readonly date: LocalDate;
  readonly name?: LocalizedText | null | undefined;
}

/** The periods of each weekday. A day that is left out is closed. */
export type WeeklyHours = { readonly [Day in Weekday]?: readonly PeriodSpec[] | null | undefined };

/** When a desk is open, as plain data that survives JSON. */
export interface CalendarSpec {
  /** An IANA time zone, such as `"Europe/Rome"`. All periods and dates are local to it. */
  readonly timeZone: string;
  /** The periods of each weekday, at most 24 a day, or `"always"`: every day from 00:00 to 24:00. */
  readonly weeklyHours: "always" | WeeklyHours;
  /** Dates on which no period opens. A period of the day before that runs past midnight keeps its end. The last name holds. */
  readonly holidays?: readonly (LocalDate | HolidaySpec)[] | null | undefined;
  /** The periods of single dates. They replace the weekly hours and any holiday of the date; an empty list closes it. */
  readonly exceptions?: Readonly<Record<LocalDate, readonly PeriodSpec[]>> | null | undefined;
}

/** A valid calendar spec, parsed. */
export interface CalendarPlan {
  readonly timeZone: string;
  readonly plan: DayPlan;
}

const fields = ["timeZone", "weeklyHours", "holidays", "exceptions"];

/** Parses a calendar spec and finds every problem of it. */
export function readCalendarSpec(spec: unknown): Result<CalendarPlan> {
  if (!isRecord(spec)) {
    return { ok: false, problems: [{ code: "wrong_type", expected: "a calendar spec", value: showValue(spec) }] };
  }
  const problems: Problem[] = [];
  const weekly = readWeek(spec["weeklyHours"], problems);
  const holidays = readHolidays(spec["holidays"], problems);
  const exceptions = readExceptions(spec["exceptions"], problems);
  const periods = [...Object.values(weekly), ...exceptions.values()].flat();
  const plan = { weekly, holidays, exceptions };
  // Holidays may still close every date; queries find that out.
  if (problems.length === 0 && periods.length === 0) problems.push({ code: "never_open", path: ["weeklyHours"] });
  const timeZone = readTimeZone(spec["timeZone"], problems);
  problems.push(...unknownFieldProblems(spec, fields, []));
  const [first, ...others] = problems;
  return first === undefined ? { ok: true, value: { timeZone, plan } } : { ok: false, problems: capped([first, ...others]) };
}

function readTimeZone(value: unknown, problems: Problem[]): string {
  const name = timeZoneName(value);
  if (name !== undefined) return name;
  if (isAbsent(value)) problems.push(missingField(["timeZone"]));
  else problems.push({ code: "unknown_time_zone", path: ["timeZone"], value: showValue(value) });
  return "";
}

function readWeek(value: unknown, problems: Problem[]): DayPlan["weekly"] {
  const path = ["weeklyHours"];
  if (value === "always") return weekOf(() => [{ openMinute: 0, closeMinute: dayMinutes }]);
  if (isAbsent(value)) problems.push(missingField(path));
  else if (!isRecord(value)) {
    problems.push(wrongTypeProblem(path, 'periods by weekday, or "always"', value));
  }
  const week = isRecord(value) ? value : {};
  problems.push(...unknownFieldProblems(week, weekdays, path));
  return weekOf((day) => (isAbsent(week[day]) ? [] : readPeriods(week[day], [...path, day], problems)));
}

function readHolidays(value: unknown, problems: Problem[]): DayPlan["holidays"] {
  const holidays = new Map<DayNumber, LocalizedText | undefined>();
  if (isAbsent(value)) return holidays;
  if (!Array.isArray(value)) {
    problems.push(wrongTypeProblem(["holidays"], "a list of dates", value));
    return holidays;
  }
  for (const [position, entry] of value.entries()) {
    if (problems.length >= maxProblems) break;
    const path = ["holidays", position];
    if (!isRecord(entry)) readDate(entry, path, problems, (day) => holidays.set(day, holidays.get(day)));
    else readHoliday(entry, path, problems, holidays);
  }
  return holidays;
}

function readHoliday(
  entry: Readonly<Record<string, unknown>>,
  path: ProblemPath,
  problems: Problem[],
  holidays: Map<DayNumber, LocalizedText | undefined>,
): void {
  problems.push(...unknownFieldProblems(entry, ["date", "name"], path));
  const name = readName(entry["name"], [...path, "name"], problems);
  if (isAbsent(entry["date"])) problems.push(missingField([...path, "date"]));
  else readDate(entry["date"], path, problems, (day) => holidays.set(day, name ?? holidays.get(day)));
}

function readName(value: unknown, path: ProblemPath, problems: Problem[]): LocalizedText | undefined {
  if (isAbsent(value)) return undefined;
  if (isLocalizedText(value)) return typeof value === "string" ? value : Object.freeze({ ...value });
  problems.push(wrongTypeProblem(path, "a text, or one in each of en and it", value));
  return undefined;
}

function readExceptions(value: unknown, problems: Problem[]): DayPlan["exceptions"] {
  const exceptions = new Map<DayNumber, readonly MinutePeriod[]>();
  if (isAbsent(value)) return exceptions;
  if (!isRecord(value)) {
    problems.push(wrongTypeProblem(["exceptions"], "periods by date", value));
    return exceptions;
  }
  for (const [date, periods] of Object.entries(value)) {
    if (problems.length >= maxProblems) break;
    const path = ["exceptions", date];
    readDate(date, path, problems, (day) => exceptions.set(day, readPeriods(periods, path, problems)));
  }
  return exceptions;
}

/** Passes a date to `use` if it is one that a calendar answers for; otherwise adds the problem. */
function readDate(value: unknown, path: ProblemPath, problems: Problem[], use: (day: DayNumber) => void): void {
  const day = parseLocalDate(value);
  if (day !== undefined && isCalendarDate(day)) use(day);
  else problems.push({ code: "invalid_local_date", path, value: showValue(value) });
}
