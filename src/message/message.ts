import { policyOf } from "../policy/internal.js";
import { showValue, SupportError, type ProblemPath } from "../problem/internal.js";
import { isEmailAddress, type SupportRequest } from "../request/internal.js";
import { htmlBody } from "./html.js";
import { sentence, type MessagePart } from "./parts.js";
import { subjectLine, visibleName } from "./safe-text.js";
import type { MessageStyle } from "./style.js";
import { textBody } from "./text.js";

/** An e-mail to send, in plain text and in HTML. */
export interface Message {
  /** The sender of the request, or the customer's e-mail address for statements. */
  readonly to: string;
  /** One line of at most 150 characters. */
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** A message to the sender of a request; its subject ends with the application. */
export function messageToSender(
  style: MessageStyle,
  request: SupportRequest,
  topic: string,
  parts: readonly MessagePart[],
): Message {
  const to = recipientOf(request.sender, ["ticket", "request", "sender"]);
  return signedMessage(style, to, `${topic}: ${visibleName(request.application)}`, parts);
}

/** A message that ends with its time zone and the name of the policy, if it has one. */
export function signedMessage(
  { policy, zone, locale, words }: MessageStyle,
  to: string,
  topic: string,
  parts: readonly MessagePart[],
): Message {
  const subject = subjectLine(topic);
  const { name } = policyOf(policy);
  const signed = [...parts, sentence(words.timeZone(zone.timeZone)), ...(name === undefined ? [] : [sentence(name)])];
  return { to, subject, text: textBody(signed), html: htmlBody(locale, subject, signed) };
}

/** The address to write to; throws `invalid_email`. Never repaired: a repaired address may be someone else's. */
export function recipientOf(address: string | undefined, path: ProblemPath): string {
  if (address !== undefined && isEmailAddress(address)) return address;
  throw new SupportError({ code: "invalid_email", path, value: showValue(address) });
}
