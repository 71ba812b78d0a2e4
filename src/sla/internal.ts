export { dueAt } from "./due-at.js";
export type { MetricOptions } from "./metric-options.js";
export { defaultCalendar, nameProblems, targetProblem } from "./policy-names.js";
export { targetIfPromised } from "./promises.js";
export type { SlaFacts, SlaInterval, SlaPause } from "./sla-facts.js";
export {
  maxRank,
  type MetricSpec,
  type PrioritySpec,
  type Reprioritising,
  type ServiceCredit,
  type ServiceLevelSpec,
  type SlaPolicy,
  type TierSpec,
} from "./sla-policy.js";
export { type SlaStatus, slaStatusIfPromised } from "./sla-status.js";
export { builtInMetrics, type Metric, type Target, type TargetAmount, type Targets } from "./target.js";
