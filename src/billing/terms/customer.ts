import type { VatTreatment } from "./vat-treatment.js";

/** Who pays, as an invoice needs to know it. */
export interface Customer {
  /** By which tickets name the customer. */
  readonly id: string;
  readonly vat: VatTreatment;
  /** What people call the customer; the id, where it is not given. */
  readonly name?: string;
  /** Where statements are sent. */
  readonly email?: string;
  /** In which of several currencies the customer pays; that of the customer's own price lists, where it does not say. */
  readonly currency?: string;
}
