import type { Locale } from "../time/index.js";
import { harmlessLine, harmlessLines } from "./harmless-text.js";
import type { Entry, MessagePart } from "./message-part.js";

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
    case "quotation":
      return `<h2>${lineHtml(part.title)}</h2>\n${quotedHtml(part.text)}`;
    case "entries":
      return `<h2>${lineHtml(part.title)}</h2>\n<ul>\n${part.entries.map(entryHtml).join("")}</ul>`;
  }
}

function fieldHtml(label: string, value: string | undefined): string {
  return value === undefined ? "" : `<dt>${lineHtml(label)}</dt><dd dir="auto">${lineHtml(value)}</dd>\n`;
}

function entryHtml({ line, quoted }: Entry): string {
  return `<li>${lineHtml(line)}${quoted === undefined ? "" : quotedHtml(quoted)}</li>\n`;
}

/** Indented error texts keep their columns. */
function quotedHtml(text: string): string {
  return `<blockquote dir="auto" style="white-space: pre-wrap">${harmlessLines(text).map(escaped).join("<br>")}</blockquote>`;
}

function lineHtml(text: string): string {
  return escaped(harmlessLine(text));
}

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}
