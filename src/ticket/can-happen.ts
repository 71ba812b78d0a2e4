import { isUnclosed, isWorkable } from "./decision.js";
import type { TicketEvent } from "./events.js";
import type { Intervention, Ticket } from "./ticket.js";
import { isConcluded, openPauses } from "./ticket-times.js";

/**
 * Whether an event can have happened to a ticket in its state, whatever the policy was: what `decide` never yields is not folded,
 * wherever it comes from.
 */
export function canHappen(ticket: Ticket, event: TicketEvent): boolean {
  if (event.at.getTime() < ticket.receivedAt.getTime() || ticket.appliedEventIds.includes(event.id)) return false;
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
      return isWorkable(ticket) && ticket.pauses.every(({ id }) => id !== event.pauseId);
    case "waitEnded":
      return event.pauseIds.every((pauseId) => openPauses(ticket).some(({ id }) => id === pauseId));
    case "interventionStarted":
      return isWorkable(ticket) && interventionOf(ticket, event.interventionId) === undefined;
    case "interventionFinished":
      return isRunning(interventionOf(ticket, event.interventionId));
    case "interventionCorrected":
    case "interventionInvoiced":
      return isUninvoiced(interventionOf(ticket, event.interventionId));
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

function interventionOf(ticket: Ticket, interventionId: string): Intervention | undefined {
  return ticket.interventions.find(({ id }) => id === interventionId);
}

function isRunning(intervention: Intervention | undefined): boolean {
  return intervention !== undefined && intervention.endedAt === undefined;
}

function isUninvoiced(intervention: Intervention | undefined): boolean {
  return intervention?.endedAt !== undefined && intervention.invoiced !== true;
}
