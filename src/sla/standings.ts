import { compiledCalendar } from "../calendar/index.js";
import { isSupportError, requireRecord, showValue, SupportError, type Problem } from "../error/index.js";
import type { Metric } from "../target/index.js";
import { requireInRange, toEpochMs } from "../time/index.js";
import { knownFacts } from "./known-facts.js";
import type { SlaFacts } from "./sla-facts.js";
import type { SlaPolicy } from "./sla-policy.js";
import { statusOf, type SlaStatus } from "./sla-status.js";

/** Where one of many clocks stands, and under which priority. */
export interface Standing {
  /** The position of its facts in the list. */
  readonly index: number;
  /** The one in force at the end. */
  readonly priority: string;
  readonly status: SlaStatus;
}

/** Where each of many clocks stands; a ticket received later is not known yet. A problem's path says whose facts are at fault. */
export function standingsAt(policy: SlaPolicy, facts: readonly SlaFacts[], metric: Metric, nowMs: number): readonly Standing[] {
  requireRecord(policy, ["policy"]);
  compiledCalendar(policy.calendar);
  requireInRange(nowMs);
  const isList: boolean = Array.isArray(facts);
  if (!isList) {
    throw new SupportError({ code: "wrong_type", path: ["facts"], expected: "a list", value: showValue(facts) });
  }
  const standings: Standing[] = [];
  for (const [index, each] of facts.entries()) {
    const standing = ofEntry(index, () => standingAt(policy, each, metric, nowMs));
    if (standing !== undefined) standings.push({ index, ...standing });
  }
  return standings;
}

function standingAt(policy: SlaPolicy, facts: SlaFacts, metric: Metric, nowMs: number): Omit<Standing, "index"> | undefined {
  requireRecord(facts, ["facts"]);
  if (toEpochMs(facts.receivedAt) > nowMs) return undefined;
  const known = knownFacts(facts, metric, nowMs);
  return { priority: known.priorities.at(-1)?.priority ?? facts.priority, status: statusOf(policy, known, metric, nowMs) };
}

function ofEntry<Answer>(index: number, ask: () => Answer): Answer {
  try {
    return ask();
  } catch (error) {
    if (!isSupportError(error)) throw error;
    const [first, ...others] = error.problems;
    throw new SupportError(problemOfEntry(index, first), ...others.map((problem) => problemOfEntry(index, problem)));
  }
}

function problemOfEntry(index: number, problem: Problem): Problem {
  const [part, ...rest] = problem.path ?? ["facts"];
  return part === "facts" ? { ...problem, path: ["facts", index, ...rest] } : problem;
}
