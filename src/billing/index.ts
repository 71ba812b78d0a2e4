export { billableDuration, type BillableDuration, type InterventionTime } from "./billable-duration.js";
export type { BillingPolicy } from "./billing-policy.js";
export { invoiceBy } from "./invoice-by.js";
