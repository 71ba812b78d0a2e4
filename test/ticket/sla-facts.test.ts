import { describe, expect, test } from "vitest";
import { acoPolicy, slaFacts, slaStatus, type SlaStatus } from "../../src/index.js";
import { at, given, type CommandDraft } from "./scenario.js";
import {
  approval,
  approvalAsked,
  cancelled,
  closed,
  concluded,
  forwarded,
  registered,
  reopened,
  reprioritised,
} from "./commands.js";
import { acknowledged, resumed, started, waiting } from "./commands.js";

const clockAt = (now: string, ...history: readonly CommandDraft[]): SlaStatus | undefined => {
  const { ticket } = given(...history);
  const facts = ticket && slaFacts(ticket);
  return facts && slaStatus(acoPolicy, facts, at(now));
};

const blocking = registered("09:00", { priority: "blocking" });

describe("slaFacts", () => {
  test("the clock of a ticket runs from receipt, not from registration", () => {
    const late = registered("10:00", { receivedAt: "09:00", priority: "blocking" });
    expect(clockAt("10:00", late)).toMatchObject({ dueAt: at("13:00"), clock: "running" });
  });

  test("the clock of a request sent to one expert only runs from the forwarding (policy-1.2)", () => {
    const unguaranteed = registered("09:00", { priority: "blocking", addressedTo: "expert" });
    expect(clockAt("12:00", unguaranteed)).toBeUndefined();
    expect(clockAt("12:00", unguaranteed, forwarded("10:00"))).toMatchObject({ dueAt: at("15:00"), elapsedMs: 7_200_000 });
  });

  test("the priority in force at the forwarding is the first", () => {
    const unguaranteed = registered("09:00", { priority: "low", addressedTo: "expert" });
    const raised = [
      unguaranteed,
      acknowledged("09:10"),
      reprioritised("09:30", "critical"),
      forwarded("10:00"),
      reprioritised("10:30", "blocking"),
    ];
    const { ticket } = given(...raised);
    expect(ticket && slaFacts(ticket)).toMatchObject({
      priority: "critical",
      priorityChanges: [{ at: at("10:30"), priority: "blocking" }],
      acknowledgedAt: at("10:00"),
    });
  });

  test("a priority given at the instant of the forwarding is the first, and a conclusion then counts", () => {
    const unguaranteed = registered("09:00", { priority: "low", addressedTo: "expert" });
    const atOnce = [forwarded("10:00"), reprioritised("10:00", "critical"), concluded("10:00"), reopened("11:00")];
    const { ticket } = given(unguaranteed, ...atOnce);
    expect(ticket && slaFacts(ticket)).toMatchObject({
      ...{ priority: "critical", priorityChanges: [], conclusions: [{ from: at("10:00"), to: at("11:00") }] },
    });
  });

  test("work that started before the forwarding meets the promise at once", () => {
    const unguaranteed = registered("09:00", { priority: "blocking", addressedTo: "expert" });
    const worked = clockAt("12:00", unguaranteed, started("09:30", "i1"), forwarded("10:00"));
    expect(worked).toMatchObject({ outcome: "met", elapsedMs: 0 });
  });

  test("the clock stops with the first intervention", () => {
    const others = [started("10:00", "i2", { expert: "Dario" }), started("12:00", "i3", { expert: "Elena" })];
    const worked = [blocking, started("11:00", "i1"), ...others];
    expect(clockAt("17:00", ...worked)).toMatchObject({ clock: "stopped", outcome: "met", elapsedMs: 3_600_000 });
  });

  test("the clock pauses while the ticket waits for an answer or an approval; overlapping pauses count once (policy-8.2)", () => {
    const both = [blocking, waiting("10:00", "p1"), approvalAsked("10:30"), resumed("11:00", "p1"), approval("11:30", "granted")];
    expect(clockAt("10:15", ...both.slice(0, 2))).toMatchObject({ clock: "paused", elapsedMs: 3_600_000 });
    expect(clockAt("12:00", ...both)).toMatchObject({ clock: "running", elapsedMs: 5_400_000, dueAt: at("15:30") });
  });

  test.each([
    ["concluded", [concluded("10:00")]],
    ["concluded and then closed", [concluded("10:00"), closed("11:00")]],
    ["concluded and then cancelled", [concluded("10:00"), cancelled("11:00")]],
    ["closed", [closed("10:00")]],
    ["cancelled", [cancelled("10:00")]],
  ])("the clock of a ticket that is %s without an intervention stops, and its due date stays (policy-8.4)", (_, ends) => {
    const stopped = { clock: "stopped", elapsedMs: 3_600_000, outcome: "pending", dueAt: at("13:00") };
    for (const now of ["11:00", "12:00", "fri 17:00"]) expect(clockAt(now, blocking, ...ends)).toMatchObject(stopped);
  });

  test("a ticket that has ended has no open pause", () => {
    const { ticket } = given(blocking, waiting("09:30", "p1"), closed("10:00"));
    expect(ticket && slaFacts(ticket)).toMatchObject({
      ...{ endedAt: at("10:00"), pauses: [{ from: at("09:30"), to: at("10:00") }], conclusions: [{ from: at("10:00") }] },
    });
  });

  test("the clock pauses from a conclusion to the reopening, and stops again with the next conclusion", () => {
    const back = [blocking, closed("10:00"), reopened("11:30")];
    expect(clockAt("12:00", ...back)).toMatchObject({ clock: "running", elapsedMs: 5_400_000, dueAt: at("15:30") });
    const { ticket } = given(...back);
    expect(ticket && slaFacts(ticket)?.pauses).toEqual([{ from: at("10:00"), to: at("11:30"), reason: "concluded" }]);
    const again = { clock: "stopped", elapsedMs: 5_400_000, dueAt: at("15:30") };
    expect(clockAt("fri 17:00", ...back, concluded("12:00"))).toMatchObject(again);
  });

  test("a promise that was broken before the end of the ticket stays breached", () => {
    expect(clockAt("fri 17:00", blocking, closed("14:30"))).toMatchObject({ outcome: "breached", breachedAt: at("13:00") });
  });

  test("a resolution is met by the conclusion that no reopening follows", () => {
    const { calendar } = acoPolicy;
    const targets = { resolution: { hours: 8 } };
    const policy = { calendar, priorities: { blocking: { rank: 1, label: "Blocking", targets } } };
    const { ticket } = given(blocking, concluded("10:00"), reopened("11:30"), concluded("12:00"));
    const facts = ticket && slaFacts(ticket);
    const resolved = facts && slaStatus(policy, facts, at("fri 17:00"), { metric: "resolution" });
    expect(resolved).toMatchObject({ clock: "stopped", outcome: "met", elapsedMs: 5_400_000 });
  });

  test("a breach stays when the priority is lowered afterwards (policy-8.3)", () => {
    const lowered = [blocking, reprioritised("14:30", "low")];
    expect(clockAt("15:00", ...lowered)).toMatchObject({ outcome: "breached", breachedAt: at("13:00") });
  });
});
