import { describe, expect, test } from "vitest";
import { acoPolicy, slaFacts, slaStatus, type SlaStatus } from "../../src/index.js";
import { at, given, type Told } from "./scenario.js";
import { approval, approvalAsked, cancelled, closed, forwarded, registered, reopened, reprioritised } from "./told.js";
import { resumed, started, waiting } from "./told.js";

const clockAt = (now: string, ...history: readonly Told[]): SlaStatus | undefined => {
  const { ticket } = given(...history);
  const facts = ticket && slaFacts(ticket);
  return facts && slaStatus(acoPolicy, facts, at(now));
};

const blocking = registered("09:00", { priority: "blocking" });

describe("a ticket's clock", () => {
  test("runs from receipt, not from registration", () => {
    const late = registered("10:00", { receivedAt: "09:00", priority: "blocking" });
    expect(clockAt("10:00", late)).toMatchObject({ dueAt: at("13:00"), clock: "running" });
  });

  test("runs from the forwarding where the request went to one expert only", () => {
    const unguaranteed = registered("09:00", { priority: "blocking", addressedTo: "expert" });
    expect(clockAt("12:00", unguaranteed)).toBeUndefined();
    expect(clockAt("12:00", unguaranteed, forwarded("10:00"))).toMatchObject({ dueAt: at("15:00"), elapsedMs: 7_200_000 });
  });

  test("takes the priority in force at the forwarding as the first", () => {
    const unguaranteed = registered("09:00", { priority: "low", addressedTo: "expert" });
    const raised = [unguaranteed, reprioritised("09:30", "critical"), forwarded("10:00"), reprioritised("10:30", "blocking")];
    const { ticket } = given(...raised);
    expect(ticket && slaFacts(ticket)).toMatchObject({
      priority: "critical",
      priorityChanges: [{ at: at("10:30"), priority: "blocking" }],
      acknowledgedAt: at("10:00"),
    });
  });

  test("is met at once by work that began before the forwarding", () => {
    const unguaranteed = registered("09:00", { priority: "blocking", addressedTo: "expert" });
    const worked = clockAt("12:00", unguaranteed, started("09:30", "i1"), forwarded("10:00"));
    expect(worked).toMatchObject({ outcome: "met", elapsedMs: 0 });
  });

  test("stops with the first intervention", () => {
    const worked = [blocking, started("11:00", "i1"), started("10:00", "i2", { expert: "Dario" })];
    expect(clockAt("17:00", ...worked)).toMatchObject({ clock: "stopped", outcome: "met", elapsedMs: 3_600_000 });
  });

  test("stands still while the ticket waits, for an answer or an approval, and once where both are awaited", () => {
    const both = [blocking, waiting("10:00", "p1"), approvalAsked("10:30"), resumed("11:00", "p1"), approval("11:30", "granted")];
    expect(clockAt("10:15", ...both.slice(0, 2))).toMatchObject({ clock: "paused", elapsedMs: 3_600_000 });
    expect(clockAt("12:00", ...both)).toMatchObject({ clock: "running", elapsedMs: 5_400_000, dueAt: at("15:30") });
  });

  test("stands still once the ticket is closed or cancelled without an intervention, until it is reopened", () => {
    expect(clockAt("fri 17:00", blocking, closed("10:00"))).toMatchObject({ elapsedMs: 3_600_000, outcome: "pending" });
    expect(clockAt("fri 17:00", blocking, cancelled("10:00"))).toMatchObject({ elapsedMs: 3_600_000, outcome: "pending" });
    expect(clockAt("12:00", blocking, closed("10:00"), reopened("11:30"))).toMatchObject({ elapsedMs: 5_400_000 });
  });

  test("keeps a breach that a lowering follows", () => {
    const lowered = [blocking, reprioritised("14:30", "low")];
    expect(clockAt("15:00", ...lowered)).toMatchObject({ outcome: "breached", breachedAt: at("13:00") });
  });
});
