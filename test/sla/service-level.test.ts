import { describe, expect, test } from "vitest";
import { acoPolicy, serviceLevelReport, type ServiceLevelSpec } from "../../src/index.js";
import { problemsOf, untyped } from "../problem/refusal.js";

const level: ServiceLevelSpec = { name: "a", label: "A", metric: "intervention", every: "month", attained: "0.95" };

function refusalOf(serviceLevels: unknown): readonly unknown[] {
  const policy = { ...acoPolicy, serviceLevels: untyped(serviceLevels) };
  return problemsOf(() => serviceLevelReport(policy, [], { month: "2026-03" })).map(({ code, path }) => [code, path]);
}

describe("the credits of a service level", () => {
  const late = { receivedAt: "2026-03-02T09:00+01:00", priority: "blocking", intervenedAt: "2026-03-02T16:00+01:00" };
  const creditOf = (credits: ServiceLevelSpec["credits"]) =>
    serviceLevelReport({ ...acoPolicy, serviceLevels: [{ ...level, credits }] }, [late], { month: "2026-03" })[0]?.credit;

  test("the credit is that of the lowest band that the share is below, in any order of the bands", () => {
    const bands = [
      { below: "0.80", percent: "25" },
      { below: "0.95", percent: "5" },
      { below: "0.9", percent: "10" },
    ];
    expect([bands, [...bands].reverse()].map(creditOf)).toEqual(["25", "25"]);
  });

  test("a share that equals the limit of a band is not below it", () => {
    const half = [late, { ...late, intervenedAt: "2026-03-02T10:00+01:00" }];
    const policy = { ...acoPolicy, serviceLevels: [{ ...level, credits: [{ below: "0.5", percent: "25" }] }] };
    expect(serviceLevelReport(policy, half, { month: "2026-03" })[0]).not.toHaveProperty("credit");
  });

  test("a missed service level without credits credits nothing", () => {
    for (const credits of [null, undefined, []]) expect(creditOf(credits)).toBeUndefined();
  });
});

describe("the share of a service level", () => {
  const inTime = { receivedAt: "2026-03-02T09:00+01:00", priority: "blocking", intervenedAt: "2026-03-02T10:00+01:00" };
  const late = { ...inTime, intervenedAt: "2026-03-02T16:00+01:00" };
  const reportOf = (more: Partial<ServiceLevelSpec>, facts: readonly (typeof late)[]) =>
    serviceLevelReport({ ...acoPolicy, serviceLevels: [{ ...level, ...more }] }, facts, { month: "2026-03" })[0];

  test('a service level of "1" is kept only if every promise is kept', () => {
    expect(reportOf({ attained: "1" }, [inTime, inTime])).toMatchObject({ share: "1.000000", kept: true });
    expect(reportOf({ attained: "1" }, [inTime, late])).toMatchObject({ share: "0.500000", kept: false });
  });

  test("a service level with exactly its least of decided promises is judged", () => {
    expect(reportOf({ least: 2 }, [inTime, inTime])).toMatchObject({ decided: 2, kept: true });
    expect(reportOf({ least: 2 }, [inTime])).not.toHaveProperty("kept");
    expect(reportOf({ least: null }, [inTime])).toMatchObject({ decided: 1, kept: true });
  });
});

test.each([null, undefined])("a policy whose service levels are %o has none to report", (serviceLevels) => {
  expect(serviceLevelReport({ ...acoPolicy, serviceLevels }, [], { month: "2026-03" })).toEqual([]);
});

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
    expect(refusalOf([{ ...level, credits: [{ below: "90%", percent: "5" }] }])).toEqual([
      ["wrong_type", ["policy", "serviceLevels", 0, "credits", 0, "below"]],
    ]);
  });
});
