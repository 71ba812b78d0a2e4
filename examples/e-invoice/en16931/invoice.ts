import type { Invoice } from "@e-invoice-eu/core";
import type { CreditNote, InvoiceDraft } from "trouble-ticket";
import type { En16931Document } from "./document.js";
import { periodFields, writtenParts } from "./lines.js";
import { exact } from "./numbers.js";
import { buyerFields, sellerFields } from "./parties.js";
import { dueDateFields, paymentFields } from "./payment.js";
import { collectProblems, type Problems } from "./problem.js";
import { validInvoice } from "./schema.js";
import { optionalText, requireDate, requiredText } from "./text.js";
import { monetaryTotal, taxTotals } from "./totals.js";
import { vatTotals, type VatTotals } from "./vat-totals.js";

const specifications = {
  en16931: "urn:cen.eu:en16931:2017",
  peppol: "urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0",
} as const;

/**
 * A draft (380) or credit note (381) as an invoice of EN 16931, in the data format of `@e-invoice-eu/core`.
 *
 * A credit note's amounts are written above zero; a reduction has a quantity below zero, since a price must not be. It is checked
 * by the schema of `@e-invoice-eu/core`, with its code lists, and by the arithmetic of EN 16931.
 *
 * @throws En16931Error with all that cannot be written, each with a code and its path
 */
export function en16931Invoice(draft: InvoiceDraft | CreditNote, document: En16931Document): Invoice {
  const problems = collectProblems();
  requireChoices(document, problems);
  problems.throwAny();
  const data = { "ubl:Invoice": invoiceFields(draft, document, problems) };
  problems.throwAny();
  return validInvoice(data);
}

function invoiceFields(draft: InvoiceDraft | CreditNote, document: En16931Document, problems: Problems): object {
  const sign = draft.kind === "creditNote" ? -1 : 1;
  const { currency } = draft;
  const parts = writtenParts(draft, sign, document, problems);
  const totals = vatTotals(draft, sign, parts, document, problems);
  const lines = parts.filter(({ kind }) => kind === "line");
  const allowances = parts.filter(({ kind }) => kind === "allowance");
  if (lines.length === 0) problems.add("no_lines", ["lines"], "the document has no line (BR-16)");
  const gross = exact(draft.totals.gross).times(sign);
  if (gross.isNegative() && !gross.isZero()) {
    problems.add(
      "credit_above_zero",
      ["totals", "gross"],
      `the note would charge ${gross.abs().toString()}; write an invoice instead`,
    );
  }
  requireDate(document.date, ["date"], problems);
  return {
    "cbc:CustomizationID": specifications[document.profile ?? "peppol"],
    "cbc:ProfileID": "urn:fdc:peppol.eu:2017:poacc:billing:01:1.0",
    "cbc:ID": requiredText(document.number, ["number"], problems),
    "cbc:IssueDate": document.date,
    ...dueDateFields(document, problems),
    "cbc:InvoiceTypeCode": sign === -1 ? "381" : "380",
    ...noteFields(document, problems),
    "cbc:DocumentCurrencyCode": currency,
    ...(document.accountingVat && { "cbc:TaxCurrencyCode": document.accountingVat.currency }),
    ...referenceFields(document, problems),
    "cac:InvoicePeriod": { ...invoicePeriod(draft), ...taxPoint(draft, problems) },
    ...correctedFields(document, problems),
    "cac:AccountingSupplierParty": sellerFields(document.seller, totals, problems),
    "cac:AccountingCustomerParty": buyerFields(document.buyer, totals, problems),
    "cac:Delivery": deliveryFields(draft, document, totals),
    ...paymentFields(document, sign, currency, problems),
    ...(allowances.length > 0 && { "cac:AllowanceCharge": allowances.map(({ fields }) => fields) }),
    "cac:TaxTotal": taxTotals(draft, sign, totals, document, problems),
    "cac:LegalMonetaryTotal": monetaryTotal(draft, sign, parts, totals, problems),
    "cac:InvoiceLine": lines.map(({ fields }) => fields),
  };
}

const choices = {
  profile: Object.keys(specifications),
  language: ["en", "it"],
  reductions: ["lines", "allowances"],
} as const satisfies Readonly<Partial<Record<keyof En16931Document, readonly string[]>>>;

/** Reports a choice that does not exist, so that no default takes its place. */
function requireChoices(document: En16931Document, problems: Problems): void {
  for (const name of ["profile", "language", "reductions"] as const) {
    const chosen = document[name];
    if (chosen === undefined || chosen === null || choices[name].some((choice) => choice === chosen)) continue;
    problems.add("invalid_code", [name], `"${String(chosen)}" is not one of ${choices[name].join(", ")}`);
  }
}

function noteFields({ note }: En16931Document, problems: Problems): object {
  const text = optionalText(note, ["note"], problems);
  return text === undefined ? {} : { "cbc:Note": [text] };
}

function referenceFields(document: En16931Document, problems: Problems): object {
  const buyerReference = optionalText(document.buyerReference, ["buyerReference"], problems);
  const order = optionalText(document.orderNumber, ["orderNumber"], problems);
  const contract = optionalText(document.contractNumber, ["contractNumber"], problems);
  if ((document.profile ?? "peppol") === "peppol" && buyerReference === undefined && order === undefined) {
    problems.add("missing_text", ["buyerReference"], "Peppol needs a buyer reference or an order (PEPPOL-EN16931-R003)");
  }
  return {
    ...(buyerReference !== undefined && { "cbc:BuyerReference": buyerReference }),
    ...(order !== undefined && { "cac:OrderReference": { "cbc:ID": order } }),
    ...(contract !== undefined && { "cac:ContractDocumentReference": { "cbc:ID": contract } }),
  };
}

/** BG-14: the month, and the periods of its fees, which must lie in it (PEPPOL-EN16931-R110, R111). */
function invoicePeriod({ month, lines }: InvoiceDraft | CreditNote): object {
  const [year = 0, ofYear = 0] = month.split("-").map(Number);
  const lastDay = new Date(Date.UTC(year, ofYear, 0)).getUTCDate();
  const periods = lines.flatMap((line) => (line.kind === "fee" ? [line.period] : []));
  const from = [`${month}-01`, ...periods.map((period) => period.from)].sort()[0];
  const to = [`${month}-${lastDay}`, ...periods.flatMap((period) => period.to ?? [])].sort().at(-1);
  return periodFields({ from: from ?? "", ...(to !== undefined && { to }) });
}

/** BT-8: VAT that falls due on payment is one for the whole document. */
function taxPoint({ totals }: InvoiceDraft | CreditNote, problems: Problems): object {
  const taxed = totals.vatByRate.filter(({ vat }) => !exact(vat).isZero());
  const deferred = taxed.filter(({ chargeability }) => chargeability === "deferred");
  if (deferred.length === 0) return {};
  if (deferred.length < taxed.length) {
    problems.add(
      "mixed_chargeability",
      ["totals", "vatByRate"],
      "deferred VAT needs its own invoice: BT-8 is of the whole document",
    );
  }
  return { "cbc:DescriptionCode": "432" };
}

function correctedFields({ corrects }: En16931Document, problems: Problems): object {
  if (!corrects || corrects.length === 0) return {};
  return {
    "cac:BillingReference": corrects.map(({ number, date }, position) => {
      const path = ["corrects", position];
      if (date) requireDate(date, [...path, "date"], problems);
      const id = requiredText(number, [...path, "number"], problems);
      return { "cac:InvoiceDocumentReference": { "cbc:ID": id, ...(date && { "cbc:IssueDate": date }) } };
    }),
  };
}

/** BT-72: the last day on which something was done. Intra-community supply also says where to (BT-80, BR-IC-12). */
function deliveryFields({ lines }: InvoiceDraft | CreditNote, { buyer }: En16931Document, { codes }: VatTotals): object {
  const last = lines
    .map(({ date }) => date)
    .sort()
    .at(-1);
  const country = { "cac:Country": { "cbc:IdentificationCode": buyer.address.country } };
  return {
    ...(last !== undefined && { "cbc:ActualDeliveryDate": last }),
    ...(codes.has("K") && { "cac:DeliveryLocation": { "cac:Address": country } }),
  };
}
