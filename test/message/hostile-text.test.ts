import fc, { type Arbitrary } from "fast-check";
import { describe, expect, test } from "vitest";
import {
  acknowledgementMessage,
  acoPolicy,
  closingMessage,
  updateMessage,
  type Message,
  type SupportPolicy,
  type Ticket,
} from "../../src/index.js";
import { codesOf } from "../error/refusal.js";
import { law } from "../support/law.js";
import { at } from "../ticket/scenario.js";
import { closed, finished, noted, started } from "../ticket/told.js";
import { linesOfHtml, linesOfText, tagsOf } from "./read-html.js";
import { programError, registration, theTicket } from "./the-ticket.js";

const ticket = theTicket(
  registration("09:00"),
  noted("09:05", "customer", "We look into it"),
  started("09:30", "i1"),
  finished("10:01", "i1"),
  closed("11:00"),
);
const { operator, report } = programError;

/** The ticket and the policy with one text wherever somebody may have written one. */
function saying(text: string): readonly Message[] {
  const hostile: Ticket = {
    ...ticket,
    number: `N${text}`,
    request: {
      ...{ ...programError, customer: text, application: text, operator: { ...operator, name: text, phone: text } },
      report: { ...report, kind: text, description: text, lineNumber: text, errorContent: text, version: text },
    },
    interventions: ticket.interventions.map((each) => ({ ...each, mode: `m${text}`, expert: `E${text}`, done: `D${text}` })),
    notes: ticket.notes.map((note) => ({ ...note, actor: { kind: "customer", name: `C${text}` }, text: `T${text}` })),
  };
  const policy: SupportPolicy = {
    ...acoPolicy,
    name: `P${text}`,
    priorities: { ...acoPolicy.priorities, blocking: { rank: 1, label: text, targets: { intervention: { hours: 4 } } } },
  };
  return [
    acknowledgementMessage(policy, hostile),
    updateMessage(policy, hostile, at("12:00")),
    closingMessage(policy, hostile, at("12:00"), { locale: "it" }),
  ];
}

const harm = fc.constantFrom(
  ...["\r\n", "\r", "\n", "\v", "\f", "\0", "\t", "\u0007", "\u001B[31m", "\u007F", "\u0085", "\u2028", "\u2029"],
  ...["\u061C", "\u200E", "\u200F", "\u202A", "\u202E", "\u2066", "\u2069", "\uD83D", "\uDE00", "😀"],
  ...["<script>", "</blockquote>", "<!--", "]]>", "&lt;", "&#60;", '"', "'", "> ", "  > ", "- ", "<br>", "Bcc: eve@evil.example"],
);
const codeUnits = fc.nat(0xffff).map((unit) => String.fromCharCode(unit));
const texts: Arbitrary<string> = fc
  .array(fc.oneof(harm, codeUnits, fc.string()), { maxLength: 12 })
  .map((parts) => parts.join(""));

const turnsDirection = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/;
const breaksHeader = /[\p{Cc}\u2028\u2029]/u;
const loneSurrogate = /\p{Cs}/u;

describe("whatever somebody wrote", () => {
  law(
    "a subject is one line without control characters, of 150 characters at most",
    200,
    fc.property(texts, (text) => {
      for (const { to, subject } of saying(text)) {
        expect(to).toBe("anna@studiobianchi.example");
        expect(subject).not.toMatch(breaksHeader);
        expect(Array.from(subject).length).toBeLessThanOrEqual(150);
        expect(subject).not.toBe("");
      }
    }),
  );

  law(
    "nothing turns the reading direction, breaks a line in another way than the message does, or is half a character",
    200,
    fc.property(texts, (text) => {
      for (const { subject, text: plain, html } of saying(text)) {
        for (const part of [subject, plain, html]) {
          expect(part).not.toMatch(turnsDirection);
          expect(part).not.toMatch(loneSurrogate);
          expect(part.replace(/[\n\t]/g, "")).not.toMatch(breaksHeader);
        }
      }
    }),
  );

  law(
    "the HTML has the message's own elements alone, and reads as the text does",
    200,
    fc.property(texts, (text) => {
      const own = tagsOf(
        saying("x\ny")
          .map(({ html }) => html)
          .join(""),
      );
      for (const { text: plain, html } of saying(text)) {
        expect(own).toEqual(expect.arrayContaining([...tagsOf(html)]));
        expect(html.toLowerCase()).not.toContain("<script");
        expect(linesOfHtml(html)).toEqual(linesOfText(plain));
      }
    }),
  );

  law(
    "the text has as many lines of the message's own as with any other words",
    200,
    fc.property(texts, (text) => {
      const ownLines = (messages: readonly Message[]): readonly number[] =>
        messages.map(({ text: plain }) => plain.split("\n").filter((line) => !/^(?: {2})?>/.test(line)).length);
      expect(ownLines(saying(text))).toEqual(ownLines(saying("x")));
    }),
  );
});

describe("a report that looks like the message's own fields", () => {
  test.each(["\n", "\r", "\r\n", "\v", "\f", "\u0085", "\u2028", "\u2029"])(
    "is quoted line for line where %j breaks it",
    (lineBreak) => {
      const [{ text, html } = { text: "", html: "" }] = saying(`Help.${lineBreak}Priority: Low`);
      expect(text).toContain("\nYour report:\n> Help.\n> Priority: Low\n");
      expect(text.split("\n").filter((line) => line.startsWith("Priority: "))).toEqual(["Priority: Help. Priority: Low"]);
      expect(html).toContain(">Help.<br>Priority: Low</blockquote>");
    },
  );
});

describe("a subject", () => {
  const subjectFor = (application: string): string =>
    acknowledgementMessage(acoPolicy, { ...ticket, request: { ...programError, application } }).subject;
  const front = "Ticket 2026-000123 registered, priority Blocking: ";

  test("cannot be given another header", () => {
    expect(subjectFor("Paghe\r\nBcc: eve@evil.example")).toBe(`${front}Paghe Bcc: eve@evil.example`);
  });

  test("keeps no encoded word, which a mail program would decode into line breaks", () => {
    expect(subjectFor("=?utf-8?B?DQpCY2M6IGV2aWw=?=")).toBe(`${front}= ?utf-8?B?DQpCY2M6IGV2aWw= ?=`);
  });

  test("is cut at 150 characters, and a pair of surrogates never", () => {
    expect(subjectFor("a".repeat(150 - front.length))).toBe(front + "a".repeat(150 - front.length));
    expect(subjectFor("😀".repeat(101))).toBe(`${front}${"😀".repeat(149 - front.length)}…`);
  });
});

describe("a sender that is not one address", () => {
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
  ])("%j is refused rather than mended, or somebody else would be written to", (sender) => {
    const request = { ...programError, sender };
    const sent: Ticket = { ...ticket, request };
    expect(codesOf(() => acknowledgementMessage(acoPolicy, sent))).toEqual(["invalid_email"]);
    expect(codesOf(() => updateMessage(acoPolicy, sent, at("12:00")))).toEqual(["invalid_email"]);
    expect(codesOf(() => closingMessage(acoPolicy, sent, at("12:00")))).toEqual(["invalid_email"]);
  });
});
