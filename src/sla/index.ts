export {
  type Attainment,
  attainment,
  type AttainmentFigures,
  type AttainmentOptions,
  type ElapsedPercentiles,
} from "./attainment.js";
export { dueAt } from "./due-at.js";
export { type DueExplanation, explainDueAt } from "./explain.js";
export type { ClosedStep, OpenStep } from "./explanation-steps.js";
export type { PriorityChange, SlaFacts, SlaInterval } from "./facts.js";
export { formatExplanation } from "./format-explanation.js";
export { instantAtFraction } from "./instant-at-fraction.js";
export type { DueOptions, MetricOptions } from "./question.js";
export type { ServiceLevelResult } from "./service-level-result.js";
export { type ServiceLevelPeriod, serviceLevelReport } from "./service-levels.js";
export type {
  MetricSpec,
  PrioritySpec,
  Reprioritising,
  ServiceCredit,
  ServiceLevelSpec,
  SlaPolicy,
  TierSpec,
} from "./sla-policy.js";
export { type MetricStatus, slaStatus, type SlaStatus, slaStatuses } from "./status.js";
export type { Metric, Target, TargetAmount, Targets, TargetTerms, TargetUnit } from "./target.js";
export { type AttainmentChange, type OutcomeChange, whatIf, type WhatIf } from "./what-if.js";
