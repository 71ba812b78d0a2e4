import {
  businessTimeBetween,
  clockChanges,
  closuresBetween,
  compiledCalendar,
  openPeriods,
  type BusinessCalendar,
  type Closure,
} from "../calendar/internal.js";
import { requireRecord } from "../problem/internal.js";
import { promisedTarget } from "./promises.js";
import type { TargetAmount } from "./target.js";
import { toEpochMs, type ClockChange, type LocalizedText } from "../time/internal.js";
import { deadlineOf } from "./deadline.js";
import type { DueFacts } from "./due-at.js";
import type { SlaPolicy } from "./sla-policy.js";

/** Open time that the budget used: `leftMs` is what it left of it. */
export interface OpenStep {
  readonly kind: "open";
  readonly from: Date;
  readonly to: Date;
  readonly usedMs: number;
  readonly leftMs: number;
  readonly clockChanges: readonly ClockChange[];
}

/** Closed time that did not count, and why. */
export interface ClosedStep {
  readonly kind: "closed";
  readonly from: Date;
  readonly to: Date;
  readonly closures: readonly Closure[];
  readonly clockChanges: readonly ClockChange[];
}

/** How a due date came about, as data: the steps lead from receipt to the due date without a gap. */
export interface DueExplanation {
  readonly priority: string;
  readonly label: LocalizedText;
  readonly target: TargetAmount;
  readonly timeZone: string;
  readonly receivedAt: Date;
  /** For a target counted in dates: the same wall time, so many dates from the next opening on. */
  readonly nominalAt?: Date;
  /** The opening time the target allows. */
  readonly budgetMs: number;
  readonly steps: readonly (OpenStep | ClosedStep)[];
  readonly dueAt: Date;
}

/**
 * Why a request is due when it is: each stretch of open time the budget used and what it left, each closed one with its reasons,
 * and the changes of the clocks on the way. `formatExplanation` puts it into words.
 *
 * @throws SupportError as {@link dueAt} does
 * @example
 * const explanation = explainDueAt(acoPolicy, { priority: "blocking", receivedAt: "2026-03-27T17:00+01:00" });
 * explanation.steps.map((step) => step.kind) // => ["open", "closed", "open"]
 */
export function explainDueAt(policy: SlaPolicy, facts: DueFacts): DueExplanation {
  requireRecord(facts, ["facts"]);
  const { priority } = facts;
  const target = promisedTarget(policy, priority, "intervention");
  const { calendar } = policy;
  const receivedAt = new Date(toEpochMs(facts.receivedAt));
  const { nominalMs, dueMs } = deadlineOf(compiledCalendar(calendar), target, priority, receivedAt.getTime());
  const dueAt = new Date(dueMs);
  const budgetMs = businessTimeBetween(calendar, receivedAt, dueAt);
  return {
    priority,
    label: policy.priorities[priority]?.label ?? priority,
    target,
    timeZone: calendar.timeZone,
    receivedAt,
    ...(nominalMs !== undefined && { nominalAt: new Date(nominalMs) }),
    budgetMs,
    steps: stepsBetween(calendar, receivedAt, dueAt, budgetMs),
    dueAt,
  };
}

function stepsBetween(calendar: BusinessCalendar, from: Date, to: Date, budgetMs: number): readonly (OpenStep | ClosedStep)[] {
  const steps: (OpenStep | ClosedStep)[] = [];
  let [reached, leftMs] = [from, budgetMs];
  for (const period of openPeriods(calendar, from, to)) {
    if (period.from > reached) steps.push(closedStep(calendar, reached, period.from));
    const usedMs = period.to.getTime() - period.from.getTime();
    leftMs -= usedMs;
    steps.push({ kind: "open", ...period, usedMs, leftMs, clockChanges: clockChanges(calendar, period.from, period.to) });
    reached = period.to;
  }
  return steps;
}

function closedStep(calendar: BusinessCalendar, from: Date, to: Date): ClosedStep {
  return {
    kind: "closed",
    from,
    to,
    closures: closuresBetween(calendar, from, to),
    clockChanges: clockChanges(calendar, from, to),
  };
}
