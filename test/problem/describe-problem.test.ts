import { describe, expect, test } from "vitest";
import { describeProblem, safeParsePolicy, type Problem } from "../../src/index.js";
import { untyped } from "./refusal.js";

describe("a problem in words", () => {
  test.each<[Problem, string]>([
    [{ code: "not_whole", value: "1.5" }, "1.5 is not a whole number"],
    [{ code: "not_whole", value: "1.5", path: [] }, "1.5 is not a whole number"],
    [{ code: "not_whole", value: "1.5", path: ["target", "weeks"] }, "target.weeks: 1.5 is not a whole number"],
    [
      { code: "invalid_time_of_day", value: '"25:00"', path: ["weeklyHours", "mon", 0, 1] },
      'weeklyHours.mon[0][1]: "25:00" is not a time of day; write "HH:mm", from "00:00" to "24:00"',
    ],
    [
      { code: "never_open", path: [0, "calendar"] },
      '[0].calendar: the calendar never opens; add a period to weeklyHours or exceptions, or write weeklyHours: "always"',
    ],
    [{ code: "out_of_bounds", value: "0", minimum: 1 }, "0 is below 1, the minimum"],
    [{ code: "out_of_bounds", value: "13", maximum: 12 }, "13 is above 12, the maximum"],
    [
      { code: "unknown_mode", mode: '"fax"', known: ["email", "phone"] },
      'the policy has no mode of intervention "fax"; it has email, phone',
    ],
  ])("%j", (problem, text) => {
    expect(describeProblem(problem)).toBe(text);
  });

  test("the sentence of a concluded ticket has its start, and its end if it was reopened", () => {
    const [from, to] = ["2026-03-02T11:00:00.000Z", "2026-03-03T08:00:00.000Z"];
    expect(describeProblem({ code: "ticket_concluded", from })).toBe(
      `the ticket was concluded from ${from} on; no work can be recorded then`,
    );
    expect(describeProblem({ code: "ticket_concluded", from, to })).toContain(`from ${from} until ${to};`);
  });

  test("a nested value that is no problem is shown as a value", () => {
    const problems = [
      untyped(5),
      untyped({ code: "invalid_command", problems: [] }),
      untyped({ code: "not_whole", value: "1.5" }),
    ];
    expect(describeProblem({ code: "invalid_command", problems })).toBe(
      "the command is malformed: 5; an object with code, problems; 1.5 is not a whole number",
    );
  });

  test("the sentence of a time without offset says what to pass", () => {
    const problem: Problem = { code: "instant_without_offset", value: '"2026-03-02T09:00"', use: '"2026-03-02T09:00Z"' };
    expect(describeProblem(problem)).toContain('pass "2026-03-02T09:00Z" if it is UTC');
  });
});

describe("a value in a problem", () => {
  const shownName = (name: unknown): string => {
    const reading = safeParsePolicy({ name });
    const [problem] = reading.ok ? [] : reading.problems;
    return problem?.code === "wrong_type" ? problem.value : "";
  };

  test.each([
    [5, "5"],
    [NaN, "NaN"],
    [true, "true"],
    [10n, "10"],
    [Symbol("name"), "Symbol(name)"],
    [{}, "an object"],
    [[], "an array"],
    [() => 5, "a function"],
    [new Date(NaN), "an invalid Date"],
    [Object.create(null), "an object"],
  ])("any value in a problem is short text: %#", (value, text) => {
    expect(shownName(value)).toBe(text);
  });
});
