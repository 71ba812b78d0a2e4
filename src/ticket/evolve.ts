import { SupportError } from "../problem/internal.js";
import { addEvent, firstDraft, otherTicket } from "./apply-event.js";
import { checkedEvent } from "./checked-event.js";
import { parseTicket } from "./parse-ticket.js";
import { draftOf, ticketOf } from "./draft.js";
import type { TicketEvent } from "./events.js";
import type { Ticket } from "./ticket.js";

/**
 * What every ticket is before its first event: nothing.
 *
 * @example
 * const events: readonly TicketEvent[] = [];
 * events.reduce<Ticket | undefined>(evolve, initialState()) // => undefined
 */
export function initialState(): Ticket | undefined {
  return undefined;
}

/**
 * The ticket after one more event; the one before stays as it is.
 *
 * An event that the ticket has already leaves it the same, so that events may be delivered twice. The ticket knows the ids alone
 * of the events it has, so one that was changed under its id and version passes for the same; `replay`, which has them all before
 * it, refuses such a pair. One of a later version waits for those between: `replay` puts them in order. A ticket or event that
 * comes from JSON is checked and read.
 *
 * @throws SupportError `event_out_of_order` for a version other than the next, `conflicting_events` for another event in the
 * place of one applied, `other_ticket`, `unexpected_event`, and what is wrong with an event or ticket that is not sound
 * @example
 * const request = {
 *   customer: "Studio Bianchi",
 *   application: "Paghe",
 *   operator: { name: "Anna Bianchi", phone: "+39 02 5550123" },
 *   sender: "anna@studiobianchi.example",
 *   channel: "email",
 *   addressedTo: "support" as const,
 *   report: { kind: "question", description: "How do I print a payslip again?" },
 * };
 * const actor = { kind: "system" as const, name: "mail" };
 * const receivedAt = new Date("2026-03-02T08:00Z");
 * const ticket = evolve(initialState(), {
 *   ...{ id: "c1/1", commandId: "c1", ticketNumber: "2026-000123", version: 1, type: "registered", at: receivedAt, actor },
 *   ...{ sequence: 123, priority: "standard", rank: 3, receivedAt, request },
 * });
 * const head = { id: "c2/1", commandId: "c2", ticketNumber: "2026-000123", version: 2, at: receivedAt, actor };
 * evolve(ticket, { ...head, type: "closed" }).status // => "closed"
 * evolve(ticket, { ...head, type: "closed", version: 3 }) // throws event_out_of_order
 */
export function evolve(ticket: Ticket | undefined, event: TicketEvent): Ticket {
  const current = ticket === undefined ? undefined : parseTicket(ticket);
  const next = checkedEvent(event, ["event"]);
  if (current === undefined) return ticketOf(firstDraft(next));
  if (next.ticketNumber !== current.number) throw otherTicket(current.number, next.ticketNumber);
  if (next.version <= current.version) return sameTicket(current, next);
  const draft = draftOf(current);
  addEvent(draft, next);
  return ticketOf(draft);
}

function sameTicket(ticket: Ticket, { id, version }: TicketEvent): Ticket {
  const applied = ticket.appliedEventIds[version - 1] ?? "";
  if (applied === id) return ticket;
  throw new SupportError({ code: "conflicting_events", version, first: applied, second: id });
}
