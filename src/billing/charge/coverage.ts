/** Why an agreement paid for some time, or did not. */
export interface AgreementAnswer {
  readonly agreement: string;
  readonly answer: "covers" | "notYetInForce" | "ended" | "otherCause" | "otherMode" | "usedUp" | "notNeeded";
  /** What it paid for, in whole blocks. */
  readonly coveredMinutes: number;
  /** What is left of a prepaid pack after that. */
  readonly remainingMinutes?: number;
}

/** Who pays for some work: the warranty, agreements, the customer by the hour, or agreements in part. */
export interface Coverage {
  readonly kind: "warranty" | "agreement" | "chargeable" | "split";
  /** By name; the policy says which are under warranty. More than one where several interventions are rounded as one. */
  readonly causes: readonly string[];
  /** Time that costs nothing more. */
  readonly coveredMinutes: number;
  readonly chargeableMinutes: number;
  /** What each agreement of the customer said, in the order they were asked; none is asked under warranty. */
  readonly agreements: readonly AgreementAnswer[];
}
