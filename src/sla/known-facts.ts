import { requireList, requireRecord, type ProblemPath } from "../error/index.js";
import type { Metric } from "../target/index.js";
import { requireOrder, toEpochMs } from "../time/index.js";
import { unionOf, type MsInterval } from "./ms-interval.js";
import type { PriorityChange, SlaFacts, SlaInterval } from "./sla-facts.js";

/** A priority and the instant from which it holds. */
interface HeldPriority {
  readonly priority: string;
  readonly fromMs: number;
}

/** The facts as they are known at an instant: what happens later has not happened yet. */
export interface KnownFacts {
  readonly receivedMs: number;
  /** Where the clock has run to: the instant it was stopped at, else the one asked about. */
  readonly reachedMs: number;
  readonly isStopped: boolean;
  /** Whether it was stopped by what is promised; else, if stopped, by the end of the ticket without it. */
  readonly isDone: boolean;
  readonly isPaused: boolean;
  /** The one in force. */
  readonly priority: string;
  /** In order, up to the one in force; the first holds from receipt. */
  readonly priorities: readonly HeldPriority[];
  /** In order and apart from each other, up to `reachedMs`; one still open ends there. */
  readonly pauses: readonly MsInterval[];
}

/** What is known at an instant of the clock for one metric; throws `reversed_interval` for what precedes the receipt. */
export function knownFacts(facts: SlaFacts, metric: Metric, nowMs: number): KnownFacts {
  requireRecord(facts, ["facts"]);
  const receivedMs = toEpochMs(facts.receivedAt);
  requireOrder(receivedMs, nowMs);
  const conclusions = readIntervals(facts.conclusions, ["facts", "conclusions"]);
  for (const { fromMs } of metric === "resolution" ? conclusions : []) requireOrder(receivedMs, fromMs);
  const doneMs = doneAt(facts, metric, conclusions, nowMs) ?? Infinity;
  const endedMs = metric === "resolution" || facts.endedAt === undefined ? Infinity : toEpochMs(facts.endedAt);
  const stoppedMs = Math.min(doneMs, endedMs);
  requireOrder(receivedMs, stoppedMs);
  const isStopped = stoppedMs !== Infinity && stoppedMs <= nowMs;
  const reachedMs = isStopped ? stoppedMs : nowMs;
  const priorities = heldPriorities(facts, receivedMs, reachedMs);
  const waits = readIntervals(facts.pauses, ["facts", "pauses"]);
  return {
    receivedMs,
    reachedMs,
    isStopped,
    isDone: isStopped && doneMs === stoppedMs,
    isPaused: !isStopped && waits.some(({ fromMs, toMs }) => fromMs <= nowMs && nowMs < toMs),
    priority: priorities.at(-1)?.priority ?? facts.priority,
    priorities,
    pauses: unionOf(metric === "resolution" ? [...waits, ...conclusions] : waits, receivedMs, reachedMs),
  };
}

/** When the metric was met: its own instant, and for the resolution the conclusion that no reopening has followed yet. */
function doneAt(facts: SlaFacts, metric: Metric, conclusions: readonly MsInterval[], nowMs: number): number | undefined {
  switch (metric) {
    case "acknowledgement":
      return facts.acknowledgedAt === undefined ? undefined : toEpochMs(facts.acknowledgedAt);
    case "intervention":
      return facts.intervenedAt === undefined ? undefined : toEpochMs(facts.intervenedAt);
    case "resolution":
      return unionOf(conclusions, -Infinity, Infinity).find(({ fromMs, toMs }) => {
        return toMs === Infinity || (fromMs <= nowMs && nowMs < toMs);
      })?.fromMs;
  }
}

function heldPriorities(facts: SlaFacts, receivedMs: number, reachedMs: number): readonly HeldPriority[] {
  const changes = readList<PriorityChange>(facts.priorityChanges, ["facts", "priorityChanges"]).map((change) => {
    const fromMs = toEpochMs(change.at);
    requireOrder(receivedMs, fromMs);
    return { priority: change.priority, fromMs };
  });
  const known = changes.filter(({ fromMs }) => fromMs <= reachedMs).sort((a, b) => a.fromMs - b.fromMs);
  return [{ priority: facts.priority, fromMs: receivedMs }, ...known];
}

function readIntervals(value: readonly SlaInterval[] | undefined, path: ProblemPath): readonly MsInterval[] {
  return readList<SlaInterval>(value, path).map(({ from, to }) => {
    const fromMs = toEpochMs(from);
    if (to === undefined) return { fromMs, toMs: Infinity };
    const toMs = toEpochMs(to);
    requireOrder(fromMs, toMs);
    return { fromMs, toMs };
  });
}

function readList<Entry extends object>(value: readonly Entry[] = [], path: ProblemPath): readonly Entry[] {
  requireList(value, path);
  for (const [position, entry] of value.entries()) requireRecord(entry, [...path, position]);
  return value;
}
