import { describe, expect, test } from "vitest";
import { acoPolicy, acoPolicySpec, isOpen, supportPolicy } from "../../src/index.js";
import { someText } from "../problem/refusal.js";

describe("the published policy, to the letter", () => {
  test("the published policy is open Mon–Fri 08:30–13:00 and 14:00–18:00 in Milan's zone (policy-0.1, policy-0.2)", () => {
    const workday = [
      ["08:30", "13:00"],
      ["14:00", "18:00"],
    ];
    expect(acoPolicySpec.calendar).toEqual({
      timeZone: "Europe/Rome",
      weeklyHours: { mon: workday, tue: workday, wed: workday, thu: workday, fri: workday },
    });
  });

  test("the published policy names no holidays: Easter Monday is a Monday (policy-0.1)", () => {
    expect(acoPolicy.calendar.holidays).toEqual([]);
    expect(isOpen(acoPolicy.calendar, "2026-04-06T09:00+02:00")).toBe(true);
  });

  test.each([
    ["blocking", 1, { hours: 4 }, "Blocking"],
    ["critical", 2, { hours: 8 }, "Critical"],
    ["standard", 3, { businessDays: 3 }, "Standard"],
    ["notUrgent", 4, { weeks: 2 }, "Not urgent"],
    ["low", 5, { months: 1 }, "Low"],
  ])(
    "the published policy promises the first intervention on a %s request, priority %i, in %j (policy-2.5)",
    (priority, rank, intervention, en) => {
      expect(acoPolicySpec.priorities[priority]).toMatchObject({ rank, targets: { intervention }, label: { en } });
    },
  );

  test("the published policy has five priorities and no other target than the intervention's (policy-2.1, policy-2.6)", () => {
    const priorities = Object.values(acoPolicySpec.priorities);
    expect(priorities.map(({ rank }) => rank)).toEqual([1, 2, 3, 4, 5]);
    expect(priorities.flatMap(({ targets }) => Object.keys(targets))).toEqual(Array.from({ length: 5 }, () => "intervention"));
  });

  test("the published policy bills five modes in blocks of 30 minutes, on site of 60 (policy-3.1)", () => {
    const blocks = Object.entries(acoPolicySpec.modes).map(([mode, { blockMinutes }]) => [mode, blockMinutes]);
    expect(Object.fromEntries(blocks)).toEqual({ email: 30, phone: 30, online: 30, internal: 30, onSite: 60 });
  });

  test("the published policy needs the customer's approval for an online connection alone (policy-0.4, policy-3.2)", () => {
    const modes = Object.entries(acoPolicySpec.modes).filter(([, { needsApproval }]) => needsApproval === true);
    expect(modes.map(([mode]) => mode)).toEqual(["online"]);
  });

  test("the published policy has the warranty pay for faults of the software alone (policy-4.1)", () => {
    const causes = Object.entries(acoPolicySpec.causes).map(([cause, { warranty = false }]) => [cause, warranty]);
    expect(Object.fromEntries(causes)).toEqual({
      ...{ softwareFault: true, technicalAdvice: false, regulatoryAdvice: false, other: false },
    });
  });

  test("the published policy invoices by the end of the month following the intervention (policy-4.8)", () => {
    expect(acoPolicySpec.invoicing).toEqual({ endOfMonthsAfter: 1, scope: "intervention" });
  });

  test("the published policy has every label in English and Italian", () => {
    const { priorities, modes, causes } = acoPolicySpec;
    const entries = [...Object.values(priorities), ...Object.values(modes), ...Object.values(causes)];
    const labels = entries.map(({ label }) => label);
    for (const label of labels) expect(label).toEqual({ en: someText, it: someText });
  });

  test("the published policy is what its spec makes", () => {
    expect(supportPolicy(acoPolicySpec)).toEqual(acoPolicy);
  });
});

test("the published policy and its spec are frozen", () => {
  expect([acoPolicySpec, acoPolicySpec.calendar, acoPolicySpec.priorities["low"]?.targets].every(Object.isFrozen)).toBe(true);
});
