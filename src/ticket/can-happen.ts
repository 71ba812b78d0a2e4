import type { EventType, TicketEvent } from "./events.js";
import { entryOf } from "./ids.js";
import { approvalReason } from "./ticket-policy.js";
import { concludedAt, isUnclosed, isWorkable, openPauses, runningIntervention } from "./ticket-state.js";
import type { Intervention, Ticket, TicketPause } from "./ticket.js";

/** What can happen to a ticket that there is. */
export type LaterEvent = TicketEvent<Exclude<EventType, "registered">>;

/**
 * Whether an event can have happened to a ticket in its state, whatever the policy was: nothing happens twice, ends before it
 * began or goes on after the end, wherever the event comes from.
 */
export function canHappen(ticket: Ticket, event: TicketEvent): event is LaterEvent {
  if (!isFrom(ticket.receivedAt, event.at)) return false;
  if (entryOf(ticket.appliedEventIds, event.id) !== undefined) return false;
  switch (event.type) {
    case "registered":
      return false;
    case "forwarded":
      return isWorkable(ticket) && ticket.guaranteedFrom === undefined;
    case "reprioritised":
      return isWorkable(ticket) && event.priority !== ticket.priority;
    case "interventionPlanned":
    case "interventionStarted":
      return isWorkable(ticket) && entryOf(ticket.interventions, event.interventionId) === undefined;
    case "approvalAsked":
      return isApprovable(ticket) && (event.pauseId === undefined || entryOf(ticket.pauses, event.pauseId) === undefined);
    case "approvalRecorded":
      return isWorkable(ticket) && event.answer !== ticket.approval && haveBegun(awaitingApproval(ticket), event.at);
    case "waitBegan":
      return isWorkable(ticket) && entryOf(ticket.pauses, event.pauseId) === undefined;
    case "waitEnded":
      return event.pauseIds.length > 0 && event.pauseIds.every((id) => isOpen(entryOf(ticket.pauses, id), event.at));
    case "interventionFinished":
      return isRunning(entryOf(ticket.interventions, event.interventionId), event.at);
    case "interventionCorrected":
      return isUninvoiced(ticket, event.interventionId) && isFrom(event.startedAt, event.endedAt);
    case "interventionInvoiced":
      return isUninvoiced(ticket, event.interventionId);
    case "noted":
      return true;
    case "concluded":
      return isWorkable(ticket) && isAtRest(ticket, event.at);
    case "closed":
      return isUnclosed(ticket) && isAtRest(ticket, event.at);
    case "cancelled":
      return isUnclosed(ticket) && ticket.interventions.length === 0 && haveBegun(openPauses(ticket), event.at);
    case "reopened":
      return ticket.status !== "cancelled" && isFrom(concludedAt(ticket), event.at);
  }
}

/** Whether an instant is that of something that there is, or later. */
function isFrom(earliest: Date | undefined, at: Date): boolean {
  return earliest !== undefined && at.getTime() >= earliest.getTime();
}

function haveBegun(pauses: readonly TicketPause[], at: Date): boolean {
  return pauses.every(({ from }) => isFrom(from, at));
}

function isApprovable(ticket: Ticket): boolean {
  return isWorkable(ticket) && (ticket.approval === "none" || ticket.approval === "refused");
}

function awaitingApproval(ticket: Ticket): readonly TicketPause[] {
  return openPauses(ticket).filter(({ reason }) => reason === approvalReason);
}

function isOpen(pause: TicketPause | undefined, at: Date): boolean {
  return pause?.to === undefined && isFrom(pause?.from, at);
}

function isRunning(intervention: Intervention | undefined, at: Date): boolean {
  return intervention?.endedAt === undefined && isFrom(intervention?.startedAt, at);
}

function isUninvoiced({ interventions }: Ticket, id: string): boolean {
  const intervention = entryOf(interventions, id);
  return intervention?.endedAt !== undefined && intervention.invoiced !== true;
}

/** Whether nobody works on the ticket, and every wait that would end with it began before. */
function isAtRest(ticket: Ticket, at: Date): boolean {
  return runningIntervention(ticket) === undefined && haveBegun(openPauses(ticket), at);
}
