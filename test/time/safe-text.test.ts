import { describe, expect, test } from "vitest";
import { acknowledgementMessage, acoPolicy, closingMessage } from "../../src/index.js";
import { isSubjectLine, safeLine, safeLines } from "../../src/time/internal.js";
import { at } from "../ticket/scenario.js";
import { messagesWith, ticket } from "../message/hostile-text.js";
import { programError } from "../message/the-ticket.js";

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

  test("invisible characters do not appear where characters between their halves are removed", () => {
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

  test("a subject that is cut after a space has no space before the ellipsis", () => {
    expect(subjectFor(`${"a".repeat(148 - front.length)} bb`)).toBe(`${front}${"a".repeat(148 - front.length)}…`);
  });

  test("a single character with hundreds of accents is left out of a subject that it does not fit", () => {
    expect(subjectFor(`Paghe${"\u0301".repeat(300)}`)).toBe(`${front}Pagh…`);
  });
});

describe("blanks and blank lines", () => {
  const withReport = (report: Partial<typeof programError.report>): string =>
    acknowledgementMessage(acoPolicy, { ...ticket, request: { ...programError, report: { ...programError.report, ...report } } })
      .text;

  test("blanks before a value are removed, and several in it become one", () => {
    expect(withReport({ version: "  7.2 \t  beta" })).toContain("\nVersion: 7.2 beta\n");
    expect(acknowledgementMessage({ ...acoPolicy, name: "  ACO" }, ticket).text).toMatch(/\nACO\n$/);
  });

  test("blank lines before and after a report are left out, and those in it are quoted without a trailing space", () => {
    expect(withReport({ description: "\n \nHelp.\n\nIt is urgent.\n\n" })).toContain(
      "\nYour report:\n> Help.\n>\n> It is urgent.\n\nError:\n",
    );
  });

  test("a report of blank lines alone is quoted as nothing", () => {
    expect(withReport({ description: "\n\n" })).toContain("\nYour report:\n\nError:\n");
  });
});

describe("names that show nothing", () => {
  test.each([
    ["\u200B", "U+200B"],
    ["\u00AD", "U+00AD"],
    ["\u200B\u200B\u200B\u200B", "U+200B U+200B U+200B U+200B"],
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

test("a text is a subject if it has something to read, on one line of at most 150 characters", () => {
  expect(["Payroll", "Ciao 👋", "x".repeat(150)].every(isSubjectLine)).toBe(true);
  expect(["", "two\nlines", " indented", "=?utf-8?q?x?=", "soft\u00adhyphen", "x".repeat(151)].some(isSubjectLine)).toBe(false);
});

test("a line keeps no space at either end", () => {
  expect(safeLine("  due on Friday \n ")).toBe("due on Friday");
});

test("lines keep their indentation and lose the spaces at their ends", () => {
  expect(safeLines("first  \n  second \n\n")).toEqual(["first", "  second"]);
});
