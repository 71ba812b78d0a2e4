import { approvalReason, type Ticket } from "../ticket/internal.js";
import { textIn, visibleName, type InstantLike } from "../time/internal.js";
import { messageToSender, type Message } from "./message.js";
import { fields, sentence, type Field, type MessagePart } from "./parts.js";
import { openPromises, withPromises } from "./promises.js";
import { instantText, messageStyle, type MessageOptions, type MessagePolicy, type MessageStyle } from "./style.js";
import {
  customerView,
  interventionParts,
  isInWork,
  noteParts,
  planParts,
  ticketFields,
  workFields,
  type CustomerView,
} from "./ticket-parts.js";

/**
 * The message with the status of a ticket: its interventions, the work planned, and what the ticket is waiting for.
 *
 * Internal notes are left out. While work is left, the message has the due date of every promise that is not kept yet; while its
 * clock is paused, that is the due date if the pause ends now.
 *
 * @throws SupportError `invalid_email` unless the sender is exactly one e-mail address; `reversed_interval` for a `now` before
 * the ticket's latest event; `unknown_priority`, `unknown_locale`; the problems of an invalid instant, policy or ticket
 * @see section 2 of the support policy: "updated on the processing status … at any time"
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
 * const message = updateMessage(acoPolicy, ticket, "2026-03-02T10:00+01:00", { locale: "it" });
 * message.subject // => "Ticket 2026-000123 registrato: Paghe"
 * message.text.includes("In attesa del primo intervento.") // => true
 */
export function updateMessage(policy: MessagePolicy, ticket: Ticket, now: InstantLike, options?: MessageOptions | null): Message {
  const style = messageStyle(policy, options);
  const view = customerView(policy, ticket, now);
  const { report, displayStatus } = view;
  const { number, reportedAt } = report;
  return messageToSender(style, view.ticket.request, style.words.statusSubject(number, displayStatus), [
    sentence(style.words.statusAt(number, instantText(style, reportedAt))),
    ...statusParts(style, view),
    ...(isInWork(displayStatus) ? waitParts(style, view) : []),
    ...interventionParts(style, report),
    ...(isInWork(displayStatus) ? planParts(style, report) : []),
    ...noteParts(style, report),
  ]);
}

function statusParts(style: MessageStyle, view: CustomerView): readonly MessagePart[] {
  const { ticket, report, displayStatus } = view;
  const { labels, statuses } = style.words;
  const rows: readonly Field[] = [
    [labels.status, statuses[displayStatus]],
    ...ticketFields(style, report.number, textIn(style.locale, report.priority.label), report.receivedAt),
    [labels.application, visibleName(ticket.request.application)],
    ...workFields(style, report),
  ];
  if (!isInWork(displayStatus)) return [fields(rows)];
  const promises = openPromises(style.policy, view);
  const isSaid = promises.kind === "dates" || report.interventions.length === 0;
  return isSaid ? withPromises(style, rows, promises) : [fields(rows)];
}

function waitParts({ words }: MessageStyle, { ticket, report }: CustomerView): readonly MessagePart[] {
  const reasons = new Set([...report.waitingFor, ...(ticket.approval.state === "asked" ? [approvalReason] : [])]);
  if (reasons.size === 0) {
    return [sentence(report.interventions.length === 0 ? words.waitingForIntervention : words.nothingNeeded)];
  }
  return [...reasons].map((reason) => sentence(words.waitingFor(words.awaited.get(reason) ?? visibleName(reason))));
}
