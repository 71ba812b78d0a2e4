import { wrongType } from "../problem/internal.js";
import { readingOf } from "./policy-reading.js";
import { toEpochMs, type InstantLike } from "../time/internal.js";
import { requireFraction } from "./fraction.js";
import { metricOf, type MetricOptions } from "./metric-options.js";
import { percentilesOf, type ElapsedPercentiles } from "./percentiles.js";
import type { SlaFacts } from "./sla-facts.js";
import type { SlaPolicy } from "./sla-policy.js";
import { standingsAt, type Standing, type Standings } from "./standings.js";

/** Which promise, and from which fraction of its budget on a pending ticket counts as at risk. */
export interface AttainmentOptions extends MetricOptions {
  /** 0.75, where nothing else is said. */
  readonly atRiskFrom?: number;
}

/**
 * How a promise was kept over some tickets: each of them is met, breached or pending. One that ended before what was promised was
 * done stays pending or breached, is not at risk, and has no time to enter the percentiles.
 */
export interface AttainmentFigures {
  readonly count: number;
  readonly met: number;
  /** Breached, whether the clock has stopped or not. */
  readonly breached: number;
  readonly pending: number;
  /** Those of the pending whose clock runs and that have used most of their budget. */
  readonly atRisk: number;
  /** Met among those decided, from 0 to 1; absent where none is decided yet. */
  readonly attained?: number;
  /** Business time until what was promised was done, of those where it was; absent where it was in none. */
  readonly elapsedMs?: ElapsedPercentiles;
}

/** How a promise was kept, by priority and overall. */
export interface Attainment {
  readonly overall: AttainmentFigures;
  /** Every priority of the policy, in the order of their ranks. */
  readonly byPriority: Readonly<Record<string, AttainmentFigures>>;
  /** How many tickets were left out, because their priority promises nothing of the kind and they were never breached. */
  readonly unpromised: number;
}

/**
 * How well a policy's promise was kept over many tickets, as known at an instant.
 *
 * A ticket counts under the priority in force at the end. Breached counts from the breach on, also while the clock runs. Tickets
 * received after `now` do not count yet, and those under a priority that promises nothing are only counted, unless they were
 * breached before they came to it. Percentiles are by nearest rank: of ten times, `p90` is the ninth.
 *
 * @throws SupportError as {@link slaStatus} does but `no_target`, with the path of the facts at fault; `wrong_type` for options
 * out of form
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
  options?: AttainmentOptions,
): Attainment {
  return attainmentOf(policy, standingsAt(policy, facts, metricOf(options), toEpochMs(now)), options);
}

/** The figures of clocks whose standing is known. */
export function attainmentOf(policy: SlaPolicy, { promised, unpromised }: Standings, options?: AttainmentOptions): Attainment {
  const atRiskFrom = options?.atRiskFrom ?? 0.75;
  requireFraction(atRiskFrom, ["options", "atRiskFrom"]);
  const groups = new Map(prioritiesByRank(policy).map((priority): [string, Standing[]] => [priority, []]));
  for (const standing of promised) groups.get(standing.priority)?.push(standing);
  const byPriority = [...groups].map(([priority, group]) => [priority, figuresOf(group, atRiskFrom)] as const);
  return { overall: figuresOf(promised, atRiskFrom), byPriority: Object.fromEntries(byPriority), unpromised };
}

function figuresOf(standings: readonly Standing[], atRiskFrom: number): AttainmentFigures {
  const figures = { count: standings.length, met: 0, breached: 0, pending: 0, atRisk: 0 };
  const done: number[] = [];
  for (const { status, isDone } of standings) {
    figures[status.outcome]++;
    const isAtRisk = status.outcome === "pending" && status.clock === "running" && status.fraction >= atRiskFrom;
    if (isAtRisk) figures.atRisk++;
    if (isDone) done.push(status.elapsedMs);
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
  const path = ["policy", "priorities", name, "rank"];
  throw wrongType(path, "a number", rank);
}
