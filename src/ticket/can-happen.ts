import type { EventType, TicketEvent } from "./events.js";
import { entryOf } from "./ids.js";
import type { Intervention, Ticket, TicketPause } from "./ticket.js";
import { isConcluded, isUnclosed, isWorkable } from "./ticket-state.js";

/** What can happen to a ticket that there is. */
export type LaterEvent = TicketEvent<Exclude<EventType, "registered">>;

/**
 * Whether an event can have happened to a ticket in its state, whatever the policy was: what `decide` never yields is not folded,
 * wherever it comes from.
 */
export function canHappen(ticket: Ticket, event: TicketEvent): event is LaterEvent {
  if (event.at.getTime() < ticket.receivedAt.getTime()) return false;
  if (entryOf(ticket.appliedEventIds, event.id) !== undefined) return false;
  switch (event.type) {
    case "registered":
      return false;
    case "forwarded":
      return isWorkable(ticket) && ticket.guaranteedFrom === undefined;
    case "reprioritised":
    case "interventionPlanned":
    case "approvalAsked":
    case "approvalRecorded":
      return isWorkable(ticket);
    case "waitBegan":
      return isWorkable(ticket) && entryOf(ticket.pauses, event.pauseId) === undefined;
    case "waitEnded":
      return event.pauseIds.every((pauseId) => isOpen(entryOf(ticket.pauses, pauseId)));
    case "interventionStarted":
      return isWorkable(ticket) && entryOf(ticket.interventions, event.interventionId) === undefined;
    case "interventionFinished":
      return isRunning(entryOf(ticket.interventions, event.interventionId));
    case "interventionCorrected":
    case "interventionInvoiced":
      return isUninvoiced(entryOf(ticket.interventions, event.interventionId));
    case "noted":
      return true;
    case "concluded":
      return isWorkable(ticket);
    case "closed":
    case "cancelled":
      return isUnclosed(ticket);
    case "reopened":
      return ticket.status !== "cancelled" && isConcluded(ticket);
  }
}

function isOpen(pause: TicketPause | undefined): boolean {
  return pause !== undefined && pause.to === undefined;
}

function isRunning(intervention: Intervention | undefined): boolean {
  return intervention !== undefined && intervention.endedAt === undefined;
}

function isUninvoiced(intervention: Intervention | undefined): boolean {
  return intervention?.endedAt !== undefined && intervention.invoiced !== true;
}
