import { describe, expect, test } from "vitest";
import { acoPolicy, ticketReport, type Ticket } from "../../../src/index.js";
import { problemsOf, someText, untyped } from "../../problem/refusal.js";
import { at, given, type CommandDraft } from "../scenario.js";
import { cancelled, closed, concluded, finished, noted, registered, reopened, started } from "../commands.js";

function lived(history: readonly CommandDraft[]): Ticket {
  const { ticket } = given(...history);
  if (ticket === undefined) throw new Error("no ticket");
  return ticket;
}

const fresh = registered("09:00");

describe("the end of a ticket in its report", () => {
  const duplicate = { kind: "duplicateOf", number: "2026-000007" } as const;

  test.each<[string, readonly CommandDraft[], object]>([
    ["is not there while it goes on", [], {}],
    ["is the conclusion", [concluded("10:00")], { concludedAt: at("10:00") }],
    [
      "is the conclusion and the closing",
      [concluded("10:00"), closed("11:00")],
      { concludedAt: at("10:00"), closedAt: at("11:00") },
    ],
    ["is the closing, which concludes", [closed("11:00")], { concludedAt: at("11:00"), closedAt: at("11:00") }],
    ["is gone once it was reopened", [closed("10:00"), reopened("11:00")], {}],
    ["is the latest conclusion", [concluded("10:00"), reopened("11:00"), concluded("12:00")], { concludedAt: at("12:00") }],
    ["is the cancellation and why", [cancelled("10:00", duplicate)], { cancelledAt: at("10:00"), cancellation: duplicate }],
    [
      "is the conclusion, and the cancellation that followed",
      [concluded("10:00"), cancelled("11:00")],
      { concludedAt: at("10:00"), cancelledAt: at("11:00"), cancellation: { kind: "withdrawn" } },
    ],
  ])("%s", (_, ends, expected) => {
    const report = ticketReport(acoPolicy, lived([fresh, ...ends]), at("13:00"));
    const facts = Object.entries(report).filter(([field]) => /^(concluded|closed|cancel)/.test(field));
    expect(Object.fromEntries(facts)).toStrictEqual(expected);
  });
});

describe("a report is refused", () => {
  test.each<[string, unknown, object]>([
    ["options that are none", null, { code: "wrong_type", path: ["options"], expected: someText, value: "null" }],
    ["an audience alone", "staff", { code: "wrong_type", path: ["options"], expected: someText, value: '"staff"' }],
    [
      "an audience it does not know",
      { audience: "press" },
      { code: "wrong_type", path: ["options", "audience"], expected: '"customer" or "staff"', value: '"press"' },
    ],
    ["half a place", { place: 1.5 }, { code: "not_whole", path: ["options", "place"], value: "1.5" }],
    ["a place before the first", { place: 0 }, { code: "out_of_bounds", path: ["options", "place"], value: "0", minimum: 1 }],
  ])("for %s", (_, options, problem) => {
    expect(problemsOf(() => ticketReport(acoPolicy, lived([fresh]), at("12:30"), untyped(options)))).toEqual([problem]);
  });

  test.each<[string, readonly CommandDraft[]]>([
    ["the registration", [registered("11:00", { receivedAt: "09:00" })]],
    ["a note", [fresh, noted("11:00", "internal", "x")]],
    ["the end of work", [fresh, started("10:00", "i1"), finished("11:00", "i1")]],
    ["the cancellation", [fresh, cancelled("11:00")]],
  ])("a report before %s is refused", (_, history) => {
    expect(problemsOf(() => ticketReport(acoPolicy, lived(history), at("10:59")))).toMatchObject([{ code: "reversed_interval" }]);
    expect(ticketReport(acoPolicy, lived(history), at("11:00")).reportedAt).toEqual(at("11:00"));
  });
});
