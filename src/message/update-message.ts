import { approvalReason, type Ticket } from "../ticket/internal.js";
import { textIn, type InstantLike } from "../time/internal.js";
import { dueNow, withDue } from "./due.js";
import { fields, sentence, type Field, type MessagePart } from "./message-part.js";
import type { MessagePolicy } from "./message-policy.js";
import { dateAndTime, messageStyle, type MessageOptions, type MessageStyle } from "./message-style.js";
import { message, type Message } from "./message.js";
import { ticketFields } from "./request-parts.js";
import { isUnderWay } from "./standing.js";
import { toldTicket, type ToldTicket } from "./told-ticket.js";
import { interventionParts, noteParts, planParts, workFields } from "./work-parts.js";

/**
 * The message that tells the customer how a ticket stands: which and how many interventions there were, and what it waits for.
 *
 * Internal notes stay inside. Until the first intervention it says by when that is due, as far as a time is promised; while the
 * clock stands still that date holds if the wait ends now.
 *
 * @throws SupportError `invalid_email` for a sender that is not one address; `reversed_interval` for a `now` before what has
 * happened; `unknown_priority`, `unknown_locale`; what is wrong with an instant, a policy, or a ticket that this library did not
 * make
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
export function updateMessage(policy: MessagePolicy, ticket: Ticket, now: InstantLike, options?: MessageOptions): Message {
  const style = messageStyle(policy, options);
  const told = toldTicket(style, ticket, now);
  const { request, report, standing } = told;
  const { number, reportedAt } = report;
  return message(style, request, style.words.standingSubject(number, standing), [
    sentence(style.words.standsAt(number, dateAndTime(style, reportedAt))),
    ...standingParts(style, told),
    ...(isUnderWay(standing) ? waitParts(style, told) : []),
    ...interventionParts(style, report),
    ...(isUnderWay(standing) ? planParts(style, report) : []),
    ...noteParts(style, report),
  ]);
}

function standingParts(style: MessageStyle, told: ToldTicket): readonly MessagePart[] {
  const { request, report, standing } = told;
  const { labels, standings } = style.words;
  const rows: readonly Field[] = [
    [labels.status, standings[standing]],
    ...ticketFields(style, report.number, textIn(style.locale, report.priority.label), report.receivedAt),
    [labels.application, request.application],
    ...workFields(style, report),
  ];
  const isDue = isUnderWay(standing) && report.interventions.length === 0;
  return isDue ? withDue(style, rows, dueNow(told)) : [fields(...rows)];
}

function waitParts({ words }: MessageStyle, { approval, report }: ToldTicket): readonly MessagePart[] {
  const reasons = new Set([...report.waitingFor, ...(approval === "asked" ? [approvalReason] : [])]);
  if (reasons.size === 0) {
    return [sentence(report.interventions.length === 0 ? words.waitsForIntervention : words.nothingNeeded)];
  }
  return [...reasons].map((reason) => sentence(words.waits(words.awaited.get(reason) ?? reason)));
}
