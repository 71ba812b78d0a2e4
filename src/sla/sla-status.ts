import { compiledCalendar, isOpen } from "../calendar/internal.js";
import type { Metric } from "./target.js";
import { toEpochMs, type InstantLike } from "../time/internal.js";
import { countingBudgetMs, firstBreach, noTarget } from "./breach.js";
import { elapsedMsOf, instantElapsed, pausedMsOf } from "./clock.js";
import { heldBudgets } from "./held-budgets.js";
import { knownFacts, type KnownFacts } from "./known-facts.js";
import { metricOf, type MetricOptions } from "./metric-options.js";
import type { SlaFacts } from "./sla-facts.js";
import type { SlaPolicy } from "./sla-policy.js";

/**
 * Where a ticket's clock stands. The state of the clock, the desk's being open, and the outcome are three separate facts: when a
 * ticket ended in time, but without what was promised, `stopped` goes with `pending`, as that was neither kept nor broken.
 */
export interface SlaStatus {
  /** While the clock is paused a projection: when the ticket would be due if it were resumed now. */
  readonly dueAt: Date;
  readonly budgetMs: number;
  /** Business time since receipt outside the pauses. */
  readonly elapsedMs: number;
  /** What is left of the budget; below zero once it is overdrawn. */
  readonly remainingMs: number;
  /** What the pauses so far were worth in business time. */
  readonly pausedMs: number;
  /** Elapsed by budget: 1 when it is used up. */
  readonly fraction: number;
  readonly clock: "running" | "paused" | "stopped";
  readonly deskOpen: boolean;
  readonly outcome: "pending" | "met" | "breached";
  readonly breachedAt?: Date;
}

/**
 * Where a ticket's clock stands at an instant: what is due when, how much of it is used, and whether the promise was kept.
 *
 * Elapsed is business time since receipt outside the union of the pauses. On time means elapsed is at most the budget at the
 * first intervention. A change of priority sets the target anew from receipt and keeps the pauses. A breach is dated when it
 * happened, at the later of the due date and the change that brought it, and is never taken back. The clock of an acknowledgement
 * or an intervention stops at what was promised or at the end of the ticket, whichever was first. Facts later than `now` are not
 * known yet.
 *
 * A ticket lowered to a priority that promises nothing after its promise was broken stays breached, with the budget and due date
 * of the promise that was broken first; one never breached is refused.
 *
 * @throws SupportError `unknown_priority`, `no_target`, `zero_budget`, `reversed_interval` for facts or a `now` before receipt,
 * `invalid_instant`, `instant_without_offset`, `instant_out_of_range`, `result_out_of_range`, `invalid_calendar`, `wrong_type`
 * @example
 * const facts = {
 *   receivedAt: "2026-03-02T09:00+01:00",
 *   priority: "blocking",
 *   pauses: [{ from: "2026-03-02T10:00+01:00", to: "2026-03-02T11:00+01:00" }],
 * };
 * const status = slaStatus(acoPolicy, facts, "2026-03-02T12:00+01:00");
 * status.dueAt // => 2026-03-02T14:00:00.000Z
 * status.fraction // => 0.5
 */
export function slaStatus(policy: SlaPolicy, facts: SlaFacts, now: InstantLike, options?: MetricOptions): SlaStatus {
  const metric = metricOf(options);
  const nowMs = toEpochMs(now);
  const known = knownFacts(facts, metric, nowMs);
  const status = statusOf(policy, known, metric, nowMs);
  if (status === undefined) throw noTarget(known, metric);
  return status;
}

/**
 * The same, undefined instead of `no_target`: for lists, where a ticket whose priority promises nothing has no place.
 *
 * @throws SupportError as {@link slaStatus} does, but not `no_target`
 */
export function slaStatusIfPromised(
  policy: SlaPolicy,
  facts: SlaFacts,
  now: InstantLike,
  options?: MetricOptions,
): SlaStatus | undefined {
  const metric = metricOf(options);
  const nowMs = toEpochMs(now);
  return statusOf(policy, knownFacts(facts, metric, nowMs), metric, nowMs);
}

/** Where a clock stands by the facts that are known; undefined where nothing is promised and no promise was broken. */
export function statusOf(policy: SlaPolicy, known: KnownFacts, metric: Metric, nowMs: number): SlaStatus | undefined {
  const budgets = heldBudgets(policy, known, metric);
  const calendar = compiledCalendar(policy.calendar);
  const budgetMs = countingBudgetMs(calendar, known, budgets);
  if (budgetMs === undefined) return undefined;
  const elapsedMs = elapsedMsOf(calendar, known);
  const breachedMs = firstBreach(calendar, known, budgets)?.atMs;
  return {
    dueAt: new Date(instantElapsed(calendar, known, budgetMs)),
    budgetMs,
    elapsedMs,
    remainingMs: budgetMs - elapsedMs,
    pausedMs: pausedMsOf(calendar, known),
    fraction: elapsedMs / budgetMs,
    clock: known.isStopped ? "stopped" : known.isPaused ? "paused" : "running",
    deskOpen: isOpen(policy.calendar, nowMs),
    outcome: breachedMs !== undefined ? "breached" : known.isDone ? "met" : "pending",
    ...(breachedMs !== undefined && { breachedAt: new Date(breachedMs) }),
  };
}
