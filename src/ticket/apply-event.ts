import { SupportError } from "../error/index.js";
import { canHappen } from "./can-happen.js";
import { changed } from "./changed.js";
import { madeTicket } from "./checked-ticket.js";
import type { TicketEvent } from "./events.js";
import type { Ticket } from "./ticket.js";

/** A ticket with one more event, or as it is where it has that event already. */
export function applyEvent(ticket: Ticket | undefined, event: TicketEvent): Ticket {
  const version = ticket?.version ?? 0;
  if (ticket !== undefined && event.ticketNumber !== ticket.number) throw otherTicket(ticket.number, event.ticketNumber);
  if (ticket !== undefined && event.version <= version) return sameTicket(ticket, event);
  if (event.version !== version + 1) {
    throw new SupportError({ code: "event_out_of_order", version: event.version, expected: version + 1 });
  }
  if (ticket !== undefined && !canHappen(ticket, event)) {
    throw new SupportError({ code: "unexpected_event", type: event.type, version: event.version });
  }
  const next = ticket === undefined ? registeredTicket(event) : changed(ticket, event);
  const appliedEventIds = Object.freeze([...next.appliedEventIds, event.id]);
  return madeTicket({ ...next, version: event.version, appliedEventIds });
}

export function otherTicket(number: string, other: string): SupportError {
  return new SupportError({ code: "other_ticket", number, other });
}

function sameTicket(ticket: Ticket, { id, version }: TicketEvent): Ticket {
  const applied = ticket.appliedEventIds[version - 1] ?? "";
  if (applied === id) return ticket;
  throw new SupportError({ code: "conflicting_events", version, first: applied, second: id });
}

function registeredTicket(event: TicketEvent): Ticket {
  if (event.type !== "registered") {
    throw new SupportError({ code: "unexpected_event", type: event.type, version: event.version });
  }
  const { ticketNumber: number, sequence, request, priority, rank, receivedAt } = event;
  return {
    number,
    sequence,
    version: 0,
    status: "registered",
    request,
    priority,
    rank,
    registeredPriority: priority,
    receivedAt,
    registeredAt: event.at,
    ...(request.addressedTo === "support" && { guaranteedFrom: receivedAt }),
    priorityChanges: [],
    pauses: [],
    planned: [],
    approval: "none",
    interventions: [],
    conclusions: [],
    notes: [],
    appliedEventIds: [],
  };
}
