export { dueAt, type DueFacts } from "./due-at.js";
export { explainDueAt, type ClosedStep, type DueExplanation, type OpenStep } from "./explain-due-at.js";
export { formatExplanation } from "./format-explanation.js";
export type { PriorityChange, SlaFacts, SlaInterval } from "./sla-facts.js";
export type { SlaPolicy } from "./sla-policy.js";
export { slaStatus, type SlaStatus } from "./sla-status.js";
