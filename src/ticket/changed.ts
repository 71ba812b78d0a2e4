import { SupportError } from "../error/index.js";
import { approvalReason } from "./approval-reason.js";
import { changedIntervention, startedIntervention } from "./changed-interventions.js";
import type { TicketEvent } from "./events.js";
import type { Conclusion, Ticket, TicketPause } from "./ticket.js";
import { isConcluded } from "./ticket-times.js";

/** What an event makes of a ticket; throws `unexpected_event` for one that cannot have happened to it. */
export function changed(ticket: Ticket, event: TicketEvent): Ticket {
  const { at } = event;
  switch (event.type) {
    case "registered":
      throw new SupportError({ code: "unexpected_event", type: event.type, version: event.version });
    case "forwarded":
      return { ...ticket, guaranteedFrom: at };
    case "reprioritised": {
      const { priority, rank, reason } = event;
      return { ...ticket, priority, rank, priorityChanges: [...ticket.priorityChanges, { at, priority, rank, reason }] };
    }
    case "interventionPlanned": {
      const { interventionId: id, mode, expert, plannedFor } = event;
      return { ...ticket, planned: [...ticket.planned.filter((plan) => plan.id !== id), { id, mode, expert, plannedFor }] };
    }
    case "approvalAsked": {
      const asked: Ticket = { ...ticket, approval: "asked", approvalChangedAt: at };
      return event.pauseId === undefined ? asked : withPause(asked, { id: event.pauseId, reason: approvalReason, from: at });
    }
    case "approvalRecorded": {
      const pauses = ended(ticket, at, ({ reason }) => reason === approvalReason);
      return { ...ticket, approval: event.answer, approvalChangedAt: at, pauses };
    }
    case "interventionStarted":
      return startedIntervention(ticket, event);
    case "interventionFinished":
    case "interventionCorrected":
    case "interventionInvoiced":
      return changedIntervention(ticket, event);
    case "waitBegan":
      return withPause(ticket, { id: event.pauseId, reason: event.reason, from: at });
    case "waitEnded":
      return { ...ticket, pauses: ended(ticket, at, ({ id }) => event.pauseIds.includes(id)) };
    case "noted": {
      const { actor, audience, text } = event;
      return { ...ticket, notes: [...ticket.notes, { at, actor, audience, text }] };
    }
    case "concluded":
      return concluded(ticket, at);
    case "closed":
      return { ...concluded(ticket, at), status: "closed", closedAt: at };
    case "reopened":
      return reopened(ticket, at);
    case "cancelled":
      return { ...settled(ticket, at), status: "cancelled", cancelledAt: at, cancellation: event.cancellation };
  }
}

function withPause(ticket: Ticket, pause: TicketPause): Ticket {
  return { ...ticket, pauses: [...ticket.pauses, pause] };
}

/** The pauses, those that go on and are meant ended. */
function ended({ pauses }: Ticket, to: Date, isMeant: (pause: TicketPause) => boolean): readonly TicketPause[] {
  return pauses.map((pause) => (pause.to === undefined && isMeant(pause) ? { ...pause, to } : pause));
}

function concluded(ticket: Ticket, from: Date): Ticket {
  if (isConcluded(ticket)) return ticket;
  return { ...settled(ticket, from), conclusions: [...ticket.conclusions, { from }] };
}

/** Nothing is waited for and nothing is planned any more. */
function settled(ticket: Ticket, at: Date): Ticket {
  return { ...ticket, planned: [], pauses: ended(ticket, at, () => true) };
}

/** An approval given before is one no longer. */
function reopened(ticket: Ticket, to: Date): Ticket {
  const conclusions = ticket.conclusions.map((conclusion): Conclusion => ({ ...conclusion, to: conclusion.to ?? to }));
  return { ...ticket, status: "inProgress", approval: "none", approvalChangedAt: to, conclusions };
}
