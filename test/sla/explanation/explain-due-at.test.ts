import { describe, expect, test } from "vitest";
import { acoPolicy, acoPolicySpec, dueAt, explainDueAt, slaStatus, type SlaPolicy } from "../../../src/index.js";
import { nightDesk, officeDesk } from "../../calendar/desk.js";
import { codesOf, problemsOf } from "../../problem/refusal.js";
import { hourMs } from "../../support/units.js";
import { blockingTicket, march, standardTicket, stretch } from "../given-clock.js";

describe("explainDueAt", () => {
  test("an explanation has the promise, its calendar and its budget", () => {
    expect(explainDueAt(acoPolicy, blockingTicket())).toMatchObject({
      metric: "intervention",
      priority: "blocking",
      label: acoPolicySpec.priorities["blocking"]?.label,
      target: { unit: "hours", amount: 4 },
      calendar: "default",
      timeZone: "Europe/Rome",
      receivedAt: new Date(march(2, "09:00")),
      startedAt: new Date(march(2, "09:00")),
      priorityChanges: [],
      budgetMs: 4 * hourMs,
      dueAt: new Date(march(2, "13:00")),
    });
  });

  test("the target of an explanation has its unit, its amount and the terms that the policy names", () => {
    expect(explainDueAt(acoPolicy, blockingTicket()).target).toStrictEqual({ unit: "hours", amount: 4 });
  });

  test("a change of priority at the receipt gives the first priority, and one at the stop of the clock is listed", () => {
    const changedAt = (time: string) =>
      explainDueAt(
        acoPolicy,
        standardTicket({ priorityChanges: [{ at: march(2, time), priority: "blocking" }], intervenedAt: march(2, "12:00") }),
      );
    expect(changedAt("09:00")).toMatchObject({ priority: "blocking", priorityChanges: [] });
    expect(changedAt("09:00")).not.toHaveProperty("receivedAs");
    expect(changedAt("12:00").priorityChanges.map(({ priority }) => priority)).toEqual(["blocking"]);
  });

  test("of several changes of priority at one instant, the last is listed and judged", () => {
    const at = march(3, "10:00");
    const facts = standardTicket({
      priorityChanges: [
        { at, priority: "blocking" },
        { at, priority: "low" },
      ],
    });
    expect(explainDueAt(acoPolicy, facts).priorityChanges.map(({ priority }) => priority)).toEqual(["low"]);
    expect(slaStatus(acoPolicy, facts, march(4, "12:00")).outcome).toBe("pending");
  });

  test("a pause open at the due date or in a stopped clock makes no projection", () => {
    const atDue = blockingTicket({ pauses: [{ from: march(2, "13:00") }] });
    expect(explainDueAt(acoPolicy, atDue, { now: march(2, "15:00") })).not.toHaveProperty("projected");
    const stopped = blockingTicket({ pauses: [{ from: march(2, "10:00") }], intervenedAt: march(2, "11:00") });
    expect(explainDueAt(acoPolicy, stopped, { now: march(2, "12:00") })).not.toHaveProperty("projected");
  });

  test("an explanation has only the parts that apply", () => {
    const parts = ["metricLabel", "tier", "receivedAs", "nominalAt", "projected"];
    const explanation = explainDueAt(acoPolicy, blockingTicket());
    expect(parts.filter((part) => part in explanation)).toEqual([]);
  });

  test("an explanation of a target counted in dates has the instant that it names", () => {
    expect(explainDueAt(acoPolicy, standardTicket({ receivedAt: march(7, "11:00") }))).toMatchObject({
      nominalAt: new Date(march(12, "08:30")),
      dueAt: new Date(march(11, "18:00")),
    });
  });

  test("an explanation has the tier, the calendar and the metric's label of a promise", () => {
    const policy: SlaPolicy = {
      calendar: officeDesk,
      calendars: { night: nightDesk() },
      metrics: { workaround: { label: "Workaround" } },
      tiers: { gold: { label: "Gold", calendar: "night" } },
      priorities: { blocking: { rank: 1, label: "Blocking", targets: { workaround: { hours: 4 } } } },
    };
    const explanation = explainDueAt(policy, blockingTicket({ tier: "gold" }), { metric: "workaround" });
    expect(explanation).toMatchObject({ tier: "gold", calendar: "night", metric: "workaround", metricLabel: "Workaround" });
    expect(explanation.dueAt).toEqual(new Date(march(3, "02:00")));
  });

  test("changes of priority have their direction by rank, and those after the clock has stopped are left out", () => {
    const facts = standardTicket({
      priorityChanges: [
        { at: march(2, "10:00"), priority: "blocking" },
        { at: march(2, "11:00"), priority: "low" },
        { at: march(2, "16:00"), priority: "blocking" },
      ],
      intervenedAt: march(2, "12:00"),
    });
    const { priority, receivedAs, priorityChanges } = explainDueAt(acoPolicy, facts);
    expect([priority, receivedAs]).toEqual(["low", acoPolicySpec.priorities["standard"]?.label]);
    expect(priorityChanges.map(({ at, priority: to, direction }) => [at, to, direction])).toEqual([
      [new Date(march(2, "10:00")), "blocking", "raised"],
      [new Date(march(2, "11:00")), "low", "lowered"],
    ]);
  });

  test("an open pause that began before the due date makes it a projection", () => {
    const facts = blockingTicket({ pauses: [{ from: march(2, "10:00") }] });
    const now = march(2, "11:00");
    const explanation = explainDueAt(acoPolicy, facts, { now });
    expect([explanation.projected, explanation.dueAt]).toEqual([true, slaStatus(acoPolicy, facts, now).dueAt]);
    expect(problemsOf(() => explainDueAt(acoPolicy, facts))).toMatchObject([
      { code: "missing_now", pausedFrom: "2026-03-02T09:00:00.000Z" },
    ]);
    const later = blockingTicket({ pauses: [{ from: march(2, "14:00") }] });
    expect(explainDueAt(acoPolicy, later, { now: march(2, "15:00") })).not.toHaveProperty("projected");
  });

  test("the due date of an explanation is that of dueAt and slaStatus with the same facts", () => {
    const facts = standardTicket({
      pauses: [stretch(march(2, "10:00"), march(2, "15:00"))],
      priorityChanges: [{ at: march(2, "11:00"), priority: "critical" }],
    });
    const explanation = explainDueAt(acoPolicy, facts);
    expect(explanation.dueAt).toEqual(dueAt(acoPolicy, facts));
    expect(explanation.dueAt).toEqual(slaStatus(acoPolicy, facts, march(20, "12:00")).dueAt);
  });

  test("a promise that has no due date is not explained", () => {
    expect(codesOf(() => explainDueAt(acoPolicy, blockingTicket(), { metric: "resolution" }))).toEqual(["no_target"]);
    expect(codesOf(() => explainDueAt(acoPolicy, blockingTicket(), { metric: "reply" }))).toEqual(["no_target"]);
  });
});
