import { describe, expect, test } from "vitest";
import { acoPolicy, attainment, dueAt, instantAtFraction, slaStatus, whatIf } from "../../src/index.js";
import { problemsOf, untyped } from "../problem/refusal.js";

const facts = { receivedAt: "2026-03-02T09:00+01:00", priority: "blocking" };
const now = "2026-03-02T12:00+01:00";
const asked = (part: object): readonly unknown[] => problemsOf(() => slaStatus(acoPolicy, untyped({ ...facts, ...part }), now));

describe("what is wrong with the facts of a clock is told where it stands", () => {
  test.each(["pauses", "priorityChanges", "conclusions"])("%s", (field) => {
    const notAList = { code: "wrong_type", path: ["facts", field], expected: "a list" };
    expect(asked({ [field]: "none" })).toMatchObject([notAList]);
    expect(asked({ [field]: [null] })).toMatchObject([{ code: "wrong_type", path: ["facts", field, 0] }]);
  });

  test("the facts themselves", () => {
    const refusal = [{ code: "wrong_type", path: ["facts"] }];
    expect(problemsOf(() => slaStatus(acoPolicy, untyped(null), now))).toMatchObject(refusal);
    expect(problemsOf(() => dueAt(acoPolicy, untyped(5)))).toMatchObject(refusal);
    expect(problemsOf(() => attainment(acoPolicy, untyped("all"), now))).toMatchObject([{ ...refusal[0], expected: "a list" }]);
  });

  test("the policy of many clocks", () => {
    expect(problemsOf(() => attainment(untyped(null), [facts], now))).toMatchObject([{ code: "wrong_type", path: ["policy"] }]);
    const priorities = { ...acoPolicy.priorities, blocking: { ...acoPolicy.priorities["blocking"], rank: Infinity } };
    expect(problemsOf(() => attainment(untyped({ ...acoPolicy, priorities }), [facts], now))).toMatchObject([
      { code: "wrong_type", path: ["policy", "priorities", "blocking", "rank"], expected: "a number" },
    ]);
  });

  test("a fraction and a metric", () => {
    const expected = "a fraction from 0, such as 0.8 for 80 %";
    expect(problemsOf(() => instantAtFraction(acoPolicy, facts, NaN))).toMatchObject([{ path: ["fraction"], expected }]);
    expect(problemsOf(() => attainment(acoPolicy, [facts], now, { atRiskFrom: -1 }))).toMatchObject([
      { path: ["options", "atRiskFrom"], expected },
    ]);
    expect(problemsOf(() => slaStatus(acoPolicy, facts, now, untyped({ metric: "mood" })))).toMatchObject([
      { code: "unknown_metric", path: ["options", "metric"], metric: '"mood"' },
    ]);
  });
});

test("the difference of two policies says how many more would be at risk, and no rate where either has none", () => {
  const critical = { ...acoPolicy.priorities["blocking"], targets: { intervention: { hours: 2 } } };
  const other = untyped({ ...acoPolicy, priorities: { ...acoPolicy.priorities, blocking: critical } });
  const { before, after, difference } = whatIf(acoPolicy, other, [facts], "2026-03-02T10:45+01:00");
  expect([before.overall.atRisk, after.overall.atRisk, difference.overall.atRisk]).toEqual([0, 1, 1]);
  expect(difference.overall).not.toHaveProperty("attained");
});
