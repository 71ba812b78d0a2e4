import type { SlaFacts, SlaInterval } from "../sla/internal.js";
import { parseTicket } from "./trust.js";
import { concludedAt, later } from "./status.js";
import type { Actor, Intervention, Ticket } from "./ticket.js";

/**
 * The facts of a ticket that its promises depend on, for `slaStatus`, `dueAt` and `attainment`. Undefined until an answer is
 * guaranteed.
 *
 * The clock of a forwarded request starts at the forwarding; what happened before counts as happening then. The clock pauses
 * while the ticket waits for the customer, and from a conclusion to its reopening. A conclusion or cancellation without a
 * reopening ends the ticket. Notes for the customer are updates if staff wrote them, and messages if the customer did.
 *
 * @throws SupportError the problems of a ticket that this library did not make
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
  const { guaranteedFrom: receivedAt, conclusions, acknowledgedAt, milestones, tier, calendar } = current;
  if (receivedAt === undefined) return undefined;
  const notBefore = (at: Date): Date => new Date(later(receivedAt, at));
  const intervenedAt = firstStart(current.interventions);
  const endedAt = concludedAt(current) ?? (current.status === "cancelled" ? current.cancelledAt : undefined);
  const reopened = conclusions.filter(({ to }) => to !== undefined).map((each) => ({ ...each, reason: "concluded" }));
  const updates = writtenFrom(receivedAt, [...current.updates, ...customerNotes(current, ({ kind }) => kind !== "customer")]);
  const messages = writtenFrom(receivedAt, [...current.messages, ...customerNotes(current, ({ kind }) => kind === "customer")]);
  return {
    receivedAt: new Date(receivedAt),
    ...prioritiesFrom(receivedAt, current),
    ...(tier !== undefined && { tier }),
    ...(calendar !== undefined && { calendar }),
    pauses: [...current.pauses, ...reopened].map(({ reason, ...interval }) => ({ ...intervalOf(interval), reason })),
    ...(acknowledgedAt !== undefined && { acknowledgedAt: notBefore(acknowledgedAt) }),
    ...(intervenedAt !== undefined && { intervenedAt: notBefore(intervenedAt) }),
    ...(endedAt !== undefined && { endedAt: notBefore(endedAt) }),
    conclusions: conclusions.filter(({ from }) => from.getTime() >= receivedAt.getTime()).map(intervalOf),
    ...(updates.length > 0 && { updates }),
    ...(messages.length > 0 && { messages }),
    ...(milestones.length > 0 && { milestones: Object.fromEntries(milestones.map(({ metric, at }) => [metric, notBefore(at)])) }),
  };
}

/** The priority at an instant, and the changes after it. */
function prioritiesFrom(
  receivedAt: Date,
  { priorityChanges, registeredPriority }: Ticket,
): Required<Pick<SlaFacts, "priority" | "priorityChanges">> {
  const isLater = ({ at }: { readonly at: Date }): boolean => at.getTime() > receivedAt.getTime();
  return {
    priority: priorityChanges.filter((change) => !isLater(change)).at(-1)?.priority ?? registeredPriority,
    priorityChanges: priorityChanges.filter(isLater).map(({ at, priority }) => ({ at: new Date(at), priority })),
  };
}

/** When somebody wrote a note that the customer reads. */
function customerNotes({ notes }: Ticket, isWriter: (actor: Actor) => boolean): readonly Date[] {
  return notes.filter(({ audience, actor }) => audience === "customer" && isWriter(actor)).map(({ at }) => at);
}

/** The instants from a given one on, in order. */
function writtenFrom(receivedAt: Date, written: readonly Date[]): readonly Date[] {
  const known = written.filter((at) => at.getTime() >= receivedAt.getTime());
  return known.map((at) => new Date(at)).sort((a, b) => a.getTime() - b.getTime());
}

function firstStart(interventions: readonly Intervention[]): Date | undefined {
  return interventions.reduce<Date | undefined>((first, { startedAt }) => earlier(startedAt, first), undefined);
}

function earlier(at: Date, other: Date | undefined): Date {
  return other !== undefined && other.getTime() <= at.getTime() ? other : at;
}

/** A copy with new Dates: changing them does not change the ticket. */
function intervalOf({ from, to }: { readonly from: Date; readonly to?: Date }): SlaInterval {
  return { from: new Date(from), ...(to !== undefined && { to: new Date(to) }) };
}
