import { FormatFactoryService } from "@e-invoice-eu/core";
import type { CreditNote, InvoiceDraft } from "trouble-ticket";
import type { En16931Document } from "./document.js";
import { en16931Invoice } from "./invoice.js";

const formats = new FormatFactoryService();
const quiet = { log: () => undefined, warn: () => undefined, error: () => undefined };

/**
 * A draft or credit note as XML text, in one of the two syntaxes of EN 16931: UBL 2.1 or Cross Industry Invoice D16B.
 *
 * @throws En16931Error with all that cannot be written, each with a code and its path; RangeError for another syntax
 */
export async function en16931(
  draft: InvoiceDraft | CreditNote,
  document: En16931Document,
  syntax: "UBL" | "CII",
): Promise<string> {
  if (syntax !== "UBL" && syntax !== "CII") throw new RangeError(`"${String(syntax)}" is not UBL or CII`);
  const invoice = en16931Invoice(draft, document);
  // InvoiceService.generate would compile its schema again for every invoice, for a second or so; it was checked above.
  const written = await formats.createFormatService(syntax, quiet).generate(invoice, { format: syntax, lang: "en" });
  const xml = typeof written === "string" ? written : new TextDecoder().decode(written);
  return syntax === "CII" && invoice["ubl:Invoice"]["cac:InvoicePeriod"]?.["cbc:DescriptionCode"] ? withTaxPoint(xml) : xml;
}

/** BT-8, which the formatter leaves out of CII: VAT due on payment is 72 there (UNTDID 2475), 432 in UBL (UNTDID 2005). */
function withTaxPoint(xml: string): string {
  const untilRate = /(<ram:ApplicableTradeTax>\s*<ram:CalculatedAmount>.*?)(<ram:RateApplicablePercent>)/gs;
  return xml.replace(untilRate, "$1<ram:DueDateTypeCode>72</ram:DueDateTypeCode>$2");
}
