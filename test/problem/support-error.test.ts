import { describe, expect, test } from "vitest";
import { businessCalendar, describeProblem, isSupportError, SupportError, type Problem } from "../../src/index.js";
import { problemsOf, untyped } from "./refusal.js";

const notWhole: Problem = { code: "not_whole", value: "1.5", path: ["weeks"] };
const neverOpen: Problem = { code: "never_open" };

describe("a SupportError", () => {
  test("a SupportError has the code of its first problem, and all problems", () => {
    const error = new SupportError(notWhole, neverOpen);
    expect(error.code).toBe("not_whole");
    expect(error.problems).toEqual([notWhole, neverOpen]);
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

describe("whether a caught value is a SupportError", () => {
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
  ])("does not hold of %s", (_, value: unknown) => {
    expect(isSupportError(value)).toBe(false);
  });
});
