import { SupportError } from "../problem/internal.js";
import type { Ticket } from "../ticket/internal.js";
import { textIn, type InstantLike } from "../time/internal.js";
import { messageToSender, type Message } from "./message.js";
import { fields, sentence } from "./parts.js";
import { instantText, messageStyle, type MessageOptions, type MessagePolicy, type MessageStyle } from "./style.js";
import {
  customerView,
  interventionParts,
  noteParts,
  reportParts,
  requestFields,
  ticketFields,
  workFields,
  type CustomerView,
} from "./ticket-parts.js";

/**
 * The message that closes a ticket for the customer: the ticket's data, each intervention with its time and the work done, and
 * the total processing time.
 *
 * The ticket is concluded, closed or cancelled; for a cancelled one the message gives the reason. Internal notes are left out.
 *
 * @throws SupportError `not_concluded` for a ticket with work left; `invalid_email` unless the sender is exactly one e-mail
 * address; `reversed_interval` for a `now` before the ticket's latest event; `unknown_locale`; the problems of an invalid
 * instant, policy or ticket
 * @see section 5 of the support policy: "the Customer will receive a closing communication via email containing the ticket data"
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
 * const registered = evolve(undefined, { ...head, ...facts, id: "c1/1", version: 1, type: "registered" });
 * closingMessage(acoPolicy, registered, at) // throws not_concluded
 * const closedAt = new Date("2026-03-02T11:00Z");
 * const closed = evolve(registered, { ...head, id: "c2/1", version: 2, type: "closed", at: closedAt });
 * const message = closingMessage(acoPolicy, closed, closedAt);
 * message.subject // => "Ticket 2026-000123 closed: Paghe"
 * message.text.split("\n")[0] // => "Ticket 2026-000123 was closed on Mon 2 Mar 2026 12:00."
 */
export function closingMessage(
  policy: MessagePolicy,
  ticket: Ticket,
  now: InstantLike,
  options?: MessageOptions | null,
): Message {
  const style = messageStyle(policy, options);
  const view = customerView(policy, ticket, now);
  const { report } = view;
  const { request } = view.ticket;
  const priority = textIn(style.locale, report.priority.label);
  return messageToSender(style, request, style.words.statusSubject(report.number, view.displayStatus), [
    sentence(endingText(style, view)),
    fields([
      ...ticketFields(style, report.number, priority, report.receivedAt),
      ...requestFields(style, request),
      ...workFields(style, report),
    ]),
    ...reportParts(style, request),
    ...interventionParts(style, report),
    ...noteParts(style, report),
  ]);
}

function endingText(style: MessageStyle, { ticket, report }: CustomerView): string {
  const { number, status } = ticket;
  switch (status) {
    case "closed":
      return style.words.ended(number, status, instantText(style, ticket.closedAt));
    case "cancelled":
      return style.words.cancelled(number, ticket.cancellation, instantText(style, ticket.cancelledAt));
    case "registered":
    case "inProgress": {
      const { concludedAt } = report;
      if (concludedAt === undefined) throw new SupportError({ code: "not_concluded", path: ["ticket", "status"], status });
      return style.words.ended(number, "concluded", instantText(style, concludedAt));
    }
  }
}
