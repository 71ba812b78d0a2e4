import { isRecord, withPath, type ProblemPath } from "../problem/internal.js";
import { parseWith } from "../problem/schema.js";
import { epochMsInRange, isInRange } from "../time/internal.js";
import type { TicketEvent } from "./features.js";
import { ticketEventSchema, ticketSchema } from "./schema.js";
import type { Ticket } from "./ticket.js";

/**
 * The mark of tickets and events that this library made: they need no second validation. It is no part of their JSON, and a
 * spread does not copy it. The symbol is registered, so that the two builds of the package trust each other's values.
 */
const made = Symbol.for("trouble-ticket.made");

/** Marks and freezes a ticket or an event. */
export function brand<Value extends Ticket | TicketEvent>(value: Value): Value {
  return frozen(Object.defineProperty(value, made, { value: true }));
}

/** A ticket of any origin: one that this library made as it is, another, such as its JSON, if the schema accepts it. */
export function parseTicket(ticket: Ticket): Ticket {
  return isMade(ticket) ? ticket : brand(parseWith(ticketSchema, ticket, ["ticket"]));
}

/** An event of any origin, with Dates of its own. Throws the problems of an event that this library did not make. */
export function parseEvent(event: TicketEvent, path: ProblemPath): TicketEvent {
  return isMade(event) ? withOwnDates(event, path) : frozen(parseWith(ticketEventSchema, event, path));
}

function isMade(value: unknown): boolean {
  return isRecord(value) && Object.hasOwn(value, made);
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

/** The value, deeply frozen. A frozen part is taken to be deeply frozen, and Dates are left alone. */
export function frozen<Value>(value: Value): Value {
  if (typeof value !== "object" || value === null || value instanceof Date || Object.isFrozen(value)) return value;
  for (const field of Object.keys(value)) frozen((value as Readonly<Record<string, unknown>>)[field]);
  return Object.freeze(value);
}
