import { dayMs, instantOfWallMs, isSkippedDate, minuteMs, type DayNumber, type Zone } from "../time/internal.js";
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

interface MsPeriod {
  readonly openMs: number;
  readonly closeMs: number;
}

export function compileTimeline(zone: Zone, plan: DayPlan, fromDay: DayNumber, maxDayExclusive: DayNumber): Timeline {
  const periods: MsPeriod[] = [];
  const workingDays: DayNumber[] = [];
  for (let day = fromDay; day < maxDayExclusive; day++) {
    const opened = instantsOfDate(zone, plan, day);
    if (opened.length > 0) workingDays.push(day);
    periods.push(...opened);
  }
  const merged = mergePeriods(periods);
  return {
    fromDay,
    maxDayExclusive,
    knownFromMs: (fromDay + leadInDays) * dayMs,
    knownUntilMs: (maxDayExclusive - leadOutDays) * dayMs,
    opensMs: Float64Array.from(merged, (period) => period.openMs),
    closesMs: sortedIndex(Float64Array.from(merged, (period) => period.closeMs)),
    openTimeMs: sortedIndex(runningOpenTime(merged)),
    workingDays: sortedIndex(Float64Array.from(workingDays)),
  };
}

/** The periods that open on a date, as instants; those that the clocks skipped whole are gone. */
export function instantsOfDate(zone: Zone, plan: DayPlan, day: DayNumber): readonly MsPeriod[] {
  const periods = periodsOpeningOn(plan, day);
  if (periods.length === 0 || isSkippedDate(zone, day)) return [];
  return periods
    .map(({ openMinute, closeMinute }) => ({
      openMs: instantOfWallMs(zone, day * dayMs + openMinute * minuteMs),
      closeMs: instantOfWallMs(zone, day * dayMs + closeMinute * minuteMs),
    }))
    .filter(({ openMs, closeMs }) => openMs < closeMs);
}

/** Sorted, because a clock change can shift an opening past the next one; joined where they meet or overlap. */
function mergePeriods(periods: readonly MsPeriod[]): readonly MsPeriod[] {
  const merged: MsPeriod[] = [];
  for (const period of [...periods].sort((a, b) => a.openMs - b.openMs)) {
    const last = merged.at(-1);
    if (last === undefined || period.openMs > last.closeMs) merged.push(period);
    else if (period.closeMs > last.closeMs) merged[merged.length - 1] = { openMs: last.openMs, closeMs: period.closeMs };
  }
  return merged;
}

function runningOpenTime(periods: readonly MsPeriod[]): Float64Array {
  const running = new Float64Array(periods.length + 1);
  let openTimeMs = 0;
  for (const [position, period] of periods.entries()) {
    openTimeMs += period.closeMs - period.openMs;
    running[position + 1] = openTimeMs;
  }
  return running;
}
