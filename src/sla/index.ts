export { dueAt, type DueFacts } from "./due-at.js";
export { explainDueAt, type ClosedStep, type DueExplanation, type OpenStep } from "./explain-due-at.js";
export { formatExplanation } from "./format-explanation.js";
export type { SlaPolicy } from "./sla-policy.js";
