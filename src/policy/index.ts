export { acoPolicy, acoPolicySpec } from "./aco-policy.js";
export { supportPolicySchema } from "./schema.js";
export { safeParsePolicy, supportPolicy, type PolicyReading, type SupportPolicy } from "./support-policy.js";
export type { ModeSpec, SupportPolicySpec } from "./support-policy-spec.js";
