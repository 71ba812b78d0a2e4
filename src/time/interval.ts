/** A stretch of time in epoch milliseconds, `[fromMs, toMs)`; an open end is Infinity. */
export interface MsInterval {
  readonly fromMs: number;
  readonly toMs: number;
}

/** The union of intervals, in order: neither meeting nor overlapping. Empty and reversed intervals are dropped. */
export function mergeIntervals(intervals: readonly MsInterval[]): readonly MsInterval[] {
  const merged: MsInterval[] = [];
  const sorted = intervals.filter(({ fromMs, toMs }) => fromMs < toMs).sort((a, b) => a.fromMs - b.fromMs);
  for (const interval of sorted) {
    const last = merged.at(-1);
    if (last === undefined || interval.fromMs > last.toMs) merged.push(interval);
    else if (interval.toMs > last.toMs) merged[merged.length - 1] = { fromMs: last.fromMs, toMs: interval.toMs };
  }
  return merged;
}

/** The parts of intervals that lie within a span; intervals outside it become empty or reversed. */
export function clipIntervals(intervals: readonly MsInterval[], { fromMs, toMs }: MsInterval): readonly MsInterval[] {
  return intervals.map((interval) => ({ fromMs: Math.max(interval.fromMs, fromMs), toMs: Math.min(interval.toMs, toMs) }));
}
