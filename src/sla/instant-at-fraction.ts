import type { Clock } from "./clock.js";
import { dueQuestion } from "./due-at.js";
import type { SlaFacts } from "./facts.js";
import { elapsedMsBetween, instantElapsed } from "./pauses.js";
import { budgetMsOf, type Promised } from "./promise.js";
import { requireFraction, type DueOptions } from "./question.js";
import type { SlaPolicy } from "./sla-policy.js";

/**
 * The instant at which the clock has used a fraction of the budget: 0.75 for a warning, 1 for the due date.
 *
 * The budget is that of the priority in force, so after a raise the instant may lie before it. It is the earliest such instant,
 * to the nearest millisecond of business time, and 0 gives the start. Undefined if the clock never gets there: it stops before,
 * also because the ticket ended, or a pause without an end begins before; with `now`, such a pause counts as resumed now.
 *
 * @throws SupportError `wrong_type` for a fraction that is not a number from 0 to 10, and as {@link slaStatus} does
 * @example
 * const facts = { receivedAt: "2026-03-02T10:30+01:00", priority: "blocking" };
 * instantAtFraction(acoPolicy, facts, 0.75) // => 2026-03-02T13:30:00.000Z
 * instantAtFraction(acoPolicy, { ...facts, pauses: [{ from: "2026-03-02T11:00+01:00" }] }, 0.75) // => undefined
 */
export function instantAtFraction(
  policy: SlaPolicy,
  facts: SlaFacts,
  fraction: number,
  options?: DueOptions | null,
): Date | undefined {
  requireFraction(fraction, ["fraction"]);
  const { clock, promised } = dueQuestion(policy, facts, options);
  const atMs = reachedAtMs(clock, promised, Math.round(budgetMsOf(promised) * fraction));
  return atMs === undefined ? undefined : new Date(atMs);
}

function reachedAtMs(clock: Clock, { calendar, paused, startMs }: Promised, elapsedMs: number): number | undefined {
  const { isStopped, reachedMs, nowMs, openPauseMs } = clock;
  if (isStopped && elapsedMsBetween(calendar.compiled, paused, startMs, reachedMs) < elapsedMs) return undefined;
  const atMs = instantElapsed(calendar.compiled, paused, startMs, elapsedMs);
  return nowMs === Infinity && !isStopped && openPauseMs < atMs ? undefined : atMs;
}
