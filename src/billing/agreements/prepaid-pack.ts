import { compareAmounts, differenceOf, exact, numberOf, product, timesWithin, type Amount, type Exact } from "../amount.js";
import type { BlockRun } from "../duration/rounding.js";
import type { PrepaidPack } from "../terms.js";

/** Blocks of one band that a prepaid pack paid, and the minutes it took for them. */
export interface WeighedMinutes {
  /** Absent for ordinary time. */
  readonly band?: string;
  readonly minutes: number;
  readonly weight: Amount;
  readonly usedMinutes: number;
}

/** What is left of a pack when billing begins. */
export function openingMinutes({ minutes, usedMinutes }: PrepaidPack): Exact {
  return differenceOf(exact(minutes), exact(usedMinutes ?? 0));
}

/** The most billed minutes that a pack may still pay: as if all were of its lowest weight. */
export function payableByPack({ weights }: PrepaidPack, left: Exact): number {
  const lowest = Object.values(weights ?? {}).reduce((a, b) => (compareAmounts(b, a) < 0 ? b : a), "1");
  if (compareAmounts(lowest, "0") === 0) return Infinity;
  return Math.ceil(numberOf(left.dividedBy(lowest)));
}

/** What a pack pays of some blocks, and what is left of it afterwards, in minutes. */
export interface PackPayment {
  readonly coveredMinutes: number;
  readonly left: Exact;
  /** By band, if the pack has a weight for any of them. */
  readonly weighed?: readonly WeighedMinutes[];
}

/** Lets a pack pay blocks, from the first on, while it can pay the next one whole. */
export function payByPack(
  { weights }: PrepaidPack,
  minutesLeft: Exact,
  runs: readonly BlockRun[],
  blockMinutes: number,
): PackPayment {
  let left = minutesLeft;
  let coveredMinutes = 0;
  const weighed: WeighedMinutes[] = [];
  for (const { band, blocks } of runs) {
    const weight = (band !== undefined && weights && Object.hasOwn(weights, band) ? weights[band] : undefined) ?? "1";
    const taken = product(weight, blockMinutes);
    const paid = taken.isZero() ? blocks : Math.min(blocks, timesWithin(taken, left));
    if (paid > 0) {
      const used = taken.times(paid);
      const minutes = paid * blockMinutes;
      left = differenceOf(left, used);
      coveredMinutes += minutes;
      addWeighed(weighed, { ...(band !== undefined && { band }), minutes, weight, usedMinutes: numberOf(used) });
    }
    if (paid < blocks) break;
  }
  const isWeighed = weighed.some(({ weight }) => compareAmounts(weight, "1") !== 0);
  return { coveredMinutes, left, ...(isWeighed && { weighed }) };
}

function addWeighed(weighed: WeighedMinutes[], next: WeighedMinutes): void {
  const position = weighed.findIndex(({ band }) => band === next.band);
  const known = weighed[position];
  if (known === undefined) weighed.push(next);
  else {
    const usedMinutes = numberOf(exact(known.usedMinutes).plus(next.usedMinutes));
    weighed[position] = { ...known, minutes: known.minutes + next.minutes, usedMinutes };
  }
}
