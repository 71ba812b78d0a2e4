import { showValue, type Problem, type ProblemPath } from "../problem/internal.js";
import type { MinutePeriod } from "./day-plan.js";

/** Keeps a compiled calendar bounded: no desk known opens more often in a day. */
const mostPeriodsADay = 24;
const dayMinutes = 1440;
const timePattern = /^([01]\d|2[0-3]):([0-5]\d)$|^24:00$/;

/** One date's periods in order of opening; what is wrong with them goes to `problems`, under `path`. */
export function readPeriods(value: unknown, path: ProblemPath, problems: Problem[]): readonly MinutePeriod[] {
  if (!Array.isArray(value)) {
    problems.push({ code: "wrong_type", path, expected: "a list of [open, close] periods", value: showValue(value) });
    return [];
  }
  if (value.length > mostPeriodsADay) {
    problems.push({ code: "too_many_periods", path, count: value.length, limit: mostPeriodsADay });
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
    problems.push({ code: "wrong_type", path, expected: 'a period such as ["08:30", "13:00"]', value: showValue(value) });
    return undefined;
  }
  const openMinute = readMinute(value[0], [...path, 0], problems);
  const closeMinute = readMinute(value[1], [...path, 1], problems);
  if (openMinute === undefined || closeMinute === undefined) return undefined;
  if (openMinute === dayMinutes) {
    problems.push({ code: "invalid_time_of_day", path: [...path, 0], value: showValue(value[0]) });
    return undefined;
  }
  if (openMinute === closeMinute) {
    problems.push({ code: "empty_period", path, open: minuteText(openMinute), close: minuteText(closeMinute) });
    return undefined;
  }
  return { openMinute, closeMinute: closeMinute < openMinute ? closeMinute + dayMinutes : closeMinute };
}

function readMinute(value: unknown, path: ProblemPath, problems: Problem[]): number | undefined {
  if (typeof value === "string" && timePattern.test(value)) return Number(value.slice(0, 2)) * 60 + Number(value.slice(3));
  problems.push({ code: "invalid_time_of_day", path, value: showValue(value) });
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

/** A minute of the day as `HH:mm`; the end of the day is `24:00`, and the next day's minutes count from its midnight. */
export function minuteText(minute: number): string {
  const ofDay = minute > dayMinutes ? minute - dayMinutes : minute;
  return `${String(Math.floor(ofDay / 60)).padStart(2, "0")}:${String(ofDay % 60).padStart(2, "0")}`;
}

function periodText(period: MinutePeriod): string {
  return `${minuteText(period.openMinute)}–${minuteText(period.closeMinute)}`;
}
