import { eachEntry, requireList, type OnProblem, type RefusedEntry } from "../problem/internal.js";
import { clocksOf, heldAt } from "./clock.js";
import type { SlaFacts } from "./facts.js";
import { targetOf, type PolicyReading } from "./policy-reading.js";
import { judge, type Promised } from "./promise.js";
import { requireKnownNames } from "./question.js";
import { readFacts, type FactsReading } from "./read-facts.js";
import { outcomeOf, stateOf, type SlaStatus } from "./status.js";

/** How one of many clocks stands, and under which priority and tier. */
export interface Standing {
  /** The position of its facts in the list. */
  readonly index: number;
  /** The receipt, or the beginning of the interval. */
  readonly beginMs: number;
  /** The priority in force at the end. */
  readonly priority: string;
  readonly tier: string | undefined;
  readonly outcome: SlaStatus["outcome"];
  readonly clock: SlaStatus["clock"];
  readonly elapsedMs: number;
  readonly promised: Promised;
  /** Whether the clock was stopped by what is promised, not by the end of the ticket. */
  readonly isDone: boolean;
}

/** The positions in a list of the tickets that have no standing. */
export interface WithoutStanding {
  /** Those under a priority that promises nothing that were never breached. */
  readonly unpromised: readonly number[];
  /** Those with a promise whose clock has not started. */
  readonly notStarted: readonly number[];
  readonly refused: readonly RefusedEntry[];
}

/** Which clocks are asked about, as of when, and what to do with refused facts. */
export interface StandingsQuestion {
  readonly metric: string;
  readonly nowMs: number;
  readonly onProblem: OnProblem;
}

/**
 * Passes the standing of each clock to `use`, in the order of the list, so that long lists need not be held in memory. A ticket
 * received later is not known yet.
 */
export function eachStanding(
  policy: PolicyReading,
  facts: readonly SlaFacts[],
  { metric, nowMs, onProblem }: StandingsQuestion,
  use: (standing: Standing) => void,
): WithoutStanding {
  requireList(facts, ["facts"]);
  const unpromised: number[] = [];
  const notStarted: number[] = [];
  const ask = (each: SlaFacts, index: number): void => {
    const known = readFacts(each);
    if (known.receivedMs > nowMs) return;
    requireKnownNames(policy, known, nowMs);
    const missing = useStandings(policy, known, metric, nowMs, index, use);
    if (missing !== undefined) (missing === "unpromised" ? unpromised : notStarted).push(index);
  };
  const { refused } = eachEntry(facts, ask, { path: ["facts"], argument: "facts", onProblem });
  return { unpromised, notStarted, refused };
}

/** Passes on the standings of a ticket, one for each interval of a repeated promise; returns what is missing without any. */
function useStandings(
  policy: PolicyReading,
  facts: FactsReading,
  metric: string,
  nowMs: number,
  index: number,
  use: (standing: Standing) => void,
): "unpromised" | "notStarted" | undefined {
  const { tier } = facts;
  const clocks = clocksOf(facts, metric, nowMs);
  let hasStanding = false;
  let missing: "unpromised" | "notStarted" =
    clocks.length === 0 && isPromisedAt(policy, facts, metric, nowMs) ? "notStarted" : "unpromised";
  for (const clock of clocks) {
    const { shown, elapsedMs, breachedMs } = judge(policy, facts, clock);
    if (typeof shown === "string") {
      missing = shown;
      continue;
    }
    hasStanding = true;
    const { beginMs, isDone } = clock;
    const priority = clock.priorities.at(-1)?.priority ?? "";
    const outcome = outcomeOf(clock, breachedMs);
    use({ index, beginMs, priority, tier, outcome, clock: stateOf(clock), elapsedMs, promised: shown, isDone });
  }
  return hasStanding ? undefined : missing;
}

/** Whether the priority in force promises a metric. */
function isPromisedAt(policy: PolicyReading, { priorities, tier }: FactsReading, metric: string, nowMs: number): boolean {
  return targetOf(policy, tier, heldAt(priorities, nowMs)?.priority ?? "", metric) !== undefined;
}
