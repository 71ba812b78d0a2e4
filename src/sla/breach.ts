import type { CompiledCalendar } from "../calendar/internal.js";
import { SupportError } from "../problem/internal.js";
import type { Metric } from "./target.js";
import { elapsedInOrder, instantElapsed } from "./clock.js";
import type { HeldBudget } from "./held-budgets.js";
import type { KnownFacts } from "./known-facts.js";

/** When a promise was broken, and what it had allowed. */
export interface Breach {
  readonly atMs: number;
  readonly budgetMs: number;
}

/**
 * The first breach, each priority judged for as long as it held: at the later of its due date and the instant it came into force
 * with the budget already overdrawn. What comes after cannot take it back.
 */
export function firstBreach(calendar: CompiledCalendar, facts: KnownFacts, budgets: readonly HeldBudget[]): Breach | undefined {
  const elapsedAt = elapsedInOrder(calendar, facts);
  for (const [position, { fromMs, budgetMs }] of budgets.entries()) {
    const next = budgets[position + 1];
    const untilMs = next?.fromMs ?? facts.reachedMs;
    const isJudged = budgetMs !== Infinity && (next === undefined || fromMs < untilMs);
    if (isJudged && elapsedAt(untilMs) > budgetMs) {
      return { atMs: Math.max(instantElapsed(calendar, facts, budgetMs), fromMs), budgetMs };
    }
  }
  return undefined;
}

/**
 * The budget that the clock is measured by: that of the priority in force; where it promises nothing, that of the promise broken
 * before, so that the breach stays in sight. Undefined where there is neither.
 */
export function countingBudgetMs(
  calendar: CompiledCalendar,
  facts: KnownFacts,
  budgets: readonly HeldBudget[],
): number | undefined {
  const inForceMs = budgets.at(-1)?.budgetMs;
  return inForceMs === Infinity ? firstBreach(calendar, facts, budgets)?.budgetMs : inForceMs;
}

/** The error for a clock that has no budget. */
export function noTarget({ priority }: KnownFacts, metric: Metric): SupportError {
  return new SupportError({ code: "no_target", priority, metric });
}
