import type { Amount } from "../amount.js";

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
