import { isRecord, showValue, SupportError, type Problem, type ProblemPath } from "../problem/internal.js";
import { insteadOfText, withOffset } from "./instead-of-text.js";
import { dayMs, dayNumber, type DayNumber } from "./local-date.js";
import { parseInstantText } from "./parse-date-time.js";

/**
 * An instant: a Date, epoch milliseconds, ISO 8601 text with `Z` or an offset, or an object with `epochMilliseconds`, such as
 * Temporal's Instant and ZonedDateTime.
 *
 * Text may be extended or basic, with `T` or a blank, any fraction of a second, and an RFC 9557 suffix such as `[Europe/Rome]`,
 * which is ignored. A number below 100,000,000,000 (1973) is refused, because it is epoch seconds in most cases.
 */
export type InstantLike = Date | number | string | { readonly epochMilliseconds: number };

/** Where an instant is in the caller's data: the name of an argument, or a path. */
type InstantPath = string | ProblemPath;

/** ECMAScript's own limit: 100,000,000 days either side of 1970. */
const maxEpochMs = 8.64e15;

/**
 * The epoch milliseconds of an instant. Text finer than a millisecond is truncated.
 *
 * @throws SupportError `invalid_instant` or `instant_without_offset`
 */
export function toEpochMs(at: InstantLike, path?: InstantPath): number {
  const epochMs = epochMsOf(at);
  if (isInstant(epochMs)) return epochMs;
  throw new SupportError(instantProblem(at, path));
}

/** The epoch milliseconds of an instant; of other values, a number that is none. */
function epochMsOf(at: InstantLike): number {
  if (typeof at === "number") return isTooSmall(at) ? NaN : at;
  return dateEpochMs(at) ?? otherEpochMs(at);
}

function isInstant(epochMs: number): boolean {
  return Math.abs(epochMs) <= maxEpochMs && Math.trunc(epochMs) === epochMs;
}

function isTooSmall(epochMs: number): boolean {
  return Math.abs(epochMs) < minEpochMsNumber;
}

function otherEpochMs(at: unknown): number {
  if (typeof at === "string") return parseInstantText(at) ?? NaN;
  const epochMs = isRecord(at) ? at["epochMilliseconds"] : undefined;
  return typeof epochMs === "number" ? epochMs : NaN;
}

/** A Date's milliseconds; undefined for other values. Recognised by its internal slot, so that Dates of other realms count. */
function dateEpochMs(value: unknown): number | undefined {
  if (!(value instanceof Date) && Object.prototype.toString.call(value) !== "[object Date]") return undefined;
  try {
    return (value as Date).getTime();
  } catch {
    return undefined;
  }
}

/** March 1973 in milliseconds, the year 5138 in seconds: smaller numbers are epoch seconds in most cases. */
const minEpochMsNumber = 100_000_000_000;

/**
 * The range of zones and calendars, `[firstMs, untilMs)`: every instant of the local dates 1970-01-01 to 2199-12-31 in any zone.
 */
export const minDay: DayNumber = dayNumber(1969, 12, 31);
export const maxDayExclusive: DayNumber = dayNumber(2200, 1, 2);
const firstMs = minDay * dayMs;
const untilMs = maxDayExclusive * dayMs;

/** The length of the range: no calendar has more open time. */
export const rangeMs: number = untilMs - firstMs;

export function isInRange(epochMs: number): boolean {
  return epochMs >= firstMs && epochMs < untilMs;
}

/** Whether a date lies in 1970–2199, whose instants are in range in any zone. */
export function isCalendarDate(day: DayNumber): boolean {
  return day > minDay && day < maxDayExclusive - 1;
}

/** Throws `instant_out_of_range` for an instant outside the range. */
export function requireInRange(epochMs: number, path?: InstantPath): void {
  if (!isInRange(epochMs)) throw new SupportError(outOfRange(epochMs, path));
}

function outOfRange(epochMs: number, path: InstantPath | undefined): Problem {
  return { code: "instant_out_of_range", ...placed(path), value: new Date(epochMs).toISOString(), ...rangeText() };
}

/** The epoch milliseconds of an instant within the range; throws as {@link toEpochMs}, and `instant_out_of_range`. */
export function epochMsInRange(at: InstantLike, path?: InstantPath): number {
  const epochMs = toEpochMs(at, path);
  requireInRange(epochMs, path);
  return epochMs;
}

/** Like {@link epochMsInRange}, but returns the problem instead of throwing it: 100,000 errors would take seconds. */
export function readInstant(at: InstantLike, path?: InstantPath): number | Problem {
  const epochMs = epochMsOf(at);
  if (!isInstant(epochMs)) return instantProblem(at, path);
  return isInRange(epochMs) ? epochMs : outOfRange(epochMs, path);
}

/** Throws `reversed_interval` for an interval that ends before it begins. Who asks often compares first, and makes no path. */
export function requireOrder(fromMs: number, toMs: number, path?: InstantPath): void {
  if (toMs >= fromMs) return;
  const [from, to] = [new Date(fromMs).toISOString(), new Date(toMs).toISOString()];
  throw new SupportError({ code: "reversed_interval", ...placed(path), from, to });
}

function placed(path: InstantPath | undefined): { readonly path?: ProblemPath } {
  if (path === undefined) return {};
  return { path: typeof path === "string" ? [path] : path };
}

/** The error for an answer outside the range. */
export function resultOutOfRange(): SupportError {
  return new SupportError({ code: "result_out_of_range", ...rangeText() });
}

function rangeText(): { readonly from: string; readonly until: string } {
  return { from: new Date(firstMs).toISOString(), until: new Date(untilMs).toISOString() };
}

/** The methods of date libraries that give a Date or epoch milliseconds, as calls to write instead of the object. */
const conversions: readonly string[] = ["toJSDate", "toDate", "toEpochMilli"];

/** The problem of a value that is not an instant. Its `use` is what to pass instead, if that can be derived. */
function instantProblem(at: unknown, path: InstantPath | undefined): Problem {
  const value = showValue(at);
  const place = placed(path);
  const use = typeof at === "string" ? withOffset(at) : undefined;
  if (use !== undefined) return { code: "instant_without_offset", ...place, value, use };
  const instead = insteadOf(at);
  return { code: "invalid_instant", ...place, value, ...(instead !== undefined && { use: instead }) };
}

function insteadOf(at: unknown): string | undefined {
  if (typeof at === "number") return insteadOfNumber(at);
  return typeof at === "string" ? insteadOfText(at) : conversionOf(at);
}

function insteadOfNumber(number: number): string | undefined {
  if (!isTooSmall(number)) return undefined;
  return isTooSmall(number * 1000) || !Number.isSafeInteger(number) ? `new Date(${number})` : `${number} * 1000`;
}

/** The call that converts an object of a date library (Luxon, dayjs, moment, js-joda); undefined for other objects. */
function conversionOf(at: unknown): string | undefined {
  try {
    const method = isRecord(at) ? conversions.find((name) => typeof at[name] === "function") : undefined;
    return method === undefined ? undefined : `value.${method}()`;
  } catch {
    return undefined;
  }
}
