import { describe, expect, test } from "vitest";
import { describeProblem } from "../../src/index.js";
import { nearestName, requireKnownFields, unknownFieldProblems } from "../../src/problem/internal.js";
import { problemsOf } from "./refusal.js";

const facts = ["priority", "receivedAt", "pauses", "acknowledgedAt", "intervenedAt", "resolvedAt", "endedAt", "from", "to"];

describe("the nearest known name", () => {
  test.each([
    ["intervened_at", "intervenedAt"],
    ["received", "receivedAt"],
    ["recievedAt", "receivedAt"],
    ["PRIORITY", "priority"],
    ["start", "from"],
    ["ended_at", "endedAt"],
    ["created_at", "receivedAt"],
    ["first_response_at", "intervenedAt"],
    ["closedAt", "resolvedAt"],
    ["solved_at", "resolvedAt"],
    ["pause", "pauses"],
    ["colour", undefined],
    ["x", undefined],
    ["", undefined],
    ["constructor", undefined],
    ["__proto__", undefined],
    ["p".repeat(1_000_000), undefined],
  ])("of %j is %j", (name, nearest) => {
    expect(nearestName(name, facts)).toBe(nearest);
  });
});

test("an unknown field is refused with the known names, the nearest one and its path", () => {
  const [problem] = problemsOf(() => {
    requireKnownFields({ from: 1, end: 2 }, ["from", "to"], ["pauses", 0]);
  });
  expect(problem).toEqual({
    code: "unknown_field",
    path: ["pauses", 0, "end"],
    field: "end",
    known: ["from", "to"],
    nearest: "to",
  });
  expect(describeProblem(problem)).toBe('pauses[0].end: "end" is not a known field; did you mean "to"? Use one of from, to');
});

test("an unknown field without a near name lists the known names", () => {
  const [problem] = unknownFieldProblems({ lunch: 1 }, ["mon", "tue"], []);
  expect(problem && describeProblem(problem)).toBe('lunch: "lunch" is not a known field; use one of mon, tue');
});

test("an object of very many unknown fields has the first 1,000 problems", () => {
  const record = Object.fromEntries(Array.from({ length: 5_000 }, (_, position) => [`field${position}`, 1]));
  expect(unknownFieldProblems(record, facts, [])).toHaveLength(1_000);
});
