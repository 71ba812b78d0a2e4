import { dayMs, instantOfWallMs, isSkippedDate, minuteMs, type DayNumber, type Zone } from "../time/internal.js";
import { periodsOpeningOn, type DayPlan, type MinutePeriod } from "./day-plan.js";

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

/** When a desk opens on each local date, and the zone of those dates. */
export interface PlanInZone {
  readonly zone: Zone;
  readonly plan: DayPlan;
}

/** A period may end this many days after its date in UTC: past midnight, over a skipped date, in a zone half a day behind. */
export const leadInDays = 3;
/** A date begins at most 14 hours before it does in UTC. */
export const leadOutDays = 1;
/** The opening periods of the dates `[fromDay, untilDay)` as sorted instants, with prefix sums of open time. */
export interface Timeline {
  readonly fromDay: DayNumber;
  readonly untilDay: DayNumber;
  /** Periods are complete between these two instants only: beyond them, dates that are not compiled may have periods too. */
  readonly knownFromMs: number;
  readonly knownUntilMs: number;
  /** The opening of each period. Periods are sorted and neither meet nor overlap. */
  readonly opensMs: Float64Array;
  readonly closesMs: SortedIndex;
  /** Prefix sums: the open time before each period, and that of all periods as the last number. */
  readonly openTimeMs: SortedIndex;
  /** The dates on which any time opens. */
  readonly workingDays: SortedIndex;
}

/** Compiles the dates `[fromDay, untilDay)`. */
export function compileTimeline(calendar: PlanInZone, fromDay: DayNumber, untilDay: DayNumber): Timeline {
  const periods: MsInterval[] = [];
  const workingDays: DayNumber[] = [];
  for (let day = fromDay; day < untilDay; day++) {
    const opened = instantsOfDate(calendar, day);
    if (opened.length > 0) workingDays.push(day);
    periods.push(...opened);
  }
  // Sorting matters: a clock change can move an opening past the next one.
  const merged = mergeIntervals(periods);
  return {
    fromDay,
    untilDay,
    knownFromMs: (fromDay + leadInDays) * dayMs,
    knownUntilMs: (untilDay - leadOutDays) * dayMs,
    opensMs: Float64Array.from(merged, (period) => period.fromMs),
    closesMs: sortedIndex(Float64Array.from(merged, (period) => period.toMs)),
    openTimeMs: sortedIndex(runningOpenTime(merged)),
    workingDays: sortedIndex(Float64Array.from(workingDays)),
  };
}

/** An opening period of a date: its instants, and its closing as the plan writes it. */
export interface OpeningPeriod extends MsInterval {
  readonly closeMinute: number;
}

/** The periods that open on a date, as instants. */
export function instantsOfDate(calendar: PlanInZone, day: DayNumber): readonly OpeningPeriod[] {
  return intervalsOnDate(calendar, day, periodsOpeningOn(calendar.plan, day));
}

/** Periods of the wall clock of a date as instants. A skipped date has none, and a period in a skipped hour is left out. */
export function intervalsOnDate(
  { zone }: PlanInZone,
  day: DayNumber,
  periods: readonly MinutePeriod[],
): readonly OpeningPeriod[] {
  if (periods.length === 0 || isSkippedDate(zone, day)) return [];
  return periods
    .map(({ openMinute, closeMinute }) => ({
      fromMs: instantOfWallMs(zone, day * dayMs + openMinute * minuteMs),
      toMs: instantOfWallMs(zone, day * dayMs + closeMinute * minuteMs),
      closeMinute,
    }))
    .filter(({ fromMs, toMs }) => fromMs < toMs);
}

function runningOpenTime(periods: readonly MsInterval[]): Float64Array {
  const running = new Float64Array(periods.length + 1);
  let openTimeMs = 0;
  for (const [position, period] of periods.entries()) {
    openTimeMs += period.toMs - period.fromMs;
    running[position + 1] = openTimeMs;
  }
  return running;
}

/**
 * Sorted numbers with an index: their span is cut into buckets, four for each number, and the guide has the count of numbers
 * before each bucket. A search looks into one bucket, which rarely has more than one number.
 */
export interface SortedIndex {
  readonly values: Float64Array;
  readonly guide: Int32Array;
  readonly first: number;
  readonly last: number;
  readonly bucketsPerUnit: number;
}

const bucketsPerValue = 4;
/** Buckets with more numbers are searched by halving, others from the first number on. */
const linearScanLimit = 8;

/** An index of sorted numbers. */
function sortedIndex(values: Float64Array): SortedIndex {
  const buckets = values.length * bucketsPerValue;
  const first = values[0] ?? Infinity;
  const last = values[values.length - 1] ?? first;
  const bucketsPerUnit = last > first ? buckets / (last - first) : 0;
  const guide = new Int32Array(buckets + 2);
  for (const value of values) {
    const next = bucketOf(value, first, bucketsPerUnit) + 1;
    guide[next] = valueAt(guide, next) + 1;
  }
  for (let bucket = 1; bucket < guide.length; bucket++) guide[bucket] = valueAt(guide, bucket) + valueAt(guide, bucket - 1);
  return { values, guide, first, last, bucketsPerUnit };
}

/** The count of numbers that are at most `limit`: the upper bound. */
export function countUpTo(index: SortedIndex, limit: number): number {
  const { values, guide, first } = index;
  if (!(limit >= first)) return 0;
  if (limit >= index.last) return values.length;
  const bucket = bucketOf(limit, first, index.bucketsPerUnit);
  let count = valueAt(guide, bucket);
  let most = valueAt(guide, bucket + 1);
  while (most - count > linearScanLimit) {
    const middle = (count + most) >> 1;
    if (valueAt(values, middle) <= limit) count = middle + 1;
    else most = middle;
  }
  while (valueAt(values, count) <= limit) count++;
  return count;
}

/** How many entries a condition holds for that holds for the first ones and for none after: a binary search. */
export function countWhere<Entry>(entries: readonly Entry[], holds: (entry: Entry) => boolean): number {
  let [count, most] = [0, entries.length];
  while (count < most) {
    const middle = (count + most) >> 1;
    if (holds(entries[middle] as Entry)) count = middle + 1;
    else most = middle;
  }
  return count;
}

/** A number by its position; NaN, which compares false with every number, beyond either end. */
export function valueAt(values: Float64Array | Int32Array, position: number): number {
  return values[position] ?? NaN;
}

/** Truncated, which is the same as rounded down for numbers from `first` on, and faster. */
function bucketOf(value: number, first: number, bucketsPerUnit: number): number {
  return ((value - first) * bucketsPerUnit) | 0;
}
