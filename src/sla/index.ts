export { type Attainment, attainment, type AttainmentFigures, type AttainmentOptions } from "./attainment.js";
export { dueAt, type DueFacts } from "./due-at.js";
export { type ClosedStep, type DueExplanation, explainDueAt, type OpenStep } from "./explain-due-at.js";
export { formatExplanation } from "./format-explanation.js";
export { type FractionOptions, instantAtFraction } from "./instant-at-fraction.js";
export type { MetricOptions } from "./metric-options.js";
export type { ElapsedPercentiles } from "./percentiles.js";
export type { PriorityChange, SlaFacts, SlaInterval } from "./sla-facts.js";
export type {
  MetricSpec,
  PrioritySpec,
  Reprioritising,
  ServiceCredit,
  ServiceLevelSpec,
  SlaPolicy,
  TierSpec,
} from "./sla-policy.js";
export { slaStatus, type SlaStatus } from "./sla-status.js";
export type { Metric, Target, TargetAmount, Targets, TargetTerms, TargetUnit } from "./target.js";
export { type AttainmentChange, type OutcomeChange, whatIf, type WhatIf } from "./what-if.js";
