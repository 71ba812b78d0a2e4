import { describe, expect, test } from "vitest";
import { acoPolicy, acoPolicySpec } from "../../src/index.js";
import { nameProblems } from "../../src/sla/internal.js";
import { faultsOf } from "../problem/refusal.js";

describe("the names in a policy", () => {
  test("a policy and its spec use only names that they have", () => {
    expect(nameProblems(acoPolicy)).toEqual([]);
    expect(nameProblems(acoPolicySpec)).toEqual([]);
  });

  test("names that a policy lacks are reported with their paths, in priorities, tiers and service levels", () => {
    const policy = {
      priorities: { low: { targets: { workaround: { hours: 4 }, intervention: { hours: 4, calendar: "night" } } } },
      tiers: { gold: { calendar: "weekend", targets: { urgent: { intervention: { hours: 1 } }, low: { mood: null } } } },
      serviceLevels: [{ metric: "mood", priorities: ["low", "urgent"] }],
    };
    expect(faultsOf(nameProblems(policy))).toEqual([
      "unknown_calendar priorities/low/targets/intervention/calendar",
      "unknown_calendar tiers/gold/calendar",
      "unknown_metric priorities/low/targets/workaround",
      "unknown_metric serviceLevels/0/metric",
      "unknown_metric tiers/gold/targets/low/mood",
      "unknown_priority serviceLevels/0/priorities/1",
      "unknown_priority tiers/gold/targets/urgent",
    ]);
  });

  test("an unknown name is reported with the names that the policy has", () => {
    const policy = { calendars: { night: {} }, metrics: { workaround: {} }, priorities: { low: { targets: { mood: {} } } } };
    expect(nameProblems(policy)).toEqual([
      {
        code: "unknown_metric",
        path: ["priorities", "low", "targets", "mood"],
        metric: '"mood"',
        known: ["acknowledgement", "intervention", "resolution", "update", "reply", "workaround"],
      },
    ]);
    const tier = nameProblems({ ...policy, priorities: {}, tiers: { gold: { calendar: "day" } } });
    expect(tier).toMatchObject([{ code: "unknown_calendar", calendar: '"day"', known: ["default", "night"] }]);
  });

  test("a name whose entry is null or undefined is not known", () => {
    const targets = { intervention: { hours: 4, calendar: "night" } };
    for (const absent of [null, undefined]) {
      expect(nameProblems({ calendars: { night: absent }, priorities: { low: { targets } } })).toMatchObject([
        { code: "unknown_calendar", calendar: '"night"', known: ["default"] },
      ]);
    }
  });

  test("the policy's own calendar and the built-in metrics cannot be redefined", () => {
    const policy = { calendars: { default: {}, night: {} }, metrics: { reply: { label: "Reply" } } };
    expect(nameProblems(policy)).toEqual([
      { code: "duplicate_name", path: ["calendars", "default"], name: "default" },
      { code: "duplicate_name", path: ["metrics", "reply"], name: "reply" },
    ]);
  });

  test("parts of another form than they should have are passed over, for the schema to report", () => {
    const formless = { priorities: { low: null, high: { targets: 5 } }, tiers: [], serviceLevels: {}, calendars: "night" };
    for (const value of [null, 5, [], {}, formless, { serviceLevels: [null, { priorities: "low", metric: 5 }] }]) {
      expect(nameProblems(value)).toEqual([]);
    }
  });
});
