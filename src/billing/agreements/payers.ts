import type { LocalDate } from "../../time/internal.js";
import { compareAmounts, differenceOf, exact, numberOf, product, timesWithin, type Amount, type Exact } from "../amount.js";
import type { BlockRun } from "../duration/rounding.js";
import { sortedBy } from "../lists.js";
import type { Agreement, Payer, PrepaidPack } from "../terms.js";

/** The work that agreements are asked to pay. */
export interface CoveredWork {
  /** Absent if the work counts as a separate ticket. */
  readonly ticketNumber: string | undefined;
  readonly cause: string;
  readonly mode: string;
  readonly date: LocalDate;
}

/** Whether an agreement pays for work. */
export function isPayer(agreement: Agreement): agreement is Payer {
  return agreement.kind !== "fee";
}

/**
 * The order in which a customer's agreements are asked: lump sums first, for they are not used up; then the packs, the one that
 * ends first before the others.
 */
export function inOrderOfUse<Each extends Payer>(agreements: readonly Each[]): readonly Each[] {
  const place = ({ kind, to, from, id }: Payer): string => [kind === "lumpSum" ? 0 : 1, to ?? "9999", from, id].join("\n");
  return sortedBy(agreements, place);
}

/** Whether an agreement pays for work of a cause and a mode. */
export function covers({ causes, modes }: Payer, cause: string, mode: string): boolean {
  return causes?.includes(cause) !== false && modes?.includes(mode) !== false;
}

/** Why an agreement does not pay for some work, if it does not. */
export function refusalOf(
  { from, to, causes, modes }: Payer,
  { date, cause, mode }: CoveredWork,
): "notYetInForce" | "ended" | "otherCause" | "otherMode" | undefined {
  if (date < from) return "notYetInForce";
  if (to !== undefined && to !== null && date > to) return "ended";
  if (causes?.includes(cause) === false) return "otherCause";
  return modes?.includes(mode) === false ? "otherMode" : undefined;
}

/** The most billed minutes that an agreement may still pay. */
export function payableMinutes(payer: Payer, minutesLeft: Exact | undefined, incidentsLeft: number | undefined): number {
  switch (payer.kind) {
    case "lumpSum":
      return Infinity;
    case "incidentPack":
      return (incidentsLeft ?? 0) > 0 ? Infinity : 0;
    case "prepaidPack":
      return payableByPack(payer, minutesLeft ?? exact("0"));
  }
}

/** The most billed minutes that a pack may still pay: as if all were of its lowest weight. */
function payableByPack({ weights }: PrepaidPack, left: Exact): number {
  const lowest = Object.values(weights ?? {}).reduce((a, b) => (compareAmounts(b, a) < 0 ? b : a), "1");
  if (compareAmounts(lowest, "0") === 0) return Infinity;
  return Math.ceil(numberOf(left.dividedBy(lowest)));
}

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
