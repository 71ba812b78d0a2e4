export { acoPolicy, acoPolicySpec } from "./aco-policy.js";
export type { BandSpec, When } from "./band-spec.js";
export { safeParsePolicy, supportPolicy } from "./parse-policy.js";
export type { Rounding } from "./rounding.js";
export type {
  BillingScope,
  CauseSpec,
  ChannelSpec,
  ModeSpec,
  ReportDetail,
  RequestKindSpec,
  SupportPolicySpec,
} from "./support-policy-spec.js";
export type { SupportPolicy } from "./support-policy.js";
export { parseTicketNumber, safeParseTicketNumber, type TicketNumberParts } from "./ticket-number-parsing.js";
export type { NumberingPolicy } from "./ticket-number-pattern.js";
export { compareTicketNumbers, formatTicketNumber } from "./ticket-number.js";
