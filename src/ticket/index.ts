export type { Actor } from "./actor.js";
export { allowedCommands } from "./allowed-commands.js";
export { checkedTicket } from "./checked-ticket.js";
export { ticketCommandSchema } from "./command/schema.js";
export type { CommandFacts, CommandHead, CommandType, TicketCommand } from "./commands.js";
export { decide } from "./decide.js";
export type { Decision } from "./decision.js";
export type { EventFacts, EventHead, EventType, TicketEvent } from "./events.js";
export { evolve, initialState } from "./evolve.js";
export { replay } from "./replay.js";
export type {
  Labelled,
  ModeCount,
  ReportAudience,
  ReportedIntervention,
  ReportedNote,
  ReportedPlan,
  TicketReport,
} from "./report/report.js";
export { ticketReportSchema } from "./report/schema.js";
export { ticketReport, type ReportOptions } from "./report/ticket-report.js";
export { ticketEventSchema, ticketSchema } from "./schema.js";
export { slaFacts } from "./sla-facts.js";
export { approvalReason, type TicketPolicy } from "./ticket-policy.js";
export type {
  Approval,
  Cancellation,
  Conclusion,
  Intervention,
  PlannedIntervention,
  Ticket,
  TicketNote,
  TicketPause,
  TicketPriorityChange,
  TicketStatus,
} from "./ticket.js";
