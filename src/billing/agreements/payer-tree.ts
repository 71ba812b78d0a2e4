import { toDayNumber, type DayNumber } from "../../time/internal.js";
import type { Payer } from "./agreement.js";

/** Finds agreements that can pay, among thousands, in the order of their use. */
export interface PayerTree {
  /** The position of the first agreement from `start` on that holds on a date and has `minutes` left; -1 if there is none. */
  readonly next: (start: number, day: DayNumber, minutes: number) => number;
  /** Sets what is left of an agreement: minutes by its lowest weight, infinite if it is not used up by time. */
  readonly setLeft: (position: number, minutes: number) => void;
}

/**
 * A binary tree over agreements in the order of their use. Each node has the earliest begin, the latest end and the most minutes
 * left below it, so that ended, future and used-up agreements are passed over together.
 */
export function payerTree(agreements: readonly (Payer | undefined)[], left: readonly number[]): PayerTree {
  const size = 2 ** Math.ceil(Math.log2(Math.max(1, agreements.length)));
  const from = new Float64Array(2 * size).fill(Infinity);
  const to = new Float64Array(2 * size).fill(-Infinity);
  const most = new Float64Array(2 * size).fill(-Infinity);
  for (const [position, agreement] of agreements.entries()) {
    if (agreement === undefined) continue;
    from[size + position] = toDayNumber(agreement.from);
    to[size + position] = typeof agreement.to === "string" ? toDayNumber(agreement.to) : Infinity;
    most[size + position] = left[position] ?? -Infinity;
  }
  const update = (node: number): void => {
    const [a, b] = [2 * node, 2 * node + 1];
    from[node] = Math.min(from[a] ?? Infinity, from[b] ?? Infinity);
    to[node] = Math.max(to[a] ?? -Infinity, to[b] ?? -Infinity);
    most[node] = Math.max(most[a] ?? -Infinity, most[b] ?? -Infinity);
  };
  for (let node = size - 1; node >= 1; node--) update(node);
  const search = (node: number, width: number, first: number, start: number, day: DayNumber, minutes: number): number => {
    const canHold = (from[node] ?? Infinity) <= day && (to[node] ?? -Infinity) >= day && (most[node] ?? -Infinity) >= minutes;
    if (!canHold || first + width <= start) return -1;
    if (width === 1) return first;
    const half = width / 2;
    const inFirst = search(2 * node, half, first, start, day, minutes);
    return inFirst >= 0 ? inFirst : search(2 * node + 1, half, first + half, start, day, minutes);
  };
  return {
    next: (start, day, minutes) => search(1, size, 0, start, day, minutes),
    setLeft: (position, minutes) => {
      most[size + position] = minutes;
      for (let node = (size + position) >> 1; node >= 1; node >>= 1) update(node);
    },
  };
}
