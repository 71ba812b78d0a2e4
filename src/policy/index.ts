export { acoPolicy, acoPolicySpec } from "./aco-policy.js";
export { reportDetails, type ReportDetail } from "./report-detail.js";
export { supportPolicySchema } from "./schema.js";
export { safeParsePolicy, supportPolicy, type PolicyReading, type SupportPolicy } from "./support-policy.js";
export type {
  BillingScope,
  CauseSpec,
  ChannelSpec,
  ModeSpec,
  RequestKindSpec,
  SupportPolicySpec,
} from "./support-policy-spec.js";
export { compareTicketNumbers, formatTicketNumber } from "./ticket-number.js";
export {
  parseTicketNumber,
  safeParseTicketNumber,
  type TicketNumberParts,
  type TicketNumberReading,
} from "./ticket-number-parsing.js";
export type { NumberingPolicy } from "./ticket-number-pattern.js";
