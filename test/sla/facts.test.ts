import { describe, expect, test } from "vitest";
import { acoPolicy, acoPolicySpec, attainment, dueAt, slaStatus, slaStatuses, whatIf, type SlaFacts } from "../../src/index.js";
import { attainmentSchema, whatIfSchema } from "../../src/schemas/index.js";
import { codesOf, problemsOf, untyped } from "../problem/refusal.js";
import { throughJson } from "../support/through-json.js";
import { blockingTicket, march } from "./given-clock.js";

const now = march(2, "12:00");
const statusOf = (more: object) => slaStatus(acoPolicy, { ...blockingTicket(), ...more }, now);

describe("facts", () => {
  test("with optional fields that are null or undefined are those without them", () => {
    const names = ["priorityChanges", "pauses", "tier", "calendar", "acknowledgedAt", "intervenedAt", "resolvedAt", "endedAt"];
    for (const name of [...names, "conclusions", "updates", "messages", "milestones"]) {
      for (const nothing of [null, undefined]) expect(statusOf({ [name]: nothing })).toEqual(statusOf({}));
    }
    expect(statusOf({ pauses: [{ from: march(2, "10:00"), to: null }] })).toMatchObject({ clock: "paused" });
  });

  test("with a field that nobody reads are refused with the nearest name", () => {
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

  test("with an instant that is none are refused with its path", () => {
    const wrong = { pauses: [{ from: march(2, "10:00"), to: "soon" }] };
    expect(problemsOf(() => statusOf(wrong))).toMatchObject([{ code: "invalid_instant", path: ["facts", "pauses", 0, "to"] }]);
    expect(problemsOf(() => statusOf({ updates: [now, "soon"] }))).toMatchObject([{ path: ["facts", "updates", 1] }]);
    expect(problemsOf(() => slaStatus(acoPolicy, blockingTicket(), "soon"))).toMatchObject([{ path: ["now"] }]);
  });

  test("whose names the policy does not have are refused with those that it has", () => {
    expect(problemsOf(() => statusOf({ tier: "gold" }))).toMatchObject([{ code: "unknown_tier", known: [] }]);
    expect(problemsOf(() => statusOf({ calendar: "night" }))).toMatchObject([{ code: "unknown_calendar", known: ["default"] }]);
    expect(problemsOf(() => statusOf({ milestones: { intervention: now } }))).toMatchObject([
      { code: "unknown_metric", known: [] },
    ]);
  });

  test("that give the resolution twice are refused", () => {
    expect(codesOf(() => statusOf({ resolvedAt: now, conclusions: [{ from: now }] }))).toEqual(["resolved_twice"]);
    expect(statusOf({ resolvedAt: now, conclusions: [] })).toEqual(statusOf({ conclusions: [{ from: now }] }));
  });
});

describe("options", () => {
  test("that are no object of options are refused", () => {
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

  test("is refused with the problems of every entry at once", () => {
    expect(problemsOf(() => attainment(acoPolicy, facts, now)).map(({ path }) => path?.slice(0, 2))).toEqual([
      ["facts", 1],
      ["facts", 2],
      ["facts", 3],
    ]);
  });

  test("is refused with at most 1,000 problems", () => {
    const many = Array.from({ length: 3_000 }, (): SlaFacts => untyped(null));
    expect(problemsOf(() => attainment(acoPolicy, many, now))).toHaveLength(1_000);
  });

  test("may leave refused entries out and return them", () => {
    const answer = attainment(acoPolicy, facts, now, { onProblem: "collect" });
    expect(answer.overall.count).toBe(1);
    expect(answer.refused?.map(({ index, problems }) => [index, problems[0].code])).toEqual([
      [1, "unknown_field"],
      [2, "unknown_priority"],
      [3, "wrong_type"],
    ]);
    expect(attainmentSchema.parse(throughJson(answer))).toEqual(answer);
  });

  test("is compared without the entries that one of two policies refuses", () => {
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
