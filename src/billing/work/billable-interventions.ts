import { parseWith } from "../../problem/schema.js";
import type { Ticket } from "../../ticket/internal.js";
import type { BillableIntervention } from "./intervention.js";
import { billedTicketSchema } from "./schema.js";

/**
 * A ticket's interventions as {@link draftInvoices} takes them, with their bands and items. The customer is the request's.
 *
 * @throws SupportError `wrong_type`, `missing_field` and other problems of a ticket that this library did not make
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
 * const head = { commandId: "c", ticketNumber: "2026-000123", at, actor: { kind: "system" as const, name: "desk" } };
 * const facts = { sequence: 123, priority: "standard", rank: 3, receivedAt: at, request };
 * const ticket = replay([
 *   { ...head, ...facts, id: "c/1", version: 1, type: "registered" },
 *   { ...head, id: "c/2", version: 2, type: "interventionStarted", interventionId: "i1", mode: "phone", expert: "Marco" },
 * ]);
 * const [running] = ticket === undefined ? [] : billableInterventions(ticket);
 * running?.customer // => "Studio Bianchi"
 * running?.startedAt // => 2026-03-02T08:00:00.000Z
 */
export function billableInterventions(ticket: Ticket): readonly BillableIntervention<Date>[] {
  const { number: ticketNumber, request, interventions } = parseWith(billedTicketSchema, ticket, ["ticket"]);
  return interventions.map((intervention) => ({ ...intervention, ticketNumber, customer: request.customer }));
}
