import {
  clockChanges,
  closuresBetween,
  openPeriods,
  openTimeBetween,
  type BusinessCalendar,
  type Closure,
} from "../calendar/internal.js";
import { type ClockChange, type LocalizedText, type MsInterval } from "../time/internal.js";
import { dueQuestion, requireNow, type Due } from "./due-at.js";
import type { SlaFacts } from "./facts.js";
import type { DueOptions } from "./options.js";
import { dueMsOf, type StartCause } from "./promise.js";
import type { MsPause } from "./read-facts.js";
import type { SlaPolicy } from "./sla-policy.js";
import { isRepeated, type TargetAmount } from "./target.js";

interface Step {
  readonly from: Date;
  readonly to: Date;
  readonly clockChanges: readonly ClockChange[];
}

/** Time between the receipt and the start of the clock. */
export interface NotStartedStep extends Step {
  readonly kind: "notStarted";
  /** What moved the start; of several causes the last. */
  readonly cause: StartCause;
}

/** Open time that the budget used. */
export interface OpenStep extends Step {
  readonly kind: "open";
  readonly usedMs: number;
  /** What is left of the budget after it. */
  readonly leftMs: number;
}

/** Closed time that did not count, and why. */
export interface ClosedStep extends Step {
  readonly kind: "closed";
  readonly closures: readonly Closure[];
}

/** Time in which the clock stood still. */
export interface PausedStep extends Step {
  readonly kind: "paused";
  /** What the ticket waited for, of the pause that began first; `"concluded"` for a conclusion that was reopened. */
  readonly reason?: string;
  /** The business time in it that did not count. */
  readonly pausedMs: number;
}

/** A stretch of time on the way to a due date. */
export type ExplanationStep = NotStartedStep | OpenStep | ClosedStep | PausedStep;

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
  const [first, ...changes] = known.priorities.filter(({ fromMs }) => fromMs <= clock.reachedMs);
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
    priorityChanges: changes.map(({ fromMs, priority }, position) => ({
      at: new Date(fromMs),
      priority,
      label: labelOf(priority),
      direction: rankOf(priority) < rankOf(known.priorities[position]?.priority ?? "") ? "raised" : "lowered",
    })),
    ...(first !== undefined && changes.length > 0 && { receivedAs: labelOf(first.priority) }),
    startedAt: new Date(startMs),
    ...(nominalMs !== undefined && { nominalAt: new Date(nominalMs) }),
    budgetMs,
    steps: stepsOf(due, dueMs),
    dueAt: new Date(dueMs),
    ...(clock.openPauseMs < dueMs && { projected: true }),
  };
}

function stepsOf(due: Due, dueMs: number): readonly ExplanationStep[] {
  const { facts, clock, promised } = due;
  const { calendar, startMs, cause, budgetMs } = promised;
  const steps: ExplanationStep[] = [];
  if (startMs > facts.receivedMs) {
    const step = stepBetween(calendar.calendar, facts.receivedMs, startMs);
    steps.push({ kind: "notStarted", ...step, cause: cause ?? "opening" });
  }
  let [reachedMs, leftMs] = [startMs, budgetMs];
  const countUpTo = (toMs: number): void => {
    for (const step of countedSteps(calendar.calendar, reachedMs, toMs, leftMs)) {
      steps.push(step);
      if (step.kind === "open") leftMs = step.leftMs;
    }
    reachedMs = toMs;
  };
  for (const pause of clock.pauses) {
    const [fromMs, toMs] = [Math.max(pause.fromMs, startMs), pause.toMs];
    if (fromMs >= dueMs) break;
    if (toMs <= startMs) continue;
    countUpTo(fromMs);
    const reason = reasonOf(due, pause);
    const pausedMs = openTimeBetween(calendar.compiled, fromMs, toMs);
    steps.push({
      kind: "paused",
      ...stepBetween(calendar.calendar, fromMs, toMs),
      ...(reason !== undefined && { reason }),
      pausedMs,
    });
    reachedMs = toMs;
  }
  countUpTo(dueMs);
  return steps;
}

/** The reason of the pause that began first in a stretch of several. */
function reasonOf({ facts, clock }: Due, stretch: MsInterval): string | undefined {
  const concluded = clock.metric === "resolution" || isRepeated(clock.metric) ? facts.conclusions : [];
  const pauses: readonly MsPause[] = [...facts.pauses, ...concluded.map((each) => ({ ...each, reason: "concluded" }))];
  const within = pauses.filter(({ fromMs, toMs }) => fromMs < stretch.toMs && stretch.fromMs < toMs);
  const [first, ...others] = within;
  return others.reduce((earliest, pause) => (earliest !== undefined && pause.fromMs < earliest.fromMs ? pause : earliest), first)
    ?.reason;
}

function countedSteps(
  calendar: BusinessCalendar,
  fromMs: number,
  toMs: number,
  budgetMs: number,
): readonly (OpenStep | ClosedStep)[] {
  const steps: (OpenStep | ClosedStep)[] = [];
  let [reachedMs, leftMs] = [fromMs, budgetMs];
  const closeUpTo = (openMs: number): void => {
    if (openMs <= reachedMs) return;
    const step = stepBetween(calendar, reachedMs, openMs);
    steps.push({ kind: "closed", ...step, closures: closuresBetween(calendar, step.from, step.to) });
  };
  for (const { from, to } of openPeriods(calendar, new Date(fromMs), new Date(toMs))) {
    closeUpTo(from.getTime());
    const usedMs = to.getTime() - from.getTime();
    leftMs -= usedMs;
    steps.push({ kind: "open", ...stepBetween(calendar, from.getTime(), to.getTime()), usedMs, leftMs });
    reachedMs = to.getTime();
  }
  closeUpTo(toMs);
  return steps;
}

function stepBetween(calendar: BusinessCalendar, fromMs: number, toMs: number): Step {
  const [from, to] = [new Date(fromMs), new Date(toMs)];
  return { from, to, clockChanges: clockChanges(calendar, from, to) };
}
