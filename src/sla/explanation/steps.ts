import { closuresBetween, openIntervals, openTimeBetween, type Closure, type MsInterval } from "../../calendar/internal.js";
import { clockChangesBetween, type ClockChange } from "../../time/internal.js";
import type { Due } from "../due-at.js";
import { pausingStretches } from "../pauses.js";
import type { NamedCalendar } from "../sla-reading.js";
import type { StartCause } from "../promise.js";

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

/** Time in which the clock was paused. */
export interface PausedStep extends Step {
  readonly kind: "paused";
  /** What the ticket waited for, of the pause that began first; `"concluded"` for a conclusion that was reopened. */
  readonly reason?: string;
  /** The business time in it that did not count. */
  readonly pausedMs: number;
}

/** A stretch of time on the way to a due date. */
export type ExplanationStep = NotStartedStep | OpenStep | ClosedStep | PausedStep;

/** The steps from receipt to a due date, without a gap. */
export function stepsOf(due: Due, budgetMs: number, dueMs: number): readonly ExplanationStep[] {
  const { facts, clock, promised } = due;
  const { calendar, startMs, cause } = promised;
  const steps: ExplanationStep[] = [];
  if (cause !== undefined) {
    steps.push({ kind: "notStarted", ...stepBetween(calendar, facts.receivedMs, startMs), cause });
  }
  let [reachedMs, leftMs] = [startMs, budgetMs];
  const countUpTo = (toMs: number): void => {
    for (const step of countedSteps(calendar, reachedMs, toMs, leftMs)) {
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
      ...stepBetween(calendar, fromMs, toMs),
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
  const within = pausingStretches(facts, clock.metric).filter(
    ({ fromMs, toMs }) => fromMs < stretch.toMs && stretch.fromMs < toMs,
  );
  return [...within].sort((a, b) => a.fromMs - b.fromMs)[0]?.reason;
}

function countedSteps(
  calendar: NamedCalendar,
  fromMs: number,
  toMs: number,
  budgetMs: number,
): readonly (OpenStep | ClosedStep)[] {
  const steps: (OpenStep | ClosedStep)[] = [];
  let [reachedMs, leftMs] = [fromMs, budgetMs];
  const closeUpTo = (openMs: number): void => {
    if (openMs <= reachedMs) return;
    const step = stepBetween(calendar, reachedMs, openMs);
    steps.push({ kind: "closed", ...step, closures: closuresBetween(calendar.calendar, step.from, step.to) });
  };
  for (const open of openIntervals(calendar.compiled, fromMs, toMs)) {
    closeUpTo(open.fromMs);
    const usedMs = open.toMs - open.fromMs;
    leftMs -= usedMs;
    steps.push({ kind: "open", ...stepBetween(calendar, open.fromMs, open.toMs), usedMs, leftMs });
    reachedMs = open.toMs;
  }
  closeUpTo(toMs);
  return steps;
}

function stepBetween({ compiled }: NamedCalendar, fromMs: number, toMs: number): Step {
  return { from: new Date(fromMs), to: new Date(toMs), clockChanges: clockChangesBetween(compiled.zone, fromMs, toMs) };
}
