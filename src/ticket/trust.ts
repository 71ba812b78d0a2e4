import { isRecord } from "../problem/internal.js";
import { parseWith } from "../problem/schema.js";
import { ticketSchema } from "./schema.js";
import type { Ticket } from "./ticket.js";

/**
 * The mark of tickets and events that this library made: they need no second validation. It is no part of their JSON, and a
 * spread does not copy it. The symbol is registered, so that the two builds of the package trust each other's values.
 */
const made = Symbol.for("trouble-ticket.made");
const mark: PropertyDescriptor = { value: true };

/** Marks and freezes a ticket or an event whose parts are frozen. */
export function trusted<Value extends object>(value: Value): Value {
  return Object.freeze(Object.defineProperty(value, made, mark));
}

/** Whether this library made a value. */
export function isTrusted(value: unknown): boolean {
  return isRecord(value) && Object.hasOwn(value, made);
}

/** The value, deeply frozen. A frozen part is taken to be deeply frozen, and Dates are left alone. */
export function frozen<Value>(value: Value): Value {
  if (typeof value !== "object" || value === null || value instanceof Date || Object.isFrozen(value)) return value;
  return Object.freeze(withFrozenParts(value));
}

/** The value itself, with everything in it deeply frozen. */
export function withFrozenParts<Value extends object>(value: Value): Value {
  for (const part of Object.values(value)) frozen(part);
  return value;
}

/** A ticket of any origin: one that this library made as it is, another, such as its JSON, if the schema accepts it. */
export function parseTicket(ticket: Ticket): Ticket {
  return isTrusted(ticket) ? ticket : trusted(withFrozenParts(parseWith(ticketSchema, ticket, ["ticket"])));
}
