export type { InterventionItem } from "../policy/internal.js";
export { allowedCommands, decide, type Decision } from "./decide.js";
export type { CommandType, EventType, TicketCommand, TicketEvent } from "./features.js";
export { evolve, initialState, replay } from "./fold.js";
export type { ReportAudience, TicketReport } from "./report/report-parts.js";
export { type ReportOptions, ticketReport } from "./report/ticket-report.js";
export { slaFacts } from "./sla-facts.js";
export type { TicketPolicy } from "./ticket-policy.js";
export type { Actor, Approval, Cancellation, Intervention, Ticket, TicketStatus } from "./ticket.js";
