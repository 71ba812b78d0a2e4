import { mergeIntervals, type MsInterval } from "../calendar/internal.js";
import type { ProblemPath } from "../problem/internal.js";
import { requireOrder } from "../time/internal.js";
import { openPauseAt, pausesOf } from "./pauses.js";
import { milestoneOf, type FactsReading, type HeldPriorities } from "./read-facts.js";
import { isRepeated } from "./target.js";

/** One clock of a ticket as known at an instant, without its target: when it began, ran and was paused. */
export interface Clock {
  readonly metric: string;
  /** The receipt, or the beginning of the interval. */
  readonly beginMs: number;
  /** For an interval of a promise that is repeated. */
  readonly beginning: Beginning | undefined;
  /** The instant asked about; Infinity where all facts count. */
  readonly nowMs: number;
  /** Where the clock has run to: the instant it was stopped at, else the one asked about. */
  readonly reachedMs: number;
  readonly isStopped: boolean;
  /** Whether the promised act stopped it. A clock that stopped otherwise ended with its ticket. */
  readonly isDone: boolean;
  /** When the pause began that is open at the instant asked about; Infinity where none is. */
  readonly openPauseMs: number;
  /** In order, from `beginMs` to `reachedMs`; the first holds from the beginning. */
  readonly priorities: HeldPriorities;
  /** In order and apart from each other, up to `reachedMs`; one still open ends there. */
  readonly pauses: readonly MsInterval[];
}

const nowPath: ProblemPath = ["now"];
const endedPath: ProblemPath = ["facts", "endedAt"];

/**
 * The clocks of a metric that facts known at an instant have: one, or for a promise that is repeated one for each interval.
 * Throws `reversed_interval` for what precedes the receipt.
 */
export function clocksOf(facts: FactsReading, metric: string, nowMs: number): readonly Clock[] {
  if (!isRepeated(metric)) return [onlyClockOf(facts, metric, nowMs)];
  requireOrder(facts.receivedMs, nowMs, nowPath);
  return intervalsOf(facts, metric, nowMs);
}

/** The last of the clocks of a metric: the interval that is open, else the one before. Undefined before the first. */
export function lastClockOf(facts: FactsReading, metric: string, nowMs: number): Clock | undefined {
  return isRepeated(metric) ? clocksOf(facts, metric, nowMs).at(-1) : onlyClockOf(facts, metric, nowMs);
}

function onlyClockOf(facts: FactsReading, metric: string, nowMs: number): Clock {
  requireOrder(facts.receivedMs, nowMs, nowPath);
  const doneMs = doneAt(facts, metric, nowMs);
  if (doneMs < facts.receivedMs) requireOrder(facts.receivedMs, doneMs, pathOf(metric));
  return clockOf(facts, metric, nowMs, facts.receivedMs, undefined, doneMs, facts.endedMs);
}

/** The instant by which a ticket has ended or been resolved for good, as it is known at an instant; Infinity if it has not. */
export function endOf(facts: FactsReading, nowMs: number): number {
  return Math.min(facts.endedMs, resolvedAt(facts, nowMs));
}

/** A clock from its beginning to when it was done, or stopped by the end of the ticket. */
function clockOf(
  facts: FactsReading,
  metric: string,
  nowMs: number,
  beginMs: number,
  beginning: Beginning | undefined,
  doneMs: number,
  stoppedMs: number,
): Clock {
  requireOrder(facts.receivedMs, stoppedMs, endedPath);
  const endMs = Math.min(doneMs, stoppedMs);
  const isStopped = endMs !== Infinity && endMs <= nowMs;
  const reachedMs = isStopped ? endMs : nowMs;
  return {
    metric,
    beginMs,
    beginning,
    nowMs,
    reachedMs,
    isStopped,
    isDone: isStopped && doneMs === endMs,
    openPauseMs: openPauseAt(facts, nowMs, isStopped, reachedMs),
    priorities: prioritiesWithin(facts.priorities, beginMs, reachedMs),
    pauses: pausesOf(facts, metric, beginMs, reachedMs),
  };
}

function prioritiesWithin(priorities: HeldPriorities, fromMs: number, toMs: number): HeldPriorities {
  if (priorities.length === 1 && priorities[0].fromMs === fromMs) return priorities;
  const later = priorities.filter((held) => held.fromMs > fromMs && held.fromMs <= toMs);
  return [{ priority: priorityAt(priorities, fromMs), fromMs }, ...later];
}

/** The priority in force at an instant. */
export function priorityAt(priorities: HeldPriorities, atMs: number): string {
  let priority = priorities[0].priority;
  for (const held of priorities) if (held.fromMs <= atMs) priority = held.priority;
  return priority;
}

/** When a promise was kept; Infinity if it was not. */
function doneAt(facts: FactsReading, metric: string, nowMs: number): number {
  switch (metric) {
    case "acknowledgement":
      return facts.acknowledgedMs;
    case "intervention":
      return facts.intervenedMs;
    case "resolution":
      return resolvedAt(facts, nowMs);
    default:
      return milestoneOf(facts, metric);
  }
}

/** The conclusion that no reopening has followed yet; one that follows the end of the ticket does not count. */
function resolvedAt({ conclusions, concludedBy, receivedMs, endedMs }: FactsReading, nowMs: number): number {
  if (conclusions.length === 0) return Infinity;
  for (const { fromMs } of conclusions) if (fromMs < receivedMs) requireOrder(receivedMs, fromMs, ["facts", concludedBy]);
  const atMs = Math.min(nowMs, endedMs);
  const current = mergeIntervals(conclusions).find(({ fromMs, toMs }) => toMs === Infinity || (fromMs <= atMs && atMs < toMs));
  return current?.fromMs ?? Infinity;
}

/** The path of the fact that keeps a promise, or begins a repeated one. */
function pathOf(metric: string): ProblemPath {
  if (metric === "acknowledgement") return ["facts", "acknowledgedAt"];
  if (metric === "intervention") return ["facts", "intervenedAt"];
  return metric === "update" ? ["facts", "updates"] : ["facts", "milestones", metric];
}

/** The intervals of a promise that is repeated, as far as they have started. */
function intervalsOf(facts: FactsReading, metric: string, nowMs: number): readonly Clock[] {
  const stoppedMs = endOf(facts, nowMs);
  const lastMs = Math.min(nowMs, stoppedMs);
  const intervals = metric === "update" ? updateIntervals(facts, lastMs) : replyIntervals(facts, lastMs);
  return intervals.map(({ beginMs, beginning, doneMs }) => clockOf(facts, metric, nowMs, beginMs, beginning, doneMs, stoppedMs));
}

/** What began an interval of a promise that is repeated. */
export type Beginning = "acknowledgement" | "intervention" | "update" | "message";

/** An interval of a promise that is repeated, and when it was kept: Infinity if it was not. */
export interface Interval {
  readonly beginMs: number;
  readonly beginning: Beginning;
  readonly doneMs: number;
}

/** From the provider's first sign to the next update, and from each update to the next. */
function updateIntervals(facts: FactsReading, lastMs: number): readonly Interval[] {
  const { acknowledgedMs, intervenedMs, receivedMs } = facts;
  const updates = facts.updatesMs.filter((at, position) => at <= lastMs && at !== facts.updatesMs[position - 1]);
  const firstMs = Math.min(acknowledgedMs, intervenedMs, updates[0] ?? Infinity);
  if (firstMs > lastMs) return [];
  const beginning = firstMs === acknowledgedMs ? "acknowledgement" : firstMs === intervenedMs ? "intervention" : "update";
  requireOrder(receivedMs, firstMs, pathOf(beginning));
  const later = updates.filter((at) => at > firstMs);
  return [firstMs, ...later].map((beginMs, position) => ({
    beginMs,
    beginning: position === 0 ? beginning : "update",
    doneMs: later[position] ?? Infinity,
  }));
}

/** From a message while none is unanswered to the update or the intervention that answers it. */
function replyIntervals(facts: FactsReading, lastMs: number): readonly Interval[] {
  const answers = [...facts.updatesMs, facts.intervenedMs].sort((a, b) => a - b);
  const intervals: Interval[] = [];
  let position = 0;
  for (const beginMs of facts.messagesMs) {
    if (beginMs > lastMs) break;
    requireOrder(facts.receivedMs, beginMs, ["facts", "messages"]);
    const last = intervals.at(-1);
    if (last !== undefined && beginMs <= last.doneMs) continue;
    while ((answers[position] ?? Infinity) < beginMs) position++;
    intervals.push({ beginMs, beginning: "message", doneMs: answers[position] ?? Infinity });
  }
  return intervals;
}
