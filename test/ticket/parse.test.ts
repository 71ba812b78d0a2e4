import { describe, expect, test } from "vitest";
import { acoPolicy, allowedCommands, decide, evolve, replay, slaFacts, ticketReport, type Ticket } from "../../src/index.js";
import { problemsOf, someText, untyped } from "../problem/refusal.js";
import { at, commandOf, given } from "./scenario.js";
import { closed, noted, registered } from "./commands.js";

const { ticket, events } = given(registered("09:00"), noted("10:00", "internal", "x"), closed("11:00"));
const [first, second, third] = events;
if (ticket === undefined || first === undefined || second === undefined || third === undefined) throw new Error("no events");

describe("an invalid ticket is refused with the paths of its problems", () => {
  test.each<[string, (ticket: Ticket) => unknown]>([
    ["for a decision", (unsound) => decide(acoPolicy, unsound, commandOf(noted("12:00", "internal", "x"), "c1"))],
    ["what can happen", (unsound) => allowedCommands(acoPolicy, unsound)],
    ["to take an event", (unsound) => evolve(unsound, third)],
    ["for its facts", slaFacts],
    ["for a report", (unsound) => ticketReport(acoPolicy, unsound, at("12:00"))],
  ])("%s", (_, ask) => {
    expect(problemsOf(() => ask(untyped({ ...ticket, sequence: undefined, receivedAt: "yesterday" })))).toEqual([
      { code: "missing_field", path: ["ticket", "sequence"], field: "sequence" },
      { code: "invalid_instant", path: ["ticket", "receivedAt"], value: '"yesterday"' },
    ]);
    expect(problemsOf(() => ask(untyped({ ...ticket, status: "lost" })))).toEqual([
      { code: "wrong_type", path: ["ticket", "status"], expected: someText, value: '"lost"' },
    ]);
    expect(problemsOf(() => ask(untyped(null)))).toEqual([
      { code: "wrong_type", path: ["ticket"], expected: someText, value: "null" },
    ]);
  });
});

describe("an invalid event", () => {
  const unsound = untyped({ ...second, audience: "press" });
  const problem = { code: "wrong_type", expected: "one of internal, customer", value: '"press"' };

  test("an invalid event is refused with its path by evolve", () => {
    expect(problemsOf(() => evolve(replay([first]), unsound))).toEqual([{ ...problem, path: ["event", "audience"] }]);
    expect(problemsOf(() => evolve(undefined, untyped(undefined)))).toMatchObject([{ path: ["event"] }]);
  });

  test("an invalid event is refused with its position by replay", () => {
    expect(problemsOf(() => replay([first, unsound, third]))).toEqual([{ ...problem, path: ["events", 1, "audience"] }]);
  });
});

describe("a replay", () => {
  test.each<[unknown, string]>([
    [undefined, "undefined"],
    [new Set(events), "an object"],
    [{ length: 1, 0: first }, "an object with 0, length"],
  ])("a replay of %s, which is not a list, is refused", (list, value) => {
    expect(problemsOf(() => replay(untyped(list)))).toEqual([
      { code: "wrong_type", path: ["events"], expected: someText, value },
    ]);
  });

  test("a replay names the missing version", () => {
    expect(problemsOf(() => replay([second, third]))).toEqual([{ code: "missing_event", version: 1 }]);
    expect(problemsOf(() => replay([third, first]))).toEqual([{ code: "missing_event", version: 2 }]);
  });

  test("a replay names two events of one version", () => {
    const other = { ...second, id: "other/1" };
    expect(problemsOf(() => replay([first, second, other]))).toEqual([
      { code: "conflicting_events", version: 2, first: second.id, second: "other/1" },
    ]);
    expect(problemsOf(() => evolve(ticket, other))).toEqual([
      { code: "conflicting_events", version: 2, first: second.id, second: "other/1" },
    ]);
  });
});
