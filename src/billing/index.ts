export { allocate } from "./allocate.js";
export type { Amount } from "./amount.js";
export { billableDuration, type BillableDuration, type InterventionTime } from "./billable-duration.js";
export type { BillingPolicy } from "./billing-policy.js";
export { chargeFor, coverageOf } from "./charge/charge-for.js";
export type { Charge, ChargeStep } from "./charge/charge.js";
export type { AgreementAnswer, Coverage } from "./charge/coverage.js";
export { formatCharge } from "./charge/format-charge.js";
export { billableInterventions } from "./intervention/billable-interventions.js";
export type { BillableIntervention, ChargeableIntervention } from "./intervention/intervention.js";
export { invoiceBy } from "./invoice-by.js";
export type { Money } from "./money.js";
export { creditNote } from "./statement/credit-note.js";
export { draftInvoices } from "./statement/draft-invoices.js";
export type { HeldBack } from "./statement/held-back.js";
export type { Invoicing, InvoicingOptions, PackBalance } from "./statement/invoicing.js";
export { statementCsv } from "./statement/statement-csv.js";
export type {
  CreditingOptions,
  CreditNote,
  InvoiceDraft,
  InvoiceHead,
  InvoiceLine,
  Statement,
  StatementIntervention,
  StatementLine,
  TicketSummary,
  Totals,
  VatTotal,
} from "./statement/statement.js";
export type { Agreement, AgreementTerms, LumpSum, PrepaidPack } from "./terms/agreement.js";
export type { Customer } from "./terms/customer.js";
export type { PriceList, PriceListSpec, PriceListVersion } from "./terms/price-list-spec.js";
export { priceList, safeParsePriceList } from "./terms/price-list.js";
export type { ChargeTerms, InvoiceTerms } from "./terms/terms.js";
export type { VatTreatment } from "./terms/vat-treatment.js";
