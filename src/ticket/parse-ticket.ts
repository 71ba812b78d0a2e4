import { isRecord } from "../problem/internal.js";
import { parseWith } from "../problem/schema.js";
import { frozen } from "./frozen.js";
import { ticketSchema } from "./schema.js";
import type { Ticket } from "./ticket.js";

/** One registered symbol, so that a ticket made by the ESM build serves the CommonJS build and the other way round. */
const made = Symbol.for("trouble-ticket.ticket");

/** A ticket as this library makes it: frozen, and known not to need checking again; the mark is not part of its JSON. */
export function madeTicket(ticket: Ticket): Ticket {
  return frozen(Object.defineProperty({ ...ticket }, made, { value: true }));
}

/** A ticket from wherever it comes: one this library made as it is, another, such as its JSON, if the schema accepts it. */
export function parseTicket(ticket: Ticket): Ticket {
  if (isRecord(ticket) && Object.hasOwn(ticket, made)) return ticket;
  return madeTicket(parseWith(ticketSchema, ticket, ["ticket"]));
}
