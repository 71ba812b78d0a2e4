export { acoPolicy, acoPolicySpec } from "./aco-policy.js";
export { promisedTarget, type Promises, type Promising } from "./promises.js";
export { supportPolicySchema } from "./schema.js";
export { safeParsePolicy, supportPolicy, type PolicyReading, type SupportPolicy } from "./support-policy.js";
export type { ModeSpec, PrioritySpec, SupportPolicySpec } from "./support-policy-spec.js";
export type { Metric, Target, TargetAmount } from "./target.js";
