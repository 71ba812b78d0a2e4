export { dueAt } from "./due-at.js";
export type { SlaFacts, SlaInterval, SlaPause } from "./facts.js";
export { instantOf, metricOf, type MetricOptions, requireOptions } from "./options.js";
export { defaultCalendar, nameProblems, targetProblem } from "./policy-names.js";
export { readingOf, targetIfPromised } from "./policy-reading.js";
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
export { onProblemOf } from "./standings.js";
export { type SlaStatus, slaStatusIfPromised } from "./status.js";
export { type MetricStatus, slaStatuses } from "./statuses.js";
export { builtInMetrics, type Metric, type Target, type TargetAmount, type Targets } from "./target.js";
