import { describe, expect, test } from "vitest";
import { acoPolicy, serviceLevelReport, type ServiceLevelSpec } from "../../src/index.js";
import { problemsOf, untyped } from "../problem/refusal.js";

const level: ServiceLevelSpec = { name: "a", label: "A", metric: "intervention", every: "month", attained: "0.95" };

function refusalOf(serviceLevels: unknown): readonly unknown[] {
  const policy = { ...acoPolicy, serviceLevels: untyped(serviceLevels) };
  return problemsOf(() => serviceLevelReport(policy, [], { month: "2026-03" })).map(({ code, path }) => [code, path]);
}

describe("the service levels of a policy that no schema has seen", () => {
  test.each([-0, "levels", {}, true])("the service levels %j, which are no list, are refused", (levels) => {
    expect(refusalOf(levels)).toEqual([["wrong_type", ["policy", "serviceLevels"]]]);
  });

  test("service levels with a level that is no object are refused", () => {
    expect(refusalOf([level, null])).toEqual([["wrong_type", ["policy", "serviceLevels", 1]]]);
    expect(refusalOf(new Array(1))).toEqual([["wrong_type", ["policy", "serviceLevels", 0]]]);
  });

  test.each([
    ["name", 3],
    ["metric", 3],
    ["every", "week"],
    ["attained", "95%"],
    ["priorities", "low"],
    ["credits", { below: "0.95", percent: "5" }],
  ])("a service level with a wrong %s is refused", (field, value) => {
    expect(refusalOf([{ ...level, [field]: value }])).toEqual([["wrong_type", ["policy", "serviceLevels", 0, field]]]);
  });

  test("a service level with an unknown field, a least of 0 or credits that are no amounts is refused", () => {
    expect(refusalOf([{ ...level, target: "0.9" }])).toEqual([["unknown_field", ["policy", "serviceLevels", 0, "target"]]]);
    expect(refusalOf([{ ...level, least: 0 }])).toEqual([["out_of_bounds", ["policy", "serviceLevels", 0, "least"]]]);
    expect(refusalOf([{ ...level, credits: [null] }])).toEqual([["wrong_type", ["policy", "serviceLevels", 0, "credits", 0]]]);
    expect(refusalOf([{ ...level, credits: [{ below: "0.9", percent: 5 }] }])).toEqual([
      ["wrong_type", ["policy", "serviceLevels", 0, "credits", 0, "percent"]],
    ]);
  });
});
