import { withPath, type ProblemPath } from "../problem/internal.js";
import { parseWith } from "../problem/schema.js";
import { epochMsInRange, isInRange } from "../time/internal.js";
import type { TicketEvent } from "./features.js";
import { ticketEventSchema } from "./events/schema.js";
import { ticketSchema } from "./schema.js";
import type { Ticket } from "./ticket.js";
import { isTrusted, trusted, withFrozenParts } from "./trust.js";

/** A ticket of any origin: one that this library made as it is, another, such as its JSON, if the schema accepts it. */
export function parseTicket(ticket: Ticket): Ticket {
  return isTrusted(ticket) ? ticket : trusted(withFrozenParts(parseWith(ticketSchema, ticket, ["ticket"])));
}

/** An event of any origin, with new Dates. Throws the problems of an event that this library did not make. */
export function parseEvent(event: TicketEvent, path: ProblemPath): TicketEvent {
  return isTrusted(event) ? withOwnDates(event, path) : withFrozenParts(parseWith(ticketEventSchema, event, path));
}

/** Dates cannot be frozen, so the caller may have changed one. */
function withOwnDates(event: TicketEvent, path: ProblemPath): TicketEvent {
  const own: Record<string, unknown> = { ...event };
  for (const field of Object.keys(own)) {
    const value = own[field];
    if (value instanceof Date) own[field] = ownDate(value, [...path, field]);
  }
  return own as unknown as TicketEvent;
}

function ownDate(date: Date, path: ProblemPath): Date {
  const ms = date.getTime();
  return new Date(isInRange(ms) ? ms : withPath(path, () => epochMsInRange(date)));
}
