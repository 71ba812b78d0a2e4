export type { AgreementAnswer, Coverage } from "./agreements/coverage.js";
export type { PackBalance } from "./agreements/agreement-book.js";
export type { Amount, Money } from "./amount.js";
export type { BillingPolicy } from "./billing-policy.js";
export { chargeFor, coverageOf } from "./charge/charge-for.js";
export type { Charge, ChargeStep, LinePart } from "./charge/charge.js";
export { formatCharge } from "./charge/format-charge.js";
export { billableDuration, type BillableDuration } from "./duration/rounding.js";
export { allocate } from "./money/allocate.js";
export type { VatTreatment } from "../policy/internal.js";
export type { Totals } from "./money/vat.js";
export { priceList, safeParsePriceList } from "./prices/price-list.js";
export { creditNote } from "./statement/credit-note.js";
export { draftInvoices, type InvoicingResult } from "./statement/draft-invoices.js";
export { invoiceBy, type InvoicingOptions } from "./statement/invoice-month.js";
export { statementCsv } from "./statement/statement-csv.js";
export type { CreditNote, InvoiceDraft, InvoiceLine, Statement, StatementLine, TicketSummary } from "./statement/statement.js";
export type {
  Agreement,
  ChargeTerms,
  Customer,
  Fee,
  IncidentPack,
  InvoiceTerms,
  LumpSum,
  PrepaidPack,
  PriceList,
  PriceListSpec,
  PriceListVersion,
} from "./terms.js";
export { billableInterventions } from "./work/work.js";
export type { HeldBack } from "./work/held-back.js";
export type { BillableIntervention, ChargeableIntervention } from "./work/intervention.js";
