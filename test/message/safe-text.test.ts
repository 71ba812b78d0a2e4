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
import { messageSchema } from "../../src/schemas/index.js";
import { codesOf } from "../problem/refusal.js";
import { law } from "../support/law.js";
import { throughJson } from "../support/through-json.js";
import { at } from "../ticket/scenario.js";
import { closed, finished, noted, started } from "../ticket/commands.js";
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

/** Three messages in which every text that people can write is the given one. */
function messagesWith(text: string): readonly Message[] {
  const hostile: Ticket = {
    ...ticket,
    number: `N${text}`,
    request: {
      ...{ ...programError, customer: text, application: text, operator: { ...operator, name: text, phone: text } },
      report: { ...report, kind: text, description: text, lineNumber: text, errorContent: text, version: text },
    },
    interventions: ticket.interventions.map((each) => {
      const hostileWork = { ...each, mode: `m${text}`, expert: `E${text}` };
      return hostileWork.endedAt === undefined ? hostileWork : { ...hostileWork, done: `D${text}` };
    }),
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
  ...["\u00AD", "\u034F", "\u180E", "\u200B", "\u200C", "\u200D", "\u2060", "\u2064", "\u3164", "\uFE0F", "\uFEFF"],
  ...["\u{E0001}", "\u{E0041}", "\u{E007F}", "\u{E0100}", "\uDB40", "\uDC41", "\uFFF9", "\uFFFB", "❤️\u200D🔥"],
  ...["<script>", "</blockquote>", "<!--", "]]>", "&lt;", "&#60;", '"', "'", "> ", "  > ", "- ", "<br>", "Bcc: eve@evil.example"],
);
const codeUnits = fc.nat(0xffff).map((unit) => String.fromCharCode(unit));
const texts: Arbitrary<string> = fc
  .array(fc.oneof(harm, codeUnits, fc.string()), { maxLength: 12 })
  .map((parts) => parts.join(""));

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

describe("invisible characters", () => {
  const [{ subject: plain } = { subject: "" }] = messagesWith("Paghe");
  const subjectOf = (text: string): string => messagesWith(text)[0]?.subject ?? "";
  const unseen = {
    ...{ "soft hyphen": 0xad, "zero width space": 0x200b, "word joiner": 0x2060, "invisible plus": 0x2064 },
    ...{ "byte order mark": 0xfeff, "grapheme joiner": 0x34f, "Hangul filler": 0x3164, "halfwidth Hangul filler": 0xffa0 },
    ...{ "language tag": 0xe0001, "tag letter": 0xe0041, "cancel tag": 0xe007f, "annotation anchor": 0xfff9 },
  };

  test.each(Object.entries(unseen))("the %s is removed, because it makes two texts look the same", (_, codePoint) => {
    const character = String.fromCodePoint(codePoint);
    expect(subjectOf(`${character}Pa${character}ghe${character}${character}`)).toBe(plain);
  });

  test("hidden text in tag characters or variation selectors is removed", () => {
    const inTags = Array.from("Priority: Low", (letter) => String.fromCodePoint(0xe0000 + letter.charCodeAt(0))).join("");
    const inSelectors = Array.from("Priority: Low", (letter) => String.fromCodePoint(0xe00f0 + letter.charCodeAt(0))).join("");
    expect(subjectOf(`Pa${inTags}ghe`)).toBe(plain);
    expect(Array.from(subjectOf(`Pa${inSelectors}ghe`)).length - Array.from(plain).length).toBe(3 * 2);
  });

  test("do not appear where characters between their halves are removed", () => {
    expect(subjectOf("Pa\uDB40\u200B\uDC41ghe")).toBe(subjectOf("Pa\uFFFD\uFFFDghe"));
    expect(subjectOf("Pa\uFE0F\uFE0F\0\uFE0Fghe")).toBe(subjectOf("Pa\uFE0F\uFE0Fghe"));
    expect(subjectOf("=\u200B?utf-8?B?DQo=?=")).toBe(subjectOf("= ?utf-8?B?DQo= ?="));
  });

  test.each(["می\u200Cخواهم", "क्\u200Dष", "👩\u200D💻", "❤\uFE0F", "❤\uFE0F\u200D🔥", "葛\u{E0100}城", "1\uFE0F\u20E3"])(
    "joiners and variation selectors stay if a script or an emoji needs them: %s",
    (text) => {
      for (const { subject, text: body, html } of messagesWith(text)) {
        expect(body).toContain(text);
        expect(html).toContain(text);
        expect(subject).toContain(text);
      }
    },
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

describe("subject", () => {
  const subjectFor = (application: string): string =>
    acknowledgementMessage(acoPolicy, { ...ticket, request: { ...programError, application } }).subject;
  const front = "Ticket 2026-000123 registered, priority Blocking: ";

  test("a line break in the application adds no header", () => {
    expect(subjectFor("Paghe\r\nBcc: eve@evil.example")).toBe(`${front}Paghe Bcc: eve@evil.example`);
  });

  test("encoded words in a subject are broken up, because mail programs would decode them into line breaks", () => {
    expect(subjectFor("=?utf-8?B?DQpCY2M6IGV2aWw=?=")).toBe(`${front}= ?utf-8?B?DQpCY2M6IGV2aWw= ?=`);
  });

  test("a subject is cut at 150 characters, never inside a surrogate pair", () => {
    expect(subjectFor("a".repeat(150 - front.length))).toBe(front + "a".repeat(150 - front.length));
    expect(subjectFor("😀".repeat(101))).toBe(`${front}${"😀".repeat(149 - front.length)}…`);
  });

  test.each(["👨\u200D👩\u200D👧\u200D👦", "🏳️\u200D🌈", "🇮🇹", "e\u0301", "👍🏽", "क्षि"])(
    "a subject is never cut inside the character %s",
    (character) => {
      for (const filling of Array.from({ length: 24 }, (_, length) => "a".repeat(length))) {
        const subject = subjectFor(filling + character.repeat(101));
        const kept = subject.slice(front.length + filling.length, -1);
        expect(kept.length % character.length).toBe(0);
        expect(kept.replaceAll(character, "")).toBe("");
        expect(Array.from(subject).length).toBeLessThanOrEqual(150);
        expect(Array.from(subject).length).toBeGreaterThan(150 - Array.from(character).length - 2);
      }
    },
  );

  test("a single character with hundreds of accents is left out of a subject that it does not fit", () => {
    expect(subjectFor(`Paghe${"\u0301".repeat(300)}`)).toBe(`${front}Pagh…`);
  });
});

describe("names that show nothing", () => {
  test.each([
    ["\u200B", "U+200B"],
    ["\u2800", "U+2800"],
    ["\u{E0041}\u{E0042}", "U+E0041 U+E0042"],
    ["\u200D\uFE0F\u200B\u2060\u200B", "U+200D U+FE0F U+200B …"],
  ])("the name %j is shown as its code points", (name, shown) => {
    const request = { ...programError, customer: name, application: name, operator: { name, phone: "+39 02 5550123" } };
    const started = ticket.interventions.map((intervention) => ({ ...intervention, expert: name }));
    const message = closingMessage(acoPolicy, { ...ticket, request, interventions: started }, at("12:00"));
    expect(message.subject).toBe(`Ticket 2026-000123 closed: ${shown}`);
    for (const line of [`Application: ${shown}`, `Customer: ${shown}`, `Requested by: ${shown}, +39 02 5550123`]) {
      expect(message.text.split("\n")).toContain(line);
    }
    expect(message.text).toContain(`- phone call, ${shown}: `);
  });

  test("a name with a visible character is shown without its invisible ones", () => {
    const request = { ...programError, operator: { name: "\u200BAnna", phone: "+39 02 5550123" } };
    expect(acknowledgementMessage(acoPolicy, { ...ticket, request }).text).toContain("Requested by: Anna, ");
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
    expect(codesOf(() => acknowledgementMessage(acoPolicy, sent))).toEqual(["invalid_email"]);
    expect(codesOf(() => updateMessage(acoPolicy, sent, at("12:00")))).toEqual(["invalid_email"]);
    expect(codesOf(() => closingMessage(acoPolicy, sent, at("12:00")))).toEqual(["invalid_email"]);
  });
});
