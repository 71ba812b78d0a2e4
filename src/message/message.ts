import { policyOf } from "../policy/internal.js";
import { showValue, SupportError, type ProblemPath } from "../problem/internal.js";
import { isEmailAddress, type SupportRequest } from "../request/internal.js";
import { safeLine, safeLines, subjectLine, visibleName, type Locale } from "../time/internal.js";
import { sentence, type AmountRow, type Entry, type MessagePart } from "./parts.js";
import type { MessageStyle } from "./style.js";

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

/** A message as plain text. Quoted lines begin with `> `; texts from outside add no other line. */
function textBody(parts: readonly MessagePart[]): string {
  return `${parts.map((part) => linesOf(part).join("\n")).join("\n\n")}\n`;
}

function linesOf(part: MessagePart): readonly string[] {
  switch (part.kind) {
    case "sentence":
      return [safeLine(part.text)];
    case "fields":
      return part.fields.flatMap(([label, value]) => (value === undefined ? [] : [`${safeLine(label)}: ${safeLine(value)}`]));
    case "amounts":
      return part.amounts.map(amountLine);
    case "quotation":
      return [`${safeLine(part.title)}:`, ...quotedLines(part.text)];
    case "entries":
      return [`${safeLine(part.title)}:`, ...part.entries.flatMap(entryLines)];
  }
}

function amountLine({ label, amount, remark }: AmountRow): string {
  return `${safeLine(label)}: ${safeLine(amount)}${remark === undefined ? "" : ` (${safeLine(remark)})`}`;
}

function entryLines({ line, quoted, charge }: Entry): readonly string[] {
  const below = [...(quoted === undefined ? [] : quotedLines(quoted)), ...(charge === undefined ? [] : [safeLine(charge)])];
  return [`- ${safeLine(line)}`, ...below.map((each) => `  ${each}`)];
}

function quotedLines(text: string): readonly string[] {
  return safeLines(text).map((line) => `> ${line}`.trimEnd());
}

/** A message as a complete HTML document: no script, no picture, no resource to fetch. */
function htmlBody(locale: Locale, subject: string, parts: readonly MessagePart[]): string {
  return [
    "<!doctype html>",
    `<html lang="${locale}">`,
    `<head><meta charset="utf-8"><title>${lineHtml(subject)}</title></head>`,
    "<body>",
    ...parts.map(partHtml),
    "</body>",
    "</html>",
    "",
  ].join("\n");
}

function partHtml(part: MessagePart): string {
  switch (part.kind) {
    case "sentence":
      return `<p>${lineHtml(part.text)}</p>`;
    case "fields":
      return `<dl>\n${part.fields.map(([label, value]) => fieldHtml(label, value)).join("")}</dl>`;
    case "amounts":
      return `<table>\n${part.amounts.map(amountHtml).join("")}</table>`;
    case "quotation":
      return `<h2>${lineHtml(part.title)}</h2>\n${quotedHtml(part.text)}`;
    case "entries":
      return `<h2>${lineHtml(part.title)}</h2>\n<ul>\n${part.entries.map(entryHtml).join("")}</ul>`;
  }
}

function fieldHtml(label: string, value: string | undefined): string {
  return value === undefined ? "" : `<dt>${lineHtml(label)}</dt><dd dir="auto">${lineHtml(value)}</dd>\n`;
}

function amountHtml({ label, amount, remark }: AmountRow): string {
  const money = `<td align="right" style="white-space: nowrap">${lineHtml(amount)}</td>`;
  const note = remark === undefined ? "" : `<td dir="auto">(${lineHtml(remark)})</td>`;
  return `<tr><th align="left">${lineHtml(label)}</th>${money}${note}</tr>\n`;
}

function entryHtml({ line, quoted, charge }: Entry): string {
  const quotedPart = quoted === undefined ? "" : quotedHtml(quoted);
  const chargePart = charge === undefined ? "" : `${quoted === undefined ? "<br>" : ""}${lineHtml(charge)}`;
  return `<li>${lineHtml(line)}${quotedPart}${chargePart}</li>\n`;
}

/** `pre-wrap` keeps the columns of indented error texts. */
const quotedStyle = "white-space: pre-wrap; margin: 0.3em 0; padding-left: 0.7em; border-left: 2px solid #bbb";

function quotedHtml(text: string): string {
  return `<blockquote dir="auto" style="${quotedStyle}">${safeLines(text).map(escaped).join("<br>")}</blockquote>`;
}

function lineHtml(text: string): string {
  return escaped(safeLine(text));
}

/** The ampersand first, because the other replacements add ampersands. */
function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}
