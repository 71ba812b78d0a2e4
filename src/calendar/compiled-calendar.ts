import {
  dayMs,
  instantOfWallMs,
  isSkippedDate,
  maxDayExclusive,
  mergeIntervals,
  minDay,
  minuteMs,
  requireInRange,
  resultOutOfRange,
  type DayNumber,
  type MsInterval,
  type Zone,
} from "../time/internal.js";
import { periodsOpeningOn, type DayPlan, type MinutePeriod } from "./day-plan.js";
import { sortedIndex, type SortedIndex } from "./sorted-index.js";

/** A calendar's working state: its plan, and the timeline compiled so far, which only grows. */
export interface CompiledCalendar {
  readonly zone: Zone;
  readonly plan: DayPlan;
  timeline: Timeline | undefined;
}

/** A period may end this many days after its date in UTC: past midnight, over a skipped date, in a zone half a day behind. */
const leadInDays = 3;
/** A date begins at most 14 hours before it does in UTC. */
const leadOutDays = 1;
/** Most answers are less than a season away, and compiling a season takes well under a millisecond. */
const seasonDays = 120;
const earliestDay: DayNumber = minDay - leadInDays;
const latestDay: DayNumber = maxDayExclusive + leadOutDays;

/** The timeline, known at `epochMs`; throws `instant_out_of_range`. */
export function timelineAt(calendar: CompiledCalendar, epochMs: number): Timeline {
  const { timeline } = calendar;
  if (timeline !== undefined && epochMs >= timeline.knownFromMs && epochMs < timeline.knownUntilMs) return timeline;
  requireInRange(epochMs);
  const day = Math.floor(epochMs / dayMs);
  if (timeline === undefined) return compile(calendar, day - leadInDays, day + seasonDays);
  return compile(
    calendar,
    epochMs < timeline.knownFromMs ? Math.min(day - leadInDays, timeline.fromDay - daysOf(timeline)) : timeline.fromDay,
    epochMs < timeline.knownUntilMs ? timeline.untilDay : Math.max(day + seasonDays, timeline.untilDay + daysOf(timeline)),
  );
}

/** The timeline, known at both instants. It only grows, so that it stays known at the first. */
export function timelineAtBoth(calendar: CompiledCalendar, epochMs: number, otherMs: number): Timeline {
  timelineAt(calendar, epochMs);
  return timelineAt(calendar, otherMs);
}

/** The timeline, known twice as far into the future; throws `result_out_of_range` where the range ends. */
export function laterTimeline(calendar: CompiledCalendar, timeline: Timeline): Timeline {
  if (timeline.untilDay >= latestDay) throw resultOutOfRange();
  return compile(calendar, timeline.fromDay, timeline.untilDay + daysOf(timeline));
}

/** The timeline, known twice as far into the past; throws `result_out_of_range` where the range begins. */
export function earlierTimeline(calendar: CompiledCalendar, timeline: Timeline): Timeline {
  if (timeline.fromDay <= earliestDay) throw resultOutOfRange();
  return compile(calendar, timeline.fromDay - daysOf(timeline), timeline.untilDay);
}

/** Compiles a longer timeline. As it doubles each time, all compilations cost at most twice the last one. */
function compile(calendar: CompiledCalendar, fromDay: DayNumber, untilDay: DayNumber): Timeline {
  const timeline = compileTimeline(calendar.zone, calendar.plan, Math.max(fromDay, earliestDay), Math.min(untilDay, latestDay));
  calendar.timeline = timeline;
  return timeline;
}

function daysOf(timeline: Timeline): number {
  return timeline.untilDay - timeline.fromDay;
}

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

function compileTimeline(zone: Zone, plan: DayPlan, fromDay: DayNumber, untilDay: DayNumber): Timeline {
  const periods: MsInterval[] = [];
  const workingDays: DayNumber[] = [];
  for (let day = fromDay; day < untilDay; day++) {
    const opened = instantsOfDate(zone, plan, day);
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
export function instantsOfDate(zone: Zone, plan: DayPlan, day: DayNumber): readonly OpeningPeriod[] {
  return instantsOf(zone, day, periodsOpeningOn(plan, day));
}

/** Periods of a date as instants. A period that the clocks skip whole is left out. */
export function instantsOf(zone: Zone, day: DayNumber, periods: readonly MinutePeriod[]): readonly OpeningPeriod[] {
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
