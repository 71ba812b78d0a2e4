import type { SupportRequest } from "../request/internal.js";
import { quotation, type Field, type MessagePart } from "./message-part.js";
import { labelIn } from "./message-policy.js";
import { dateAndTime, type MessageStyle } from "./message-style.js";

/** Which ticket it is, how urgent, and when it came. */
export function ticketFields(style: MessageStyle, number: string, priorityLabel: string, receivedAt: Date): readonly Field[] {
  const { labels } = style.words;
  return [
    [labels.ticket, number],
    [labels.priority, priorityLabel],
    [labels.received, dateAndTime(style, receivedAt)],
  ];
}

/** Who asks, and about what. */
export function requestFields({ policy, locale, words }: MessageStyle, request: SupportRequest): readonly Field[] {
  const { customer, application, operator, report } = request;
  return [
    [words.labels.application, application],
    [words.labels.version, report.version],
    [words.labels.customer, customer],
    [words.labels.operator, `${operator.name}, ${operator.phone}`],
    [words.labels.kind, labelIn(locale, policy.requests.kinds, report.kind)],
    [words.labels.lineNumber, report.lineNumber],
  ];
}

/** The report in the customer's own words. */
export function reportParts({ words }: MessageStyle, { report }: SupportRequest): readonly MessagePart[] {
  return [
    ...quotation(words.labels.description, report.description),
    ...quotation(words.labels.errorContent, report.errorContent),
  ];
}
