import {
  dayMs,
  instantOfWallMs,
  isSkippedDate,
  mergeIntervals,
  minuteMs,
  type DayNumber,
  type MsInterval,
  type Zone,
} from "../time/internal.js";
import { periodsOpeningOn, type DayPlan } from "./day-plan.js";
import { sortedIndex, type SortedIndex } from "./sorted-index.js";

/** The dates from `fromDay` up to, not including, `maxDayExclusive`, compiled into instants. */
export interface Timeline {
  readonly fromDay: DayNumber;
  readonly maxDayExclusive: DayNumber;
  /** Only between these two instants is every period whole: beyond, one of a date that is not compiled may begin, end or join. */
  readonly knownFromMs: number;
  readonly knownUntilMs: number;
  /** When each period opens; periods are in order and neither meet nor overlap. */
  readonly opensMs: Float64Array;
  readonly closesMs: SortedIndex;
  /** The open time up to the opening of each period, and at the end of all: one number more than there are periods. */
  readonly openTimeMs: SortedIndex;
  /** The dates on which any time opens. */
  readonly workingDays: SortedIndex;
}

/** A period of the date before may reach this far: past midnight, over a skipped date, in a zone half a day behind UTC. */
export const leadInDays = 3;
/** A date begins at most 14 hours before it does in UTC. */
export const leadOutDays = 1;

export function compileTimeline(zone: Zone, plan: DayPlan, fromDay: DayNumber, maxDayExclusive: DayNumber): Timeline {
  const periods: MsInterval[] = [];
  const workingDays: DayNumber[] = [];
  for (let day = fromDay; day < maxDayExclusive; day++) {
    const opened = instantsOfDate(zone, plan, day);
    if (opened.length > 0) workingDays.push(day);
    periods.push(...opened);
  }
  // Sorting matters: a clock change can move an opening past the next one.
  const merged = mergeIntervals(periods);
  return {
    fromDay,
    maxDayExclusive,
    knownFromMs: (fromDay + leadInDays) * dayMs,
    knownUntilMs: (maxDayExclusive - leadOutDays) * dayMs,
    opensMs: Float64Array.from(merged, (period) => period.fromMs),
    closesMs: sortedIndex(Float64Array.from(merged, (period) => period.toMs)),
    openTimeMs: sortedIndex(runningOpenTime(merged)),
    workingDays: sortedIndex(Float64Array.from(workingDays)),
  };
}

/** The periods that open on a date, as instants; those that the clocks skipped whole are gone. */
export function instantsOfDate(zone: Zone, plan: DayPlan, day: DayNumber): readonly MsInterval[] {
  const periods = periodsOpeningOn(plan, day);
  if (periods.length === 0 || isSkippedDate(zone, day)) return [];
  return periods
    .map(({ openMinute, closeMinute }) => ({
      fromMs: instantOfWallMs(zone, day * dayMs + openMinute * minuteMs),
      toMs: instantOfWallMs(zone, day * dayMs + closeMinute * minuteMs),
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
