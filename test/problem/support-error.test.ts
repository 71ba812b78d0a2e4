import { describe, expect, test } from "vitest";
import { businessCalendar, describeProblem, isSupportError, SupportError, type Problem } from "../../src/index.js";
import { throwAll, withPath } from "../../src/problem/internal.js";
import { problemsOf, someText, untyped } from "./refusal.js";

const notWhole: Problem = { code: "not_whole", value: "1.5", path: ["weeks"] };
const neverOpen: Problem = { code: "never_open" };

describe("a SupportError", () => {
  test("a SupportError has the code of its first problem, and all problems", () => {
    const error = new SupportError(notWhole, neverOpen);
    expect(error.code).toBe("not_whole");
    expect(error.problems).toEqual([notWhole, neverOpen]);
  });

  test("the message of a SupportError has the problems within a problem as sentences", () => {
    const error = new SupportError({ code: "invalid_command", problems: [notWhole, neverOpen] });
    expect(error.message).toContain(`weeks: 1.5 is not a whole number; ${describeProblem(neverOpen)}`);
  });

  test("the message of a SupportError has a line for each problem, with its code", () => {
    expect(new SupportError(notWhole, neverOpen).message.split("\n")).toEqual([
      "weeks: 1.5 is not a whole number [not_whole]",
      `${describeProblem(neverOpen)} [never_open]`,
    ]);
  });

  test("a SupportError is an Error with the name SupportError", () => {
    const error = new SupportError(neverOpen);
    expect(error).toBeInstanceOf(Error);
    expect(error.name).toBe("SupportError");
    expect(String(error)).toMatch(/^SupportError: the calendar never opens/);
  });

  test("a wrong argument throws a SupportError", () => {
    const make = (): unknown => businessCalendar({ timeZone: "", weeklyHours: {} });
    expect(make).toThrow(SupportError);
    expect(problemsOf(make).map(({ code }) => code)).toContain("unknown_time_zone");
  });
});

describe("the problems of an error", () => {
  test("an error keeps the first 1,000 problems", () => {
    const many = (length: number): Problem[] => Array.from({ length }, (_, position) => ({ ...notWhole, value: `${position}` }));
    for (const [length, kept] of [
      [1_000, 1_000],
      [1_001, 1_000],
      [2, 2],
    ] as const) {
      const problems = problemsOf(() => {
        throwAll(many(length));
      });
      expect(problems).toEqual(many(kept));
    }
    expect(() => {
      throwAll([]);
    }).not.toThrow();
  });

  test("the path of a part is put before the paths of its problems, or replaces the name of the argument", () => {
    const failing =
      (...problems: readonly [Problem, ...Problem[]]) =>
      (): never => {
        throw new SupportError(...problems);
      };
    const ofEvent: Problem = { ...notWhole, path: ["event", "at"] };
    const pathsOf = (ask: () => never, argument?: string): unknown =>
      problemsOf(() => withPath(["events", 2], ask, argument)).map(({ path }) => path);
    expect(pathsOf(failing(ofEvent, neverOpen))).toEqual([
      ["events", 2, "event", "at"],
      ["events", 2],
    ]);
    expect(pathsOf(failing(ofEvent, neverOpen, notWhole), "event")).toEqual([["events", 2, "at"], ["events", 2], ["weeks"]]);
  });
});

describe("isSupportError", () => {
  test("isSupportError accepts an error of another build of the library", () => {
    const error = new SupportError(neverOpen);
    const foreign = Object.assign(new Error(error.message), { name: "SupportError", code: error.code, problems: error.problems });
    expect(foreign).not.toBeInstanceOf(SupportError);
    expect(isSupportError(error)).toBe(true);
    expect(isSupportError(foreign)).toBe(true);
  });

  test.each([
    ["another error", new Error("other")],
    ["an error that has only its name", Object.assign(new Error("other"), { name: "SupportError" })],
    ["a zod-like error with issues", Object.assign(new Error("other"), { name: "ZodError", issues: [], problems: [] })],
    ["a text", "SupportError"],
    ["nothing", undefined],
    ["null", null],
    ["a list", [neverOpen]],
    ["a function", untyped(() => neverOpen)],
    ["an object", {}],
    ["an object without a prototype", Object.create(null)],
  ])("isSupportError is false for %s", (_, value: unknown) => {
    expect(isSupportError(value)).toBe(false);
  });
});

describe("describeProblem", () => {
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
  ])("the sentence of %j starts with its path", (problem, text) => {
    expect(describeProblem(problem)).toBe(text);
  });

  test("the sentence of a concluded ticket has its start, and its end if it was reopened", () => {
    const [from, to] = ["2026-03-02T11:00:00.000Z", "2026-03-03T08:00:00.000Z"];
    expect(describeProblem({ code: "ticket_concluded", from })).toBe(
      `the ticket was concluded from ${from} on; no work can be recorded then`,
    );
    expect(describeProblem({ code: "ticket_concluded", from, to })).toContain(`from ${from} until ${to};`);
  });

  test("the sentence of a stored problem whose path is no list has no path", () => {
    expect(describeProblem(untyped({ ...notWhole, path: "weeks" }))).toBe("1.5 is not a whole number");
  });

  test("the sentence of a stored problem without the known names says that there are none", () => {
    expect(describeProblem(untyped({ code: "unknown_mode", mode: '"fax"' }))).toBe(
      'the policy has no mode of intervention "fax"; it has none',
    );
  });

  test("describeProblem refuses a value that is no problem", () => {
    for (const value of [5, null, undefined, {}, { code: "unknown" }, { code: 5 }, { code: ["not_whole"] }]) {
      expect(problemsOf(() => describeProblem(untyped(value)))).toEqual([
        { code: "wrong_type", path: ["problem"], expected: "a problem with a known code", value: someText },
      ]);
    }
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
