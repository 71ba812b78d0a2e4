import { toDayNumber, type DayNumber, type LocalDate } from "../../time/internal.js";
import type { Payer } from "./agreement.js";

/** The set of agreements that would pay for work of a cause and mode on a date, as a number; equal sets have equal numbers. */
export type PayerSets = (cause: string, mode: string, date: LocalDate) => number;

/** From each date on, the number of the set in force. */
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
  const numbers = new Map<string, number>();
  const timelines = new Map<string, SetTimeline>();
  return (cause, mode, date) => {
    const key = JSON.stringify([cause, mode]);
    const timeline = timelines.get(key) ?? timelineOf(agreements, cause, mode, numbers);
    timelines.set(key, timeline);
    return timeline.sets[lastAtMost(timeline.days, toDayNumber(date))] ?? 0;
  };
}

function timelineOf(agreements: readonly Payer[], cause: string, mode: string, numbers: Map<string, number>): SetTimeline {
  const changes = agreements.flatMap(({ from, to, causes, modes }, position) => {
    if (causes?.includes(cause) === false || modes?.includes(mode) === false) return [];
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
    if (days.at(-1) !== day) days.push(day);
    sets[days.length - 1] = nodes[1] ?? 0;
  }
  return { days, sets };
}

function setLeaf(nodes: number[], leaf: number, isIn: number, numbers: Map<string, number>): void {
  nodes[leaf] = isIn;
  for (let node = leaf >> 1; node >= 1; node >>= 1) {
    const key = `${nodes[2 * node]},${nodes[2 * node + 1]}`;
    const number = key === "0,0" ? 0 : (numbers.get(key) ?? numbers.size + 2);
    if (number > 0) numbers.set(key, number);
    nodes[node] = number;
  }
}

/** The position of the last number that is at most `limit`. */
function lastAtMost(sorted: readonly number[], limit: number): number {
  let [low, high] = [0, sorted.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? Infinity) <= limit) low = middle;
    else high = middle;
  }
  return low;
}
