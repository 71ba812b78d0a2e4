import {
  clipIntervals,
  countWhere,
  mergeIntervals,
  openTimeBetween,
  laterByOpenTime,
  type CompiledCalendar,
  type MsInterval,
} from "../calendar/internal.js";
import type { FactsReading, MsPause } from "./read-facts.js";
import { isRepeated } from "./target.js";

/** Pauses in order and apart from each other, with the business time in them: of all up to each position. */
export interface PausedTime {
  readonly pauses: readonly MsInterval[];
  readonly sumsMs: readonly number[];
}

/** No pauses. */
export const unpaused: PausedTime = { pauses: [], sumsMs: [0] };

const none: readonly never[] = [];

/**
 * When the earliest open pause began; Infinity if none is open. If all facts count, a pause in which a clock stopped is open too:
 * only an instant asked about limits it.
 */
export function openPauseAt({ pauses }: FactsReading, nowMs: number, isStopped: boolean, reachedMs: number): number {
  let earliestMs = Infinity;
  if (pauses.length === 0 || (isStopped && nowMs !== Infinity)) return earliestMs;
  for (const { fromMs, toMs } of pauses) {
    const isOpen = nowMs === Infinity ? toMs === Infinity && fromMs < reachedMs : fromMs <= nowMs && nowMs < toMs;
    if (isOpen && fromMs < earliestMs) earliestMs = fromMs;
  }
  return earliestMs;
}

/**
 * The stretches in which the clock of a metric is paused. For the resolution and repeated promises, the time from a conclusion
 * to its reopening is one too.
 */
export function pausingStretches({ pauses, conclusions }: FactsReading, metric: string): readonly MsPause[] {
  if (conclusions.length === 0 || (metric !== "resolution" && !isRepeated(metric))) return pauses;
  return [...pauses, ...conclusions.map((conclusion) => ({ ...conclusion, reason: "concluded" }))];
}

/** The pauses of a clock, merged and clipped to its span. */
export function pausesOf(facts: FactsReading, metric: string, fromMs: number, toMs: number): readonly MsInterval[] {
  const pauses = pausingStretches(facts, metric);
  if (pauses.length === 0) return none;
  // If all facts count, the length of a pause without an end is not known yet.
  const [only] = pauses;
  if (only !== undefined && pauses.length === 1 && toMs !== Infinity) {
    const clipped = { fromMs: Math.max(only.fromMs, fromMs), toMs: Math.min(only.toMs, toMs) };
    return clipped.fromMs < clipped.toMs ? [clipped] : none;
  }
  const ended = toMs === Infinity ? pauses.filter((pause) => pause.toMs !== Infinity) : pauses;
  return mergeIntervals(clipIntervals(ended, { fromMs, toMs }));
}

/** The business time in pauses by a calendar, summed once, so that many questions cost a search each. */
export function pausedTimeOf(calendar: CompiledCalendar, pauses: readonly MsInterval[]): PausedTime {
  const sumsMs = [0];
  let sumMs = 0;
  for (const { fromMs, toMs } of pauses) {
    sumMs += openTimeBetween(calendar, fromMs, toMs);
    sumsMs.push(sumMs);
  }
  return { pauses, sumsMs };
}

/** The business time between two instants that was paused. */
export function pausedMsBetween(calendar: CompiledCalendar, paused: PausedTime, fromMs: number, toMs: number): number {
  if (paused.pauses.length === 0) return 0;
  return pausedMsUpTo(calendar, paused, toMs) - pausedMsUpTo(calendar, paused, fromMs);
}

/** The business time between two instants outside the pauses; none where the second is the earlier. */
export function elapsedMsBetween(calendar: CompiledCalendar, paused: PausedTime, fromMs: number, toMs: number): number {
  if (toMs <= fromMs) return 0;
  return openTimeBetween(calendar, fromMs, toMs) - pausedMsBetween(calendar, paused, fromMs, toMs);
}

/**
 * The earliest instant by which an amount of business time has elapsed since a start. This moves a due date: by the business time
 * in each pause that begins before it.
 */
export function instantElapsed(calendar: CompiledCalendar, paused: PausedTime, startMs: number, elapsedMs: number): number {
  const { pauses, sumsMs } = paused;
  if (pauses.length === 0) return laterByOpenTime(calendar, startMs, elapsedMs);
  const before = countWhere(pauses, ({ fromMs }) => elapsedMsBetween(calendar, paused, startMs, fromMs) < elapsedMs);
  const pausedMs = (sumsMs[before] ?? 0) - pausedMsUpTo(calendar, paused, startMs);
  return laterByOpenTime(calendar, startMs, elapsedMs + Math.max(pausedMs, 0));
}

function pausedMsUpTo(calendar: CompiledCalendar, { pauses, sumsMs }: PausedTime, epochMs: number): number {
  const ended = countWhere(pauses, ({ toMs }) => toMs <= epochMs);
  const fromMs = pauses[ended]?.fromMs ?? Infinity;
  return (sumsMs[ended] ?? 0) + (fromMs < epochMs ? openTimeBetween(calendar, fromMs, epochMs) : 0);
}
