import { readFileSync } from "node:fs";
import { ScriptTarget, createSourceFile, isInterfaceDeclaration, isPropertySignature } from "typescript";
import { describe, expect, test } from "vitest";
import { describeProblem, supportPolicy, type Problem } from "../../src/index.js";
import { throughJson } from "../support/through-json.js";
import { provocations } from "./provocations.js";
import { problemsOf } from "./refusal.js";

/** The codes as the source declares them. */
function declaredCodes(): readonly string[] {
  const text = readFileSync(new URL("../../src/problem/problem.ts", import.meta.url), "utf8");
  const source = createSourceFile("problem.ts", text, ScriptTarget.Latest, true);
  const facts = source.statements.filter(isInterfaceDeclaration).find(({ name }) => name.text === "ProblemFacts");
  return (facts?.members ?? []).filter(isPropertySignature).map(({ name }) => name?.getText(source) ?? "");
}

test("every code that the source declares has a call that provokes it, and no other has", () => {
  expect(Object.keys(provocations)).toEqual(declaredCodes());
});

describe.each(Object.entries(provocations))("the code %s", (code, provoke) => {
  const problems = problemsOf(provoke).filter((problem) => problem.code === code);

  test(`${code} is reached by a public call`, () => {
    expect(problems).not.toEqual([]);
  });

  test(`the sentence of ${code} is readable and starts with its path`, () => {
    for (const problem of problems) {
      const text = describeProblem(problem);
      expect(text).toMatch(/\S+ \S+ \S+/);
      expect(text).not.toMatch(/undefined|\[object/);
      expect(text.startsWith(problem.path?.length ? String(problem.path[0]) : "")).toBe(true);
    }
  });

  test(`the problem ${code} survives JSON`, () => {
    expect(throughJson(problems)).toEqual(problems);
  });

  test(`the problem ${code} has every fact that its sentence needs`, () => {
    for (const problem of problems) expect(Object.values(problem)).not.toContain(undefined);
  });
});

test("a call without the data to parse says so, with no empty name in quotes", () => {
  const problems = problemsOf(() => supportPolicy(undefined as never));
  expect(problems.map(describeProblem)).toEqual(["the data is missing; pass it"]);
});

describe("the known names in a sentence", () => {
  const known = Array.from({ length: 12 }, (_, position) => `C${position}`);

  test("a sentence names at most ten known customers", () => {
    const sentence = describeProblem({ code: "unknown_customer", customer: "C99", known });
    expect(sentence).toBe("there is no customer C99; the terms have C0, C1, C2, C3, C4, C5, C6, C7, C8, C9, …");
    expect(describeProblem({ code: "unknown_customer", customer: "C99", known: known.slice(0, 10) })).not.toContain("…");
  });

  test("a sentence names at most ten known lines", () => {
    const numbers = known.map((_, position) => position + 1);
    const sentence = describeProblem({ code: "unknown_line", line: "99", known: numbers });
    expect(sentence).toBe("the draft has no line 99; it has 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, …");
  });
});

test("the sentence of an amount with a percent sign shows how to write a share, a factor and a percentage", () => {
  expect(describeProblem({ code: "invalid_amount", value: '"95%"' })).toBe(
    '"95%" is not an amount; write it without "%": a share "0.95", a factor "1.5", a percentage "10"',
  );
});

test("the sentence of an unknown calendar names the section in which calendars are declared", () => {
  expect(describeProblem({ code: "unknown_calendar", calendar: '"always"', known: ["default"] })).toBe(
    'the policy has no calendar "always"; it has default. Declare further ones in "calendars"',
  );
});

test.each<readonly [value: string, advice: string]>([
  ['"80,00"', 'write it with a decimal point, such as "80.00", and without separators'],
  ['"1.234,50"', 'write it with a decimal point, such as "80.00", and without separators'],
  ['"12.33333"', "a factor has at most four decimals, a price at most ten"],
  ['"1.33333"', "a factor has at most four decimals, a price at most ten"],
  ...['"1000000000000000000"', '"007.50"', '"-1.00"', '"€80"', "1.33333"].map(
    (value) =>
      [
        value,
        'write it as text such as "80.00", of at most eighteen digits, without sign or leading zero, and never as a number',
      ] as const,
  ),
])("the sentence of the amount %s says how to write it", (value, advice) => {
  expect(describeProblem({ code: "invalid_amount", value })).toBe(`${value} is not an amount; ${advice}`);
});

test("a name that is built in is refused with the advice to choose another, a repeated one with that to remove one", () => {
  expect(describeProblem({ code: "duplicate_name", path: ["calendars", "default"], name: "default" })).toBe(
    'calendars.default: "default" is built in; choose another name',
  );
  expect(describeProblem({ code: "duplicate_name", path: ["bands", 1, "name"], name: "night" })).toBe(
    'bands[1].name: "night" is in the list twice; remove one',
  );
  expect(describeProblem({ code: "duplicate_name", path: ["policy", "spec", "metrics", "reply"], name: "reply" })).toBe(
    'policy.spec.metrics.reply: "reply" is built in; choose another name',
  );
});

test("the sentence of a missing field names it", () => {
  expect(describeProblem({ code: "missing_field", field: "name", path: ["customer", "name"] })).toBe(
    'customer.name: "name" is missing; add it',
  );
});

test.each<[Problem, string]>([
  [{ code: "unknown_priority", priority: '"x"', known: ["a"] }, 'no priority "x"'],
  [{ code: "unknown_tier", tier: '"x"', known: ["a"] }, 'no tier "x"'],
  [{ code: "unknown_metric", metric: '"x"', known: ["a"] }, 'no metric "x"'],
  [{ code: "unknown_band", band: '"x"', known: ["a"] }, 'no band "x"'],
  [{ code: "unknown_kind", kind: '"x"', known: ["a"] }, 'no kind of report "x"'],
  [{ code: "unknown_cause", cause: '"x"', known: ["a"] }, 'no cause of interventions "x"'],
])("the sentence of %j says what kind of name the policy lacks", (problem, text) => {
  expect(describeProblem(problem)).toContain(`the policy has ${text}; it has a`);
});

describe("the sentence of a value that is no instant", () => {
  const sentenceOf = (value: string, use?: string): string =>
    describeProblem({ code: "invalid_instant", value, ...(use !== undefined && { use }) });

  test.each(["1772438400", "-200000000", ".5"])(
    "of the number %s, it says that the number is not in epoch milliseconds",
    (value) => {
      expect(sentenceOf(value, "use")).toBe(`${value} is not an instant in epoch milliseconds; pass use instead`);
    },
  );

  test.each(['"2026-03-02Z"', '"1772438400"', "an object with toDate"])("of %s, it says what to pass instead", (value) => {
    expect(sentenceOf(value, "use")).toBe(`${value} is not an instant; pass use instead`);
  });

  test("it lists the forms of an instant if nothing can be derived", () => {
    expect(sentenceOf('"soon"')).toMatch(/^"soon" is not an instant; pass a Date/);
  });
});

const price = { code: "no_price_in_force", customer: "C1", mode: "online", date: "2026-05-12" } as const;

test.each<[Problem, string]>([
  [price, 'no price for "online" is in force for C1 on 2026-05-12; add one to a version of the price list'],
  [
    { ...price, band: "night", currency: "EUR" },
    'no price for "online" in the band "night" in EUR is in force for C1 on 2026-05-12; add one to a version of the price list',
  ],
  [
    { code: "ambiguous_price", customer: "C1", date: "2026-05-12", currencies: ["EUR", "CHF"] },
    "several price lists (EUR, CHF) apply to C1 on 2026-05-12 (a fee): give the currency",
  ],
  [
    { code: "ambiguous_price", customer: "C1", mode: "online", date: "2026-05-12", currencies: ["EUR", "CHF"] },
    "several price lists (EUR, CHF) apply to C1 on 2026-05-12 (online): give the currency",
  ],
  [
    { code: "instant_without_offset", value: '"2026-03-02T09:00"', use: '"2026-03-02T09:00Z"' },
    '"2026-03-02T09:00" has no offset; pass "2026-03-02T09:00Z" if it is UTC, ' +
      'or parseLocalTime("2026-03-02T09:00", { timeZone: "Europe/Rome" }) if it is local time',
  ],
  [
    { code: "instant_without_offset", value: '"2026-03-02"', use: '"2026-03-02T00:00Z"' },
    '"2026-03-02" has no offset; pass "2026-03-02T00:00Z" if it is UTC, ' +
      'or parseLocalTime("2026-03-02 00:00", { timeZone: "Europe/Rome" }) if it is local time',
  ],
  [
    { code: "invalid_local_date", value: '"2026-12-07"', path: ["options", "patronDay"] },
    'options.patronDay: "2026-12-07" is not a local date; write text such as "2026-04-06" (a patron\'s day "12-07"), ' +
      "a date that exists, in or next to 1970–2199",
  ],
  [{ code: "invalid_month", value: '"2500-01"' }, '"2500-01" is not a month of the form YYYY-MM from 1970 to 2199'],
  [
    { code: "ambiguous_price", customer: "C1", mode: "online", date: "2026-05-12", currencies: ["EUR", "EUR"] },
    "several price lists (EUR, EUR) apply to C1 on 2026-05-12 (online): keep one list of that currency",
  ],
  [
    { code: "invalid_local_time", value: '"soon"', order: "ymd", readableAs: [] },
    '"soon" is not a date and time in the order "ymd"; ' +
      'write it as "2026-03-27 14:05" or "27/03/2026 14:05", without offset or zone',
  ],
  [
    { code: "invalid_local_time", value: '"27/03/2026 14:05"', order: "ymd", readableAs: ["dmy"] },
    '"27/03/2026 14:05" is not a date and time in the order "ymd"; pass { order: "dmy" } if that is its order',
  ],
  [
    { code: "invalid_local_time", value: '"03/04/2026 14:05"', order: "ymd", readableAs: ["dmy", "mdy"] },
    '"03/04/2026 14:05" is not a date and time in the order "ymd"; ' +
      'pass { order: "dmy" } or { order: "mdy" } if that is its order',
  ],
  [
    { code: "invalid_time_of_day", value: '"24:00"' },
    '"24:00" closes a period and cannot open one; open it at "00:00" on the next day',
  ],
  [{ code: "invalid_time_of_day", value: '"8:30"', use: "08:30" }, '"8:30" is not a time of day; write "08:30"'],
  [
    { code: "empty_period", open: "00:00", close: "00:00" },
    'the period 00:00–00:00 is empty; a whole day is ["00:00", "24:00"], a closed day an empty list',
  ],
  [
    { code: "empty_period", open: "08:00", close: "08:00" },
    'the period 08:00–08:00 is empty; a whole day is ["00:00", "24:00"], a closed day an empty list, ' +
      'and 24 hours from 08:00 are ["08:00", "24:00"] and ["00:00", "08:00"] on the next day',
  ],
  [
    { code: "invalid_calendar", value: "an object", path: ["policy", "calendar"] },
    "policy.calendar: an object is not the calendar of a policy; call supportPolicy(spec) first, also for a clone or JSON copy",
  ],
  [
    { code: "invalid_calendar", value: "an object" },
    "an object is not a calendar made by businessCalendar; pass businessCalendar(spec), also for a clone or JSON copy",
  ],
  [
    { code: "no_target", priority: "low", metric: "resolution", promised: [] },
    'the policy promises no resolution time for priority "low"; it promises none',
  ],
  [{ code: "unknown_line", line: "9", known: [] }, "the draft has no line 9; it has none"],
  [{ code: "unknown_intervention", id: '"i9"', known: ["i1"] }, 'the ticket has no intervention "i9"; it has i1'],
  [{ code: "unknown_pause", id: '"p9"', known: [] }, 'no pause "p9" is open; open are none'],
  [
    { code: "unknown_pausing_reason", reason: '"lunch"', known: ["customerAnswer"] },
    'the policy does not pause for "lunch"; it pauses for customerAnswer',
  ],
  [
    { code: "unknown_channel", channel: '"post"', known: ["email"] },
    'the policy takes no requests by "post"; it takes them by email',
  ],
  [{ code: "duplicate_name", name: "night" }, '"night" is in the list twice; remove one'],
])("the sentence of %j says what is wrong and what to do", (problem, sentence) => {
  expect(describeProblem(problem)).toBe(sentence);
});

test("one intervention is counted in the singular", () => {
  const sentenceOf = (count: number): string => describeProblem({ code: "intervention_ran", count });
  expect(sentenceOf(1)).toBe("the ticket has 1 intervention; close it instead");
  expect(sentenceOf(2)).toBe("the ticket has 2 interventions; close it instead");
});
