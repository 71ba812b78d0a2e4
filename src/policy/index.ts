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
  SupportPolicy,
  SupportPolicySpec,
} from "./support-policy.js";
export {
  compareTicketNumbers,
  formatTicketNumber,
  parseTicketNumber,
  safeParseTicketNumber,
  type NumberingPolicy,
  type TicketNumberParts,
} from "./ticket-number.js";
