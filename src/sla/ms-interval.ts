/** A stretch of time in epoch ms, `[fromMs, toMs)`; one that goes on ends at Infinity. */
export interface MsInterval {
  readonly fromMs: number;
  readonly toMs: number;
}

/** Stretches of time that may overlap, as ones that do not, in order, cut to a span: an instant in several counts once. */
export function unionOf(intervals: readonly MsInterval[], fromMs: number, toMs: number): readonly MsInterval[] {
  const union: MsInterval[] = [];
  const cut = intervals
    .map((interval) => ({ fromMs: Math.max(interval.fromMs, fromMs), toMs: Math.min(interval.toMs, toMs) }))
    .filter((interval) => interval.fromMs < interval.toMs)
    .sort((a, b) => a.fromMs - b.fromMs);
  for (const interval of cut) {
    const last = union.at(-1);
    if (last === undefined || interval.fromMs > last.toMs) union.push(interval);
    else if (interval.toMs > last.toMs) union[union.length - 1] = { fromMs: last.fromMs, toMs: interval.toMs };
  }
  return union;
}
