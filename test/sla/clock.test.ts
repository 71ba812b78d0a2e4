import { describe, expect, test } from "vitest";
import {
  acoPolicy,
  acoPolicySpec,
  attainment,
  instantAtFraction,
  slaStatus,
  slaStatuses,
  supportPolicy,
  type Metric,
  type SlaFacts,
  type SlaPolicy,
} from "../../src/index.js";
import { officeDesk } from "../calendar/desk.js";
import { codesOf, problemsOf } from "../problem/refusal.js";
import { hourMs } from "../support/units.js";
import { blockingTicket, march, statusAt, stretch } from "./given-clock.js";

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
const metricStatusAt = (now: string, metric: Metric, facts: SlaFacts) => slaStatus(policy, facts, now, { metric });

describe("the acknowledgement", () => {
  test("the acknowledgement stops its own clock and no other", () => {
    const facts = ticket({ acknowledgedAt: march(2, "09:20") });
    expect(metricStatusAt(march(2, "12:00"), "acknowledgement", facts)).toMatchObject({
      clock: "stopped",
      outcome: "met",
      elapsedMs: hourMs / 3,
      dueAt: new Date(march(2, "09:30")),
    });
    for (const metric of ["intervention", "resolution"] as const) {
      expect(metricStatusAt(march(2, "12:00"), metric, facts)).toMatchObject({ clock: "running", elapsedMs: 3 * hourMs });
    }
  });

  test("a late acknowledgement is a breach", () => {
    const facts = ticket({ acknowledgedAt: march(2, "09:31") });
    const breach = { outcome: "breached", breachedAt: new Date(march(2, "09:30")) };
    expect(metricStatusAt(march(2, "12:00"), "acknowledgement", facts)).toMatchObject(breach);
  });
});

describe("the intervention", () => {
  test("the intervention stops neither the clock of the acknowledgement nor that of the resolution", () => {
    const facts = ticket({ intervenedAt: march(2, "10:00") });
    expect(metricStatusAt(march(2, "12:00"), "intervention", facts)).toMatchObject({ clock: "stopped", outcome: "met" });
    expect(metricStatusAt(march(2, "12:00"), "acknowledgement", facts)).toMatchObject({ clock: "running", outcome: "breached" });
    expect(metricStatusAt(march(2, "12:00"), "resolution", facts)).toMatchObject({ clock: "running", outcome: "pending" });
  });

  test("the default metric is the intervention", () => {
    const facts = ticket({ intervenedAt: march(2, "10:00") });
    expect(slaStatus(policy, facts, march(2, "12:00"))).toEqual(metricStatusAt(march(2, "12:00"), "intervention", facts));
  });

  test("a conclusion neither stops nor pauses the clock of the intervention", () => {
    const facts = ticket({ conclusions: [stretch(march(2, "11:00"), march(2, "12:00"))] });
    const unconcluded = metricStatusAt(march(2, "13:00"), "intervention", ticket());
    expect(metricStatusAt(march(2, "13:00"), "intervention", facts)).toEqual(unconcluded);
  });
});

describe("the resolution", () => {
  const reopened = ticket({ conclusions: [stretch(march(2, "11:00"), march(2, "15:00")), { from: march(3, "09:00") }] });

  test("the clock of the resolution stops at the conclusion", () => {
    const facts = ticket({ conclusions: [{ from: march(2, "11:00") }] });
    expect(metricStatusAt(march(2, "10:59"), "resolution", facts).clock).toBe("running");
    expect(metricStatusAt(march(20, "12:00"), "resolution", facts)).toMatchObject({
      clock: "stopped",
      outcome: "met",
      elapsedMs: 2 * hourMs,
      pausedMs: 0,
    });
  });

  test("the clock of the resolution runs again from the reopening, without the time between", () => {
    expect(metricStatusAt(march(2, "16:00"), "resolution", reopened)).toMatchObject({
      clock: "running",
      outcome: "pending",
      elapsedMs: 3 * hourMs,
      pausedMs: 3 * hourMs,
      dueAt: new Date(march(3, "11:30")),
    });
    expect(metricStatusAt(march(20, "12:00"), "resolution", reopened)).toMatchObject({
      clock: "stopped",
      outcome: "met",
      elapsedMs: 5.5 * hourMs,
      pausedMs: 3 * hourMs,
    });
  });

  test("the clock of the resolution is stopped until the reopening is known", () => {
    const concluded = ticket({ conclusions: [{ from: march(2, "11:00") }] });
    for (const now of [march(2, "11:00"), march(2, "12:00"), march(2, "14:59:59.999")]) {
      expect(metricStatusAt(now, "resolution", reopened)).toEqual(metricStatusAt(now, "resolution", concluded));
    }
    expect(metricStatusAt(march(2, "15:00"), "resolution", reopened).clock).toBe("running");
  });

  test("conclusions in any order give the same resolution", () => {
    const reversed = { ...reopened, conclusions: [...(reopened.conclusions ?? [])].reverse() };
    for (const now of [march(2, "12:00"), march(2, "16:00"), march(4, "12:00")]) {
      expect(metricStatusAt(now, "resolution", reversed)).toEqual(metricStatusAt(now, "resolution", reopened));
    }
  });

  test("of two conclusions without a reopening between them, the first counts", () => {
    const facts = ticket({ conclusions: [{ from: march(2, "12:00") }, { from: march(2, "11:00") }] });
    expect(metricStatusAt(march(4, "12:00"), "resolution", facts)).toMatchObject({ clock: "stopped", elapsedMs: 2 * hourMs });
  });

  test("time that is both paused and concluded counts once", () => {
    const pauses = [stretch(march(2, "10:30"), march(2, "12:00"))];
    const { pausedMs, elapsedMs } = metricStatusAt(march(2, "16:00"), "resolution", { ...reopened, pauses });
    expect([pausedMs, elapsedMs]).toEqual([3.5 * hourMs, 2.5 * hourMs]);
  });

  test("a resolution breached before the conclusion stays breached after the reopening", () => {
    const facts = ticket({ priority: "urgent", conclusions: [stretch(march(2, "12:30"), march(2, "15:00"))] });
    for (const now of [march(2, "12:15"), march(2, "14:00"), march(3, "12:00")]) {
      expect(metricStatusAt(now, "resolution", facts)).toMatchObject({
        outcome: "breached",
        breachedAt: new Date(march(2, "12:00")),
      });
    }
  });

  test("a resolution before the receipt is refused", () => {
    for (const conclusion of [{ from: march(2, "08:00") }, stretch(march(2, "08:00"), march(2, "10:00"))]) {
      const ask = () => metricStatusAt(march(2, "12:00"), "resolution", ticket({ conclusions: [conclusion] }));
      expect(codesOf(ask)).toEqual(["reversed_interval"]);
    }
  });

  test("a resolution before the receipt is refused under the name of the fact that gives it", () => {
    const early = march(2, "08:00");
    const pathOf = (facts: SlaFacts) => problemsOf(() => metricStatusAt(march(2, "12:00"), "resolution", facts))[0].path;
    expect(pathOf(ticket({ resolvedAt: early }))).toEqual(["facts", "resolvedAt"]);
    expect(pathOf(ticket({ conclusions: [{ from: early }] }))).toEqual(["facts", "conclusions"]);
  });
});

test("the published policy promises the intervention alone", () => {
  const ask = () => slaStatus(acoPolicy, ticket({ priority: "low" }), march(2, "12:00"), { metric: "resolution" });
  expect(problemsOf(ask)).toEqual([{ code: "no_target", priority: "low", metric: "resolution", promised: ["intervention"] }]);
});

const afterwards = march(10, "12:00");
const endedAt = march(2, "11:00");

describe("the clock of a ticket that ended without an intervention", () => {
  test("the clock of a ticket that ended without an intervention stays stopped, neither met nor breached (policy-8.4)", () => {
    const stopped = {
      ...{ clock: "stopped", outcome: "pending", elapsedMs: 2 * hourMs, remainingMs: 2 * hourMs, fraction: 0.5, pausedMs: 0 },
      dueAt: new Date(march(2, "13:00")),
    };
    for (const now of [endedAt, march(2, "15:00"), afterwards]) {
      expect(statusAt(now, blockingTicket({ endedAt }))).toMatchObject(stopped);
      expect(statusAt(now, blockingTicket({ endedAt }))).not.toHaveProperty("breachedAt");
    }
  });

  test("the clock runs until the end of the ticket, because later facts are not known yet", () => {
    const now = march(2, "10:59:59.999");
    expect(statusAt(now, blockingTicket({ endedAt }))).toEqual(statusAt(now, blockingTicket()));
  });

  test.each([
    ["exactly when it was due", march(2, "13:00"), "pending"],
    ["in the lunch break after", march(2, "13:30"), "pending"],
    ["a millisecond of open time later", march(2, "14:00:00.001"), "breached"],
  ])("a ticket that ended %s has the outcome of its clock", (_, ended, outcome) => {
    expect(statusAt(afterwards, blockingTicket({ endedAt: ended }))).toMatchObject({ clock: "stopped", outcome });
  });

  test("a ticket that ended after a breach keeps the breach and its date", () => {
    const status = statusAt(afterwards, blockingTicket({ endedAt: march(2, "16:00") }));
    expect(status).toMatchObject({ clock: "stopped", outcome: "breached", elapsedMs: 6 * hourMs });
    expect(status.breachedAt).toEqual(new Date(march(2, "13:00")));
  });

  test("the clock counts neither pauses nor changes of priority after the end of the ticket", () => {
    const facts = blockingTicket({ endedAt });
    const pauses = [stretch(endedAt, march(2, "12:00")), { from: march(2, "16:00") }];
    const priorityChanges = [{ at: march(2, "11:00:00.001"), priority: "low" }];
    expect(statusAt(afterwards, { ...facts, pauses, priorityChanges })).toEqual(statusAt(afterwards, facts));
  });

  test("the end of a ticket ends its open pause", () => {
    const facts = blockingTicket({ pauses: [{ from: march(2, "10:00") }], endedAt });
    expect(statusAt(march(2, "10:59"), facts).clock).toBe("paused");
    expect(statusAt(afterwards, facts)).toMatchObject({
      ...{ clock: "stopped", outcome: "pending", elapsedMs: hourMs, pausedMs: hourMs },
      dueAt: new Date(march(2, "15:00")),
    });
  });

  test("a ticket that ended reaches no later fraction of its budget", () => {
    expect(instantAtFraction(acoPolicy, blockingTicket({ endedAt }), 0.75)).toBeUndefined();
    expect(instantAtFraction(acoPolicy, blockingTicket({ endedAt }), 0.5)).toEqual(new Date(endedAt));
    const now = march(2, "10:30");
    expect(instantAtFraction(acoPolicy, blockingTicket({ endedAt }), 0.75, { now })).toEqual(new Date(march(2, "12:00")));
  });
});

describe("the intervention and the end of a ticket", () => {
  test.each([
    ["before the end", march(2, "10:00"), "met", hourMs],
    ["at the end", march(2, "11:00"), "met", 2 * hourMs],
    ["after the end", march(2, "12:00"), "pending", 2 * hourMs],
  ])(
    "an intervention %s of a ticket leaves the clock stopped at the earlier of the two",
    (_, intervenedAt, outcome, elapsedMs) => {
      const facts = blockingTicket({ intervenedAt, endedAt });
      expect(statusAt(afterwards, facts)).toMatchObject({ clock: "stopped", outcome, elapsedMs });
    },
  );
});

test("a resolution stops its clock for good if all facts count", () => {
  const policy: SlaPolicy = {
    calendar: officeDesk,
    priorities: { blocking: { rank: 1, label: "Blocking", targets: { resolution: { hours: 8 } } } },
  };
  const resolved = blockingTicket({ resolvedAt: march(2, "11:00") });
  expect(instantAtFraction(policy, resolved, 0.25, { metric: "resolution" })).toEqual(new Date(march(2, "11:00")));
  expect(instantAtFraction(policy, resolved, 0.5, { metric: "resolution" })).toBeUndefined();
});

describe("the end of a ticket", () => {
  const targets = { acknowledgement: { hours: 1 }, resolution: { hours: 8 } };
  const policy = supportPolicy({ ...acoPolicySpec, priorities: { blocking: { rank: 1, label: "Blocking", targets } } });

  test("the end of a ticket stops the clock of the acknowledgement", () => {
    const facts = blockingTicket({ endedAt: march(2, "09:30") });
    const status = slaStatus(policy, facts, afterwards, { metric: "acknowledgement" });
    expect(status).toMatchObject({ clock: "stopped", outcome: "pending", fraction: 0.5 });
  });

  test("the end of a ticket stops the clock of the resolution as not done, unless it was concluded by then", () => {
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

  test("an end of a ticket before its receipt is refused", () => {
    const facts = blockingTicket({ endedAt: march(2, "08:59") });
    expect(codesOf(() => statusAt(afterwards, facts))).toEqual(["reversed_interval"]);
    expect(codesOf(() => statusAt(afterwards, { ...facts, intervenedAt: march(2, "10:00") }))).toEqual(["reversed_interval"]);
  });
});

describe("attainment of tickets that ended", () => {
  test("attainment counts tickets that ended without an intervention as pending, not at risk, without their time", () => {
    const facts = [blockingTicket({ endedAt: march(2, "12:30") }), blockingTicket({ intervenedAt: march(2, "10:00") })];
    expect(attainment(acoPolicy, facts, afterwards).overall).toMatchObject({
      ...{ count: 2, met: 1, breached: 0, pending: 1, atRisk: 0, attained: 1 },
      elapsedMs: { p50: hourMs, max: hourMs },
    });
  });

  test("attainment counts tickets that ended after a breach as breached, without their time", () => {
    const facts = [blockingTicket({ endedAt: march(2, "16:00") }), blockingTicket({ intervenedAt: march(2, "15:00") })];
    expect(attainment(acoPolicy, facts, afterwards).overall).toMatchObject({
      ...{ met: 0, breached: 2, pending: 0, elapsedMs: { max: 5 * hourMs } },
    });
  });
});

describe("the intervals of a repeated promise", () => {
  const informing: SlaPolicy = {
    calendar: officeDesk,
    priorities: { any: { rank: 1, label: "Any", targets: { update: { hours: 2 }, reply: { hours: 1 } } } },
  };
  const outcomesOf = (metric: Metric, facts: SlaFacts, now = march(3, "18:00")) =>
    slaStatuses(informing, facts, now)
      .filter((status) => status.metric === metric)
      .map(({ startedAt, clock, outcome }) => [startedAt.toISOString().slice(8, 16), clock, outcome]);

  test("updates are promised from the provider's first sign and from each update to the next", () => {
    const facts = ticket({ acknowledgedAt: march(2, "09:30"), updates: [march(2, "11:00"), march(2, "15:00")] });
    expect(outcomesOf("update", facts, march(2, "16:00"))).toEqual([
      ["02T08:30", "stopped", "met"],
      ["02T10:00", "stopped", "breached"],
      ["02T14:00", "running", "pending"],
    ]);
  });

  test("the first interval of updates begins with the earliest of acknowledgement, intervention and update", () => {
    const beginOf = (facts: Partial<SlaFacts>) => outcomesOf("update", ticket(facts), march(2, "12:00"))[0]?.[0];
    expect(beginOf({ acknowledgedAt: march(2, "10:00"), intervenedAt: march(2, "09:40") })).toBe("02T08:40");
    expect(beginOf({ intervenedAt: march(2, "11:00"), updates: [march(2, "10:30"), march(2, "10:30")] })).toBe("02T09:30");
    expect(beginOf({})).toBeUndefined();
    expect(codesOf(() => slaStatus(informing, ticket(), march(2, "12:00"), { metric: "update" }))).toEqual(["clock_not_started"]);
  });

  test("a reply answers all messages since the last one, and later messages start the next interval", () => {
    const messages = [march(2, "10:00"), march(2, "10:20"), march(2, "12:00"), march(2, "16:00")];
    const facts = ticket({ messages, updates: [march(2, "10:30")], intervenedAt: march(2, "15:00") });
    expect(outcomesOf("reply", facts, march(2, "16:30"))).toEqual([
      ["02T09:00", "stopped", "met"],
      ["02T11:00", "stopped", "breached"],
      ["02T15:00", "running", "pending"],
    ]);
  });

  test("an interval of updates begins at the instant of its fact, and not before that fact is known", () => {
    const acknowledged = ticket({ acknowledgedAt: march(2, "10:00") });
    expect(outcomesOf("update", acknowledged, march(2, "09:30"))).toEqual([]);
    expect(outcomesOf("update", acknowledged, march(2, "10:00"))).toEqual([["02T09:00", "running", "pending"]]);
    const updated = { ...acknowledged, updates: [march(2, "11:00"), march(2, "11:00")] };
    expect(outcomesOf("update", updated, march(2, "11:00"))).toEqual([
      ["02T09:00", "stopped", "met"],
      ["02T10:00", "running", "pending"],
    ]);
  });

  test("a message is answered by the first update or intervention after it, in any order of the facts", () => {
    const facts = ticket({
      messages: [march(2, "12:00"), march(2, "10:00")],
      updates: [march(2, "12:30"), march(2, "11:30")],
      intervenedAt: march(2, "10:15"),
    });
    expect(outcomesOf("reply", facts)).toEqual([
      ["02T09:00", "stopped", "met"],
      ["02T11:00", "stopped", "met"],
    ]);
  });

  test("a message at the instant of an answer is answered by it, and one at now starts an interval", () => {
    const at = march(2, "10:00");
    expect(outcomesOf("reply", ticket({ messages: [at], updates: [at] }))).toEqual([["02T09:00", "stopped", "met"]]);
    const asked = ticket({ messages: [march(2, "09:30"), at], updates: [at] });
    expect(outcomesOf("reply", asked)).toEqual([["02T08:30", "stopped", "met"]]);
    expect(outcomesOf("reply", ticket({ messages: [at] }), at)).toEqual([["02T09:00", "running", "pending"]]);
  });

  test("an interval that is open when the ticket ends is stopped and not judged", () => {
    const facts = ticket({ messages: [march(2, "10:00"), march(2, "12:00")], endedAt: march(2, "10:30") });
    expect(outcomesOf("reply", facts)).toEqual([["02T09:00", "stopped", "pending"]]);
  });

  test("updates and messages before the receipt are refused with their path", () => {
    const statusOf = (facts: Partial<SlaFacts>, metric: Metric) => () =>
      slaStatus(informing, ticket(facts), march(2, "12:00"), { metric });
    const early = march(2, "08:59");
    expect(problemsOf(statusOf({ updates: [early] }, "update"))).toMatchObject([
      { code: "reversed_interval", path: ["facts", "updates"] },
    ]);
    expect(problemsOf(statusOf({ messages: [early] }, "reply"))).toMatchObject([
      { code: "reversed_interval", path: ["facts", "messages"] },
    ]);
  });

  test.each(["acknowledgedAt", "intervenedAt"] as const)(
    "a first sign of the provider before the receipt is refused under the name of its fact, %s",
    (fact) => {
      const facts = ticket({ [fact]: march(2, "08:59"), updates: [march(2, "10:00")] });
      const path = ["facts", fact];
      expect(problemsOf(() => slaStatus(informing, facts, march(2, "12:00"), { metric: "update" }))).toMatchObject([
        { code: "reversed_interval", path },
      ]);
    },
  );
});

describe("a metric of the provider's own", () => {
  const targets = { workaround: { hours: 2 } };
  const own: SlaPolicy = {
    calendar: officeDesk,
    priorities: { any: { rank: 1, label: "Any", targets } },
    metrics: { workaround: { label: "Workaround" } },
  };
  const workaroundAt = (at: string | null) =>
    slaStatus(own, ticket({ milestones: { workaround: at } }), march(2, "12:00"), { metric: "workaround" });

  test("the milestone of a metric stops its clock", () => {
    expect(workaroundAt(march(2, "10:30"))).toMatchObject({ clock: "stopped", outcome: "met", elapsedMs: 1.5 * hourMs });
    expect(workaroundAt(null)).toMatchObject({ clock: "running", outcome: "breached" });
  });

  test("a milestone or an acknowledgement before the receipt is refused with its path", () => {
    expect(problemsOf(() => workaroundAt(march(2, "08:00")))).toMatchObject([
      { code: "reversed_interval", path: ["facts", "milestones", "workaround"] },
    ]);
    const facts = ticket({ acknowledgedAt: march(2, "08:00") });
    expect(problemsOf(() => metricStatusAt(march(2, "12:00"), "acknowledgement", facts))).toMatchObject([
      { code: "reversed_interval", path: ["facts", "acknowledgedAt"] },
    ]);
  });
});
