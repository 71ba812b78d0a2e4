export { type Attainment, attainment, type AttainmentFigures, type AttainmentOptions } from "./attainment.js";
export { dueAt } from "./due-at.js";
export { type DueExplanation, explainDueAt } from "./explain.js";
export type { ClosedStep, OpenStep } from "./explanation-steps.js";
export type { PriorityChange, SlaFacts, SlaInterval } from "./facts.js";
export { formatExplanation } from "./explanation-text.js";
export { instantAtFraction } from "./instant-at-fraction.js";
export type { DueOptions, MetricOptions } from "./options.js";
export type { ElapsedPercentiles } from "./percentiles.js";
export type {
  MetricSpec,
  PrioritySpec,
  Reprioritising,
  ServiceCredit,
  ServiceLevelSpec,
  SlaPolicy,
  TierSpec,
} from "./sla-policy.js";
export { serviceLevelReport, type ServiceLevelPeriod, type ServiceLevelResult } from "./service-levels.js";
export { slaStatus, type SlaStatus } from "./status.js";
export { type MetricStatus, slaStatuses } from "./statuses.js";
export type { Metric, Target, TargetAmount, Targets, TargetTerms, TargetUnit } from "./target.js";
export { type AttainmentChange, type OutcomeChange, whatIf, type WhatIf } from "./what-if.js";
