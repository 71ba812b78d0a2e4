import { exact, numberOf } from "../amount.js";
import { blocksFrom, type BlockRun, type BlocksInBands } from "../duration/rounding.js";
import type { Payer } from "../terms.js";
import type { CustomerAgreements } from "./agreement-book.js";
import { payByPack, refusalOf, type CoveredWork, type WeighedMinutes } from "./payers.js";

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

/** What agreements pay for some work. */
export interface Payment {
  readonly coverage: Coverage;
  /** Takes what was paid off the packs. */
  readonly settle: () => void;
}

/**
 * Asks a customer's agreements in the order of their use to pay for blocks, from the first on. A prepaid pack pays while it can
 * pay the next block whole; a lump sum and an incident pack pay all that is left.
 */
export function applyAgreements(own: CustomerAgreements, asked: AskedWork, { time, runs }: BlocksInBands): Payment {
  const work: CoveredWork = { ...asked, cause: asked.causes[0] };
  const { blockMinutes, blocks } = time;
  const answers = new Map<number, AgreementAnswer>();
  const settlements: (() => void)[] = [];
  let paidBlocks = 0;
  const neededMinutes = blocks === 0 ? 0 : blockMinutes;
  for (let position = own.next(0, work, neededMinutes); position >= 0; position = own.next(position + 1, work, neededMinutes)) {
    const { answer, settle } = pay(own, position, work, blocksFrom(runs, paidBlocks), blockMinutes);
    if (blocks === 0 || answer.coveredMinutes > 0) answers.set(position, answer);
    settlements.push(settle);
    paidBlocks += answer.coveredMinutes / blockMinutes;
    if (paidBlocks === blocks) break;
  }
  const coveredMinutes = paidBlocks * blockMinutes;
  const chargeableMinutes = time.billableMinutes - coveredMinutes;
  const kind = answers.size === 0 ? "chargeable" : chargeableMinutes > 0 ? "split" : "agreement";
  const agreements = withRefusals(own, work, answers, chargeableMinutes);
  return {
    coverage: { kind, causes: asked.causes, coveredMinutes, chargeableMinutes, agreements },
    settle: () => {
      for (const settle of settlements) settle();
    },
  };
}

/** The answer of an agreement that pays, and what takes that off it. */
interface Paid {
  readonly answer: AgreementAnswer;
  readonly settle: () => void;
}

function pay(
  own: CustomerAgreements,
  position: number,
  work: CoveredWork,
  runs: readonly BlockRun[],
  blockMinutes: number,
): Paid {
  const agreement = own.agreements[position] as Payer;
  if (agreement.kind === "prepaidPack") {
    const { left, ...paid } = payByPack(agreement, own.minutesLeft.get(position) ?? exact("0"), runs, blockMinutes);
    return {
      answer: { agreement: agreement.id, answer: "covers", ...paid, remainingMinutes: numberOf(left) },
      settle: () => {
        own.setMinutesLeft(position, left);
      },
    };
  }
  const blocks = runs.reduce((sum, run) => sum + run.blocks, 0);
  const answer = { agreement: agreement.id, answer: "covers", coveredMinutes: blocks * blockMinutes } as const;
  if (agreement.kind === "lumpSum") return { answer, settle: () => undefined };
  const isTaken = blocks > 0 && !own.hasIncident(position, work);
  const remainingIncidents = (own.incidentsLeft.get(position) ?? 0) - (isTaken ? 1 : 0);
  return {
    answer: { ...answer, remainingIncidents },
    settle: () => {
      if (isTaken) own.takeIncident(position, work);
    },
  };
}

/** The answers of those that pay, with those of the first others, in the order in which they are asked. */
function withRefusals(
  own: CustomerAgreements,
  work: CoveredWork,
  answers: ReadonlyMap<number, AgreementAnswer>,
  chargeableMinutes: number,
): readonly AgreementAnswer[] {
  const lastPayer = Math.max(...answers.keys());
  const refusals = new Map<number, AgreementAnswer>();
  for (const [position, agreement] of own.agreements.entries()) {
    if (refusals.size === maxRefusals) break;
    if (answers.has(position)) continue;
    const isNeeded = chargeableMinutes > 0 || position < lastPayer;
    const refusal = refusalOf(agreement, work);
    // A pack with incidents left was passed over, because the ticket has its incident from another.
    const hasIncidents = (own.incidentsLeft.get(position) ?? 0) > 0;
    const answer = refusal ?? (isNeeded && !hasIncidents ? "usedUp" : "notNeeded");
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
