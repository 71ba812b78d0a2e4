import { describe, expect, test } from "vitest";
import { acoPolicy, slaStatus, type SlaFacts, type SlaPolicy, type Target } from "../../src/index.js";
import { officeDesk } from "../calendar/desk.js";
import { codesOf, problemsOf } from "../problem/refusal.js";
import { hourMs } from "../support/units.js";
import { blockingTicket, march, standardTicket } from "./given-clock.js";

const changed = (at: string, priority: string) => ({ at, priority });

describe("where the clock of a promise starts", () => {
  const startingFrom = (target: Target): SlaPolicy => ({
    calendar: officeDesk,
    priorities: { blocking: { rank: 1, label: "Blocking", targets: { resolution: target } } },
  });
  const startedAt = (target: Target, facts: Partial<SlaFacts>, now = march(4, "12:00")): Date =>
    slaStatus(startingFrom(target), blockingTicket(facts), now, { metric: "resolution" }).startedAt;

  test("a clock starts at the receipt, the next opening, the acknowledgement or the intervention", () => {
    const facts = { receivedAt: march(2, "07:00"), acknowledgedAt: march(2, "09:10"), intervenedAt: march(2, "10:00") };
    expect(startedAt({ hours: 4 }, facts)).toEqual(new Date(march(2, "07:00")));
    expect(startedAt({ hours: 4, from: "receipt" }, facts)).toEqual(new Date(march(2, "07:00")));
    expect(startedAt({ hours: 4, from: "opening" }, facts)).toEqual(new Date(march(2, "08:30")));
    expect(startedAt({ hours: 4, from: "acknowledgement" }, facts)).toEqual(new Date(march(2, "09:10")));
    expect(startedAt({ hours: 4, from: "intervention" }, facts)).toEqual(new Date(march(2, "10:00")));
  });

  test("a clock whose fact is missing, later than now or after the end of the ticket has not started", () => {
    const target: Target = { hours: 4, from: "intervention" };
    const late = { intervenedAt: march(2, "10:00") };
    for (const [facts, now] of [
      [{}, march(2, "12:00")],
      [late, march(2, "09:59")],
      [{ ...late, endedAt: march(2, "09:30") }, march(2, "12:00")],
      [{ ...late, resolvedAt: march(2, "09:30") }, march(2, "12:00")],
    ] as const) {
      expect(codesOf(() => startedAt(target, facts, now))).toEqual(["clock_not_started"]);
    }
  });

  test("a clock whose fact is at the end of the ticket has started", () => {
    const at = march(2, "10:00");
    expect(startedAt({ hours: 4, from: "intervention" }, { intervenedAt: at, endedAt: at })).toEqual(new Date(at));
  });

  test("a clock whose fact is now has started, and used nothing", () => {
    const at = march(2, "10:00");
    expect(startedAt({ hours: 4, from: "intervention" }, { intervenedAt: at }, at)).toEqual(new Date(at));
  });

  test("a fact before the receipt that starts a clock is refused with its path", () => {
    expect(problemsOf(() => startedAt({ hours: 4, from: "intervention" }, { intervenedAt: march(2, "08:00") }))).toMatchObject([
      { code: "reversed_interval", path: ["facts", "intervenedAt"] },
    ]);
    expect(
      problemsOf(() => startedAt({ hours: 4, from: "acknowledgement" }, { acknowledgedAt: march(2, "08:00") })),
    ).toMatchObject([{ code: "reversed_interval", path: ["facts", "acknowledgedAt"] }]);
  });
});

describe("a policy whose later priorities count from the change", () => {
  const fromChange = { ...acoPolicy, reprioritising: { countsFrom: "change" as const } };

  test("the clock of a later priority starts at the change", () => {
    const facts = standardTicket({ priorityChanges: [changed(march(3, "10:00"), "blocking")] });
    const status = slaStatus(fromChange, facts, march(3, "11:00"));
    expect(status).toMatchObject({ startedAt: new Date(march(3, "10:00")), elapsedMs: hourMs, outcome: "pending" });
    expect(status.dueAt).toEqual(new Date(march(3, "15:00")));
  });

  test("a clock that starts at a fact after the change starts at that fact", () => {
    const targets = { resolution: { hours: 4, from: "intervention" as const } };
    const policy: SlaPolicy = {
      ...fromChange,
      priorities: { blocking: { rank: 1, label: "Blocking", targets }, low: { rank: 2, label: "Low", targets } },
    };
    const facts = blockingTicket({
      priorityChanges: [changed(march(2, "10:00"), "low")],
      intervenedAt: march(2, "11:00"),
    });
    const { startedAt } = slaStatus(policy, facts, march(2, "12:00"), { metric: "resolution" });
    expect(startedAt).toEqual(new Date(march(2, "11:00")));
  });

  test("an interval of updates goes on from where it began, by the target of the later priority", () => {
    const updateWithin = (hours: number) => ({ update: { hours } });
    const policy: SlaPolicy = {
      ...fromChange,
      priorities: {
        blocking: { rank: 1, label: "Blocking", targets: updateWithin(2) },
        low: { rank: 2, label: "Low", targets: updateWithin(4) },
      },
    };
    const facts: SlaFacts = {
      ...{ priority: "low", receivedAt: march(2, "09:00"), acknowledgedAt: march(2, "10:00") },
      priorityChanges: [changed(march(2, "11:00"), "blocking")],
    };
    const status = slaStatus(policy, facts, march(2, "11:30"), { metric: "update" });
    expect(status).toMatchObject({ startedAt: new Date(march(2, "10:00")), dueAt: new Date(march(2, "12:00")) });
  });

  test("a change to the same priority changes nothing", () => {
    const facts = blockingTicket({ priorityChanges: [changed(march(2, "12:00"), "blocking")] });
    expect(slaStatus(fromChange, facts, march(2, "12:30"))).toEqual(slaStatus(fromChange, blockingTicket(), march(2, "12:30")));
  });
});
