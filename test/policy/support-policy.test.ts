import { describe, expect, test } from "vitest";
import {
  acoPolicy,
  acoPolicySpec,
  dueAt,
  italianHolidays,
  safeParsePolicy,
  supportPolicy,
  type SupportPolicySpec,
} from "../../src/index.js";
import { frozenCopy } from "../../src/policy/support-policy.js";
import { untyped } from "../problem/refusal.js";
import { throughJson } from "../support/through-json.js";

describe("a policy is plain data", () => {
  test("the JSON of a policy is a spec of the same policy", () => {
    expect(supportPolicy(untyped(throughJson(acoPolicy)))).toEqual(acoPolicy);
  });

  test("the JSON of a policy with holidays and exceptions is a spec of the same policy", () => {
    const policy = supportPolicy({
      ...acoPolicySpec,
      calendar: {
        ...acoPolicySpec.calendar,
        holidays: italianHolidays(2026, 2027),
        exceptions: { "2026-12-24": [["08:30", "12:00"]] },
      },
    });
    const again = supportPolicy(untyped(throughJson(policy)));
    expect(again).toEqual(policy);
    const facts = { priority: "notUrgent", receivedAt: "2026-12-18T17:00+01:00" };
    expect(dueAt(again, facts)).toEqual(dueAt(policy, facts));
  });

  test("a policy is frozen throughout", () => {
    expect(everyPart(acoPolicy).filter((part) => !Object.isFrozen(part))).toEqual([]);
  });

  test("the spec that a policy was made of is not frozen", () => {
    const mine: SupportPolicySpec = untyped(throughJson(acoPolicySpec));
    supportPolicy(mine);
    expect(everyPart(mine).filter((part) => Object.isFrozen(part))).toEqual([]);
  });

  test("later changes to a spec do not change the policy", () => {
    const target = { hours: 4 };
    const policy = supportPolicy({
      ...acoPolicySpec,
      priorities: { urgent: { rank: 1, label: "Urgent", targets: { intervention: target } } },
    });
    Reflect.set(target, "hours", 400);
    expect(policy.priorities["urgent"]?.targets.intervention).toEqual({ hours: 4 });
  });

  test("a policy may have other names, labels in one language and other targets (policy-2.4)", () => {
    const reading = safeParsePolicy({
      name: "Round the clock",
      calendar: { timeZone: "Asia/Tokyo", weeklyHours: { sat: [["22:00", "06:00"]] } },
      priorities: {
        p1: { rank: 10, label: "P1", targets: { acknowledgement: { minutes: 15 }, resolution: { businessDays: 5 } } },
      },
      modes: {},
      causes: {},
      requests: { channels: { app: { label: "App" } }, kinds: { incident: { label: "Incident", requires: ["version"] } } },
      ticketNumbers: { pattern: "T-NNNNNNNN" },
      pausing: { reasons: [] },
      invoicing: { endOfMonthsAfter: 0 },
    });
    expect(reading.ok).toBe(true);
  });
});

function everyPart(value: unknown): readonly object[] {
  if (typeof value !== "object" || value === null) return [];
  return [value, ...Object.values(value).flatMap(everyPart)];
}

test("a copy leaves out fields that are undefined or null, at any depth, and keeps the entries of lists", () => {
  expect(frozenCopy({ a: null, b: undefined, c: { d: null, e: 0 }, f: [null, "", { g: null }] })).toStrictEqual({
    c: { e: 0 },
    f: [null, "", {}],
  });
});
