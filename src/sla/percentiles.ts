/** How long it took, in ms of business time: `p90` is a time within which nine in ten were done. */
export interface ElapsedPercentiles {
  readonly p50: number;
  readonly p90: number;
  readonly p95: number;
  readonly max: number;
}

/** Percentiles by nearest rank: each is one of the times themselves, never a mean of two. Undefined where there are none. */
export function percentilesOf(elapsedMs: readonly number[]): ElapsedPercentiles | undefined {
  const sorted = Float64Array.from(elapsedMs).sort();
  const max = sorted[sorted.length - 1];
  if (max === undefined) return undefined;
  const percentile = (percent: number): number => sorted[Math.ceil((percent * sorted.length) / 100) - 1] ?? max;
  return { p50: percentile(50), p90: percentile(90), p95: percentile(95), max };
}
