import type { HeldBack } from "./held-back.js";
import type { Statement } from "./statement.js";

/** Which month is invoiced. */
export interface InvoicingOptions {
  /** `YYYY-MM` on the provider's calendar; every month that there is work in, where it does not say. */
  readonly month?: string;
}

/** What is left of a prepaid pack when the last month invoiced is over. Later months take off what is invoiced of them. */
export interface PackBalance {
  readonly agreement: string;
  readonly customer: string;
  readonly minutes: number;
  readonly usedMinutes: number;
  readonly remainingMinutes: number;
}

/** Statements, each with its draft where something is due, and what people have to look at. */
export interface Invoicing {
  /** By customer, currency and month. */
  readonly statements: readonly Statement[];
  /** In the order of their start. */
  readonly heldBack: readonly HeldBack[];
  /** The one that ends first before the others. */
  readonly packs: readonly PackBalance[];
}
