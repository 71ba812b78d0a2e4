import type { Agreement } from "./agreement.js";
import type { Customer } from "./customer.js";
import type { PriceList } from "./price-list-spec.js";

/** By what an intervention is paid: the prices, and what customers have paid for beforehand. */
export interface ChargeTerms {
  readonly priceLists: readonly PriceList[];
  /** None, where there is no list. */
  readonly agreements?: readonly Agreement[];
  /** To know in which of several currencies they pay. */
  readonly customers?: readonly Customer[];
}

/** By what a month is invoiced. */
export interface InvoiceTerms extends ChargeTerms {
  /** Everybody whose interventions are to be invoiced. */
  readonly customers: readonly Customer[];
}
