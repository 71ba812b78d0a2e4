export type { SlaFacts, SlaInterval } from "./facts.js";
export { slaReadingOf, targetOf } from "./sla-reading.js";
export { metricOf, type MetricOptions } from "./question.js";
export { creditProblems, type ServiceCredit, type ServiceLevelSpec } from "./service-level.js";
export {
  defaultCalendar,
  maxRank,
  type MetricSpec,
  nameProblems,
  type PrioritySpec,
  type Reprioritising,
  type SlaPolicy,
  type TierSpec,
} from "./sla-policy.js";
export { type SlaStatus, slaStatuses, slaStatusIfPromised } from "./status.js";
export { builtInMetrics, isCountedInDates, startsOf, targetProblem, type Targets, targetUnits } from "./target.js";
