import { describe, expect, test } from "vitest";
import { acoPolicy, serviceLevelReport, type ServiceLevelSpec, type SlaFacts, type SlaPolicy } from "../../src/index.js";
import { serviceLevelReportSchema } from "../../src/schemas/index.js";
import { codesOf, problemsOf, untyped } from "../problem/refusal.js";
import { throughJson } from "../support/through-json.js";
import { blockingTicket, march, standardTicket } from "./given-clock.js";

const level: ServiceLevelSpec = {
  ...{ name: "response", label: "Response", metric: "intervention", every: "month", attained: "0.95" },
  credits: [
    { below: "0.95", percent: "5" },
    { below: "0.80", percent: "25" },
  ],
};

const answered = blockingTicket({ intervenedAt: march(2, "10:00") });
const late = blockingTicket({ intervenedAt: march(2, "16:00") });
const reportOf = (facts: readonly SlaFacts[], more: object = {}) =>
  serviceLevelReport({ ...acoPolicy, serviceLevels: [{ ...level, ...more }] }, facts, { month: "2026-03" })[0];

describe("a service level", () => {
  test("19 of 20 keep a service level of exactly 0.95", () => {
    const facts = [...Array.from({ length: 19 }, () => answered), late];
    expect(reportOf(facts)).toEqual({ name: "response", met: 19, decided: 20, share: "0.950000", kept: true });
  });

  test("a missed service level credits the lowest band that the share is below", () => {
    expect(reportOf([answered, answered, late])).toMatchObject({ share: "0.666667", kept: false, credit: "25" });
  });

  test("a service level with no decided promises, or fewer than its least, is not judged", () => {
    expect(reportOf([answered, late], { least: 3 })).toEqual({ name: "response", met: 1, decided: 2, share: "0.500000" });
    expect(reportOf([])).toEqual({ name: "response", met: 0, decided: 0 });
  });

  test("a promise that was never kept counts at its due date, unless the ticket ended or waits", () => {
    expect(reportOf([blockingTicket()])).toMatchObject({ met: 0, decided: 1 });
    expect(reportOf([blockingTicket({ endedAt: march(2, "10:00") })])).toMatchObject({ decided: 0 });
    expect(reportOf([blockingTicket({ pauses: [{ from: march(2, "10:00") }] })])).toMatchObject({ decided: 0 });
  });

  test("a service level is reported for periods of its length only, and its JSON is read back equal", () => {
    const policy = { ...acoPolicy, serviceLevels: [level, { ...level, name: "quarter", every: "quarter" as const }] };
    const report = serviceLevelReport(policy, [answered, late], { quarter: "2026-Q1" });
    expect(report.map(({ name, decided }) => [name, decided])).toEqual([["quarter", 2]]);
    expect(serviceLevelReportSchema.parse(throughJson(report))).toEqual(report);
    expect(serviceLevelReport(policy, [answered], { year: "2026" })).toEqual([]);
  });

  test("invalid periods and all invalid tickets of a report are refused", () => {
    for (const period of [{ month: "2026-13" }, { quarter: "2026-Q5" }, { year: "26" }]) {
      expect(codesOf(() => serviceLevelReport(acoPolicy, [], period))).toEqual(["invalid_period"]);
    }
    expect(problemsOf(() => serviceLevelReport(acoPolicy, [], untyped({ year: 2026, month: null })))).toEqual([
      { code: "invalid_period", path: ["period", "year"], value: "2026" },
    ]);
    expect(problemsOf(() => serviceLevelReport(acoPolicy, [], { year: "2026", now: "soon" }))).toMatchObject([
      { code: "invalid_instant", path: ["period", "now"] },
    ]);
    expect(problemsOf(() => serviceLevelReport(acoPolicy, [], untyped({ year: "2026", mnth: 3 })))).toMatchObject([
      { code: "unknown_field", path: ["period", "mnth"], nearest: "month" },
    ]);
    for (const period of [{}, { month: "2026-03", year: "2026" }, null, new Date(0)]) {
      expect(problemsOf(() => serviceLevelReport(acoPolicy, [], untyped(period)))).toMatchObject([
        { code: "wrong_type", path: ["period"] },
      ]);
    }
    expect(problemsOf(() => serviceLevelReport(acoPolicy, untyped({}), { year: "2026" }))).toMatchObject([
      { code: "wrong_type", path: ["facts"] },
    ]);
    const wrong = [untyped(null), answered, blockingTicket({ priority: "urgent" })];
    expect(problemsOf(() => serviceLevelReport(acoPolicy, wrong, { year: "2026" }))).toMatchObject([
      { code: "wrong_type", path: ["facts", 0] },
      { code: "unknown_priority", path: ["facts", 2, "priority"] },
    ]);
  });

  test("facts that contradict themselves are refused with their position in the list", () => {
    const early = blockingTicket({ intervenedAt: march(2, "08:00") });
    const policy = { ...acoPolicy, serviceLevels: [level] };
    expect(problemsOf(() => serviceLevelReport(policy, [answered, early], { month: "2026-03" }))).toMatchObject([
      { code: "reversed_interval", path: ["facts", 1, "intervenedAt"] },
    ]);
  });

  test("a service level counts only tickets of its priorities, by the priority in force at the end", () => {
    const raised = standardTicket({
      priorityChanges: [{ at: march(2, "09:30"), priority: "blocking" }],
      intervenedAt: march(2, "10:00"),
    });
    expect(
      reportOf([answered, standardTicket({ intervenedAt: march(2, "10:00") }), raised], { priorities: ["blocking"] }),
    ).toMatchObject({
      ...{ met: 2, decided: 2 },
    });
    expect(reportOf([answered], { priorities: null })).toMatchObject({ decided: 1 });
  });

  test("a promise belongs to the period in which it was decided on the policy's calendar", () => {
    const levels = (["month", "quarter", "year"] as const).map((every) => ({ ...level, name: every, every }));
    const policy = { ...acoPolicy, serviceLevels: levels };
    const facts = [{ priority: "blocking", receivedAt: "2026-03-31T17:00+02:00", intervenedAt: "2026-04-01T09:00+02:00" }];
    const decidedIn = (period: Parameters<typeof serviceLevelReport>[2]) => serviceLevelReport(policy, facts, period)[0]?.decided;
    expect([{ month: "2026-03" }, { month: "2026-04" }].map(decidedIn)).toEqual([0, 1]);
    expect([{ quarter: "2026-Q1" }, { quarter: "2026-Q2" }].map(decidedIn)).toEqual([0, 1]);
    expect([{ year: "2025" }, { year: "2026" }].map(decidedIn)).toEqual([0, 1]);
  });

  test("a promise kept in closed time after its due date is decided at its due date", () => {
    const policy = { ...acoPolicy, serviceLevels: [level] };
    const facts = [{ priority: "blocking", receivedAt: "2026-03-31T14:00+02:00", intervenedAt: "2026-04-01T08:00+02:00" }];
    const decidedIn = (month: string) => serviceLevelReport(policy, facts, { month })[0];
    expect(decidedIn("2026-03")).toMatchObject({ met: 1, decided: 1 });
    expect(decidedIn("2026-04")).toMatchObject({ decided: 0 });
  });

  test("a promise that was never kept is decided at the raise if the raise is later than the new due date", () => {
    const policy = { ...acoPolicy, serviceLevels: [level] };
    const raised = { at: "2026-04-01T10:00+02:00", priority: "blocking" };
    const facts = [{ priority: "standard", receivedAt: "2026-03-31T09:00+02:00", priorityChanges: [raised] }];
    const decidedIn = (month: string) => serviceLevelReport(policy, facts, { month })[0]?.decided;
    expect(["2026-03", "2026-04"].map(decidedIn)).toEqual([0, 1]);
  });

  test("a promise that was never kept counts if its ticket waits from the due date on", () => {
    expect(reportOf([blockingTicket({ pauses: [{ from: march(2, "13:00") }] })])).toMatchObject({ met: 0, decided: 1 });
  });

  test("a promise kept at the receipt counts from the receipt on", () => {
    const policy = { ...acoPolicy, serviceLevels: [level] };
    const facts = [blockingTicket({ intervenedAt: march(2, "09:00") })];
    expect(serviceLevelReport(policy, facts, { month: "2026-03", now: march(2, "09:00") })[0]?.met).toBe(1);
  });

  test("a promise that is not decided by now, or whose ticket was received later, does not count yet", () => {
    const policy = { ...acoPolicy, serviceLevels: [level] };
    const decidedAt = (now: string) => serviceLevelReport(policy, [blockingTicket()], { month: "2026-03", now })[0]?.decided;
    expect([march(2, "08:00"), march(2, "12:00"), march(2, "15:00")].map(decidedAt)).toEqual([0, 0, 1]);
  });

  test("a promise that the priority does not make is not counted, and every interval of a repeated one is", () => {
    const priorities = {
      blocking: { rank: 1, label: "Blocking", targets: { update: { hours: 2 } } },
      low: { rank: 2, label: "Low", targets: {} },
    };
    const policy: SlaPolicy = { calendar: acoPolicy.calendar, priorities, serviceLevels: [{ ...level, metric: "update" }] };
    const updated = { updates: [march(2, "10:00"), march(2, "11:00")], endedAt: march(2, "12:00") };
    const facts = [blockingTicket(updated), blockingTicket({ ...updated, priority: "low" })];
    expect(serviceLevelReport(policy, facts, { month: "2026-03" })).toMatchObject([{ met: 1, decided: 1 }]);
  });
});

test("a hand-written level without a priority, with two credits below one share, or with an unknown field is refused", () => {
  const reported = (more: object) => () => reportOf([], untyped(more));
  const path = ["policy", "serviceLevels", 0];
  const credits = (...shares: readonly string[]) => ({ credits: shares.map((below) => ({ below, percent: "5" })) });
  expect(problemsOf(reported({ priorities: [] }))).toMatchObject([{ code: "out_of_bounds", path: [...path, "priorities"] }]);
  expect(problemsOf(reported(credits("0.9", "0.95", "0.90")))).toEqual([
    { code: "duplicate_credit", path: [...path, "credits", 2, "below"], below: "0.90" },
  ]);
  expect(problemsOf(reported({ credits: [{ below: "0.9", percent: "5", percentage: "5" }] }))).toMatchObject([
    { code: "unknown_field", path: [...path, "credits", 0, "percentage"] },
  ]);
});
