import { compiledCalendar } from "../calendar/internal.js";
import { targetIfPromised } from "./promises.js";
import type { Metric } from "./target.js";
import { budgetMs } from "./deadline.js";
import type { KnownFacts } from "./known-facts.js";
import type { SlaPolicy } from "./sla-policy.js";

/** What a priority allows from receipt on, and the instant from which it holds. */
export interface HeldBudget {
  readonly fromMs: number;
  /** Infinity where the priority promises nothing: any time is allowed then. */
  readonly budgetMs: number;
}

/** The budget of each priority a ticket has had, in order, the one in force last: every one of them counts from receipt. */
export function heldBudgets(policy: SlaPolicy, { priorities, receivedMs }: KnownFacts, metric: Metric): readonly HeldBudget[] {
  return priorities.map(({ priority, fromMs }) => {
    const target = targetIfPromised(policy, priority, metric);
    if (target === undefined) return { fromMs, budgetMs: Infinity };
    return { fromMs, budgetMs: budgetMs(compiledCalendar(policy.calendar), target, priority, receivedMs) };
  });
}
