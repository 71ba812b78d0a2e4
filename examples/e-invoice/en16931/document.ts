import type { InvoiceLine } from "trouble-ticket";
import type { Describe, LinePart } from "./describe.js";
import type { Party, Seller } from "./parties.js";
import type { VatCategory } from "./vat-categories.js";

/** What a document needs beyond the draft. The app gives it; nothing here is guessed. */
export interface En16931Document {
  /** The rules that the document claims to follow (BT-24). Defaults to `"peppol"`: Peppol BIS Billing 3.0. */
  readonly profile?: "peppol" | "en16931" | null;
  /** BT-1. */
  readonly number: string;
  /** BT-2, `YYYY-MM-DD`. */
  readonly date: string;
  /** BG-4. */
  readonly seller: Seller;
  /** BG-7. */
  readonly buyer: Party;
  /** BT-10: the customer's reference. Peppol requires it, or an order. */
  readonly buyerReference?: string | null;
  /** BT-13: the customer's order. */
  readonly orderNumber?: string | null;
  /** BT-12. */
  readonly contractNumber?: string | null;
  /** BT-22. */
  readonly note?: string | null;
  readonly payment: {
    /** BT-9. This or `terms` is required. */
    readonly dueDate?: string | null;
    /** BT-20. */
    readonly terms?: string | null;
    /** BT-84: an IBAN, or the number of an account. */
    readonly account?: string | null;
    /** BT-86. */
    readonly bic?: string | null;
    /** BT-81, of UNTDID 4461. With an account it defaults to `"58"`, a SEPA transfer, in EUR and to `"30"`, a transfer, otherwise. */
    readonly means?: string | null;
  };
  /** BG-3: the invoices that a credit note corrects. */
  readonly corrects?: readonly { readonly number: string; readonly date?: string | null }[] | null;
  /** BT-6 and BT-111: the VAT in the currency of the seller's country, where the invoice has another. */
  readonly accountingVat?: { readonly currency: string; readonly vat: string } | null;
  /** Language of the lines. Defaults to `"en"`. */
  readonly language?: "en" | "it" | null;
  /** The text of a line. Defaults to one in the language, with the policy's labels. */
  readonly describe?: Describe | null;
  /** Unit of what is counted, of UN/ECE Recommendation 20, such as `"KMT"`. Defaults to `"C62"`, one. */
  readonly unitOf?: ((line: InvoiceLine, part: LinePart) => string) | null;
  /** Categories of natures, where they differ from the defaults, or for natures that have none. */
  readonly vatCategories?: Readonly<Record<string, VatCategory>> | null;
  /** How a price below zero is written. Defaults to `"lines"`, with a quantity below zero; `"allowances"` makes it BG-20. */
  readonly reductions?: "lines" | "allowances" | null;
}
