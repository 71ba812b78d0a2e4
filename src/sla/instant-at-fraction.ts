import { compiledCalendar, type CompiledCalendar } from "../calendar/internal.js";
import { toEpochMs, type InstantLike } from "../time/internal.js";
import { countingBudgetMs, noTarget } from "./breach.js";
import { elapsedMsOf, instantElapsed } from "./clock.js";
import { requireFraction } from "./fraction.js";
import { heldBudgets } from "./held-budgets.js";
import { knownFacts, type KnownFacts } from "./known-facts.js";
import { metricOf, type MetricOptions } from "./metric-options.js";
import type { SlaFacts } from "./sla-facts.js";
import type { SlaPolicy } from "./sla-policy.js";

/** Which promise, and as of when. */
export interface FractionOptions extends MetricOptions {
  /** Facts later than this are not known yet, and a pause still open is taken as resumed now; without it all facts count. */
  readonly now?: InstantLike;
}

/**
 * The instant at which the clock has used a fraction of the budget: 0.75 is when a warning falls due, 1 is the due date.
 *
 * The budget is that of the priority in force, counted from receipt, so that after a raise the instant may lie before it. It is
 * the earliest such instant, to the nearest millisecond of business time, and 0 gives the receipt. Undefined where the clock
 * never gets there: it stops before, also because the ticket ended, or a pause without an end begins before; with `now`, such a
 * pause is projected as if it were resumed now.
 *
 * @throws SupportError `wrong_type` for a fraction that is not a finite number from zero, and as {@link slaStatus} does
 * @example
 * const facts = { receivedAt: "2026-03-02T10:30+01:00", priority: "blocking" };
 * instantAtFraction(acoPolicy, facts, 0.75) // => 2026-03-02T13:30:00.000Z
 * instantAtFraction(acoPolicy, { ...facts, pauses: [{ from: "2026-03-02T11:00+01:00" }] }, 0.75) // => undefined
 */
export function instantAtFraction(
  policy: SlaPolicy,
  facts: SlaFacts,
  fraction: number,
  options?: FractionOptions,
): Date | undefined {
  requireFraction(fraction, ["fraction"]);
  const metric = metricOf(options);
  const known = knownFacts(facts, metric, options?.now === undefined ? Infinity : toEpochMs(options.now));
  const budgets = heldBudgets(policy, known, metric);
  const calendar = compiledCalendar(policy.calendar);
  const budgetMs = countingBudgetMs(calendar, known, budgets);
  if (budgetMs === undefined) throw noTarget(known, metric);
  const atMs = reachedAtMs(calendar, known, Math.round(budgetMs * fraction));
  return atMs === undefined ? undefined : new Date(atMs);
}

function reachedAtMs(calendar: CompiledCalendar, known: KnownFacts, elapsedMs: number): number | undefined {
  if (known.isStopped && elapsedMsOf(calendar, known) < elapsedMs) return undefined;
  const ended = known.pauses.filter(({ toMs }) => toMs !== Infinity);
  const endless = known.pauses.find(({ toMs }) => toMs === Infinity);
  const atMs = instantElapsed(calendar, { ...known, pauses: ended }, elapsedMs);
  return endless !== undefined && endless.fromMs < atMs ? undefined : atMs;
}
