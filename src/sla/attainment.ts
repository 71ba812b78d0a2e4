import { onProblemOf, requireOptions, type OnProblem, type RefusedEntry } from "../problem/internal.js";
import { epochMsInRange, type InstantLike } from "../time/internal.js";
import type { SlaFacts } from "./facts.js";
import { prioritiesByRank, slaReadingOf } from "./sla-reading.js";
import { metricOf, requireFraction, type MetricOptions } from "./question.js";
import type { SlaPolicy } from "./sla-policy.js";
import { eachJudgedClock, type JudgedClock, type WithoutClock } from "./judged-clocks.js";

/** Which promise, from which fraction of its budget a pending ticket is at risk, and what to do with refused facts. */
export interface AttainmentOptions extends MetricOptions {
  /** From which fraction of the budget a pending ticket counts as at risk. Defaults to 0.75. */
  readonly atRiskFrom?: number | null | undefined;
  /** `"collect"` leaves refused facts out and returns them in `refused`. Defaults to `"throw"`. */
  readonly onProblem?: OnProblem | null | undefined;
}

/**
 * How a promise was kept over some tickets: each is met, breached or pending. A ticket that ended without the promised act stays
 * pending or breached, is not at risk, and is not in the percentiles.
 */
export interface AttainmentFigures {
  /** How many promises: one a ticket, or one for each interval of updates and replies. */
  readonly count: number;
  readonly met: number;
  /** Breached, with a clock that runs or has stopped. */
  readonly breached: number;
  readonly pending: number;
  /** Those of the pending whose clock runs and that have used at least `atRiskFrom` of their budget. */
  readonly atRisk: number;
  /** Met among those decided, from 0 to 1; absent if none is decided yet. */
  readonly attained?: number;
  /** Business time until the promised act, in time or late; absent if none was done. */
  readonly elapsedMs?: ElapsedPercentiles;
}

/** How a promise was kept, overall, by priority and by tier. */
export interface Attainment {
  readonly overall: AttainmentFigures;
  /** Every priority of the policy, in the order of their ranks. */
  readonly byPriority: Readonly<Record<string, AttainmentFigures>>;
  /** Every tier of the policy, in its order. Tickets without a tier count in none. */
  readonly byTier: Readonly<Record<string, AttainmentFigures>>;
  /** How many tickets were left out because their priority promises nothing of the kind and they were never breached. */
  readonly unpromised: number;
  /** How many tickets were left out because the clock of their promise has not started. */
  readonly notStarted: number;
  /** With `onProblem: "collect"`: the facts that were left out, and what is wrong with them. */
  readonly refused?: readonly RefusedEntry[];
}

/**
 * How well a policy's promise was kept over many tickets, as known at an instant.
 *
 * A ticket counts under the priority in force when its clock stopped, else at `now`. Breached counts from the breach on, also
 * while the clock runs. Tickets received after `now` do not count yet. Tickets under a priority that promises nothing count as
 * `unpromised`, and those whose clock has not started as `notStarted`, unless they were breached before. Every interval of
 * updates and replies counts. Percentiles are by nearest rank: of ten times, `p90` is the ninth.
 *
 * @throws SupportError as {@link slaStatus} does, except `no_target` and `clock_not_started`: all refused facts in one error,
 * with their positions in the paths; `wrong_type` for unsound options
 * @example
 * const facts = [
 *   { receivedAt: "2026-03-02T09:00+01:00", priority: "blocking", intervenedAt: "2026-03-02T11:00+01:00" },
 *   { receivedAt: "2026-03-02T09:00+01:00", priority: "blocking", intervenedAt: "2026-03-02T15:00+01:00" },
 *   { receivedAt: "2026-03-02T09:00+01:00", priority: "low" },
 * ];
 * const { overall, byPriority } = attainment(acoPolicy, facts, "2026-03-02T18:00+01:00");
 * overall.attained // => 0.5
 * overall.pending // => 1
 * byPriority["blocking"]?.elapsedMs // => { p50: 7_200_000, p90: 18_000_000, p95: 18_000_000, max: 18_000_000 }
 */
export function attainment(
  policy: SlaPolicy,
  facts: readonly SlaFacts[],
  now: InstantLike,
  options?: AttainmentOptions | null,
): Attainment {
  const { metric, onProblem, atRiskFrom } = readAttainmentOptions(policy, options);
  const nowMs = epochMsInRange(now, "now");
  const tally = newTally(policy, atRiskFrom);
  const without = eachJudgedClock(slaReadingOf(policy), facts, { metric, nowMs, onProblem }, tally.add);
  return { ...tally.attainment(without), ...(onProblem === "collect" && { refused: without.refused }) };
}

/** The options of {@link attainment}; throws `wrong_type`, `unknown_field`, `unknown_metric`. */
export function readAttainmentOptions(
  policy: SlaPolicy,
  options: AttainmentOptions | null | undefined,
): { readonly metric: string; readonly onProblem: OnProblem; readonly atRiskFrom: number } {
  requireOptions(options, ["metric", "atRiskFrom", "onProblem"]);
  const atRiskFrom = options?.atRiskFrom ?? 0.75;
  requireFraction(atRiskFrom, ["options", "atRiskFrom"]);
  return { metric: metricOf(slaReadingOf(policy), options), onProblem: onProblemOf(options), atRiskFrom };
}

/** The attainment of clocks that are added one by one. */
export interface Tally {
  readonly add: (judged: JudgedClock) => void;
  readonly attainment: (without: Pick<WithoutClock, "unpromised" | "notStarted">) => Attainment;
}

/** A tally of no clocks, with every priority and tier of the policy. */
export function newTally(policy: SlaPolicy, atRiskFrom: number): Tally {
  const overall = noCounts();
  const byPriority = new Map(prioritiesByRank(policy).map((name) => [name, noCounts()]));
  const byTier = new Map([...slaReadingOf(policy).tiers.keys()].map((name) => [name, noCounts()]));
  return {
    add: (judged) => {
      const { outcome, clock, elapsedMs, promised, isDone, priority, tier } = judged;
      const isAtRisk = outcome === "pending" && clock === "running" && elapsedMs / promised.budgetMs >= atRiskFrom;
      for (const counts of [overall, byPriority.get(priority), tier === undefined ? undefined : byTier.get(tier)]) {
        if (counts === undefined) continue;
        counts[outcome]++;
        if (isAtRisk) counts.atRisk++;
        if (isDone) counts.doneMs.push(elapsedMs);
      }
    },
    attainment: ({ unpromised, notStarted }) => ({
      overall: figuresOf(overall),
      byPriority: figuresBy(byPriority),
      byTier: figuresBy(byTier),
      unpromised: unpromised.length,
      notStarted: notStarted.length,
    }),
  };
}

/** Counts of clocks, and the times of those that were done. */
interface Counts {
  met: number;
  breached: number;
  pending: number;
  atRisk: number;
  readonly doneMs: number[];
}

function noCounts(): Counts {
  return { met: 0, breached: 0, pending: 0, atRisk: 0, doneMs: [] };
}

function figuresBy(counts: ReadonlyMap<string, Counts>): Readonly<Record<string, AttainmentFigures>> {
  return Object.fromEntries([...counts].map(([name, each]) => [name, figuresOf(each)]));
}

function figuresOf({ met, breached, pending, atRisk, doneMs }: Counts): AttainmentFigures {
  const decided = met + breached;
  const elapsedMs = percentilesOf(doneMs);
  return {
    ...{ count: decided + pending, met, breached, pending, atRisk },
    ...(decided > 0 && { attained: met / decided }),
    ...(elapsedMs !== undefined && { elapsedMs }),
  };
}

/** How long it took, in ms of business time: `p90` is a time within which nine in ten were done. */
export interface ElapsedPercentiles {
  readonly p50: number;
  readonly p90: number;
  readonly p95: number;
  readonly max: number;
}

/** Percentiles by nearest rank: each is one of the times themselves, never a mean of two. Undefined where there are none. */
function percentilesOf(elapsedMs: readonly number[]): ElapsedPercentiles | undefined {
  const sorted = Float64Array.from(elapsedMs).sort();
  const max = sorted[sorted.length - 1];
  if (max === undefined) return undefined;
  const percentile = (percent: number): number => sorted[Math.ceil((percent * sorted.length) / 100) - 1] ?? max;
  return { p50: percentile(50), p90: percentile(90), p95: percentile(95), max };
}
