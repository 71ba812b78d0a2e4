import { isRecord, SupportError, type ProblemPath } from "../problem/internal.js";
import { instantProblem, minEpochMsNumber } from "./instant-problem.js";
import { parseInstantText } from "./instant-text.js";

/**
 * An instant: a Date, epoch milliseconds, ISO 8601 text with `Z` or an offset, or an object with `epochMilliseconds`, such as
 * Temporal's Instant and ZonedDateTime.
 *
 * Text may be extended or basic, with `T` or a blank, any fraction of a second, and an RFC 9557 suffix such as `[Europe/Rome]`,
 * which is ignored. A number below 100,000,000,000 (1973) is refused, because it is epoch seconds in most cases.
 */
export type InstantLike = Date | number | string | { readonly epochMilliseconds: number };

/**
 * Where an instant is in the caller's data: the name of an argument, a path, or a function that makes the path. Constants and
 * functions cost nothing while instants are valid.
 */
export type InstantPath = string | ProblemPath | (() => ProblemPath);

/** ECMAScript's own limit: 100,000,000 days either side of 1970. */
const maxEpochMs = 8.64e15;

/**
 * The epoch milliseconds of an instant. Text finer than a millisecond is truncated.
 *
 * @throws SupportError `invalid_instant` or `instant_without_offset`
 */
export function toEpochMs(at: InstantLike, path?: InstantPath): number {
  const epochMs = typeof at === "number" ? numberEpochMs(at) : (dateEpochMs(at) ?? otherEpochMs(at));
  if (Math.abs(epochMs) <= maxEpochMs && Math.trunc(epochMs) === epochMs) return epochMs;
  throw new SupportError(instantProblem(at, pathOf(path)));
}

/** The path as a list of keys; undefined if the caller gave none. */
export function pathOf(path: InstantPath | undefined): ProblemPath | undefined {
  if (typeof path === "string") return [path];
  return typeof path === "function" ? path() : path;
}

function numberEpochMs(number: number): number {
  return Math.abs(number) < minEpochMsNumber ? NaN : number;
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
