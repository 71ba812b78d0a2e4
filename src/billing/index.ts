export type { Agreement, Fee, IncidentPack, LumpSum, PrepaidPack } from "./agreements/agreement.js";
export type { AgreementAnswer, Coverage } from "./agreements/coverage.js";
export type { PackBalance } from "./agreements/pack-balance.js";
export type { BillingPolicy } from "./billing-policy.js";
export { chargeFor, coverageOf } from "./charge/charge-for.js";
export type { Charge, ChargeStep, LinePart } from "./charge/charge.js";
export { formatCharge } from "./charge/format-charge.js";
export { billableDuration } from "./duration/billable-duration.js";
export type { BillableDuration } from "./duration/rounding.js";
export { allocate } from "./money/allocate.js";
export type { Amount } from "./amount.js";
export type { Money } from "./money/money.js";
export type { VatTreatment } from "./money/vat.js";
export type { PriceList, PriceListSpec, PriceListVersion } from "./prices/price-list-spec.js";
export { priceList, safeParsePriceList } from "./prices/price-list.js";
export { creditNote } from "./statement/credit-note.js";
export { draftInvoices, type InvoicingResult } from "./statement/draft-invoices.js";
export { invoiceBy } from "./statement/invoice-by.js";
export type { InvoicingOptions } from "./statement/invoicing-options.js";
export { statementCsv } from "./statement/statement-csv.js";
export type {
  CreditNote,
  InvoiceDraft,
  InvoiceLine,
  Statement,
  StatementLine,
  TicketSummary,
  Totals,
} from "./statement/statement.js";
export type { ChargeTerms, Customer, InvoiceTerms } from "./terms.js";
export { billableInterventions } from "./work/billable-interventions.js";
export type { HeldBack } from "./work/held-back.js";
export type { BillableIntervention, ChargeableIntervention } from "./work/intervention.js";
