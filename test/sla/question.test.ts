import { describe, expect, test } from "vitest";
import {
  acoPolicy,
  attainment,
  dueAt,
  explainDueAt,
  instantAtFraction,
  slaStatus,
  type DueOptions,
  type SlaPolicy,
} from "../../src/index.js";
import { codesOf, problemsOf, untyped } from "../problem/refusal.js";
import { blockingTicket, march } from "./given-clock.js";

const now = march(2, "12:00");
const statusOf = (more: object) => slaStatus(acoPolicy, { ...blockingTicket(), ...more }, now);

describe("the options of a question", () => {
  test("options that are not an object of options are refused", () => {
    for (const options of ["resolution", 5, new Date(0), [], new Map([["metric", "resolution"]])]) {
      expect(problemsOf(() => slaStatus(acoPolicy, blockingTicket(), now, untyped(options)))).toMatchObject([
        { code: "wrong_type", path: ["options"] },
      ]);
      expect(codesOf(() => dueAt(acoPolicy, blockingTicket(), untyped(options)))).toEqual(["wrong_type"]);
    }
    expect(problemsOf(() => dueAt(acoPolicy, blockingTicket(), untyped({ metrics: "resolution" })))).toMatchObject([
      { code: "unknown_field", path: ["options", "metrics"], nearest: "metric" },
    ]);
  });

  test("options with methods, such as a Date of another library, are refused", () => {
    const moment = { valueOf: () => 5, metric: "intervention" };
    expect(codesOf(() => slaStatus(acoPolicy, blockingTicket(), now, untyped(moment)))).toEqual(["wrong_type"]);
  });

  test("options without a prototype are accepted", () => {
    const options: DueOptions = untyped(Object.assign(Object.create(null), { metric: "intervention" }));
    expect(slaStatus(acoPolicy, blockingTicket(), now, options)).toEqual(statusOf({}));
  });

  test("options that are absent, null or empty ask about the first intervention", () => {
    for (const options of [undefined, null, {}, { metric: null }, { metric: undefined }]) {
      expect(slaStatus(acoPolicy, blockingTicket(), now, options)).toEqual(statusOf({}));
      expect(dueAt(acoPolicy, blockingTicket(), options)).toEqual(new Date(march(2, "13:00")));
    }
  });

  test("a now in the options is refused with its path if it is no instant", () => {
    expect(problemsOf(() => explainDueAt(acoPolicy, blockingTicket(), { now: "soon" }))).toMatchObject([
      { code: "invalid_instant", path: ["options", "now"] },
    ]);
    expect(dueAt(acoPolicy, blockingTicket(), { now: null })).toEqual(dueAt(acoPolicy, blockingTicket()));
  });

  test("an onProblem other than throw and collect is refused", () => {
    expect(problemsOf(() => attainment(acoPolicy, [], now, { onProblem: untyped("skip") }))).toMatchObject([
      { code: "wrong_type", path: ["options", "onProblem"], expected: '"throw" or "collect"' },
    ]);
  });

  test("an invalid fraction and an unknown metric are refused with their paths", () => {
    const expected = "a fraction from 0, such as 0.8 for 80 %";
    expect(problemsOf(() => instantAtFraction(acoPolicy, blockingTicket(), NaN))).toMatchObject([
      { path: ["fraction"], expected },
    ]);
    expect(problemsOf(() => attainment(acoPolicy, [blockingTicket()], now, { atRiskFrom: -1 }))).toMatchObject([
      { path: ["options", "atRiskFrom"], expected },
    ]);
    expect(problemsOf(() => slaStatus(acoPolicy, blockingTicket(), now, untyped({ metric: "mood" })))).toMatchObject([
      { code: "unknown_metric", path: ["options", "metric"], metric: '"mood"' },
    ]);
  });
});

describe("the names in facts", () => {
  const policy: SlaPolicy = { ...acoPolicy, metrics: { workaround: { label: "Workaround" } } };

  test("facts with names that the policy lacks are refused with the known names", () => {
    expect(problemsOf(() => statusOf({ tier: "gold" }))).toMatchObject([
      { code: "unknown_tier", path: ["facts", "tier"], known: [] },
    ]);
    expect(problemsOf(() => statusOf({ calendar: "night" }))).toMatchObject([
      { code: "unknown_calendar", path: ["facts", "calendar"], known: ["default"] },
    ]);
    expect(problemsOf(() => statusOf({ milestones: { intervention: now } }))).toMatchObject([
      { code: "unknown_metric", path: ["facts", "milestones", "intervention"], known: [] },
    ]);
  });

  test("milestones that are not an object, or whose instant is none, are refused with their path", () => {
    const ask = (milestones: unknown) => problemsOf(() => dueAt(policy, blockingTicket({ milestones: untyped(milestones) })));
    expect(ask("none")).toMatchObject([{ code: "wrong_type", path: ["facts", "milestones"] }]);
    expect(ask({ workaround: "soon" })).toMatchObject([{ code: "invalid_instant", path: ["facts", "milestones", "workaround"] }]);
    expect(dueAt(policy, blockingTicket({ milestones: { workaround: null } }))).toEqual(new Date(march(2, "13:00")));
  });

  test("a priority that is changed to later than now may be unknown, as it is not known yet", () => {
    const facts = blockingTicket({ priorityChanges: [{ at: march(2, "15:00"), priority: "urgent" }] });
    expect(slaStatus(acoPolicy, facts, now)).toEqual(statusOf({}));
    expect(codesOf(() => slaStatus(acoPolicy, facts, march(2, "15:00")))).toEqual(["unknown_priority"]);
  });
});
