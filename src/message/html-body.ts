import type { Locale } from "../time/internal.js";
import { harmlessLine, harmlessLines } from "./harmless-text.js";
import type { AmountRow, Entry, MessagePart } from "./message-part.js";

/** A message as a document of its own: no script, no picture, nothing to be fetched. */
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
  const told = remark === undefined ? "" : `<td dir="auto">(${lineHtml(remark)})</td>`;
  return `<tr><th align="left">${lineHtml(label)}</th>${money}${told}</tr>\n`;
}

function entryHtml({ line, quoted, sum }: Entry): string {
  const told = quoted === undefined ? "" : quotedHtml(quoted);
  const comesTo = sum === undefined ? "" : `${quoted === undefined ? "<br>" : ""}${lineHtml(sum)}`;
  return `<li>${lineHtml(line)}${told}${comesTo}</li>\n`;
}

/** Indented error texts keep their columns. */
const quotedStyle = "white-space: pre-wrap; margin: 0.3em 0; padding-left: 0.7em; border-left: 2px solid #bbb";

function quotedHtml(text: string): string {
  return `<blockquote dir="auto" style="${quotedStyle}">${harmlessLines(text).map(escaped).join("<br>")}</blockquote>`;
}

function lineHtml(text: string): string {
  return escaped(harmlessLine(text));
}

/** The ampersand first: those of the others must stay. */
function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}
