import type { Span } from "./span.js";
import type { Stretch } from "./timeline.js";

/** Where instants lie on a drawing, and what instants lie there. */
export interface TimeScale {
  readonly xOf: (epochMs: number) => number;
  readonly msAt: (x: number) => number;
}

const minuteMs = 60_000;

/** Closed time is drawn true for so long, and what is longer so much narrower: a weekend must leave room for the work. */
const [trueClosedMs, narrowed] = [45 * minuteMs, 0.04];

/** A scale over stretches without a gap, open time true to scale and long closed time narrowed. */
export function timeScale(stretches: readonly Stretch[], fromX: number, toX: number): TimeScale {
  const pieces = stretches.map((stretch): Span & { readonly weight: number } => {
    return { fromMs: stretch.from.getTime(), toMs: stretch.to.getTime(), weight: weightOf(stretch) };
  });
  const whole = pieces.reduce((sum, { weight }) => sum + weight, 0);
  let reached = fromX;
  const placed = pieces.map(({ fromMs, toMs, weight }) => {
    const begin = reached;
    reached += (weight / whole) * (toX - fromX);
    return { fromMs, toMs, fromX: begin, toX: reached };
  });
  return {
    xOf: (epochMs) => {
      const piece = placed.find(({ toMs }) => epochMs < toMs);
      return piece === undefined ? toX : between(piece.fromX, piece.toX, shareOf(piece.fromMs, piece.toMs, epochMs));
    },
    msAt: (x) => {
      const piece = placed.find((one) => x < one.toX) ?? placed.at(-1);
      return piece === undefined ? 0 : between(piece.fromMs, piece.toMs, shareOf(piece.fromX, piece.toX, x));
    },
  };
}

function weightOf({ kind, from, to }: Stretch): number {
  const lengthMs = to.getTime() - from.getTime();
  if (kind === "open" || lengthMs <= trueClosedMs) return lengthMs;
  return trueClosedMs + (lengthMs - trueClosedMs) * narrowed;
}

/** How far a value lies from one to another: 0 at or before the first, 1 at or after the second. */
function shareOf(from: number, to: number, value: number): number {
  return Math.min(1, Math.max(0, (value - from) / (to - from)));
}

function between(from: number, to: number, share: number): number {
  return from + share * (to - from);
}
