import { describe, expect, test } from "vitest";
import { acoPolicy, slaStatus, slaStatuses, type Metric, type SlaPolicy } from "../../src/index.js";
import { slaStatusIfPromised } from "../../src/sla/internal.js";
import { codesOf, problemsOf, untyped } from "../problem/refusal.js";
import { hourMs } from "../support/units.js";
import { blockingTicket, march, standardTicket, statusAt, stretch } from "./given-clock.js";

const met = { clock: "stopped", outcome: "met" };
const breachedOn = (breachedAt: string) => ({ clock: "stopped", outcome: "breached", breachedAt: new Date(breachedAt) });
const afterwards = march(10, "12:00");

describe("an intervention", () => {
  const dueAtThree = { receivedAt: march(2, "10:00") };

  test.each([
    ["at 15:00, when it is due, is on time", march(2, "15:00"), met],
    ["a millisecond after 15:00, when it was due, is late", march(2, "15:00:00.001"), breachedOn(march(2, "15:00"))],
  ])("an intervention %s", (_, intervenedAt, expected) => {
    expect(statusAt(afterwards, blockingTicket({ ...dueAtThree, intervenedAt }))).toMatchObject(expected);
  });

  test.each([
    ["exactly then is on time", march(2, "13:00"), met],
    ["in the lunch break is on time", march(2, "13:30"), met],
    ["at the end of the lunch break is on time", march(2, "14:00"), met],
    ["a millisecond into the afternoon is late", march(2, "14:00:00.001"), breachedOn(march(2, "13:00"))],
  ])("an intervention that is due at 13:00 and begins %s", (_, intervenedAt, expected) => {
    expect(statusAt(afterwards, blockingTicket({ intervenedAt }))).toMatchObject(expected);
  });

  test("an intervention on Saturday is on time for a due date at Friday's closing", () => {
    const facts = { receivedAt: march(6, "09:00"), priority: "critical", intervenedAt: march(7, "11:00") };
    expect(statusAt(afterwards, facts)).toMatchObject({ ...met, dueAt: new Date(march(6, "18:00")), remainingMs: 0 });
  });

  test("nothing has elapsed for an intervention at the instant of receipt", () => {
    const status = statusAt(afterwards, blockingTicket({ intervenedAt: march(2, "09:00") }));
    expect(status).toMatchObject({ ...met, elapsedMs: 0, fraction: 0, remainingMs: 4 * hourMs });
  });

  test("an intervention during a pause ends the pause", () => {
    const facts = blockingTicket({ pauses: [{ from: march(2, "10:00") }], intervenedAt: march(2, "11:00") });
    expect(statusAt(march(2, "10:59"), facts).clock).toBe("paused");
    expect(statusAt(afterwards, facts)).toMatchObject({ ...met, elapsedMs: hourMs, pausedMs: hourMs });
  });

  test("pauses after the intervention do not count", () => {
    const facts = blockingTicket({ intervenedAt: march(2, "11:00") });
    const pauses = [stretch(march(2, "11:00"), march(2, "12:00")), { from: march(2, "16:00") }];
    expect(statusAt(afterwards, { ...facts, pauses })).toEqual(statusAt(afterwards, facts));
  });
});

describe("without an intervention", () => {
  test("a ticket is pending until its budget is used up and breached a millisecond of open time later (policy-8.1)", () => {
    const states = [march(2, "12:59"), march(2, "13:00"), march(2, "14:00"), march(2, "14:00:00.001")].map((now) => {
      const { clock, outcome, deskOpen } = statusAt(now, blockingTicket());
      return [clock, outcome, deskOpen];
    });
    expect(states).toEqual([
      ["running", "pending", true],
      ["running", "pending", false],
      ["running", "pending", true],
      ["running", "breached", true],
    ]);
  });

  test("a breach is dated at the due date, for any later now", () => {
    for (const now of [march(2, "14:00:00.001"), march(3, "03:00"), march(30, "12:00")]) {
      expect(statusAt(now, blockingTicket()).breachedAt).toEqual(new Date(march(2, "13:00")));
    }
  });
});

describe("what happens later is not known yet", () => {
  const facts = standardTicket({
    priorityChanges: [{ at: march(2, "12:00"), priority: "blocking" }],
    pauses: [stretch(march(2, "10:00"), march(2, "11:00")), stretch(march(2, "16:00"), march(2, "17:00"))],
    intervenedAt: march(3, "10:00"),
  });

  test.each([
    ["at receipt", march(2, "09:00"), standardTicket()],
    ["within the first pause", march(2, "10:30"), standardTicket({ pauses: [{ from: march(2, "10:00") }] })],
    ["before the raise", march(2, "11:30"), standardTicket({ pauses: [stretch(march(2, "10:00"), march(2, "11:00"))] })],
    ["after the raise", march(2, "15:30"), blockingTicket({ pauses: [stretch(march(2, "10:00"), march(2, "11:00"))] })],
  ])("the status %s shows only what was known then", (_, now, knownThen) => {
    expect(statusAt(now, facts)).toEqual(statusAt(now, knownThen));
  });

  test("an intervention is known at its own instant", () => {
    expect(statusAt(march(3, "09:59:59.999"), facts).clock).toBe("running");
    expect(statusAt(march(3, "10:00"), facts).clock).toBe("stopped");
  });
});

describe("facts that arrive in any order give the same answer", () => {
  test("pauses and changes of priority in any order give the same status", () => {
    const priorityChanges = [
      { at: march(2, "12:00"), priority: "critical" },
      { at: march(3, "09:00"), priority: "blocking" },
      { at: march(3, "11:00"), priority: "low" },
    ];
    const pauses = [
      stretch(march(2, "10:00"), march(2, "11:00")),
      stretch(march(2, "10:30"), march(2, "12:00")),
      stretch(march(2, "17:00"), march(3, "09:00")),
    ];
    const inOrder = standardTicket({ priorityChanges, pauses });
    const reversed = standardTicket({ priorityChanges: [...priorityChanges].reverse(), pauses: [...pauses].reverse() });
    for (const now of [march(2, "11:30"), march(3, "08:45"), march(3, "10:00"), march(4, "12:00")]) {
      expect(statusAt(now, reversed)).toEqual(statusAt(now, inOrder));
    }
  });
});

describe("contradictory facts", () => {
  const at = march(2, "09:00");

  test.each([
    ["a now before the receipt", march(2, "08:59"), blockingTicket(), "reversed_interval"],
    ["an intervention before the receipt", at, blockingTicket({ intervenedAt: march(2, "08:59") }), "reversed_interval"],
    ["an unknown priority", at, blockingTicket({ priority: "urgent" }), "unknown_priority"],
    ["a now that is no instant", "2026-03-02", blockingTicket(), "instant_without_offset"],
    ["pauses that are no list", at, blockingTicket({ pauses: untyped("none") }), "wrong_type"],
    ["a pause that is none", at, blockingTicket({ pauses: [untyped(null)] }), "wrong_type"],
  ])("slaStatus refuses %s", (_, now, facts, code) => {
    expect(codesOf(() => statusAt(now, facts))).toEqual([code]);
  });

  test.each(["first", "constructor", "", 1, Symbol("s")])("the unknown metric %o is refused", (metric) => {
    expect(codesOf(() => slaStatus(acoPolicy, blockingTicket(), at, { metric: untyped(metric) }))).toEqual(["unknown_metric"]);
  });
});

describe("where no status is not an error", () => {
  const targets = { update: { hours: 2 } };
  const policy: SlaPolicy = { ...acoPolicy, priorities: { blocking: { rank: 1, label: "Blocking", targets } } };
  const ask = (facts: object, metric: Metric = "update") =>
    slaStatusIfPromised(policy, blockingTicket(facts), march(2, "12:00"), { metric });

  test("a repeated promise without an interval yet has no status", () => {
    expect(ask({})).toBeUndefined();
    expect(ask({ acknowledgedAt: march(2, "11:00") })).toMatchObject({ clock: "running", elapsedMs: hourMs });
  });

  test("a clock without a promise has no status", () => {
    expect(ask({}, "resolution")).toBeUndefined();
  });
});

test("the statuses of a ticket refuse a now that is no instant with its path", () => {
  expect(problemsOf(() => slaStatuses(acoPolicy, blockingTicket(), "soon"))).toMatchObject([
    { code: "invalid_instant", path: ["now"] },
  ]);
});
