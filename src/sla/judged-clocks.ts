import { eachEntry, requireList, type OnProblem, type RefusedEntry } from "../problem/internal.js";
import { judge } from "./breach.js";
import { clocksOf, priorityAt } from "./clock.js";
import type { SlaFacts } from "./facts.js";
import { targetOf, type SlaReading } from "./sla-reading.js";
import type { Promised } from "./promise.js";
import { requireKnownNames } from "./question.js";
import { readFacts, type FactsReading } from "./read-facts.js";
import { outcomeOf, clockStateOf, type SlaStatus } from "./status.js";

/** A clock of a ticket in a list, with its outcome, priority and tier. */
export interface JudgedClock {
  /** The position of its facts in the list. */
  readonly index: number;
  /** The receipt, or the beginning of the interval. */
  readonly beginMs: number;
  /** The priority in force when the clock stopped, else at `nowMs`. */
  readonly priority: string;
  readonly tier: string | undefined;
  readonly outcome: SlaStatus["outcome"];
  readonly clock: SlaStatus["clock"];
  readonly elapsedMs: number;
  readonly promised: Promised;
  /** Whether the promised act stopped the clock, in time or late; else the ticket ended without it, or the clock still runs. */
  readonly isDone: boolean;
}

/** The positions in a list of the tickets that have no clock. */
export interface WithoutClock {
  /** Tickets that were never breached, under a priority without a target for the metric. */
  readonly unpromised: readonly number[];
  /** Tickets with a target whose clock has not started. */
  readonly notStarted: readonly number[];
  readonly refused: readonly RefusedEntry[];
}

/** Which clocks are asked about, as of when, and what to do with refused facts. */
export interface ListQuestion {
  readonly metric: string;
  readonly nowMs: number;
  readonly onProblem: OnProblem;
}

/**
 * Passes the clocks of a list of tickets to `use`, in the order of the list. They are not collected, because most of the cost of
 * long lists is their memory. Tickets received after `nowMs` are not known yet.
 */
export function eachJudgedClock(
  policy: SlaReading,
  facts: readonly SlaFacts[],
  { metric, nowMs, onProblem }: ListQuestion,
  use: (judged: JudgedClock) => void,
): WithoutClock {
  requireList(facts, ["facts"]);
  const unpromised: number[] = [];
  const notStarted: number[] = [];
  const ask = (each: SlaFacts, index: number): void => {
    const known = readFacts(each);
    if (known.receivedMs > nowMs) return;
    requireKnownNames(policy, known, nowMs);
    const missing = useJudgedClocks(policy, known, metric, nowMs, index, use);
    if (missing !== undefined) (missing === "unpromised" ? unpromised : notStarted).push(index);
  };
  const { refused } = eachEntry(facts, ask, { path: ["facts"], argument: "facts", onProblem });
  return { unpromised, notStarted, refused };
}

/** Passes the clocks of one ticket to `use`, one for each interval of a repeated promise. Returns why there are none. */
function useJudgedClocks(
  policy: SlaReading,
  facts: FactsReading,
  metric: string,
  nowMs: number,
  index: number,
  use: (judged: JudgedClock) => void,
): "unpromised" | "notStarted" | undefined {
  const { tier } = facts;
  const clocks = clocksOf(facts, metric, nowMs);
  let hasClock = false;
  let missing: "unpromised" | "notStarted" | undefined;
  for (const clock of clocks) {
    const { shown, elapsedMs, breachedMs } = judge(policy, facts, clock);
    if (typeof shown === "string") {
      missing = shown;
      continue;
    }
    hasClock = true;
    const { beginMs, isDone } = clock;
    const priority = priorityAt(clock.priorities, clock.reachedMs);
    const outcome = outcomeOf(clock, breachedMs);
    use({ index, beginMs, priority, tier, outcome, clock: clockStateOf(clock), elapsedMs, promised: shown, isDone });
  }
  if (hasClock) return undefined;
  return missing ?? (isPromisedAt(policy, facts, metric, nowMs) ? "notStarted" : "unpromised");
}

/** Whether the priority in force promises a metric. */
function isPromisedAt(policy: SlaReading, { priorities, tier }: FactsReading, metric: string, nowMs: number): boolean {
  return targetOf(policy, tier, priorityAt(priorities, nowMs), metric) !== undefined;
}
