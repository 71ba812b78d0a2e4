import { describe, expect, test } from "vitest";
import { describeProblem } from "../../src/index.js";
import { targetProblem } from "../../src/sla/internal.js";

describe("a target", () => {
  test.each([
    { minutes: 30 },
    { hours: 0.5 },
    { businessDays: 3 },
    { days: 2, counting: "date" },
    { weeks: 2, calendar: "night", cutOff: "24:00" },
    { months: 1, by: "closing", counting: "opening" },
    { businessDays: 0, by: "16:00" },
    { hours: 4, from: "acknowledgement" },
    { hours: 4, minutes: null, by: undefined, calendar: null, from: null },
    { hours: 4, minutes: undefined },
  ])("the target %j has no problem", (target) => {
    expect(targetProblem(target, "intervention")).toBeUndefined();
  });

  test.each([
    [4, "4", "write an object with one unit, such as { hours: 4 }"],
    ["4h", '"4h"', "write an object with one unit, such as { hours: 4 }"],
    [[], "an array", "write an object with one unit, such as { hours: 4 }"],
    [{}, "{}", "it has no unit; write one of minutes, hours, businessDays, days, weeks, months"],
    [{ hours: null }, "{ hours: null }", "it has no unit; write one of minutes, hours, businessDays, days, weeks, months"],
    [{ hours: 1, minutes: 1 }, "{ hours: 1, minutes: 1 }", "minutes and hours are two units; write one"],
    [{ hours: 0 }, "{ hours: 0 }", "hours must be a number above zero"],
    [{ minutes: Infinity }, "{ minutes: Infinity }", "minutes must be a number above zero"],
    [{ hours: "4" }, '{ hours: "4" }', "hours must be a number above zero"],
    [{ businessDays: 1.5 }, "{ businessDays: 1.5 }", "businessDays must be a whole number of zero or more"],
    [{ weeks: -1 }, "{ weeks: -1 }", "weeks must be a whole number of zero or more"],
    [{ days: 0 }, "{ days: 0 }", '0 days need "by", such as by: "closing"'],
    [{ hours: 4, by: "closing" }, '{ hours: 4, by: "closing" }', '"by" belongs to a unit counted in dates, not to hours'],
    [
      { hours: 4, counting: "date" },
      '{ hours: 4, counting: "date" }',
      '"counting" belongs to a unit counted in dates, not to hours',
    ],
    [{ days: 1, by: "noon" }, '{ days: 1, by: "noon" }', 'by must be "closing" or a time of day such as "09:00"'],
    [{ days: 1, cutOff: 16 }, "{ days: 1, cutOff: 16 }", 'cutOff must be a time of day such as "09:00"'],
    [{ days: 1, counting: "receipt" }, '{ days: 1, counting: "receipt" }', 'counting must be "opening" or "date"'],
    [{ days: 1, calendar: 5 }, "{ days: 1, calendar: 5 }", "calendar must be the name of one of the policy's calendars"],
    [
      { hours: 4, from: "now" },
      '{ hours: 4, from: "now" }',
      'from must be "receipt", "opening", "acknowledgement" or "intervention"',
    ],
  ])("the target %j is refused with the value and the reason", (target, value, reason) => {
    expect(targetProblem(target, "resolution")).toEqual({ code: "invalid_target", value, reason });
  });

  test("a target with an unknown field is refused with the fields that a target has", () => {
    const problem = targetProblem({ hours: 4, fortnights: 1 }, "intervention");
    expect(problem && describeProblem(problem)).toBe(
      '{ hours: 4, fortnights: 1 } is not a target: "fortnights" is not a field of a target; it has minutes, hours, ' +
        "businessDays, days, weeks, months, calendar, by, cutOff, counting, from",
    );
  });

  test.each([
    ["hour", "hours"],
    ["businessHours", "hours"],
    ["workingDays", "businessDays"],
    ["business_days", "businessDays"],
    ["cutoff", "cutOff"],
  ])("a target with the field %j is refused, and the refusal asks whether %j was meant", (field, meant) => {
    expect(targetProblem({ [field]: 4 }, "intervention")?.reason).toMatch(
      `"${field}" is not a field of a target; did you mean "${meant}"? It has minutes, hours`,
    );
  });

  test("the clock of a metric cannot start at the metric itself, nor that of a repeated promise at another fact", () => {
    expect(targetProblem({ hours: 4, from: "intervention" }, "intervention")?.reason).toBe(
      "the clock of intervention cannot start at the intervention itself",
    );
    for (const metric of ["update", "reply"]) {
      expect(targetProblem({ hours: 4, from: "intervention" }, metric)?.reason).toContain("starts with each interval");
    }
  });
});
