import { describe, expect, test } from "vitest";
import { slaStatus, type SlaPolicy } from "../../src/index.js";
import { dailyDesk, officeDesk } from "../calendar/desk.js";
import { codesOf, problemsOf } from "../problem/refusal.js";
import { hourMs } from "../support/units.js";
import { blockingTicket, march, standardTicket, statusAt, stretch } from "./given-clock.js";

const changed = (at: string, priority: string) => ({ at, priority });
const breachedOn = (breachedAt: string) => ({ outcome: "breached", breachedAt: new Date(breachedAt) });
const thursday = new Date(march(5, "09:00"));

describe("a raise", () => {
  test("a raise before the new due date sets the target anew from receipt", () => {
    const facts = standardTicket({ priorityChanges: [changed(march(2, "11:00"), "blocking")] });
    expect(statusAt(march(2, "10:59"), facts).dueAt).toEqual(thursday);
    const status = statusAt(march(2, "12:00"), facts);
    expect(status).toMatchObject({ dueAt: new Date(march(2, "13:00")), remainingMs: hourMs, outcome: "pending" });
    expect(statusAt(march(2, "14:30"), facts)).toMatchObject(breachedOn(march(2, "13:00")));
  });

  test("a raise after the new due date is a breach at the raise", () => {
    const facts = standardTicket({ priorityChanges: [changed(march(3, "10:00"), "blocking")] });
    expect(statusAt(march(3, "09:59:59.999"), facts).outcome).toBe("pending");
    for (const now of [march(3, "10:00"), march(3, "17:00"), march(20, "12:00")]) {
      expect(statusAt(now, facts)).toMatchObject({ dueAt: new Date(march(2, "13:00")), ...breachedOn(march(3, "10:00")) });
    }
  });

  test("a raise in the lunch break after the new due date leaves until 14:00, and the breach is dated at the raise", () => {
    const facts = standardTicket({ priorityChanges: [changed(march(2, "13:30"), "blocking")] });
    expect(statusAt(march(2, "14:00"), facts)).toMatchObject({ outcome: "pending", remainingMs: 0 });
    expect(statusAt(march(2, "14:00:00.001"), facts)).toMatchObject(breachedOn(march(2, "13:30")));
  });

  test("a raise keeps the pauses", () => {
    const pauses = [stretch(march(2, "10:00"), march(2, "12:00"))];
    const facts = standardTicket({ pauses, priorityChanges: [changed(march(2, "15:00"), "critical")] });
    expect(statusAt(march(2, "16:00"), facts)).toMatchObject({ dueAt: new Date(march(3, "10:30")), pausedMs: 2 * hourMs });
  });

  test("after a raise during a pause with time left, the due date moves with the pause", () => {
    const pauses = [{ from: march(2, "10:00") }];
    const facts = standardTicket({ pauses, priorityChanges: [changed(march(2, "11:00"), "blocking")] });
    expect(statusAt(march(2, "11:30"), facts)).toMatchObject({ dueAt: new Date(march(2, "15:30")), outcome: "pending" });
  });

  test("a raise during a pause with more used than the new priority allows is a breach at the raise", () => {
    const pauses = [{ from: march(2, "15:00") }];
    const facts = standardTicket({ pauses, priorityChanges: [changed(march(2, "16:00"), "blocking")] });
    expect(statusAt(march(2, "15:30"), facts)).toMatchObject({ clock: "paused", outcome: "pending" });
    expect(statusAt(march(2, "17:00"), facts)).toMatchObject({ clock: "paused", ...breachedOn(march(2, "16:00")) });
  });

  test("a second raise keeps the date of the first breach", () => {
    const priorityChanges = [changed(march(3, "10:00"), "critical"), changed(march(3, "12:00"), "blocking")];
    expect(statusAt(march(3, "15:00"), standardTicket({ priorityChanges }))).toMatchObject(breachedOn(march(3, "10:00")));
  });

  test("a raise after the intervention changes nothing", () => {
    const critical = blockingTicket({ priority: "critical", intervenedAt: march(2, "15:00") });
    const raised = { ...critical, priorityChanges: [changed(march(2, "16:00"), "blocking")] };
    expect(statusAt(march(3, "09:00"), raised)).toEqual(statusAt(march(3, "09:00"), critical));
    expect(statusAt(march(3, "09:00"), raised)).toMatchObject({ outcome: "met", dueAt: new Date(march(2, "18:00")) });
  });
});

describe("a lowering", () => {
  test("a lowering before a breach gives a later due date", () => {
    const facts = blockingTicket({ priorityChanges: [changed(march(2, "12:00"), "critical")] });
    const status = statusAt(march(2, "15:00"), facts);
    expect(status).toMatchObject({ dueAt: new Date(march(2, "18:00")), remainingMs: 3 * hourMs, outcome: "pending" });
    expect(status.breachedAt).toBeUndefined();
  });

  test("a lowering in the lunch break after a due date at 13:00 is before the breach", () => {
    const facts = blockingTicket({ priorityChanges: [changed(march(2, "13:30"), "standard")] });
    expect(statusAt(march(3, "12:00"), facts)).toMatchObject({ dueAt: thursday, outcome: "pending" });
  });

  test("a lowering a millisecond after the budget was used up is after the breach", () => {
    const facts = blockingTicket({ priorityChanges: [changed(march(2, "14:00:00.001"), "standard")] });
    expect(statusAt(march(3, "12:00"), facts)).toMatchObject({ dueAt: thursday, ...breachedOn(march(2, "13:00")) });
  });

  test("a lowering after a breach keeps the breach with its date and counts on under the new target", () => {
    const facts = blockingTicket({ priorityChanges: [changed(march(2, "15:00"), "standard")] });
    const status = statusAt(march(2, "15:00"), facts);
    expect(status).toMatchObject({ dueAt: thursday, budgetMs: 25.5 * hourMs, remainingMs: 20.5 * hourMs });
    for (const now of [march(2, "15:00"), march(4, "12:00"), march(20, "12:00")]) {
      expect(statusAt(now, facts)).toMatchObject(breachedOn(march(2, "13:00")));
    }
    expect(statusAt(march(4, "12:00"), { ...facts, intervenedAt: march(2, "16:00") })).toMatchObject({
      clock: "stopped",
      ...breachedOn(march(2, "13:00")),
    });
  });
});

describe("a raise and a lowering", () => {
  const raisedThenLowered = (raisedAt: string, loweredAt: string) =>
    standardTicket({ priorityChanges: [changed(raisedAt, "blocking"), changed(loweredAt, "standard")] });

  test("a raise and a lowering before the raise's due date leave no trace", () => {
    const status = statusAt(march(4, "09:00"), raisedThenLowered(march(2, "10:00"), march(2, "12:00")));
    expect(status).toEqual(statusAt(march(4, "09:00"), standardTicket()));
  });

  test("a lowering after a raise that was a breach keeps that breach", () => {
    const status = statusAt(march(4, "09:00"), raisedThenLowered(march(3, "10:00"), march(3, "11:00")));
    expect(status).toMatchObject({ dueAt: thursday, ...breachedOn(march(3, "10:00")) });
  });

  test("a breach between a raise and a lowering is kept", () => {
    const status = statusAt(march(4, "09:00"), raisedThenLowered(march(2, "12:00"), march(2, "15:00")));
    expect(status).toMatchObject({ dueAt: thursday, ...breachedOn(march(2, "13:00")) });
  });

  test("of two changes at one instant, the last in the list holds and the other never held", () => {
    const at = march(3, "10:00");
    expect(statusAt(at, raisedThenLowered(at, at))).toEqual(statusAt(at, standardTicket()));
    expect(statusAt(march(4, "09:00"), raisedThenLowered(at, at))).toEqual(statusAt(march(4, "09:00"), standardTicket()));
    const priorityChanges = [changed(at, "standard"), changed(at, "blocking")];
    expect(statusAt(march(4, "09:00"), standardTicket({ priorityChanges }))).toMatchObject(breachedOn(at));
  });

  test("priority changes in any order give the same answer", () => {
    const priorityChanges = [changed(march(3, "11:00"), "standard"), changed(march(3, "10:00"), "blocking")];
    expect(statusAt(march(4, "09:00"), standardTicket({ priorityChanges }))).toEqual(
      statusAt(march(4, "09:00"), raisedThenLowered(march(3, "10:00"), march(3, "11:00"))),
    );
  });
});

describe("an invalid change of priority", () => {
  const at = march(2, "08:59");

  test("a priority change before receipt is refused", () => {
    const facts = standardTicket({ priorityChanges: [changed(at, "blocking")] });
    expect(codesOf(() => statusAt(march(2, "12:00"), facts))).toEqual(["reversed_interval"]);
  });

  test("a priority change at the instant of receipt holds from the start", () => {
    const facts = standardTicket({ priorityChanges: [changed(march(2, "09:00"), "blocking")] });
    expect(statusAt(march(3, "10:00"), facts)).toEqual(statusAt(march(3, "10:00"), blockingTicket()));
  });

  test("a change to an unknown priority is refused once the change is known", () => {
    const facts = standardTicket({ priorityChanges: [changed(march(2, "12:00"), "urgent")] });
    expect(statusAt(march(2, "11:00"), facts).outcome).toBe("pending");
    expect(problemsOf(() => statusAt(march(2, "12:00"), facts))).toMatchObject([
      { code: "unknown_priority", priority: '"urgent"' },
    ]);
  });
});

test("each priority is judged in its own calendar, with the pauses counted in it", () => {
  const policy: SlaPolicy = {
    calendar: officeDesk,
    calendars: { always: dailyDesk("Europe/Rome", ["00:00", "24:00"]) },
    priorities: {
      standard: { rank: 2, label: "Standard", targets: { intervention: { hours: 20 } } },
      blocking: { rank: 1, label: "Blocking", targets: { intervention: { hours: 30, calendar: "always" } } },
    },
  };
  const facts = standardTicket({
    priorityChanges: [changed(march(2, "17:00"), "blocking")],
    pauses: [stretch(march(2, "12:00"), march(2, "15:00"))],
  });
  expect(slaStatus(policy, facts, march(2, "16:00"))).toMatchObject({ elapsedMs: 4 * hourMs, pausedMs: 2 * hourMs });
  expect(slaStatus(policy, facts, march(2, "20:00"))).toMatchObject({
    elapsedMs: 8 * hourMs,
    pausedMs: 3 * hourMs,
    deskOpen: true,
  });
});
