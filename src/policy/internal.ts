export type { ReadBand, ReadWhen } from "./band-spec.js";
export { labelOf, policyOf, type PolicyReading, readNow, requireSections } from "./policy-of.js";
export { exemptionOf, type InterventionItem, type VatTreatment } from "./items/item.js";
export type { ReadMode } from "./read-sections.js";
export type { Rounding } from "./rounding.js";
export { type BillingScope, reportDetails, type SupportPolicySpec } from "./support-policy.js";
export { safeParseTicketNumber } from "./ticket-number.js";
