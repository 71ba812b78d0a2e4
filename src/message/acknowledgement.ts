import { policyOf } from "../policy/internal.js";
import { parseTicket, type Ticket } from "../ticket/internal.js";
import { messageToSender, type Message } from "./message.js";
import { sentence } from "./parts.js";
import { promisesAtReceipt, withPromises } from "./promises.js";
import { labelIn, messageStyle, type MessageOptions, type MessagePolicy } from "./style.js";
import { reportParts, requestFields, ticketFields } from "./ticket-parts.js";

/**
 * The message that confirms a request: the ticket's number, its priority and the due date of every promise.
 *
 * The recipient is the sender of the request; the message quotes the request. For a request sent to one expert only, it says that
 * no due date is promised yet: send it again when the ticket has been forwarded to support. The due dates are those at
 * receipt; unlike in `updateMessage`, pauses do not move them.
 *
 * @throws SupportError `invalid_email` unless the sender is exactly one e-mail address; `unknown_priority`, `unknown_locale`; the
 * problems of an invalid policy or ticket
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
export function acknowledgementMessage(policy: MessagePolicy, ticket: Ticket, options?: MessageOptions | null): Message {
  const style = messageStyle(policy, options);
  const current = parseTicket(ticket);
  const { number, request, receivedAt } = current;
  const priority = labelIn(style.locale, policyOf(policy).priorities, current.priority);
  const rows = [...ticketFields(style, number, priority, receivedAt), ...requestFields(style, request)];
  return messageToSender(style, request, style.words.registeredSubject(number, priority), [
    sentence(style.words.registered(number, priority)),
    ...withPromises(style, rows, promisesAtReceipt(policy, current)),
    ...reportParts(style, request),
  ]);
}
