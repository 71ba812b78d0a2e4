export { dueAt, type DueFacts } from "./due-at.js";
export type { SlaPolicy } from "./sla-policy.js";
