import { SupportError } from "../problem/internal.js";
import type { Ticket } from "../ticket/internal.js";
import { textIn, type InstantLike } from "../time/internal.js";
import { fields, sentence } from "./message-part.js";
import type { MessagePolicy } from "./message-policy.js";
import { dateAndTime, messageStyle, type MessageOptions, type MessageStyle } from "./message-style.js";
import { message, type Message } from "./message.js";
import { reportParts, requestFields, ticketFields } from "./request-parts.js";
import { toldTicket, type ToldTicket } from "./told-ticket.js";
import { interventionParts, noteParts, workFields } from "./work-parts.js";

/**
 * The message that closes a ticket towards the customer: the ticket's data, each intervention with its time and what was done,
 * and the processing time.
 *
 * For a ticket that was concluded, closed or cancelled; a cancelled one says why. Internal notes stay inside.
 *
 * @throws SupportError `not_concluded` for a ticket on which work goes on; `invalid_email` for a sender that is not one address;
 * `reversed_interval` for a `now` before what has happened; `unknown_locale`; what is wrong with an instant, a policy, or a
 * ticket that this library did not make
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
export function closingMessage(policy: MessagePolicy, ticket: Ticket, now: InstantLike, options?: MessageOptions): Message {
  const style = messageStyle(policy, options);
  const told = toldTicket(style, ticket, now);
  const { request, report } = told;
  const priority = textIn(style.locale, report.priority.label);
  return message(style, request, style.words.standingSubject(report.number, told.standing), [
    sentence(endingText(style, told)),
    fields(
      ...ticketFields(style, report.number, priority, report.receivedAt),
      ...requestFields(style, request),
      ...workFields(style, report),
    ),
    ...reportParts(style, request),
    ...interventionParts(style, report),
    ...noteParts(style, report),
  ]);
}

function endingText(style: MessageStyle, { report, standing }: ToldTicket): string {
  const { number, status, reportedAt, concludedAt, closedAt, cancelledAt, cancellation } = report;
  switch (standing) {
    case "concluded":
      return style.words.ended(number, standing, dateAndTime(style, concludedAt ?? reportedAt));
    case "closed":
      return style.words.ended(number, standing, dateAndTime(style, closedAt ?? reportedAt));
    case "cancelled":
      return style.words.cancelled(number, cancellation, dateAndTime(style, cancelledAt ?? reportedAt));
    case "registered":
    case "inProgress":
      throw new SupportError({ code: "not_concluded", path: ["ticket", "status"], status });
  }
}
