export type { BandSpec, ReadBand, ReadWhen, When } from "./band-spec.js";
export {
  causeNamed,
  labelOf,
  modeNamed,
  policyOf,
  type PolicyParts,
  type PolicyReading,
  requireSections,
  unknownCause,
  unknownMode,
} from "./policy-of.js";
export type { ReadMode } from "./read-sections.js";
export { readRounding, type ReadRounding, type Rounding } from "./rounding.js";
export {
  type BillingScope,
  type CauseSpec,
  type ModeSpec,
  reportDetails,
  type SupportPolicySpec,
} from "./support-policy-spec.js";
export { safeParseTicketNumber } from "./ticket-number.js";
