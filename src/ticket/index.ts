export type { Actor } from "./actor.js";
export { allowedCommands } from "./allowed-commands.js";
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
export { type ReportOptions, ticketReport } from "./report/ticket-report.js";
export { slaFacts } from "./sla-facts.js";
export type { TicketPolicy } from "./ticket-policy.js";
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
