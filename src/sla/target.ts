import { isTimeOfDay } from "../calendar/internal.js";
import { isRecord, nearestName, showFields, showValue, type Problem } from "../problem/internal.js";

/**
 * What a policy promises a time for: the acknowledgement, the first intervention, the resolution, the next update to the
 * customer, the reply to a customer's message, or a metric that the policy declares in `metrics`.
 */
export type Metric = "acknowledgement" | "intervention" | "resolution" | "update" | "reply" | (string & Record<never, never>);

/** The metrics that every policy may promise, in the order of lists. */
export const builtInMetrics: readonly string[] = ["acknowledgement", "intervention", "resolution", "update", "reply"];

/** Whether a metric is promised again and again: an interval follows the other. */
export function isRepeated(metric: string): boolean {
  return metric === "update" || metric === "reply";
}

/** The unit that a target is written in. */
export type TargetUnit = "minutes" | "hours" | "businessDays" | "days" | "weeks" | "months";

/** Where a target's time is counted, from when, and until what time of the day. */
export interface TargetTerms {
  /** The name of the calendar that the target counts on. Defaults to the tier's, then the ticket's, then the policy's. */
  readonly calendar?: string | null | undefined;
  /** For units counted in dates: due by the last closing of the date, or by a time of day such as `"16:00"`. */
  readonly by?: string | null | undefined;
  /**
   * A time of day such as `"16:00"`: a clock that would start later that day starts at the first opening of the next working
   * date.
   */
  readonly cutOff?: string | null | undefined;
  /** For units counted in dates: from the date of the first opening (`"opening"`, the default) or of the receipt (`"date"`). */
  readonly counting?: "opening" | "date" | null | undefined;
  /** Where the clock starts. Defaults to `"receipt"`; `"opening"` is the first instant at which the desk is open. */
  readonly from?: "receipt" | "opening" | "acknowledgement" | "intervention" | null | undefined;
}

/**
 * How soon a policy promises something, in one unit: `minutes` and `hours` are opening time; `businessDays` count working dates,
 * `days`, `weeks` and `months` calendar dates. With `by`, 0 dates mean the same date.
 */
export type Target = (
  | { readonly minutes: number }
  | { readonly hours: number }
  | { readonly businessDays: number }
  | { readonly days: number }
  | { readonly weeks: number }
  | { readonly months: number }
) &
  TargetTerms;

/** What is promised by metric: those that every policy may promise, and those that the policy declares in `metrics`. */
export interface Targets {
  readonly acknowledgement?: Target | null | undefined;
  readonly intervention?: Target | null | undefined;
  readonly resolution?: Target | null | undefined;
  /** From one update for the customer to the next. */
  readonly update?: Target | null | undefined;
  /** From a message of the customer to the answer. */
  readonly reply?: Target | null | undefined;
  readonly [metric: string]: Target | null | undefined;
}

/** The amount and the unit of a target, with the terms that it names. */
export interface TargetAmount {
  readonly unit: TargetUnit;
  readonly amount: number;
  readonly calendar?: string;
  /** `"closing"` or a time of day. */
  readonly by?: string;
  readonly cutOff?: string;
  readonly counting?: "opening" | "date";
  readonly from?: "receipt" | "opening" | "acknowledgement" | "intervention";
}

/** The result of reading a target: its parts, or why it is no target. */
export type TargetReading =
  { readonly ok: true; readonly target: TargetAmount } | { readonly ok: false; readonly problem: Problem<"invalid_target"> };

/** The units of targets. */
export const targetUnits: readonly TargetUnit[] = ["minutes", "hours", "businessDays", "days", "weeks", "months"];

const terms = ["calendar", "by", "cutOff", "counting", "from"] as const;
const starts: readonly string[] = ["receipt", "opening", "acknowledgement", "intervention"];

/** Whether a unit is counted in dates, not in opening time. */
export function isCountedInDates(unit: TargetUnit): boolean {
  return unit !== "minutes" && unit !== "hours";
}

/** Where the clock of a metric may start. That of a repeated metric starts with each interval, so its targets have no `from`. */
export function startsOf(metric: string): readonly string[] {
  return isRepeated(metric) ? [] : starts.filter((start) => start !== metric);
}

/** Reads the target of a metric. Whether the calendar that it names exists is for the policy to say. */
export function readTarget(value: unknown, metric: string): TargetReading {
  if (!isRecord(value)) return invalid(value, "write an object with one unit, such as { hours: 4 }");
  const given = Object.entries(value).filter(([, entry]) => entry !== undefined && entry !== null);
  const known: readonly string[] = [...targetUnits, ...terms];
  const [unit, second] = targetUnits.filter((unit) => given.some(([key]) => key === unit));
  const stranger = Object.keys(value).find((key) => !known.includes(key));
  if (stranger !== undefined) return invalid(value, unknownFieldReason(stranger, known));
  if (unit === undefined) return invalid(value, `it has no unit; write one of ${targetUnits.join(", ")}`);
  if (second !== undefined) return invalid(value, `${unit} and ${second} are two units; write one`);
  const target = { unit, amount: value[unit], ...Object.fromEntries(given.filter(([key]) => key !== unit)) };
  const reason = amountFault(target) ?? termFault(target) ?? metricFault(target, metric);
  return reason === undefined ? { ok: true, target: target as TargetAmount } : invalid(value, reason);
}

/** The problem of a value that is not a target of a metric. */
export function targetProblem(value: unknown, metric: string): Problem<"invalid_target"> | undefined {
  const reading = readTarget(value, metric);
  return reading.ok ? undefined : reading.problem;
}

function unknownFieldReason(field: string, known: readonly string[]): string {
  const nearest = nearestName(field, known);
  const hint = nearest === undefined ? "it" : `did you mean "${nearest}"? It`;
  return `${showValue(field)} is not a field of a target; ${hint} has ${known.join(", ")}`;
}

type Unread = { readonly unit: TargetUnit; readonly amount: unknown } & { readonly [Term in (typeof terms)[number]]?: unknown };

function amountFault({ unit, amount, by }: Unread): string | undefined {
  if (!isCountedInDates(unit)) {
    const isSound = typeof amount === "number" && Number.isFinite(amount) && amount > 0;
    return isSound ? undefined : `${unit} must be a number above zero`;
  }
  const isWhole = typeof amount === "number" && Number.isSafeInteger(amount) && amount >= 0;
  if (!isWhole) return `${unit} must be a whole number of zero or more`;
  return amount > 0 || by !== undefined ? undefined : `0 ${unit} need "by", such as by: "closing"`;
}

function termFault({ unit, calendar, by, cutOff, counting, from }: Unread): string | undefined {
  if (calendar !== undefined && typeof calendar !== "string") return "calendar must be the name of one of the policy's calendars";
  if (!isCountedInDates(unit) && by !== undefined) return `"by" belongs to a unit counted in dates, not to ${unit}`;
  if (!isCountedInDates(unit) && counting !== undefined) return `"counting" belongs to a unit counted in dates, not to ${unit}`;
  if (by !== undefined && by !== "closing" && !isTimeOfDay(by)) return `by must be "closing" or a time of day such as "09:00"`;
  if (cutOff !== undefined && !isTimeOfDay(cutOff)) return `cutOff must be a time of day such as "09:00"`;
  if (counting !== undefined && !isOneOf(["opening", "date"], counting)) return `counting must be "opening" or "date"`;
  if (from !== undefined && !isOneOf(starts, from)) {
    return `from must be "receipt", "opening", "acknowledgement" or "intervention"`;
  }
  return undefined;
}

function metricFault({ from }: Unread, metric: string): string | undefined {
  if (from === undefined || isOneOf(startsOf(metric), from)) return undefined;
  return isRepeated(metric)
    ? `"from" has no place here: the clock of ${metric} starts with each interval`
    : `the clock of ${metric} cannot start at the ${metric} itself`;
}

function isOneOf(values: readonly string[], value: unknown): boolean {
  return typeof value === "string" && values.includes(value);
}

/** The value is shown as it was written: `{ hours: "4" }`. */
function invalid(value: unknown, reason: string): TargetReading {
  return { ok: false, problem: { code: "invalid_target", value: showFields(value), reason } };
}
