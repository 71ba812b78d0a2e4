import { countWhere } from "../../calendar/internal.js";
import { toDayNumber, type DayNumber, type LocalDate } from "../../time/internal.js";
import type { Payer } from "../terms.js";
import { covers } from "./payers.js";

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
  // What is not an agreement never begins.
  const from = new Float64Array(2 * size).fill(Infinity);
  const [to, most] = [new Float64Array(2 * size), new Float64Array(2 * size)];
  for (const [position, agreement] of agreements.entries()) {
    if (agreement === undefined) continue;
    from[size + position] = toDayNumber(agreement.from);
    to[size + position] = typeof agreement.to === "string" ? toDayNumber(agreement.to) : Infinity;
    most[size + position] = at(left, position);
  }
  const update = (node: number): void => {
    const [a, b] = [2 * node, 2 * node + 1];
    from[node] = Math.min(at(from, a), at(from, b));
    to[node] = Math.max(at(to, a), at(to, b));
    most[node] = Math.max(at(most, a), at(most, b));
  };
  for (let node = size - 1; node >= 1; node--) update(node);
  const search = (node: number, width: number, first: number, start: number, day: DayNumber, minutes: number): number => {
    const canHold = at(from, node) <= day && at(to, node) >= day && at(most, node) >= minutes;
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

/** The set of agreements that would pay for work of a cause and mode on a date, as a number; equal sets have equal numbers. */
export type PayerSets = (cause: string, mode: string, date: LocalDate) => number;

/** From each date on, the number of the set in force. Of several entries for one date, the last counts. */
interface SetTimeline {
  readonly days: readonly DayNumber[];
  readonly sets: readonly number[];
}

/**
 * Numbers the sets of a customer's agreements. A binary tree over the agreements has a number at each node; nodes with equal
 * children share one. One agreement that begins or ends changes the numbers of its ancestors alone, so that all sets of n
 * agreements cost n log n.
 */
export function payerSets(agreements: readonly Payer[]): PayerSets {
  const numbers = new Map([["0,0", 0]]);
  const timelines = new Map<string, SetTimeline>();
  return (cause, mode, date) => {
    const key = JSON.stringify([cause, mode]);
    const timeline = timelines.get(key) ?? timelineOf(agreements, cause, mode, numbers);
    timelines.set(key, timeline);
    const asked = toDayNumber(date);
    return at(timeline.sets, countWhere(timeline.days, (day) => day <= asked) - 1);
  };
}

function timelineOf(agreements: readonly Payer[], cause: string, mode: string, numbers: Map<string, number>): SetTimeline {
  const changes = agreements.flatMap((agreement, position) => {
    const { from, to } = agreement;
    if (!covers(agreement, cause, mode)) return [];
    const begins = { day: toDayNumber(from), position, isIn: 1 };
    return to === undefined || to === null ? [begins] : [begins, { day: toDayNumber(to) + 1, position, isIn: 0 }];
  });
  changes.sort((a, b) => a.day - b.day);
  const size = 2 ** Math.ceil(Math.log2(Math.max(1, agreements.length)));
  const nodes = new Array<number>(2 * size).fill(0);
  const days: DayNumber[] = [-Infinity];
  const sets: number[] = [0];
  for (const { day, position, isIn } of changes) {
    setLeaf(nodes, size + position, isIn, numbers);
    days.push(day);
    sets.push(at(nodes, 1));
  }
  return { days, sets };
}

function setLeaf(nodes: number[], leaf: number, isIn: number, numbers: Map<string, number>): void {
  nodes[leaf] = isIn;
  for (let node = leaf >> 1; node >= 1; node >>= 1) {
    const key = `${nodes[2 * node]},${nodes[2 * node + 1]}`;
    const number = numbers.get(key) ?? numbers.size + 1;
    numbers.set(key, number);
    nodes[node] = number;
  }
}

/** The number at an index that is within the list. */
function at(numbers: ArrayLike<number>, index: number): number {
  return numbers[index] ?? NaN;
}
