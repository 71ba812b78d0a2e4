import { eachEntry, requireList, wrongType, type OnProblem, type RefusedEntry } from "../problem/internal.js";
import { requireInRange } from "../time/internal.js";
import { clocksOf, heldAt } from "./clock.js";
import type { SlaFacts } from "./facts.js";
import { targetOf, type PolicyReading } from "./policy-reading.js";
import { requireKnownNames } from "./known-names.js";
import { readFacts, type FactsReading } from "./read-facts.js";
import { statusOf, type SlaStatus } from "./status.js";

/** The status of one of many clocks, and under which priority and tier. */
export interface Standing {
  /** The position of its facts in the list. */
  readonly index: number;
  /** The receipt, or the beginning of the interval. */
  readonly beginMs: number;
  /** The priority in force at the end. */
  readonly priority: string;
  readonly tier: string | undefined;
  readonly status: SlaStatus;
  /** Whether the clock was stopped by what is promised, not by the end of the ticket. */
  readonly isDone: boolean;
}

/** The statuses of many clocks, and how many tickets have none. */
export interface Standings {
  readonly promised: readonly Standing[];
  /** The positions of tickets under a priority that promises nothing, and were never breached. */
  readonly unpromised: readonly number[];
  /** The positions of tickets with a promise whose clock has not started. */
  readonly notStarted: readonly number[];
  readonly refused: readonly RefusedEntry[];
}

/** The statuses of many clocks, in the order of the list; a ticket received later is not known yet. */
export function standingsAt(
  policy: PolicyReading,
  facts: readonly SlaFacts[],
  metric: string,
  nowMs: number,
  onProblem: OnProblem,
): Standings {
  requireInRange(nowMs);
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
      const standings = standingsOf(policy, known, metric, nowMs, index);
      if (standings === "unpromised") unpromised.push(index);
      else if (standings === "notStarted") notStarted.push(index);
      else promised.push(...standings);
    },
    { path: ["facts"], argument: "facts", onProblem },
  );
  return { promised, unpromised, notStarted, refused };
}

/** The standings of a ticket: one, or one for each interval of a repeated promise. */
export function standingsOf(
  policy: PolicyReading,
  facts: FactsReading,
  metric: string,
  nowMs: number,
  index: number,
): readonly Standing[] | "unpromised" | "notStarted" {
  const standings: Standing[] = [];
  const clocks = clocksOf(facts, metric, nowMs);
  let missing: "unpromised" | "notStarted" =
    clocks.length === 0 && isPromisedAt(policy, facts, metric, nowMs) ? "notStarted" : "unpromised";
  for (const clock of clocks) {
    const status = statusOf(policy, facts, clock);
    const priority = clock.priorities.at(-1)?.priority ?? "";
    if (typeof status === "string") missing = status;
    else standings.push({ index, beginMs: clock.beginMs, priority, tier: facts.tier, status, isDone: clock.isDone });
  }
  return standings.length > 0 ? standings : missing;
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

/** The option `onProblem`; throws `wrong_type`. */
export function onProblemOf(options: { readonly onProblem?: OnProblem | null | undefined } | null | undefined): OnProblem {
  const onProblem: unknown = options?.onProblem ?? "throw";
  if (onProblem === "throw" || onProblem === "collect") return onProblem;
  throw wrongType(["options", "onProblem"], '"throw" or "collect"', onProblem);
}
