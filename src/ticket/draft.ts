import { madeTicket } from "./parse-ticket.js";
import type { TicketEvent } from "./events.js";
import type { Ticket } from "./ticket.js";

/**
 * A ticket in the making, which events change in place: a list that one of them changes is the draft's own from then on, so that
 * of many events each costs no more than the first. The entries of its lists are frozen.
 */
export interface Draft {
  readonly ticket: { -readonly [Field in keyof Ticket]: Ticket[Field] };
  /** The ids of the pauses that go on, once they were asked for. */
  openPauseIds?: Set<string>;
}

/** A draft that goes on from a ticket; the ticket stays as it is. */
export function draftOf(ticket: Ticket): Draft {
  return { ticket: { ...ticket } };
}

/** The draft of a ticket that was just registered. */
export function registeredDraft(event: TicketEvent<"registered">): Draft {
  const { ticketNumber: number, version, sequence, request, priority, rank, receivedAt } = event;
  return {
    ticket: {
      number,
      sequence,
      version,
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
      appliedEventIds: [event.id],
    },
  };
}

/** The ticket that a draft has become; the draft has served its turn. */
export function ticketOf({ ticket }: Draft): Ticket {
  for (const part of Object.values(ticket)) if (Array.isArray(part)) Object.freeze(part);
  return madeTicket(ticket);
}
