import type { Locale } from "../time/internal.js";
import type { AmountRow, Entry, MessagePart } from "./parts.js";
import { safeLine, safeLines } from "./safe-text.js";

/** A message as a complete HTML document: no script, no picture, no resource to fetch. */
export function htmlBody(locale: Locale, subject: string, parts: readonly MessagePart[]): string {
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
