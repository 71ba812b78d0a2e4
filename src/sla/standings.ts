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

/** How many clocks stand, and which tickets have none. */
export interface Standings {
  readonly promised: readonly Standing[];
  /** The positions of tickets under a priority that promises nothing, and were never breached. */
  readonly unpromised: readonly number[];
  /** The positions of tickets with a promise whose clock has not started. */
  readonly notStarted: readonly number[];
  readonly refused: readonly RefusedEntry[];
}

/** How many clocks stand, in the order of the list; a ticket received later is not known yet. */
export function standingsAt(
  policy: PolicyReading,
  facts: readonly SlaFacts[],
  metric: string,
  nowMs: number,
  onProblem: OnProblem,
): Standings {
  requireList(facts, ["facts"]);
  const promised: Standing[] = [];
  const unpromised: number[] = [];
  const notStarted: number[] = [];
  const { refused } = eachEntry(
    facts,
    (each, index) => {
      const known = readFacts(each);
      if (known.receivedMs > nowMs) return;
      requireKnownNames(policy, known, nowMs);
      const missing = addStandings(promised, policy, known, metric, nowMs, index);
      if (missing !== undefined) (missing === "unpromised" ? unpromised : notStarted).push(index);
    },
    { path: ["facts"], argument: "facts", onProblem },
  );
  return { promised, unpromised, notStarted, refused };
}

/** Adds the standings of a ticket, one for each interval of a repeated promise; what is missing if there are none. */
function addStandings(
  standings: Standing[],
  policy: PolicyReading,
  facts: FactsReading,
  metric: string,
  nowMs: number,
  index: number,
): "unpromised" | "notStarted" | undefined {
  const { tier } = facts;
  const before = standings.length;
  const clocks = clocksOf(facts, metric, nowMs);
  let missing: "unpromised" | "notStarted" =
    clocks.length === 0 && isPromisedAt(policy, facts, metric, nowMs) ? "notStarted" : "unpromised";
  for (const clock of clocks) {
    const { shown, elapsedMs, breachedMs } = judge(policy, facts, clock);
    if (typeof shown === "string") {
      missing = shown;
      continue;
    }
    const { beginMs, isDone } = clock;
    const priority = clock.priorities.at(-1)?.priority ?? "";
    const outcome = outcomeOf(clock, breachedMs);
    standings.push({ index, beginMs, priority, tier, outcome, clock: stateOf(clock), elapsedMs, promised: shown, isDone });
  }
  return standings.length > before ? undefined : missing;
}

/** Whether the priority in force promises a metric. */
function isPromisedAt(policy: PolicyReading, { priorities, tier }: FactsReading, metric: string, nowMs: number): boolean {
  return targetOf(policy, tier, heldAt(priorities, nowMs)?.priority ?? "", metric) !== undefined;
}

/** Standings without some of the tickets. */
export function without({ promised, unpromised, notStarted, refused }: Standings, left: ReadonlySet<number>): Standings {
  return {
    promised: promised.filter(({ index }) => !left.has(index)),
    unpromised: unpromised.filter((index) => !left.has(index)),
    notStarted: notStarted.filter((index) => !left.has(index)),
    refused,
  };
}
