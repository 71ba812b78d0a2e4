import { isRecord, showValue, SupportError, type Problem } from "../problem/internal.js";
import { daysInMonth } from "./local-date.js";
import { minuteMs } from "./units.js";

/**
 * An instant, however an app holds it: a Date, epoch milliseconds, ISO 8601 text that ends with `Z` or an offset, or
 * anything with `epochMilliseconds`, as Temporal's Instant and ZonedDateTime have.
 */
export type InstantLike = Date | number | string | { readonly epochMilliseconds: number };

/** ECMAScript's own limit: 100,000,000 days either side of 1970. */
const furthestMs = 8.64e15;

/**
 * The epoch milliseconds of an instant; text finer than a millisecond is cut to it.
 *
 * @throws SupportError `invalid_instant` or `instant_without_offset`
 */
export function toEpochMs(at: InstantLike): number {
  const epochMs = typeof at === "number" ? at : (dateEpochMs(at) ?? readEpochMs(at));
  if (Math.abs(epochMs) <= furthestMs && Math.trunc(epochMs) === epochMs) return epochMs;
  throw new SupportError(instantProblem(at));
}

function readEpochMs(at: unknown): number {
  if (typeof at === "string") return parseInstant(at);
  const epochMs = isRecord(at) ? at["epochMilliseconds"] : undefined;
  return typeof epochMs === "number" ? epochMs : NaN;
}

/** A Date's milliseconds; undefined for all that is no Date, told apart by what it is, so that Dates of other realms count. */
function dateEpochMs(value: unknown): number | undefined {
  if (!(value instanceof Date) && Object.prototype.toString.call(value) !== "[object Date]") return undefined;
  try {
    return (value as Date).getTime();
  } catch {
    return undefined;
  }
}

const isoPattern = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?(?:Z|([+-])(\d{2})(?::?(\d{2}))?)$/i;
const offsetlessPattern = /^\d{4}-\d{2}-\d{2}([T ]\d{2}:?\d{2}(:?\d{2}([.,]\d+)?)?)?$/i;

function parseInstant(text: string): number {
  const match = isoPattern.exec(text);
  if (match === null) return NaN;
  const field = (group: number): number => Number(match[group] ?? 0);
  const [year, month, day, hour, minute, second] = [field(1), field(2), field(3), field(4), field(5), field(6)];
  const [offsetHours, offsetMinutes] = [field(9), field(10)];
  const exists =
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= daysInMonth(year, month) &&
    hour <= 23 &&
    minute <= 59 &&
    second <= 59 &&
    offsetHours <= 23 &&
    offsetMinutes <= 59;
  if (!exists) return NaN;
  const milliseconds = Number((match[7] ?? "").padEnd(3, "0").slice(0, 3));
  // Date.UTC takes the years 0 to 99 for 1900 to 1999.
  const wallClock = new Date(Date.UTC(2000, month - 1, day, hour, minute, second, milliseconds)).setUTCFullYear(
    year,
    month - 1,
    day,
  );
  const offsetMs = (offsetHours * 60 + offsetMinutes) * minuteMs;
  return match[8] === "-" ? wallClock + offsetMs : wallClock - offsetMs;
}

function instantProblem(at: unknown): Problem {
  const code = typeof at === "string" && offsetlessPattern.test(at) ? "instant_without_offset" : "invalid_instant";
  return { code, value: showValue(at) };
}
