import type { LocalDate } from "../../time/internal.js";

/** Whom an agreement is with, and what it is for. */
export interface AgreementTerms {
  /** One of its own, by which statements name it. */
  readonly id: string;
  readonly customer: string;
  /** The first date on which it holds, on the provider's calendar. */
  readonly from: LocalDate;
  /** The last date; without one it holds on. */
  readonly to?: LocalDate;
  /** The causes it covers; without them, all. */
  readonly causes?: readonly string[];
  /** The modes it covers; without them, all. */
  readonly modes?: readonly string[];
}

/** A lump sum pays for all interventions of its kind within its dates. */
export interface LumpSum extends AgreementTerms {
  readonly kind: "lumpSum";
}

/** A prepaid pack pays for whole blocks until it is used up. */
export interface PrepaidPack extends AgreementTerms {
  readonly kind: "prepaidPack";
  /** What was bought, in minutes. */
  readonly minutes: number;
  /** What interventions that are not told of here have used of it, in minutes. */
  readonly usedMinutes?: number;
}

/** What a customer has paid for beforehand. */
export type Agreement = LumpSum | PrepaidPack;
