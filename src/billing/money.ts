import type { Amount } from "./amount.js";

/** An amount and its currency. */
export interface Money {
  readonly amount: Amount;
  /** Three letters of ISO 4217, such as `"EUR"`. */
  readonly currency: string;
}
