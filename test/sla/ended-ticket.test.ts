import { describe, expect, test } from "vitest";
import { acoPolicy, acoPolicySpec, attainment, instantAtFraction, slaStatus, supportPolicy } from "../../src/index.js";
import { codesOf } from "../problem/refusal.js";
import { hourMs } from "../support/units.js";
import { blockingTicket, march, statusAt, stretch } from "./given-clock.js";

const afterwards = march(10, "12:00");
const endedAt = march(2, "11:00");

describe("the clock of a ticket that ended without an intervention", () => {
  test("stands where it stood then, neither met nor breached, whenever one asks (policy-8.4)", () => {
    const standing = {
      ...{ clock: "stopped", outcome: "pending", elapsedMs: 2 * hourMs, remainingMs: 2 * hourMs, fraction: 0.5, pausedMs: 0 },
      dueAt: new Date(march(2, "13:00")),
    };
    for (const now of [endedAt, march(2, "15:00"), afterwards]) {
      expect(statusAt(now, blockingTicket({ endedAt }))).toMatchObject(standing);
      expect(statusAt(now, blockingTicket({ endedAt }))).not.toHaveProperty("breachedAt");
    }
  });

  test("runs on until then, for what is to come is not known yet", () => {
    const now = march(2, "10:59:59.999");
    expect(statusAt(now, blockingTicket({ endedAt }))).toEqual(statusAt(now, blockingTicket()));
  });

  test.each([
    ["exactly when it was due", march(2, "13:00"), "pending"],
    ["in the lunch break after", march(2, "13:30"), "pending"],
    ["a millisecond of open time later", march(2, "14:00:00.001"), "breached"],
  ])("ended %s", (_, ended, outcome) => {
    expect(statusAt(afterwards, blockingTicket({ endedAt: ended }))).toMatchObject({ clock: "stopped", outcome });
  });

  test("keeps the breach of before, with its date", () => {
    const status = statusAt(afterwards, blockingTicket({ endedAt: march(2, "16:00") }));
    expect(status).toMatchObject({ clock: "stopped", outcome: "breached", elapsedMs: 6 * hourMs });
    expect(status.breachedAt).toEqual(new Date(march(2, "13:00")));
  });

  test("counts neither pauses nor changes of priority that came later", () => {
    const facts = blockingTicket({ endedAt });
    const pauses = [stretch(endedAt, march(2, "12:00")), { from: march(2, "16:00") }];
    const priorityChanges = [{ at: march(2, "11:00:00.001"), priority: "low" }];
    expect(statusAt(afterwards, { ...facts, pauses, priorityChanges })).toEqual(statusAt(afterwards, facts));
  });

  test("ends the pause it was in", () => {
    const facts = blockingTicket({ pauses: [{ from: march(2, "10:00") }], endedAt });
    expect(statusAt(march(2, "10:59"), facts).clock).toBe("paused");
    expect(statusAt(afterwards, facts)).toMatchObject({
      ...{ clock: "stopped", outcome: "pending", elapsedMs: hourMs, pausedMs: hourMs },
      dueAt: new Date(march(2, "15:00")),
    });
  });

  test("has no warning to give afterwards", () => {
    expect(instantAtFraction(acoPolicy, blockingTicket({ endedAt }), 0.75)).toBeUndefined();
    expect(instantAtFraction(acoPolicy, blockingTicket({ endedAt }), 0.5)).toEqual(new Date(endedAt));
    const now = march(2, "10:30");
    expect(instantAtFraction(acoPolicy, blockingTicket({ endedAt }), 0.75, { now })).toEqual(new Date(march(2, "12:00")));
  });
});

describe("of the intervention and the end of a ticket, the earlier stops the clock", () => {
  test.each([
    ["an intervention before the end", march(2, "10:00"), "met", hourMs],
    ["an intervention at the end", march(2, "11:00"), "met", 2 * hourMs],
    ["an intervention after the end", march(2, "12:00"), "pending", 2 * hourMs],
  ])("%s", (_, intervenedAt, outcome, elapsedMs) => {
    const facts = blockingTicket({ intervenedAt, endedAt });
    expect(statusAt(afterwards, facts)).toMatchObject({ clock: "stopped", outcome, elapsedMs });
  });
});

describe("the end of a ticket", () => {
  const targets = { acknowledgement: { hours: 1 }, resolution: { hours: 8 } };
  const policy = supportPolicy({ ...acoPolicySpec, priorities: { blocking: { rank: 1, label: "Blocking", targets } } });

  test("ends the wait for an acknowledgement too", () => {
    const facts = blockingTicket({ endedAt: march(2, "09:30") });
    const status = slaStatus(policy, facts, afterwards, { metric: "acknowledgement" });
    expect(status).toMatchObject({ clock: "stopped", outcome: "pending", fraction: 0.5 });
  });

  test("stops the clock of the resolution as not done, unless it was concluded by then", () => {
    const conclusions = [stretch(march(2, "10:00"), march(2, "12:00"))];
    const statusOf = (ended: object) =>
      slaStatus(policy, blockingTicket({ conclusions, ...ended }), march(2, "16:00"), { metric: "resolution" });
    expect(statusOf({})).toMatchObject({ clock: "running", outcome: "pending", elapsedMs: 4 * hourMs });
    expect(statusOf({ endedAt: march(2, "15:00") })).toMatchObject({
      clock: "stopped",
      outcome: "pending",
      elapsedMs: 3 * hourMs,
    });
    const concluded = { conclusions: [{ from: march(2, "11:00") }], endedAt: march(2, "15:00") };
    expect(statusOf(concluded)).toMatchObject({ clock: "stopped", outcome: "met", elapsedMs: 2 * hourMs });
  });

  test("is refused before the receipt", () => {
    const facts = blockingTicket({ endedAt: march(2, "08:59") });
    expect(codesOf(() => statusAt(afterwards, facts))).toEqual(["reversed_interval"]);
    expect(codesOf(() => statusAt(afterwards, { ...facts, intervenedAt: march(2, "10:00") }))).toEqual(["reversed_interval"]);
  });
});

describe("attainment of tickets that ended", () => {
  test("has those without an intervention pending, not at risk, and leaves their time out", () => {
    const facts = [blockingTicket({ endedAt: march(2, "12:30") }), blockingTicket({ intervenedAt: march(2, "10:00") })];
    expect(attainment(acoPolicy, facts, afterwards).overall).toMatchObject({
      ...{ count: 2, met: 1, breached: 0, pending: 1, atRisk: 0, attained: 1 },
      elapsedMs: { p50: hourMs, max: hourMs },
    });
  });

  test("has those breached before they ended breached, and leaves their time out as well", () => {
    const facts = [blockingTicket({ endedAt: march(2, "16:00") }), blockingTicket({ intervenedAt: march(2, "15:00") })];
    expect(attainment(acoPolicy, facts, afterwards).overall).toMatchObject({
      ...{ met: 0, breached: 2, pending: 0, elapsedMs: { max: 5 * hourMs } },
    });
  });
});
