export type { SlaFacts, SlaInterval } from "./facts.js";
export { defaultCalendar, nameProblems, targetProblem } from "./policy-names.js";
export { readingOf } from "./policy-reading.js";
export { instantOf, metricOf, type MetricOptions, onProblemOf, requireOptions } from "./question.js";
export {
  maxRank,
  type MetricSpec,
  type PrioritySpec,
  type Reprioritising,
  type ServiceLevelSpec,
  type SlaPolicy,
  type TierSpec,
} from "./sla-policy.js";
export { type SlaStatus, slaStatuses, slaStatusIfPromised } from "./status.js";
export { builtInMetrics, type Targets } from "./target.js";
