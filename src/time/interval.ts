import { SupportError, type ProblemPath } from "../problem/internal.js";
import { pathOf, toEpochMs, type InstantLike, type InstantPath } from "./instant.js";
import { dayMs, dayNumber, type DayNumber } from "./local-date.js";

/** A stretch of time in epoch milliseconds, `[fromMs, toMs)`; an open end is Infinity. */
export interface MsInterval {
  readonly fromMs: number;
  readonly toMs: number;
}

/** The union of intervals, in order: neither meeting nor overlapping. Empty and reversed intervals are dropped. */
export function mergeIntervals(intervals: readonly MsInterval[]): readonly MsInterval[] {
  const merged: MsInterval[] = [];
  const sorted = intervals.filter(({ fromMs, toMs }) => fromMs < toMs).sort((a, b) => a.fromMs - b.fromMs);
  for (const interval of sorted) {
    const last = merged.at(-1);
    if (last === undefined || interval.fromMs > last.toMs) merged.push(interval);
    else if (interval.toMs > last.toMs) merged[merged.length - 1] = { fromMs: last.fromMs, toMs: interval.toMs };
  }
  return merged;
}

/** The parts of intervals that lie within a span; intervals outside it become empty or reversed. */
export function clipIntervals(intervals: readonly MsInterval[], { fromMs, toMs }: MsInterval): readonly MsInterval[] {
  return intervals.map((interval) => ({ fromMs: Math.max(interval.fromMs, fromMs), toMs: Math.min(interval.toMs, toMs) }));
}

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
  if (isInRange(epochMs)) return;
  const value = new Date(epochMs).toISOString();
  throw new SupportError({ code: "instant_out_of_range", ...placed(path), value, ...rangeText() });
}

/** The epoch milliseconds of an instant within the range; throws as {@link toEpochMs}, and `instant_out_of_range`. */
export function epochMsInRange(at: InstantLike, path?: InstantPath): number {
  const epochMs = toEpochMs(at, path);
  requireInRange(epochMs, path);
  return epochMs;
}

/** Throws `reversed_interval` for an interval that ends before it begins. The path is that of its end. */
export function requireOrder(fromMs: number, toMs: number, path?: InstantPath): void {
  if (toMs >= fromMs) return;
  const [from, to] = [new Date(fromMs).toISOString(), new Date(toMs).toISOString()];
  throw new SupportError({ code: "reversed_interval", ...placed(path), from, to });
}

function placed(path: InstantPath | undefined): { readonly path?: ProblemPath } {
  const keys = pathOf(path);
  return keys === undefined ? {} : { path: keys };
}

/** The error for an answer outside the range. */
export function resultOutOfRange(): SupportError {
  return new SupportError({ code: "result_out_of_range", ...rangeText() });
}

function rangeText(): { readonly from: string; readonly until: string } {
  return { from: new Date(firstMs).toISOString(), until: new Date(untilMs).toISOString() };
}
