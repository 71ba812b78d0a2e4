import { describe, expect, test } from "vitest";
import {
  acoPolicy,
  acoPolicySpec,
  attainment,
  dueAt,
  instantAtFraction,
  slaStatus,
  slaStatuses,
  whatIf,
  type SlaFacts,
} from "../../src/index.js";
import { attainmentSchema, whatIfSchema } from "../../src/schemas/index.js";
import { codesOf, problemsOf, untyped } from "../problem/refusal.js";
import { throughJson } from "../support/through-json.js";
import { blockingTicket, march } from "./given-clock.js";

const now = march(2, "12:00");
const statusOf = (more: object) => slaStatus(acoPolicy, { ...blockingTicket(), ...more }, now);

describe("facts", () => {
  test("optional fields of facts that are null or undefined count as absent", () => {
    const names = ["priorityChanges", "pauses", "tier", "calendar", "acknowledgedAt", "intervenedAt", "resolvedAt", "endedAt"];
    for (const name of [...names, "conclusions", "updates", "messages", "milestones"]) {
      for (const nothing of [null, undefined]) expect(statusOf({ [name]: nothing })).toEqual(statusOf({}));
    }
    expect(statusOf({ pauses: [{ from: march(2, "10:00"), to: null }] })).toMatchObject({ clock: "paused" });
  });

  test("facts with an unknown field are refused with the nearest known name", () => {
    expect(problemsOf(() => statusOf({ intervened_at: now }))).toMatchObject([
      { code: "unknown_field", path: ["facts", "intervened_at"], nearest: "intervenedAt" },
    ]);
    expect(problemsOf(() => statusOf({ pauses: [{ start: march(2, "10:00"), end: now }] }))).toMatchObject([
      { code: "unknown_field", path: ["facts", "pauses", 0, "start"], nearest: "from" },
      { code: "unknown_field", path: ["facts", "pauses", 0, "end"], nearest: "to" },
    ]);
    expect(problemsOf(() => statusOf({ priorityChanges: [{ at: now, priority: "low", level: null }] }))).toMatchObject([
      { code: "unknown_field", path: ["facts", "priorityChanges", 0, "level"], known: ["at", "priority"] },
    ]);
  });

  test("facts with an invalid instant are refused with its path", () => {
    const wrong = { pauses: [{ from: march(2, "10:00"), to: "soon" }] };
    expect(problemsOf(() => statusOf(wrong))).toMatchObject([{ code: "invalid_instant", path: ["facts", "pauses", 0, "to"] }]);
    expect(problemsOf(() => statusOf({ updates: [now, "soon"] }))).toMatchObject([{ path: ["facts", "updates", 1] }]);
    expect(problemsOf(() => slaStatus(acoPolicy, blockingTicket(), "soon"))).toMatchObject([{ path: ["now"] }]);
  });

  test("facts with names that the policy lacks are refused with the known names", () => {
    expect(problemsOf(() => statusOf({ tier: "gold" }))).toMatchObject([{ code: "unknown_tier", known: [] }]);
    expect(problemsOf(() => statusOf({ calendar: "night" }))).toMatchObject([{ code: "unknown_calendar", known: ["default"] }]);
    expect(problemsOf(() => statusOf({ milestones: { intervention: now } }))).toMatchObject([
      { code: "unknown_metric", known: [] },
    ]);
  });

  test("facts that give the resolution twice are refused", () => {
    expect(codesOf(() => statusOf({ resolvedAt: now, conclusions: [{ from: now }] }))).toEqual(["resolved_twice"]);
    expect(statusOf({ resolvedAt: now, conclusions: [] })).toEqual(statusOf({ conclusions: [{ from: now }] }));
  });
});

describe("options", () => {
  test("options that are not an object of options are refused", () => {
    for (const options of ["resolution", 5, new Date(0), []]) {
      expect(codesOf(() => slaStatus(acoPolicy, blockingTicket(), now, untyped(options)))).toEqual(["wrong_type"]);
      expect(codesOf(() => dueAt(acoPolicy, blockingTicket(), untyped(options)))).toEqual(["wrong_type"]);
    }
    expect(problemsOf(() => dueAt(acoPolicy, blockingTicket(), untyped({ metrics: "resolution" })))).toMatchObject([
      { code: "unknown_field", nearest: "metric" },
    ]);
  });
});

describe("a list of facts", () => {
  const facts: readonly SlaFacts[] = [
    blockingTicket(),
    untyped({ ...blockingTicket(), intervened_at: now }),
    blockingTicket({ priority: "urgent" }),
    untyped(null),
  ];

  test("a list of facts is refused with the problems of every entry at once", () => {
    expect(problemsOf(() => attainment(acoPolicy, facts, now)).map(({ path }) => path?.slice(0, 2))).toEqual([
      ["facts", 1],
      ["facts", 2],
      ["facts", 3],
    ]);
  });

  test("a list of facts is refused with at most 1,000 problems", () => {
    const many = Array.from({ length: 3_000 }, (): SlaFacts => untyped(null));
    expect(problemsOf(() => attainment(acoPolicy, many, now))).toHaveLength(1_000);
  });

  test("onProblem: collect leaves refused facts out and returns them", () => {
    const answer = attainment(acoPolicy, facts, now, { onProblem: "collect" });
    expect(answer.overall.count).toBe(1);
    expect(answer.refused?.map(({ index, problems }) => [index, problems[0].code])).toEqual([
      [1, "unknown_field"],
      [2, "unknown_priority"],
      [3, "wrong_type"],
    ]);
    expect(attainmentSchema.parse(throughJson(answer))).toEqual(answer);
  });

  test("whatIf compares a list of facts without the entries that one of two policies refuses", () => {
    const other = {
      calendar: acoPolicy.calendar,
      priorities: { blocking: acoPolicySpec.priorities["blocking"] ?? untyped(null) },
    };
    const answer = whatIf(acoPolicy, other, [blockingTicket(), blockingTicket({ priority: "low" })], now, {
      onProblem: "collect",
    });
    expect([answer.before.overall.count, answer.after.overall.count]).toEqual([1, 1]);
    expect(answer.refused?.map(({ index }) => index)).toEqual([1]);
    expect(whatIfSchema.parse(throughJson(answer))).toEqual(answer);
  });
});

test("a spec or a copy given as a policy is refused with the function that makes a policy", () => {
  for (const copy of [acoPolicySpec, throughJson(acoPolicy), structuredClone(acoPolicy)]) {
    expect(() => slaStatuses(untyped(copy), blockingTicket(), now)).toThrow("supportPolicy");
  }
});

const facts = { receivedAt: "2026-03-02T09:00+01:00", priority: "blocking" };
const asked = (part: object): readonly unknown[] => problemsOf(() => slaStatus(acoPolicy, untyped({ ...facts, ...part }), now));

describe("problems of facts have their path", () => {
  test.each(["pauses", "priorityChanges", "conclusions"])("%s that are not a list are refused with their path", (field) => {
    const notAList = { code: "wrong_type", path: ["facts", field], expected: "a list" };
    expect(asked({ [field]: "none" })).toMatchObject([notAList]);
    expect(asked({ [field]: [null] })).toMatchObject([{ code: "wrong_type", path: ["facts", field, 0] }]);
  });

  test("facts that are not an object are refused with their path", () => {
    const refusal = [{ code: "wrong_type", path: ["facts"] }];
    expect(problemsOf(() => slaStatus(acoPolicy, untyped(null), now))).toMatchObject(refusal);
    expect(problemsOf(() => dueAt(acoPolicy, untyped(5)))).toMatchObject(refusal);
    expect(problemsOf(() => attainment(acoPolicy, untyped("all"), now))).toMatchObject([{ ...refusal[0], expected: "a list" }]);
  });

  test("attainment refuses a policy that is not an object or has an invalid rank", () => {
    expect(problemsOf(() => attainment(untyped(null), [facts], now))).toMatchObject([{ code: "wrong_type", path: ["policy"] }]);
    const priorities = { ...acoPolicy.priorities, blocking: { ...acoPolicy.priorities["blocking"], rank: Infinity } };
    expect(problemsOf(() => attainment(untyped({ ...acoPolicy, priorities }), [facts], now))).toMatchObject([
      { code: "wrong_type", path: ["policy", "priorities", "blocking", "rank"], expected: "a number" },
    ]);
  });

  test("an invalid fraction and an unknown metric are refused with their paths", () => {
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
