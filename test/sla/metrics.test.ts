import { describe, expect, test } from "vitest";
import { acoPolicy, slaStatus, type Metric, type SlaFacts, type SlaPolicy } from "../../src/index.js";
import { officeDesk } from "../calendar/desk.js";
import { codesOf, problemsOf } from "../problem/refusal.js";
import { hourMs } from "../support/units.js";
import { march, stretch } from "./given-clock.js";

const policy: SlaPolicy = {
  calendar: officeDesk,
  priorities: {
    any: {
      rank: 1,
      label: "Any",
      targets: { acknowledgement: { minutes: 30 }, intervention: { hours: 4 }, resolution: { hours: 8 } },
    },
    urgent: { rank: 2, label: "Urgent", targets: { resolution: { hours: 3 } } },
  },
};

const ticket = (others: Partial<SlaFacts> = {}): SlaFacts => ({ receivedAt: march(2, "09:00"), priority: "any", ...others });
const statusAt = (now: string, metric: Metric, facts: SlaFacts) => slaStatus(policy, facts, now, { metric });

describe("the acknowledgement", () => {
  test("stops its own clock, and no other", () => {
    const facts = ticket({ acknowledgedAt: march(2, "09:20") });
    expect(statusAt(march(2, "12:00"), "acknowledgement", facts)).toMatchObject({
      clock: "stopped",
      outcome: "met",
      elapsedMs: hourMs / 3,
      dueAt: new Date(march(2, "09:30")),
    });
    for (const metric of ["intervention", "resolution"] as const) {
      expect(statusAt(march(2, "12:00"), metric, facts)).toMatchObject({ clock: "running", elapsedMs: 3 * hourMs });
    }
  });

  test("that comes too late is a breach", () => {
    const facts = ticket({ acknowledgedAt: march(2, "09:31") });
    const breach = { outcome: "breached", breachedAt: new Date(march(2, "09:30")) };
    expect(statusAt(march(2, "12:00"), "acknowledgement", facts)).toMatchObject(breach);
  });
});

describe("the intervention", () => {
  test("stops its own clock, and neither that of the acknowledgement nor that of the resolution", () => {
    const facts = ticket({ intervenedAt: march(2, "10:00") });
    expect(statusAt(march(2, "12:00"), "intervention", facts)).toMatchObject({ clock: "stopped", outcome: "met" });
    expect(statusAt(march(2, "12:00"), "acknowledgement", facts)).toMatchObject({ clock: "running", outcome: "breached" });
    expect(statusAt(march(2, "12:00"), "resolution", facts)).toMatchObject({ clock: "running", outcome: "pending" });
  });

  test("is what a question without a metric is about", () => {
    const facts = ticket({ intervenedAt: march(2, "10:00") });
    expect(slaStatus(policy, facts, march(2, "12:00"))).toEqual(statusAt(march(2, "12:00"), "intervention", facts));
  });

  test("is not helped by a conclusion, nor by the time until a reopening", () => {
    const facts = ticket({ conclusions: [stretch(march(2, "11:00"), march(2, "12:00"))] });
    const unconcluded = statusAt(march(2, "13:00"), "intervention", ticket());
    expect(statusAt(march(2, "13:00"), "intervention", facts)).toEqual(unconcluded);
  });
});

describe("the resolution", () => {
  const reopened = ticket({ conclusions: [stretch(march(2, "11:00"), march(2, "15:00")), { from: march(3, "09:00") }] });

  test("stops at the conclusion", () => {
    const facts = ticket({ conclusions: [{ from: march(2, "11:00") }] });
    expect(statusAt(march(2, "10:59"), "resolution", facts).clock).toBe("running");
    expect(statusAt(march(20, "12:00"), "resolution", facts)).toMatchObject({
      clock: "stopped",
      outcome: "met",
      elapsedMs: 2 * hourMs,
      pausedMs: 0,
    });
  });

  test("runs again from the reopening, and the time between is not charged", () => {
    expect(statusAt(march(2, "16:00"), "resolution", reopened)).toMatchObject({
      clock: "running",
      outcome: "pending",
      elapsedMs: 3 * hourMs,
      pausedMs: 3 * hourMs,
      dueAt: new Date(march(3, "11:30")),
    });
    expect(statusAt(march(20, "12:00"), "resolution", reopened)).toMatchObject({
      clock: "stopped",
      outcome: "met",
      elapsedMs: 5.5 * hourMs,
      pausedMs: 3 * hourMs,
    });
  });

  test("stands stopped until the reopening, which is not known before", () => {
    const concluded = ticket({ conclusions: [{ from: march(2, "11:00") }] });
    for (const now of [march(2, "11:00"), march(2, "12:00"), march(2, "14:59:59.999")]) {
      expect(statusAt(now, "resolution", reopened)).toEqual(statusAt(now, "resolution", concluded));
    }
    expect(statusAt(march(2, "15:00"), "resolution", reopened).clock).toBe("running");
  });

  test("takes conclusions in any order", () => {
    const reversed = { ...reopened, conclusions: [...(reopened.conclusions ?? [])].reverse() };
    for (const now of [march(2, "12:00"), march(2, "16:00"), march(4, "12:00")]) {
      expect(statusAt(now, "resolution", reversed)).toEqual(statusAt(now, "resolution", reopened));
    }
  });

  test("of two conclusions without a reopening between them, the first counts", () => {
    const facts = ticket({ conclusions: [{ from: march(2, "12:00") }, { from: march(2, "11:00") }] });
    expect(statusAt(march(4, "12:00"), "resolution", facts)).toMatchObject({ clock: "stopped", elapsedMs: 2 * hourMs });
  });

  test("counts time that is both paused and concluded once", () => {
    const pauses = [stretch(march(2, "10:30"), march(2, "12:00"))];
    const { pausedMs, elapsedMs } = statusAt(march(2, "16:00"), "resolution", { ...reopened, pauses });
    expect([pausedMs, elapsedMs]).toEqual([3.5 * hourMs, 2.5 * hourMs]);
  });

  test("breached before the conclusion stays breached after the reopening", () => {
    const facts = ticket({ priority: "urgent", conclusions: [stretch(march(2, "12:30"), march(2, "15:00"))] });
    for (const now of [march(2, "12:15"), march(2, "14:00"), march(3, "12:00")]) {
      expect(statusAt(now, "resolution", facts)).toMatchObject({
        outcome: "breached",
        breachedAt: new Date(march(2, "12:00")),
      });
    }
  });

  test("cannot be reached before the receipt", () => {
    for (const conclusion of [{ from: march(2, "08:00") }, stretch(march(2, "08:00"), march(2, "10:00"))]) {
      const ask = () => statusAt(march(2, "12:00"), "resolution", ticket({ conclusions: [conclusion] }));
      expect(codesOf(ask)).toEqual(["reversed_interval"]);
    }
  });
});

test("the published policy promises the intervention alone", () => {
  const ask = () => slaStatus(acoPolicy, ticket({ priority: "low" }), march(2, "12:00"), { metric: "resolution" });
  expect(problemsOf(ask)).toEqual([{ code: "no_target", priority: "low", metric: "resolution", promised: ["intervention"] }]);
});
