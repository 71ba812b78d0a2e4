import { compiledCalendar } from "../calendar/internal.js";
import { requireRecord } from "../problem/internal.js";
import { promisedTarget } from "./promises.js";
import { toEpochMs, type InstantLike } from "../time/internal.js";
import { deadlineOf } from "./deadline.js";
import type { SlaPolicy } from "./sla-policy.js";

/** What a due date follows from. */
export interface DueFacts {
  /** One of the policy's priorities, by name. */
  readonly priority: string;
  /** When the request arrived. */
  readonly receivedAt: InstantLike;
}

/**
 * When the first intervention on a request is due.
 *
 * A target in hours is opening time. For business days, weeks and months the nominal instant is so many dates after the next
 * opening, at the same wall time; the opening time up to it is the budget. The due date is always receipt plus budget, at the
 * earliest, so that it never falls into closed time: received on a Saturday, three business days end Wednesday at 18:00.
 *
 * @throws SupportError `unknown_priority`, `no_target`, `zero_budget` for a target of less than a millisecond, `invalid_instant`,
 * `instant_without_offset`, `instant_out_of_range`, `result_out_of_range`; `invalid_calendar`, `invalid_target` and `wrong_type`
 * for a policy that no schema has seen
 * @see section 2 of the support policy, "Priority management"
 * @example
 * dueAt(acoPolicy, { priority: "blocking", receivedAt: "2026-03-27T17:00+01:00" }) // => 2026-03-30T09:30:00.000Z
 * dueAt(acoPolicy, { priority: "standard", receivedAt: "2026-03-07T11:00+01:00" }) // => 2026-03-11T17:00:00.000Z
 */
export function dueAt(policy: SlaPolicy, facts: DueFacts): Date {
  requireRecord(facts, ["facts"]);
  const target = promisedTarget(policy, facts.priority, "intervention");
  return new Date(deadlineOf(compiledCalendar(policy.calendar), target, facts.priority, toEpochMs(facts.receivedAt)).dueMs);
}
