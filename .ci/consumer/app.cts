import { acoPolicy, billableDuration, dueAt, type SupportPolicy } from "trouble-ticket";
import { isOpen } from "trouble-ticket/calendar";
import { explainDueAt } from "trouble-ticket/sla";

const policy: SupportPolicy = acoPolicy;
const facts = { priority: "blocking", receivedAt: new Date("2026-03-27T16:00:00Z") };

export const due: Date = dueAt(policy, facts);
export const explained: Date = explainDueAt(policy, facts).dueAt;
export const open: boolean = isOpen(policy.calendar, due);
export const blocks: number = billableDuration(policy, { mode: "onSite", startedAt: facts.receivedAt, endedAt: due }).blocks;
