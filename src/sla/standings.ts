import { compiledCalendar } from "../calendar/internal.js";
import { withPath, requireList, requireRecord } from "../problem/internal.js";
import type { Metric } from "./target.js";
import { requireInRange, toEpochMs } from "../time/internal.js";
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
  /** Whether the clock was stopped by what is promised, not by the end of the ticket. */
  readonly isDone: boolean;
}

/** Where many clocks stand, and how many have nowhere to stand. */
export interface Standings {
  readonly promised: readonly Standing[];
  /** How many are under a priority that promises nothing, and were never breached. */
  readonly unpromised: number;
}

/** Where each of many clocks stands; a ticket received later is not known yet. A problem's path says whose facts are at fault. */
export function standingsAt(policy: SlaPolicy, facts: readonly SlaFacts[], metric: Metric, nowMs: number): Standings {
  requireRecord(policy, ["policy"]);
  compiledCalendar(policy.calendar);
  requireInRange(nowMs);
  requireList(facts, ["facts"]);
  const promised: Standing[] = [];
  let unpromised = 0;
  for (const [index, each] of facts.entries()) {
    const standing = withPath(["facts", index], () => standingAt(policy, each, metric, nowMs), "facts");
    if (standing === "unpromised") unpromised++;
    else if (standing !== undefined) promised.push({ index, ...standing });
  }
  return { promised, unpromised };
}

function standingAt(
  policy: SlaPolicy,
  facts: SlaFacts,
  metric: Metric,
  nowMs: number,
): Omit<Standing, "index"> | "unpromised" | undefined {
  requireRecord(facts, ["facts"]);
  if (toEpochMs(facts.receivedAt) > nowMs) return undefined;
  const known = knownFacts(facts, metric, nowMs);
  const status = statusOf(policy, known, metric, nowMs);
  return status === undefined ? "unpromised" : { priority: known.priority, status, isDone: known.isDone };
}
