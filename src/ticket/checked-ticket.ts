import { isRecord, problemsOfIssues, problemUnder, SupportError } from "../error/index.js";
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
export function checkedTicket(ticket: Ticket): Ticket {
  if (isRecord(ticket) && Object.hasOwn(ticket, made)) return ticket;
  const reading = ticketSchema.safeParse(ticket, { reportInput: true });
  if (reading.success) return madeTicket(reading.data);
  const [first, ...others] = problemsOfIssues(reading.error.issues);
  throw new SupportError(problemUnder(["ticket"], first), ...others.map((problem) => problemUnder(["ticket"], problem)));
}
