import { describe, expect, test } from "vitest";
import {
  acoPolicy,
  dueAt,
  instantAtFraction,
  type DueOptions,
  type SlaFacts,
  type SlaPolicy,
  type Target,
} from "../../src/index.js";
import { nightDesk, officeDesk } from "../calendar/desk.js";
import { codesOf, problemsOf, untyped } from "../problem/refusal.js";
import { blockingTicket, march, standardTicket, statusAt, stretch } from "./given-clock.js";

/** A policy with one priority, "any". */
const promising = (target: Target, calendar = officeDesk): SlaPolicy => ({
  calendar,
  priorities: { any: { rank: 1, label: "Any", targets: { intervention: target } } },
});

describe("invalid priorities and targets are refused", () => {
  const receivedAt = "2026-03-02T09:00+01:00";

  test.each(["urgent", "", "Blocking", "constructor", "__proto__", "toString", null, undefined, 1])(
    "the unknown priority %o is refused (policy-2.4)",
    (priority) => {
      expect(problemsOf(() => dueAt(acoPolicy, { priority: untyped(priority), receivedAt }))).toEqual([
        expect.objectContaining({ code: "unknown_priority", known: ["blocking", "critical", "standard", "notUrgent", "low"] }),
      ]);
    },
  );

  test("a priority that promises no intervention has no due date (policy-2.6)", () => {
    const policy = {
      calendar: officeDesk,
      priorities: { any: { rank: 1, label: "Any", targets: { resolution: { hours: 4 } } } },
    };
    expect(problemsOf(() => dueAt(policy, { priority: "any", receivedAt }))).toEqual([
      { code: "no_target", priority: "any", metric: "intervention", promised: ["resolution"] },
    ]);
  });

  test.each([
    { hours: 0 },
    { hours: -1 },
    { businessDays: 1.5 },
    { weeks: NaN },
    { hours: 1, minutes: 1 },
    { fortnights: 1 },
    {},
    4,
    "4h",
  ])("the invalid target %j is refused", (target) => {
    expect(codesOf(() => dueAt(promising(untyped(target)), { priority: "any", receivedAt }))).toEqual(["invalid_target"]);
  });
});

test("a target that starts at the acknowledgement has no due date before it", () => {
  const policy = promising({ hours: 4, from: "acknowledgement" });
  const facts = { priority: "any", receivedAt: march(2, "09:00") };
  expect(codesOf(() => dueAt(policy, facts))).toEqual(["clock_not_started"]);
  expect(dueAt(policy, { ...facts, acknowledgedAt: march(2, "10:00") })).toEqual(new Date(march(2, "15:00")));
});

test("a target that names a calendar is due by that calendar", () => {
  const policy = { ...promising({ hours: 4, calendar: "nights" }), calendars: { nights: nightDesk() } };
  expect(dueAt(policy, { priority: "any", receivedAt: march(2, "09:00") })).toEqual(new Date(march(3, "02:00")));
});

describe("a due date without a now", () => {
  const endless = (...times: readonly string[]) => times.map((time) => ({ from: march(2, time) }));

  test("an open pause needs a now, and the refusal has the begin of the first one", () => {
    const refusal = { code: "missing_now", path: ["options", "now"], pausedFrom: "2026-03-02T09:00:00.000Z" };
    for (const pauses of [endless("10:00", "10:30"), endless("10:30", "10:00")]) {
      expect(problemsOf(() => dueAt(acoPolicy, blockingTicket({ pauses })))).toEqual([refusal]);
    }
  });

  test("a pause in which the clock stopped needs a now, and one from its stop on does not", () => {
    const intervenedAt = march(2, "11:00");
    const due = (time: string) => dueAt(acoPolicy, blockingTicket({ pauses: endless(time), intervenedAt }));
    expect(codesOf(() => due("10:00"))).toEqual(["missing_now"]);
    expect(due("11:00")).toEqual(new Date(march(2, "13:00")));
  });
});

const reachedAt = (fraction: number, facts: SlaFacts, options?: DueOptions) =>
  instantAtFraction(acoPolicy, facts, fraction, options);

describe("instantAtFraction", () => {
  test.each([
    [0.25, march(2, "10:00")],
    [0.5, march(2, "11:00")],
    [0.75, march(2, "12:00")],
    [1, march(2, "13:00")],
    [1.25, march(2, "15:00")],
    [2, march(2, "18:00")],
    [2.5, march(3, "10:30")],
    [10, march(6, "16:00")],
  ])("%d of four hours from Monday 09:00 are used at %s", (fraction, expected) => {
    expect(reachedAt(fraction, blockingTicket())).toEqual(new Date(expected));
  });

  test("the fraction 0 gives the receipt, also while the desk is closed", () => {
    expect(reachedAt(0, blockingTicket({ receivedAt: march(7, "11:00") }))).toEqual(new Date(march(7, "11:00")));
  });

  test("the instant at a fraction is rounded to whole milliseconds", () => {
    expect(reachedAt(1 / 7, blockingTicket())).toEqual(new Date(march(2, "09:34:17.143")));
    expect(reachedAt(0.07, blockingTicket())).toEqual(new Date(march(2, "09:16:48")));
  });

  test("three quarters of three working days is business time, not half past midnight", () => {
    expect(reachedAt(0.75, standardTicket())).toEqual(new Date(march(4, "11:07:30")));
  });

  test("a pause moves the instants of fractions after its start", () => {
    const facts = blockingTicket({ pauses: [stretch(march(2, "10:00"), march(2, "11:00"))] });
    expect([0.25, 0.5, 0.75, 1].map((fraction) => reachedAt(fraction, facts))).toEqual(
      [march(2, "10:00"), march(2, "12:00"), march(2, "13:00"), march(2, "15:00")].map((text) => new Date(text)),
    );
  });

  test("the fraction 1 gives the due date for any facts", () => {
    const facts = standardTicket({
      priorityChanges: [{ at: march(2, "11:00"), priority: "critical" }],
      pauses: [stretch(march(2, "10:00"), march(2, "12:00")), { from: march(2, "17:00") }],
    });
    for (const now of [march(2, "09:30"), march(2, "11:30"), march(2, "16:00"), march(3, "12:00")]) {
      expect(reachedAt(1, facts, { now })).toEqual(statusAt(now, facts).dueAt);
    }
  });
});

describe("a pause without an end", () => {
  const facts = blockingTicket({ pauses: [{ from: march(2, "10:00") }] });

  test("a fraction after the start of an endless pause is never reached", () => {
    expect(reachedAt(0.75, facts)).toBeUndefined();
  });

  test("an endless pause that begins at the instant of the fraction or later does not matter", () => {
    expect(reachedAt(0.25, facts)).toEqual(new Date(march(2, "10:00")));
    expect(reachedAt(0.1, facts)).toEqual(new Date(march(2, "09:24")));
  });

  test("an open pause counts as resumed now if now is given", () => {
    expect(reachedAt(0.75, facts, { now: march(2, "11:00") })).toEqual(new Date(march(2, "13:00")));
    expect(reachedAt(0.75, facts, { now: march(2, "12:00") })).toEqual(new Date(march(2, "15:00")));
  });
});

describe("a clock that stops", () => {
  test("a clock that stops before the fraction is used never reaches it", () => {
    expect(reachedAt(0.75, blockingTicket({ intervenedAt: march(2, "11:59:59.999") }))).toBeUndefined();
  });

  test("a clock that stops at the instant of the fraction or later reaches it", () => {
    expect(reachedAt(0.75, blockingTicket({ intervenedAt: march(2, "12:00") }))).toEqual(new Date(march(2, "12:00")));
    expect(reachedAt(1, blockingTicket({ intervenedAt: march(2, "13:30") }))).toEqual(new Date(march(2, "13:00")));
  });

  test("a clock that stops later than now still reaches the fraction", () => {
    const facts = blockingTicket({ intervenedAt: march(2, "11:00") });
    expect(reachedAt(0.75, facts, { now: march(2, "10:00") })).toEqual(new Date(march(2, "12:00")));
  });
});

describe("a changed priority", () => {
  const raised = standardTicket({ priorityChanges: [{ at: march(3, "10:00"), priority: "blocking" }] });

  test("after a change of priority the instant counts from receipt and may lie before the change", () => {
    expect(reachedAt(0.75, raised)).toEqual(new Date(march(2, "12:00")));
  });

  test("a change of priority later than now does not count yet", () => {
    expect(reachedAt(0.75, raised, { now: march(3, "09:00") })).toEqual(new Date(march(4, "11:07:30")));
  });
});

describe("invalid arguments of instantAtFraction are refused", () => {
  test.each([-0.1, NaN, Infinity, "0.5", null, undefined])("the invalid fraction %o is refused", (fraction) => {
    expect(codesOf(() => reachedAt(untyped(fraction), blockingTicket()))).toEqual(["wrong_type"]);
  });

  test("a now before the receipt is refused", () => {
    expect(codesOf(() => reachedAt(0.5, blockingTicket(), { now: march(2, "08:00") }))).toEqual(["reversed_interval"]);
  });

  test("a fraction that the calendar never reaches is refused", () => {
    const lastWeek = blockingTicket({ receivedAt: "2199-12-30T09:00Z" });
    expect(codesOf(() => reachedAt(9, lastWeek))).toEqual(["result_out_of_range"]);
  });

  test("a percentage instead of a fraction is refused", () => {
    expect(codesOf(() => reachedAt(80, blockingTicket()))).toEqual(["wrong_type"]);
  });
});
