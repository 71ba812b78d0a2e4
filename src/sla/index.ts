export {
  type Attainment,
  attainment,
  type AttainmentFigures,
  type AttainmentOptions,
  type ElapsedPercentiles,
} from "./attainment.js";
export { dueAt, instantAtFraction } from "./due-at.js";
export { type DueExplanation, explainDueAt } from "./explanation/explain-due-at.js";
export { formatExplanation } from "./explanation/format-explanation.js";
export type { ClosedStep, OpenStep } from "./explanation/steps.js";
export type { PriorityChange, SlaFacts, SlaInterval } from "./facts.js";
export type { DueOptions, MetricOptions } from "./question.js";
export { type ServiceLevelPeriod, serviceLevelReport } from "./service-level-report.js";
export type { ServiceCredit, ServiceLevelResult, ServiceLevelSpec } from "./service-level.js";
export type { MetricSpec, PrioritySpec, Reprioritising, SlaPolicy, TierSpec } from "./sla-policy.js";
export { type MetricStatus, slaStatus, type SlaStatus, slaStatuses } from "./status.js";
export type { Metric, Target, TargetAmount, Targets, TargetTerms, TargetUnit } from "./target.js";
export { type AttainmentChange, type OutcomeChange, whatIf, type WhatIf } from "./what-if.js";
