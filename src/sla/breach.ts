import { compiledCalendar, type CompiledCalendar } from "../calendar/index.js";
import { promisedTarget, targetIfPromised, type Metric } from "../target/index.js";
import { elapsedMsAt, instantElapsed } from "./clock.js";
import { budgetMs } from "./deadline.js";
import type { KnownFacts } from "./known-facts.js";
import type { SlaPolicy } from "./sla-policy.js";

/** What a priority allows from receipt on, and the instant from which it holds. */
export interface HeldBudget {
  readonly fromMs: number;
  readonly budgetMs: number;
}

/**
 * The budget of each priority a ticket has had, in order: every one of them counts from receipt. A former one that promised
 * nothing allowed any time; the one in force must promise something.
 */
export function heldBudgets(policy: SlaPolicy, { priorities, receivedMs }: KnownFacts, metric: Metric): readonly HeldBudget[] {
  return priorities.map(({ priority, fromMs }, position) => {
    const isInForce = position === priorities.length - 1;
    const target = (isInForce ? promisedTarget : targetIfPromised)(policy, priority, metric);
    if (target === undefined) return { fromMs, budgetMs: Infinity };
    return { fromMs, budgetMs: budgetMs(compiledCalendar(policy.calendar), target, priority, receivedMs) };
  });
}

/**
 * When the first breach happened, each priority judged for as long as it held: the later of its due date and the instant it came
 * into force with the budget already overdrawn. What comes after cannot take it back.
 */
export function breachMs(calendar: CompiledCalendar, facts: KnownFacts, budgets: readonly HeldBudget[]): number | undefined {
  for (const [position, { fromMs, budgetMs: allowedMs }] of budgets.entries()) {
    const next = budgets[position + 1];
    const untilMs = next?.fromMs ?? facts.reachedMs;
    const everHeld = next === undefined || fromMs < untilMs;
    if (everHeld && elapsedMsAt(calendar, facts, untilMs) > allowedMs) {
      return Math.max(instantElapsed(calendar, facts, allowedMs), fromMs);
    }
  }
  return undefined;
}
