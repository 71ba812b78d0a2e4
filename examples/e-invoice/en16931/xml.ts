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
  return syntax === "CII" ? withPrecedingInvoices(withTaxPoint(xml, invoice), invoice) : xml;
}

type Invoice = ReturnType<typeof en16931Invoice>;

/** BT-8, which the formatter leaves out of CII: VAT due on payment is 72 there (UNTDID 2475), 432 in UBL (UNTDID 2005). */
function withTaxPoint(xml: string, { "ubl:Invoice": { "cac:InvoicePeriod": period } }: Invoice): string {
  if (period?.["cbc:DescriptionCode"] === undefined) return xml;
  const untilRate = /(<ram:ApplicableTradeTax>\s*<ram:CalculatedAmount>.*?)(<ram:RateApplicablePercent>)/gs;
  return xml.replace(untilRate, "$1<ram:DueDateTypeCode>72</ram:DueDateTypeCode>$2");
}

/** BG-3, the invoices that a note corrects, which the formatter looks for in the wrong place and leaves out of CII. */
function withPrecedingInvoices(xml: string, { "ubl:Invoice": { "cac:BillingReference": references = [] } }: Invoice): string {
  const written = references.map(({ "cac:InvoiceDocumentReference": { "cbc:ID": number, "cbc:IssueDate": date } }) => {
    const issued = date?.replaceAll("-", "");
    const dated =
      issued === undefined
        ? ""
        : `<ram:FormattedIssueDateTime><qdt:DateTimeString format="102">${issued}</qdt:DateTimeString></ram:FormattedIssueDateTime>`;
    const id = `<ram:IssuerAssignedID>${escaped(number)}</ram:IssuerAssignedID>`;
    return `<ram:InvoiceReferencedDocument>${id}${dated}</ram:InvoiceReferencedDocument>`;
  });
  return xml.replace("</ram:SpecifiedTradeSettlementHeaderMonetarySummation>", (end) => [end, ...written].join(""));
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
