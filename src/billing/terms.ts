import type { Agreement } from "./agreements/agreement.js";
import type { VatTreatment } from "./money/vat.js";
import type { PriceList } from "./prices/price-list-spec.js";

/** Who pays, with what an invoice needs. */
export interface Customer {
  /** The id that tickets use. */
  readonly id: string;
  readonly vat: VatTreatment;
  /** Defaults to the id. */
  readonly name?: string | null | undefined;
  /** Address to which statements are sent. */
  readonly email?: string | null | undefined;
  /** Currency in which the customer pays. Defaults to that of the customer's own price lists. */
  readonly currency?: string | null | undefined;
}

/** Price lists and agreements, by which work is paid. */
export interface ChargeTerms {
  readonly priceLists: readonly PriceList[];
  /** Defaults to none. */
  readonly agreements?: readonly Agreement[] | null | undefined;
  /** Needed for the currency in which they pay, if there are several. Defaults to none. */
  readonly customers?: readonly Customer[] | null | undefined;
}

/** The terms by which months are invoiced. */
export interface InvoiceTerms extends ChargeTerms {
  /** Everybody whose interventions or fees are to be invoiced. */
  readonly customers: readonly Customer[];
}
