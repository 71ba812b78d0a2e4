import { parseTicket, type Ticket } from "../ticket/internal.js";
import { dueAtReceipt, withDue } from "./due.js";
import { sentence } from "./message-part.js";
import { labelIn, type MessagePolicy } from "./message-policy.js";
import { messageStyle, type MessageOptions } from "./message-style.js";
import { message, type Message } from "./message.js";
import { reportParts, requestFields, ticketFields } from "./request-parts.js";

/**
 * The message that gives the customer the ticket's number and priority, and by when the first intervention is due.
 *
 * It goes to the address the request came from, and has the request as it was made. Of a request sent to one expert only it says
 * that no time is promised yet; send it again when the ticket has been forwarded to support. The due date is the one at receipt:
 * waits do not move it, as they do in `updateMessage`.
 *
 * @throws SupportError `invalid_email` for a sender that is not one address; `unknown_priority`, `unknown_locale`; what is wrong
 * with a ticket that this library did not make, or a policy
 * @see section 2 of the support policy: "communicated via email to the address from which the request was made"
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
 * const head = { commandId: "c1", ticketNumber: "2026-000123", at, actor: { kind: "system" as const, name: "mail" } };
 * const facts = { sequence: 123, priority: "blocking", rank: 1, receivedAt: at, request };
 * const ticket = evolve(undefined, { ...head, ...facts, id: "c1/1", version: 1, type: "registered" });
 * const message = acknowledgementMessage(acoPolicy, ticket);
 * message.to // => "anna@studiobianchi.example"
 * message.subject // => "Ticket 2026-000123 registered, priority Blocking: Paghe"
 * message.text.includes("First intervention due by: Mon 2 Mar 2026 13:00") // => true
 */
export function acknowledgementMessage(policy: MessagePolicy, ticket: Ticket, options?: MessageOptions): Message {
  const style = messageStyle(policy, options);
  const current = parseTicket(ticket);
  const due = dueAtReceipt(policy, current);
  const { number, request, receivedAt } = current;
  const priority = labelIn(style.locale, policy.priorities, current.priority);
  const rows = [...ticketFields(style, number, priority, receivedAt), ...requestFields(style, request)];
  return message(style, request, style.words.registeredSubject(number, priority), [
    sentence(style.words.registered(number, priority)),
    ...withDue(style, rows, due),
    ...reportParts(style, request),
  ]);
}
