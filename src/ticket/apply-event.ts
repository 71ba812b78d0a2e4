import { SupportError } from "../problem/internal.js";
import { canHappen } from "./can-happen.js";
import { change } from "./change.js";
import { registeredDraft, type Draft } from "./draft.js";
import type { TicketEvent } from "./events.js";
import { withEntry } from "./ids.js";

/** The draft that the first event of a ticket makes. */
export function firstDraft(event: TicketEvent): Draft {
  requireVersion(event, 1);
  if (event.type !== "registered") throw unexpected(event);
  return registeredDraft(event);
}

/** Adds the next event of a ticket to its draft. */
export function addEvent(draft: Draft, event: TicketEvent): void {
  const { ticket } = draft;
  requireVersion(event, ticket.version + 1);
  if (!canHappen(ticket, event)) throw unexpected(event);
  change(draft, event);
  ticket.appliedEventIds = withEntry(ticket.appliedEventIds, event.id);
  ticket.version = event.version;
}

export function otherTicket(number: string, other: string): SupportError {
  return new SupportError({ code: "other_ticket", number, other });
}

function requireVersion({ version }: TicketEvent, expected: number): void {
  if (version !== expected) throw new SupportError({ code: "event_out_of_order", version, expected });
}

function unexpected({ type, version }: TicketEvent): SupportError {
  return new SupportError({ code: "unexpected_event", type, version });
}
