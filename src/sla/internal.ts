export type { SlaFacts, SlaInterval } from "./facts.js";
export { instantOf, metricOf, type MetricOptions, requireOptions } from "./options.js";
export { defaultCalendar, nameProblems, targetProblem } from "./policy-names.js";
export { readingOf } from "./policy-reading.js";
export {
  maxRank,
  type MetricSpec,
  type PrioritySpec,
  type Reprioritising,
  type ServiceLevelSpec,
  type SlaPolicy,
  type TierSpec,
} from "./sla-policy.js";
export { onProblemOf } from "./standings.js";
export { type SlaStatus, slaStatusIfPromised } from "./status.js";
export { slaStatuses } from "./statuses.js";
export { builtInMetrics, type Targets } from "./target.js";
