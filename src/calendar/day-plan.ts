import { showValue, wrongTypeProblem, type Problem, type ProblemPath } from "../problem/internal.js";
import { weekdayOf, type DayNumber, type LocalizedText } from "../time/internal.js";
import { completedTime, dayMinutes, isTimeOfDay, minuteOf, minuteText } from "./time-of-day.js";

/** A day of the week, as weekly hours name it. */
export type Weekday = "mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun";

/** The days of the week in ISO 8601's order. */
export const weekdays: readonly ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] = [
  "mon",
  "tue",
  "wed",
  "thu",
  "fri",
  "sat",
  "sun",
];

/** A value for each day of the week. */
export function weekOf<Value>(valueOn: (day: Weekday) => Value): Readonly<Record<Weekday, Value>> {
  return {
    mon: valueOn("mon"),
    tue: valueOn("tue"),
    wed: valueOn("wed"),
    thu: valueOn("thu"),
    fri: valueOn("fri"),
    sat: valueOn("sat"),
    sun: valueOn("sun"),
  };
}

/**
 * An opening period, `[open, close)`, as `HH:mm` of the desk's wall clock: `["08:30", "13:00"]`. At `close` the desk is closed.
 *
 * `"24:00"` closes at the end of the day. A close before the open, as in `["22:00", "06:00"]`, is on the next day, and the whole
 * period belongs to the day on which it opens. For 24 hours from 22:00 write `["22:00", "24:00"]` and, on the next day,
 * `["00:00", "22:00"]`.
 */
export type PeriodSpec = readonly [open: string, close: string];

/** A period in minutes of the wall clock since midnight of its date; past 1440 it runs into the next date. */
export interface MinutePeriod {
  readonly openMinute: number;
  readonly closeMinute: number;
}

/** The periods that open on each local date, without a zone. */
export interface DayPlan {
  /** Each weekday's periods, in order. */
  readonly weekly: Readonly<Record<Weekday, readonly MinutePeriod[]>>;
  readonly holidays: ReadonlyMap<DayNumber, LocalizedText | undefined>;
  readonly exceptions: ReadonlyMap<DayNumber, readonly MinutePeriod[]>;
}

const none: readonly MinutePeriod[] = [];
/** Keeps a compiled calendar bounded: no known desk opens more often in a day. */
const maxPeriodsPerDay = 24;

/** The periods that open on a date: those of its exception, else none on a holiday, else those of the weekday. */
export function periodsOpeningOn(plan: DayPlan, day: DayNumber): readonly MinutePeriod[] {
  const exceptional = plan.exceptions.get(day);
  if (exceptional !== undefined) return exceptional;
  return plan.holidays.has(day) ? none : weeklyPeriodsOn(plan, day);
}

/** Whether a period ends on the date after the one on which it opens. */
export function runsPastMidnight({ closeMinute }: Pick<MinutePeriod, "closeMinute">): boolean {
  return closeMinute > dayMinutes;
}

/** The periods of a date by the weekly hours alone. */
export function weeklyPeriodsOn(plan: DayPlan, day: DayNumber): readonly MinutePeriod[] {
  return plan.weekly[weekdays[weekdayOf(day)]];
}

/** The periods of one date, sorted by opening. Problems are added to `problems` with their path. */
export function readPeriods(value: unknown, path: ProblemPath, problems: Problem[]): readonly MinutePeriod[] {
  if (!Array.isArray(value)) {
    problems.push(wrongTypeProblem(path, "a list of [open, close] periods", value));
    return [];
  }
  if (value.length > maxPeriodsPerDay) {
    problems.push({ code: "too_many_periods", path, count: value.length, limit: maxPeriodsPerDay });
    return [];
  }
  const periods = Array.from(value, (period, position) => readPeriod(period, [...path, position], problems))
    .filter((period) => period !== undefined)
    .sort((a, b) => a.openMinute - b.openMinute);
  reportOverlaps(periods, path, problems);
  return periods;
}

function readPeriod(value: unknown, path: ProblemPath, problems: Problem[]): MinutePeriod | undefined {
  if (!Array.isArray(value) || value.length !== 2) {
    problems.push(wrongTypeProblem(path, 'a period such as ["08:30", "13:00"]', value));
    return undefined;
  }
  const openMinute = readMinute(value[0], [...path, 0], problems);
  const closeMinute = readMinute(value[1], [...path, 1], problems);
  if (openMinute === undefined || closeMinute === undefined) return undefined;
  if (openMinute === dayMinutes) {
    problems.push({ code: "invalid_time_of_day", path: [...path, 0], value: showValue(value[0]), use: "00:00" });
    return undefined;
  }
  if (openMinute === closeMinute) {
    problems.push({ code: "empty_period", path, open: minuteText(openMinute), close: minuteText(closeMinute) });
    return undefined;
  }
  return { openMinute, closeMinute: closeMinute < openMinute ? closeMinute + dayMinutes : closeMinute };
}

function readMinute(value: unknown, path: ProblemPath, problems: Problem[]): number | undefined {
  if (isTimeOfDay(value)) return minuteOf(value);
  const use = typeof value === "string" ? completedTime(value) : undefined;
  problems.push({ code: "invalid_time_of_day", path, value: showValue(value), ...(use !== undefined && { use }) });
  return undefined;
}

function reportOverlaps(periods: readonly MinutePeriod[], path: ProblemPath, problems: Problem[]): void {
  periods.reduce(
    (earlier, period) => {
      if (period.openMinute >= earlier.closeMinute) return period;
      problems.push({ code: "overlapping_periods", path, first: periodText(earlier), second: periodText(period) });
      return period.closeMinute > earlier.closeMinute ? period : earlier;
    },
    { openMinute: -1, closeMinute: -1 },
  );
}

/** Periods as a spec writes them. */
export function periodSpecs(periods: readonly MinutePeriod[]): readonly PeriodSpec[] {
  return Object.freeze(
    periods.map(({ openMinute, closeMinute }) => Object.freeze([minuteText(openMinute), minuteText(closeMinute)] as const)),
  );
}

function periodText(period: MinutePeriod): string {
  return `${minuteText(period.openMinute)}–${minuteText(period.closeMinute)}`;
}
