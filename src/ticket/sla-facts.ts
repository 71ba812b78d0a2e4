import type { SlaFacts, SlaInterval } from "../sla/internal.js";
import { parseTicket } from "./parse-ticket.js";
import { endOf } from "./ticket-state.js";
import type { Ticket, TicketPause } from "./ticket.js";

/**
 * What a ticket's clock depends on, to be asked with `slaStatus`; undefined as long as no answer is guaranteed.
 *
 * The clock of a request that was forwarded starts at the forwarding. It stands still while the ticket waits for the customer,
 * and from a conclusion to its reopening. With the conclusion or cancellation that no reopening follows, the ticket ends.
 *
 * @throws SupportError what is wrong with a ticket that this library did not make
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
 * const at = new Date("2026-03-02T08:00Z");
 * const ticket = evolve(undefined, {
 *   ...{ id: "c1/1", commandId: "c1", ticketNumber: "2026-000123", version: 1, type: "registered", at },
 *   ...{ actor: { kind: "system", name: "mail" }, sequence: 123, priority: "blocking", rank: 1, receivedAt: at, request },
 * });
 * const facts = slaFacts(ticket);
 * facts && slaStatus(acoPolicy, facts, "2026-03-02T10:00+01:00").dueAt // => 2026-03-02T12:00:00.000Z
 */
export function slaFacts(ticket: Ticket): SlaFacts | undefined {
  const current = parseTicket(ticket);
  const { guaranteedFrom: receivedAt, registeredAt, conclusions } = current;
  if (receivedAt === undefined) return undefined;
  const isLater = ({ at }: { readonly at: Date }): boolean => at.getTime() > receivedAt.getTime();
  const intervenedAt = firstStart(current);
  const endedAt = endOf(current);
  const reopened = conclusions.filter(({ to }) => to !== undefined);
  return {
    receivedAt: new Date(receivedAt),
    priority: current.priorityChanges.filter((change) => !isLater(change)).at(-1)?.priority ?? current.registeredPriority,
    priorityChanges: current.priorityChanges.filter(isLater).map(({ at, priority }) => ({ at: new Date(at), priority })),
    pauses: [...current.pauses, ...reopened].map(stretch),
    acknowledgedAt: laterOf(receivedAt, registeredAt),
    ...(intervenedAt !== undefined && { intervenedAt: laterOf(receivedAt, intervenedAt) }),
    ...(endedAt !== undefined && { endedAt: laterOf(receivedAt, endedAt) }),
    conclusions: conclusions.filter(({ from }) => from.getTime() >= receivedAt.getTime()).map(stretch),
  };
}

/** Work may begin before a request is forwarded: it then is in time from the first. */
function laterOf(receivedAt: Date, at: Date): Date {
  return new Date(Math.max(receivedAt.getTime(), at.getTime()));
}

function firstStart({ interventions }: Ticket): Date | undefined {
  const [first, ...others] = interventions.map(({ startedAt }) => startedAt);
  return others.reduce((earliest, at) => (earliest !== undefined && at.getTime() < earliest.getTime() ? at : earliest), first);
}

/** Dates of its own, so that whoever changes them does not change the ticket. */
function stretch({ from, to }: Pick<TicketPause, "from" | "to">): SlaInterval {
  return { from: new Date(from), ...(to !== undefined && { to: new Date(to) }) };
}
