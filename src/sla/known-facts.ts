import { requireRecord } from "../problem/internal.js";
import type { Metric } from "./target.js";
import { requireOrder, toEpochMs } from "../time/internal.js";
import { unionOf, type MsInterval } from "./ms-interval.js";
import { heldPriorities, readIntervals, type HeldPriority } from "./read-facts.js";
import type { SlaFacts } from "./sla-facts.js";

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
  const isResolution = metric === "resolution";
  const conclusions = readIntervals(facts.conclusions, ["facts", "conclusions"]);
  for (const { fromMs } of isResolution ? conclusions : []) requireOrder(receivedMs, fromMs);
  const doneMs = doneAt(facts, metric, conclusions, nowMs) ?? Infinity;
  const endedMs = isResolution || facts.endedAt === undefined ? Infinity : toEpochMs(facts.endedAt);
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
    pauses: unionOf(isResolution ? [...waits, ...conclusions] : waits, receivedMs, reachedMs),
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
    default:
      return undefined;
  }
}
