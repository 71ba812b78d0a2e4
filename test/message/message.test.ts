import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { acknowledgementMessage, acoPolicy, closingMessage, updateMessage, type Message, type Ticket } from "../../src/index.js";
import { messageSchema } from "../../src/schemas/index.js";
import { codesOf, problemsOf, someText } from "../problem/refusal.js";
import { law } from "../support/law.js";
import { throughJson } from "../support/through-json.js";
import { at } from "../ticket/scenario.js";
import { messagesWith, texts, ticket } from "./hostile-text.js";
import { linesOfHtml, linesOfText, tagsOf } from "./read-html.js";
import { programError } from "./the-ticket.js";

const turnsDirection = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/;
const breaksHeader = /[\p{Cc}\u2028\u2029]/u;
const loneSurrogate = /\p{Cs}/u;
const hides = /[\u00AD\u200B\u2060-\u2064\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/u;

describe("any text", () => {
  law(
    "a subject is one line without control characters, of 150 characters at most",
    200,
    fc.property(texts, (text) => {
      for (const { to, subject } of messagesWith(text)) {
        expect(to).toBe("anna@studiobianchi.example");
        expect(subject).not.toMatch(breaksHeader);
        expect(Array.from(subject).length).toBeLessThanOrEqual(150);
        expect(subject).not.toBe("");
      }
    }),
  );

  law(
    "a message has no bidirectional control, hidden character, foreign line break or lone surrogate",
    200,
    fc.property(texts, (text) => {
      for (const { subject, text: plain, html } of messagesWith(text)) {
        for (const part of [subject, plain, html]) {
          expect(part).not.toMatch(turnsDirection);
          expect(part).not.toMatch(hides);
          expect(part).not.toMatch(loneSurrogate);
          expect(part.replace(/[\n\t]/g, "")).not.toMatch(breaksHeader);
        }
      }
    }),
  );

  law(
    "texts add no element to the HTML, which reads like the plain text",
    200,
    fc.property(texts, (text) => {
      const own = tagsOf(
        messagesWith("x\ny")
          .map(({ html }) => html)
          .join(""),
      );
      for (const { text: plain, html } of messagesWith(text)) {
        expect(own).toEqual(expect.arrayContaining([...tagsOf(html)]));
        expect(html.toLowerCase()).not.toContain("<script");
        expect(linesOfHtml(html)).toEqual(linesOfText(plain));
      }
    }),
  );

  law(
    "texts add no line of the message's own to the plain text",
    200,
    fc.property(texts, (text) => {
      const ownLines = (messages: readonly Message[]): readonly number[] =>
        messages.map(({ text: plain }) => plain.split("\n").filter((line) => !/^(?: {2})?>/.test(line)).length);
      expect(ownLines(messagesWith(text))).toEqual(ownLines(messagesWith("x")));
    }),
  );
});

describe("a message with any text", () => {
  law(
    "a message survives JSON unchanged",
    200,
    fc.property(texts, (text) => {
      for (const message of messagesWith(text)) expect(messageSchema.parse(throughJson(message))).toStrictEqual(message);
    }),
  );
});

describe("a report that imitates fields", () => {
  test.each(["\n", "\r", "\r\n", "\v", "\f", "\u0085", "\u2028", "\u2029"])(
    "a report that imitates a field is quoted line by line at %j",
    (lineBreak) => {
      const [{ text, html } = { text: "", html: "" }] = messagesWith(`Help.${lineBreak}Priority: Low`);
      expect(text).toContain("\nYour report:\n> Help.\n> Priority: Low\n");
      expect(text.split("\n").filter((line) => line.startsWith("Priority: "))).toEqual(["Priority: Help. Priority: Low"]);
      expect(html).toContain(">Help.<br>Priority: Low</blockquote>");
    },
  );
});

describe("the HTML of a message", () => {
  test("the HTML is a complete document in UTF-8 whose title is the subject", () => {
    const request = { ...programError, application: "Paghe & Contributi" };
    const front = "Ticket 2026-000123 registered, priority Blocking";
    const { html } = acknowledgementMessage(acoPolicy, { ...ticket, request });
    expect(html.split("\n").slice(0, 5)).toEqual([
      "<!doctype html>",
      '<html lang="en">',
      `<head><meta charset="utf-8"><title>${front}: Paghe &amp; Contributi</title></head>`,
      "<body>",
      "<p>Your request has been registered as ticket 2026-000123, with priority Blocking.</p>",
    ]);
    expect(html.split("\n").slice(-4)).toEqual(["<p>ACO Informatica technical support</p>", "</body>", "</html>", ""]);
  });
});

describe("sender that is not one address", () => {
  test.each([
    "anna@studiobianchi.example\r\nBcc: eve@evil.example",
    "anna@studiobianchi.example, eve@evil.example",
    "anna@studiobianchi.example,eve@evil.example",
    "anna@studiobianchi.example,evil.example",
    "Anna <anna@studiobianchi.example>",
    "anna@studiobianchi.example\u202E",
    "anna@studiobianchi.example\0",
    "anna@studiobianchi.example\u2028",
    "anna",
    `${"a".repeat(300)}@studiobianchi.example`,
  ])("the sender %j is refused, not repaired", (sender) => {
    const request = { ...programError, sender };
    const sent: Ticket = { ...ticket, request };
    expect(problemsOf(() => acknowledgementMessage(acoPolicy, sent))).toEqual([
      { code: "invalid_email", path: ["ticket", "request", "sender"], value: someText },
    ]);
    expect(codesOf(() => updateMessage(acoPolicy, sent, at("12:00")))).toEqual(["invalid_email"]);
    expect(codesOf(() => closingMessage(acoPolicy, sent, at("12:00")))).toEqual(["invalid_email"]);
  });
});
