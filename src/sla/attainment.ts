import { wrongType, type OnProblem, type RefusedEntry } from "../problem/internal.js";
import type { InstantLike } from "../time/internal.js";
import type { SlaFacts } from "./facts.js";
import { readingOf } from "./policy-reading.js";
import { budgetMsOf } from "./promise.js";
import { instantOf, metricOf, onProblemOf, requireFraction, requireOptions, type MetricOptions } from "./question.js";
import type { SlaPolicy } from "./sla-policy.js";
import { standingsAt, type Standing, type Standings } from "./standings.js";

/** Which promise, from which fraction of its budget a pending ticket is at risk, and what to do with refused facts. */
export interface AttainmentOptions extends MetricOptions {
  /** From which fraction of the budget a pending ticket counts as at risk. Defaults to 0.75. */
  readonly atRiskFrom?: number | null | undefined;
  /** `"collect"` leaves refused facts out and returns them in `refused`. Defaults to `"throw"`. */
  readonly onProblem?: OnProblem | null | undefined;
}

/**
 * How a promise was kept over some tickets: each is met, breached or pending. A ticket that ended before what was promised was
 * done stays pending or breached, is not at risk, and does not enter the percentiles.
 */
export interface AttainmentFigures {
  /** How many promises: one a ticket, or one for each interval of updates and replies. */
  readonly count: number;
  readonly met: number;
  /** Breached, with a clock that runs or has stopped. */
  readonly breached: number;
  readonly pending: number;
  /** Those of the pending whose clock runs and that have used most of their budget. */
  readonly atRisk: number;
  /** Met among those decided, from 0 to 1; absent if none is decided yet. */
  readonly attained?: number;
  /** Business time until what was promised was done, of those where it was done; absent if there are none. */
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
 * A ticket counts under the priority in force at the end. Breached counts from the breach on, also while the clock runs.
 * Tickets received after `now` do not count yet. Tickets under a priority that promises nothing count as `unpromised`, and
 * those whose clock has not started as `notStarted`, unless they were breached before. Every interval of updates and replies
 * counts. Percentiles are by nearest rank: of ten times, `p90` is the ninth.
 *
 * @throws SupportError as {@link slaStatus} does but `no_target` and `clock_not_started`: all refused facts in one error, with
 * their positions in the paths; `wrong_type` for unsound options
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
  const reading = readingOf(policy);
  const { metric, onProblem, nowMs } = { ...readAttainmentOptions(policy, options), nowMs: instantOf(now, ["now"]) };
  const standings = standingsAt(reading, facts, metric, nowMs, onProblem);
  return { ...attainmentOf(policy, standings, options), ...(onProblem === "collect" && { refused: standings.refused }) };
}

/** The options of {@link attainment}; throws `wrong_type`, `unknown_field`, `unknown_metric`. */
export function readAttainmentOptions(
  policy: SlaPolicy,
  options: AttainmentOptions | null | undefined,
): { readonly metric: string; readonly onProblem: OnProblem } {
  requireOptions(options, ["metric", "atRiskFrom", "onProblem"]);
  return { metric: metricOf(readingOf(policy), options), onProblem: onProblemOf(options) };
}

/** The figures of clocks whose standing is known. */
export function attainmentOf(
  policy: SlaPolicy,
  { promised, unpromised, notStarted }: Standings,
  options?: AttainmentOptions | null,
): Attainment {
  const atRiskFrom = options?.atRiskFrom ?? 0.75;
  requireFraction(atRiskFrom, ["options", "atRiskFrom"]);
  const tiers = [...readingOf(policy).tiers.keys()];
  return {
    overall: figuresOf(promised, atRiskFrom),
    byPriority: figuresBy(prioritiesByRank(policy), promised, ({ priority }) => priority, atRiskFrom),
    byTier: figuresBy(tiers, promised, ({ tier }) => tier, atRiskFrom),
    unpromised: unpromised.length,
    notStarted: notStarted.length,
  };
}

function figuresBy(
  names: readonly string[],
  standings: readonly Standing[],
  nameOf: (standing: Standing) => string | undefined,
  atRiskFrom: number,
): Readonly<Record<string, AttainmentFigures>> {
  const groups = new Map(names.map((name): [string, Standing[]] => [name, []]));
  for (const standing of standings) groups.get(nameOf(standing) ?? "")?.push(standing);
  const figures = [...groups].map(([name, group]): [string, AttainmentFigures] => [name, figuresOf(group, atRiskFrom)]);
  return Object.fromEntries(figures);
}

function figuresOf(standings: readonly Standing[], atRiskFrom: number): AttainmentFigures {
  const figures = { count: standings.length, met: 0, breached: 0, pending: 0, atRisk: 0 };
  const done: number[] = [];
  for (const { outcome, clock, elapsedMs, promised, isDone } of standings) {
    figures[outcome]++;
    const isAtRisk = outcome === "pending" && clock === "running" && elapsedMs / budgetMsOf(promised) >= atRiskFrom;
    if (isAtRisk) figures.atRisk++;
    if (isDone) done.push(elapsedMs);
  }
  const decided = figures.met + figures.breached;
  const elapsedMs = percentilesOf(done);
  return {
    ...figures,
    ...(decided > 0 && { attained: figures.met / decided }),
    ...(elapsedMs !== undefined && { elapsedMs }),
  };
}

function prioritiesByRank(policy: SlaPolicy): readonly string[] {
  return [...readingOf(policy).priorities.keys()]
    .map((name) => ({ name, rank: rankOf(policy, name) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ name }) => name);
}

function rankOf(policy: SlaPolicy, name: string): number {
  const rank: unknown = policy.priorities[name]?.rank;
  if (typeof rank === "number" && Number.isFinite(rank)) return rank;
  throw wrongType(["policy", "priorities", name, "rank"], "a number", rank);
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
