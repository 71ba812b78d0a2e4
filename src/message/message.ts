import type { SupportRequest } from "../request/internal.js";
import { htmlBody } from "./html-body.js";
import { sentence, type MessagePart } from "./message-part.js";
import type { MessageStyle } from "./message-style.js";
import { recipientOf } from "./recipient.js";
import { subjectLine } from "./subject-line.js";
import { textBody } from "./text-body.js";

/** An e-mail to send: the same in plain text and in HTML. */
export interface Message {
  /** The address that the request came from, or where the customer's statements are sent. */
  readonly to: string;
  /** One line of at most 150 characters. */
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** A message about a request, to whom it came from; the subject ends with the application. */
export function message(style: MessageStyle, request: SupportRequest, topic: string, parts: readonly MessagePart[]): Message {
  const to = recipientOf(request.sender, ["ticket", "request", "sender"]);
  return signedMessage(style, to, `${topic}: ${request.application}`, parts);
}

/** A message that ends with whose it is, and whose clock it goes by. */
export function signedMessage(
  { policy, zone, locale, words }: MessageStyle,
  to: string,
  topic: string,
  parts: readonly MessagePart[],
): Message {
  const subject = subjectLine(topic);
  const signed = [...parts, sentence(words.timesOf(zone.timeZone)), sentence(policy.name)];
  return { to, subject, text: textBody(signed), html: htmlBody(locale, subject, signed) };
}
