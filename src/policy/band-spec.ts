import { type MinutePeriod, type PeriodSpec, readPeriods, type Weekday, weekdays } from "../calendar/internal.js";
import {
  emptyListProblem,
  isAbsent,
  isRecord,
  throwAll,
  unknownFieldProblems,
  wrongType,
  wrongTypeProblem,
  type Problem,
  type ProblemPath,
} from "../problem/internal.js";
import { isLocalizedText, type LocalizedText } from "../time/internal.js";

/** When a band holds: at instants for which all given conditions are true. */
export interface When {
  /**
   * `"holidays"`: the calendar's holidays, also those on which an exception opens; `"eves"`: the dates before them; `"workdays"`:
   * the dates on which the desk opens; `"closed"`: every instant at which the desk is closed. Defaults to any date.
   */
  readonly on?: "holidays" | "eves" | "workdays" | "closed" | null | undefined;
  /** The weekdays, such as `["sat", "sun"]`. Defaults to every day. */
  readonly days?: readonly Weekday[] | null | undefined;
  /** The hours of the day; a period past midnight belongs to the date on which it begins. Defaults to the whole day. */
  readonly hours?: readonly PeriodSpec[] | null | undefined;
}

/** A band: hours and days with a price different from the ordinary one. */
export interface BandSpec {
  /** The unique name that price lists and interventions use, such as `"night"`. */
  readonly name: string;
  /** The band's name as people read it. */
  readonly label: LocalizedText;
  /** The band holds when one of these does. An empty list never holds: only the app sets such a band. */
  readonly when: readonly When[];
}

/** A condition with its weekdays and hours ready to compare; an absent part is no condition. */
export interface ReadWhen {
  readonly on?: "holidays" | "eves" | "workdays" | "closed";
  readonly days?: ReadonlySet<Weekday>;
  readonly hours?: readonly MinutePeriod[];
}

/** A band with its conditions read. */
export interface ReadBand {
  readonly name: string;
  readonly label: LocalizedText;
  readonly when: readonly ReadWhen[];
}

/** Every value of `on`. */
export const whenDates: readonly ("holidays" | "eves" | "workdays" | "closed")[] = ["holidays", "eves", "workdays", "closed"];

/** Reads the bands of a policy. Throws what is wrong with them, each with its path. */
export function readBands(bands: unknown): readonly ReadBand[] {
  if (isAbsent(bands)) return [];
  if (!Array.isArray(bands)) throw wrongType(["policy", "bands"], "a list of bands", bands);
  const problems: Problem[] = [];
  const read = Array.from<unknown, ReadBand | undefined>(bands, (band, position) => {
    const path = ["policy", "bands", position];
    if (!isRecord(band) || typeof band["name"] !== "string" || !Array.isArray(band["when"])) {
      problems.push(wrongTypeProblem(path, "a band such as { name, label, when: [] }", band));
      return undefined;
    }
    problems.push(...unknownFieldProblems(band, ["name", "label", "when"], path));
    const { name, label, when } = band;
    const readEach = (each: unknown, index: number): ReadWhen => readWhen(each, [...path, "when", index], problems);
    return { name, label: isLocalizedText(label) ? label : name, when: Array.from<unknown, ReadWhen>(when, readEach) };
  });
  throwAll(problems);
  return read.filter((band) => band !== undefined);
}

/** Reads a condition; its faults go to `problems`, under `path`. */
function readWhen(value: unknown, path: ProblemPath, problems: Problem[]): ReadWhen {
  if (!isRecord(value)) {
    problems.push(wrongTypeProblem(path, "a condition such as { on, days, hours }", value));
    return {};
  }
  problems.push(...unknownFieldProblems(value, ["on", "days", "hours"], path));
  const on = value["on"] ?? undefined;
  const date = whenDates.find((known) => known === on);
  const days = value["days"] ?? undefined;
  const hours = value["hours"] ?? undefined;
  if (on !== undefined && date === undefined) {
    problems.push(wrongTypeProblem([...path, "on"], `one of ${whenDates.join(", ")}`, on));
  }
  return {
    ...(date !== undefined && { on: date }),
    ...(days !== undefined && { days: readDays(days, [...path, "days"], problems) }),
    ...(hours !== undefined && { hours: readHours(hours, [...path, "hours"], problems) }),
  };
}

/** The hours of a condition, at least one period; faults go to `problems`, under `path`. */
export function readHours(value: unknown, path: ProblemPath, problems: Problem[]): readonly MinutePeriod[] {
  if (Array.isArray(value) && value.length === 0) problems.push(emptyListProblem(path));
  return readPeriods(value, path, problems);
}

function readDays(value: unknown, path: ProblemPath, problems: Problem[]): ReadonlySet<Weekday> {
  const days = Array.isArray(value) ? Array.from<unknown>(value) : undefined;
  const known = weekdays.filter((day) => days?.includes(day));
  if (days?.length === 0) problems.push(emptyListProblem(path));
  if (days === undefined || days.some((day) => !weekdays.some((weekday) => weekday === day))) {
    problems.push(wrongTypeProblem(path, `a list of ${weekdays.join(", ")}`, value));
  }
  return new Set(known);
}
