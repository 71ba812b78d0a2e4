export { reportDetails } from "./report-detail.js";
export type { BillingScope, CauseSpec, ModeSpec, SupportPolicySpec } from "./support-policy-spec.js";
export { safeParseTicketNumber } from "./ticket-number-parsing.js";
