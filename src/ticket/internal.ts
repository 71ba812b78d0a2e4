export { parseTicket } from "./trust.js";
export type { ReportedIntervention, ReportedNote, ReportedPlan, TicketReport } from "./report/report-parts.js";
export { ticketReport } from "./report/ticket-report.js";
export { slaFacts } from "./sla-facts.js";
export { approvalReason, type TicketPolicy } from "./ticket-policy.js";
export type { Cancellation, Ticket, TicketStatus } from "./ticket.js";
