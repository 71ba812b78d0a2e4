export { acoPolicy, acoPolicySpec } from "./aco-policy.js";
export type { ReportDetail } from "./report-detail.js";
export type {
  BillingScope,
  CauseSpec,
  ChannelSpec,
  ModeSpec,
  RequestKindSpec,
  SupportPolicySpec,
} from "./support-policy-spec.js";
export { safeParsePolicy, supportPolicy, type SupportPolicy } from "./support-policy.js";
export { parseTicketNumber, safeParseTicketNumber, type TicketNumberParts } from "./ticket-number-parsing.js";
export type { NumberingPolicy } from "./ticket-number-pattern.js";
export { compareTicketNumbers, formatTicketNumber } from "./ticket-number.js";
