import type { SupportRequest } from "../request/index.js";
import { htmlBody } from "./html-body.js";
import { sentence, type MessagePart } from "./message-part.js";
import type { MessageStyle } from "./message-style.js";
import { recipientOf } from "./recipient.js";
import { subjectLine } from "./subject-line.js";
import { textBody } from "./text-body.js";

/** An e-mail to send: the same in plain text and in HTML. */
export interface Message {
  /** The address the request came from. */
  readonly to: string;
  /** One line of at most 150 characters. */
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** A message about a request; it ends with whose it is, and the subject with the application. */
export function message(style: MessageStyle, request: SupportRequest, topic: string, parts: readonly MessagePart[]): Message {
  const { policy, locale, words } = style;
  const subject = subjectLine(`${topic}: ${request.application}`);
  const signed = [...parts, sentence(words.timesOf(policy.calendar.timeZone)), sentence(policy.name)];
  return { to: recipientOf(request.sender), subject, text: textBody(signed), html: htmlBody(locale, subject, signed) };
}
