import type { LocalizedText } from "../../time/internal.js";
import { dueQuestion, requireNow } from "../due-at.js";
import { stepsOf, type ExplanationStep } from "./steps.js";
import type { SlaFacts } from "../facts.js";
import { dueMsOf } from "../promise.js";
import type { DueOptions } from "../question.js";
import type { SlaPolicy } from "../sla-policy.js";
import type { TargetAmount } from "../target.js";

/** A change of priority on the way to a due date. */
export interface ExplainedChange {
  readonly at: Date;
  readonly priority: string;
  readonly label: LocalizedText;
  /** By the ranks of the two priorities. */
  readonly direction: "raised" | "lowered";
}

/** Why a due date is what it is, as data: the steps lead from receipt to the due date without a gap. */
export interface DueExplanation {
  readonly metric: string;
  /** The metric's name for people, where the policy declares it. */
  readonly metricLabel?: LocalizedText;
  readonly priority: string;
  readonly label: LocalizedText;
  readonly tier?: string;
  readonly target: TargetAmount;
  /** The name of the calendar that the promise counts on; `"default"` is the policy's own. */
  readonly calendar: string;
  readonly timeZone: string;
  readonly receivedAt: Date;
  /** The priorities after the one at receipt. */
  readonly priorityChanges: readonly ExplainedChange[];
  /** The priority at receipt, where it changed. */
  readonly receivedAs?: LocalizedText;
  readonly startedAt: Date;
  /** For a target counted in dates: the instant that it names, before pauses. */
  readonly nominalAt?: Date;
  /** The business time from the start to the due date, before pauses. */
  readonly budgetMs: number;
  readonly steps: readonly ExplanationStep[];
  readonly dueAt: Date;
  /** Present where an open pause makes the due date a projection. */
  readonly projected?: true;
}

/**
 * Why a request is due when it is: each stretch of open time the budget used and what it left, each closed one with its reasons,
 * the pauses, what came before the start of the clock, and the changes of the clocks on the way. `formatExplanation` puts it into
 * words. Its due date is that of `dueAt` and `slaStatus` with the same facts and the same `now`.
 *
 * @throws SupportError as {@link dueAt} does
 * @example
 * const explanation = explainDueAt(acoPolicy, { priority: "blocking", receivedAt: "2026-03-27T17:00+01:00" });
 * explanation.steps.map((step) => step.kind) // => ["open", "closed", "open"]
 */
export function explainDueAt(policy: SlaPolicy, facts: SlaFacts, options?: DueOptions | null): DueExplanation {
  const due = dueQuestion(policy, facts, options);
  requireNow(due.clock);
  const { clock, promised, facts: known } = due;
  const { calendar, target, nominalMs, startMs, budgetMs } = promised;
  const dueMs = dueMsOf(promised);
  const labelOf = (priority: string): LocalizedText => policy.priorities[priority]?.label ?? priority;
  const rankOf = (priority: string): number => policy.priorities[priority]?.rank ?? 0;
  const [first, ...later] = known.priorities;
  const changes = later.filter(({ fromMs }) => fromMs <= clock.reachedMs);
  let rank = rankOf(first.priority);
  const metricLabel = policy.metrics?.[clock.metric]?.label;
  return {
    metric: clock.metric,
    ...(metricLabel !== undefined && { metricLabel }),
    priority: promised.priority,
    label: labelOf(promised.priority),
    ...(known.tier !== undefined && { tier: known.tier }),
    target,
    calendar: calendar.name,
    timeZone: calendar.calendar.timeZone,
    receivedAt: new Date(known.receivedMs),
    priorityChanges: changes.map(({ fromMs, priority }) => {
      const direction = rankOf(priority) < rank ? "raised" : "lowered";
      rank = rankOf(priority);
      return { at: new Date(fromMs), priority, label: labelOf(priority), direction };
    }),
    ...(changes.length > 0 && { receivedAs: labelOf(first.priority) }),
    startedAt: new Date(startMs),
    ...(nominalMs !== undefined && { nominalAt: new Date(nominalMs) }),
    budgetMs,
    steps: stepsOf(due, budgetMs, dueMs),
    dueAt: new Date(dueMs),
    ...(clock.openPauseMs < dueMs && { projected: true }),
  };
}
