import type { InstantLike } from "trouble-ticket";

/** A stretch of time, in epoch milliseconds: `[fromMs, toMs)`. */
export interface Span {
  readonly fromMs: number;
  readonly toMs: number;
}

/** The epoch milliseconds of an instant that the library has read already. */
export function epochMsOf(at: InstantLike): number {
  if (typeof at === "string") return Date.parse(at);
  if (typeof at === "number") return at;
  return at instanceof Date ? at.getTime() : at.epochMilliseconds;
}

/** What of a span lies within another; nothing where they do not overlap. */
export function cutTo(range: Span, { fromMs, toMs }: Span): readonly Span[] {
  const cut = { fromMs: Math.max(range.fromMs, fromMs), toMs: Math.min(range.toMs, toMs) };
  return cut.fromMs < cut.toMs ? [cut] : [];
}

/** Spans in order, those that meet or overlap taken together. */
export function unionOf(spans: readonly Span[]): readonly Span[] {
  const union: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.fromMs - b.fromMs)) {
    const last = union.at(-1);
    if (last !== undefined && span.fromMs <= last.toMs) {
      union[union.length - 1] = { fromMs: last.fromMs, toMs: Math.max(last.toMs, span.toMs) };
    } else {
      union.push(span);
    }
  }
  return union;
}

/** What is left of a span without others, which are in order and apart. */
export function gapsBetween(span: Span, others: readonly Span[]): readonly Span[] {
  const edges = others.filter(({ fromMs, toMs }) => fromMs < span.toMs && toMs > span.fromMs);
  const begins = [span.fromMs, ...edges.map(({ toMs }) => toMs)];
  return begins.flatMap((fromMs, position) => cutTo(span, { fromMs, toMs: edges[position]?.fromMs ?? span.toMs }));
}
