export { dueAt } from "./due-at.js";
export type { MetricOptions } from "./metric-options.js";
export { maxRank, type PrioritySpec } from "./priority-spec.js";
export { type Promises, promises, readPromises, targetIfPromised } from "./promises.js";
export type { SlaFacts, SlaInterval } from "./sla-facts.js";
export type { SlaPolicy } from "./sla-policy.js";
export { type SlaStatus, slaStatusIfPromised } from "./sla-status.js";
export { type Target, targetAmount } from "./target.js";
