import type { Amount } from "../amount.js";

/** How value added tax is put on something. */
export interface VatTreatment {
  /** In per cent, as text: `"22"`. */
  readonly rate: Amount;
  /** Why there is none, such as `"N3.2, art. 41 D.L. 331/1993"`; with a rate of zero, and with no other. */
  readonly exemption?: string;
}
