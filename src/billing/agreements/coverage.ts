import { compareAmounts, differenceOf, exact, numberOf, product, timesWithin, type Amount } from "../amount.js";
import { blocksFrom, type BlockRun, type BlocksInBands } from "../duration/rounding.js";
import type { Payer, PrepaidPack } from "../terms.js";
import type { CustomerAgreements } from "./agreement-book.js";
import { refusalOf, type CoveredWork } from "./payers.js";

/** Blocks of one band that a prepaid pack paid, and the minutes it took for them. */
export interface WeighedMinutes {
  /** Absent for ordinary time. */
  readonly band?: string;
  readonly minutes: number;
  readonly weight: Amount;
  readonly usedMinutes: number;
}

/** Why an agreement paid for some time, or did not. */
export interface AgreementAnswer {
  readonly agreement: string;
  readonly answer: "covers" | "notYetInForce" | "ended" | "otherCause" | "otherMode" | "usedUp" | "notNeeded";
  /** Billed minutes it paid for, in whole blocks. */
  readonly coveredMinutes: number;
  /** Minutes left of a prepaid pack after that; with weights they may have a fraction. */
  readonly remainingMinutes?: number;
  /** Incidents left of an incident pack after that. */
  readonly remainingIncidents?: number;
  /** What a prepaid pack with weights took, by band. */
  readonly weighed?: readonly WeighedMinutes[];
}

/** Who pays for some work: the warranty, agreements, the customer by the hour, or agreements in part. */
export interface Coverage {
  readonly kind: "warranty" | "agreement" | "chargeable" | "split";
  /** Names of the policy's causes. More than one if several interventions are rounded together. */
  readonly causes: readonly string[];
  /** Time that costs nothing more. */
  readonly coveredMinutes: number;
  readonly chargeableMinutes: number;
  /**
   * The answers of the customer's agreements, in the order in which they are asked: of all that pay, and of the first ten that do
   * not. Under warranty none is asked.
   */
  readonly agreements: readonly AgreementAnswer[];
}

/** Work whose causes the same agreements pay for. */
export interface AskedWork extends Omit<CoveredWork, "cause"> {
  readonly causes: readonly [string, ...string[]];
}

/** How many agreements that do not pay say why. */
const maxRefusals = 10;

/**
 * Asks a customer's agreements in the order of their use to pay for blocks, from the first on, and takes what they pay off the
 * packs. A prepaid pack pays while it can pay the next block whole; a lump sum and an incident pack pay all that is left.
 */
export function applyAgreements(own: CustomerAgreements, asked: AskedWork, { time, runs }: BlocksInBands): Coverage {
  const work: CoveredWork = { ...asked, cause: asked.causes[0] };
  const { blockMinutes, blocks } = time;
  const answers = new Map<number, AgreementAnswer>();
  let paidBlocks = 0;
  const neededMinutes = blocks === 0 ? 0 : blockMinutes;
  for (let position = own.next(0, work, neededMinutes); position >= 0; position = own.next(position + 1, work, neededMinutes)) {
    const paid = pay(own, position, work, blocksFrom(runs, paidBlocks), blockMinutes);
    if (blocks === 0 || paid.coveredMinutes > 0) answers.set(position, paid);
    paidBlocks += paid.coveredMinutes / blockMinutes;
    if (paidBlocks === blocks) break;
  }
  const coveredMinutes = paidBlocks * blockMinutes;
  const chargeableMinutes = time.billableMinutes - coveredMinutes;
  const kind = answers.size === 0 ? "chargeable" : chargeableMinutes > 0 ? "split" : "agreement";
  return {
    kind,
    causes: asked.causes,
    coveredMinutes,
    chargeableMinutes,
    agreements: withRefusals(own, work, answers, chargeableMinutes),
  };
}

function pay(
  own: CustomerAgreements,
  position: number,
  work: CoveredWork,
  runs: readonly BlockRun[],
  blockMinutes: number,
): AgreementAnswer {
  const agreement = own.agreements[position] as Payer;
  const blocks = runs.reduce((sum, run) => sum + run.blocks, 0);
  if (agreement.kind === "prepaidPack") return payByPack(own, position, agreement, runs, blockMinutes);
  if (agreement.kind === "incidentPack" && blocks > 0) own.takeIncident(position, work);
  return { agreement: agreement.id, answer: "covers", coveredMinutes: blocks * blockMinutes, ...leftOf(own, position) };
}

function payByPack(
  own: CustomerAgreements,
  position: number,
  pack: PrepaidPack,
  runs: readonly BlockRun[],
  blockMinutes: number,
): AgreementAnswer {
  let left = own.minutesLeft.get(position) ?? exact("0");
  let coveredMinutes = 0;
  const weighed: WeighedMinutes[] = [];
  for (const { band, blocks } of runs) {
    const weight = band !== undefined && Object.hasOwn(pack.weights ?? {}, band) ? (pack.weights?.[band] ?? "1") : "1";
    const taken = product(weight, blockMinutes);
    const paid = taken.isZero() ? blocks : Math.min(blocks, timesWithin(taken, left));
    if (paid > 0) {
      const used = taken.times(paid);
      left = differenceOf(left, used);
      coveredMinutes += paid * blockMinutes;
      addWeighed(weighed, {
        ...(band !== undefined && { band }),
        minutes: paid * blockMinutes,
        weight,
        usedMinutes: numberOf(used),
      });
    }
    if (paid < blocks) break;
  }
  if (coveredMinutes > 0) own.setMinutesLeft(position, left);
  const isWeighed = weighed.some(({ weight }) => compareAmounts(weight, "1") !== 0);
  return { agreement: pack.id, answer: "covers", coveredMinutes, ...leftOf(own, position), ...(isWeighed && { weighed }) };
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

/** The answers of those that pay, with those of the first others, in the order in which they are asked. */
function withRefusals(
  own: CustomerAgreements,
  work: CoveredWork,
  answers: ReadonlyMap<number, AgreementAnswer>,
  chargeableMinutes: number,
): readonly AgreementAnswer[] {
  const lastPayer = Math.max(-1, ...answers.keys());
  const refusals = new Map<number, AgreementAnswer>();
  for (const [position, agreement] of own.agreements.entries()) {
    if (refusals.size === maxRefusals) break;
    if (answers.has(position)) continue;
    const isNeeded = chargeableMinutes > 0 || position < lastPayer;
    const refusal = refusalOf(agreement, work);
    const answer = refusal ?? (isNeeded ? "usedUp" : "notNeeded");
    const left = refusal === undefined ? leftOf(own, position) : {};
    refusals.set(position, { agreement: agreement.id, answer, coveredMinutes: 0, ...left });
  }
  return [...answers, ...refusals].sort(([a], [b]) => a - b).map(([, answer]) => answer);
}

function leftOf(own: CustomerAgreements, position: number): Pick<AgreementAnswer, "remainingMinutes" | "remainingIncidents"> {
  const minutes = own.minutesLeft.get(position);
  const incidents = own.incidentsLeft.get(position);
  return {
    ...(minutes !== undefined && { remainingMinutes: numberOf(minutes) }),
    ...(incidents !== undefined && { remainingIncidents: incidents }),
  };
}
