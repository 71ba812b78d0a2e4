import { describe, expect, test } from "vitest";
import {
  acoPolicy,
  acoPolicySpec,
  attainment,
  instantAtFraction,
  slaStatus,
  supportPolicy,
  whatIf,
  type SlaFacts,
} from "../../src/index.js";
import { problemsOf } from "../problem/refusal.js";
import { hourMs } from "../support/units.js";
import { blockingTicket, march, standardTicket } from "./given-clock.js";

/** The published policy with a priority that promises nothing. */
const policy = supportPolicy({
  ...acoPolicySpec,
  priorities: { ...acoPolicySpec.priorities, wish: { rank: 9, label: "Wish", targets: {} } },
});

const now = march(2, "15:30");
const wish: SlaFacts = { receivedAt: march(2, "09:00"), priority: "wish" };
const loweredAt = (time: string): SlaFacts => blockingTicket({ priorityChanges: [{ at: march(2, time), priority: "wish" }] });
const noTarget = { code: "no_target", priority: "wish", metric: "intervention", promised: [] };

describe("a priority that promises nothing", () => {
  test("a priority that promises nothing is never breached", () => {
    const raised = { ...wish, priorityChanges: [{ at: march(2, "12:00"), priority: "blocking" }] };
    expect(slaStatus(policy, raised, march(2, "12:30"))).toMatchObject({
      ...{ outcome: "pending", dueAt: new Date(march(2, "13:00")) },
    });
    expect(slaStatus(policy, raised, march(2, "14:30")).breachedAt).toEqual(new Date(march(2, "13:00")));
  });

  test.each([
    ["from the receipt on", wish],
    ["since before its promise was broken", loweredAt("12:00")],
    ["since the instant at which its budget was used up", loweredAt("14:00")],
    ["and was served", { ...wish, intervenedAt: march(2, "10:00") }],
    ["and has ended", { ...wish, endedAt: march(2, "10:00") }],
  ])("a ticket that is under a priority that promises nothing %s has no clock", (_, facts) => {
    expect(problemsOf(() => slaStatus(policy, facts, now))).toEqual([noTarget]);
    expect(problemsOf(() => instantAtFraction(policy, facts, 0.75))).toEqual([noTarget]);
  });
});

describe("a ticket lowered to a priority that promises nothing, after its promise was broken", () => {
  test("lowered to a priority that promises nothing, a ticket stays breached under the broken promise (policy-8.3)", () => {
    const breached = slaStatus(policy, blockingTicket(), now);
    expect(slaStatus(policy, loweredAt("14:00:00.001"), now)).toEqual(breached);
    expect(breached).toMatchObject({ outcome: "breached", budgetMs: 4 * hourMs, dueAt: new Date(march(2, "13:00")) });
    const waiting = { ...loweredAt("15:00"), pauses: [{ from: march(2, "16:00") }] };
    expect(instantAtFraction(policy, waiting, 0.75)).toEqual(new Date(march(2, "12:00")));
  });

  test("of several broken promises, the status shows the one broken first", () => {
    const facts = standardTicket({
      priorityChanges: [
        { at: march(3, "10:00"), priority: "critical" },
        { at: march(3, "11:00"), priority: "blocking" },
        { at: march(3, "12:00"), priority: "wish" },
      ],
    });
    expect(slaStatus(policy, facts, march(4, "12:00"))).toMatchObject({
      ...{ budgetMs: 8 * hourMs, dueAt: new Date(march(2, "18:00")), breachedAt: new Date(march(3, "10:00")) },
    });
  });

  test("a ticket raised again shows the promise in force", () => {
    const priorityChanges = loweredAt("15:00").priorityChanges ?? [];
    const facts = blockingTicket({ priorityChanges: [...priorityChanges, { at: march(2, "16:00"), priority: "standard" }] });
    expect(slaStatus(policy, facts, march(2, "17:00"))).toMatchObject({
      ...{ outcome: "breached", dueAt: new Date(march(5, "09:00")), breachedAt: new Date(march(2, "13:00")) },
    });
  });
});

describe("among many tickets, one whose priority promises nothing", () => {
  const mixed = [wish, blockingTicket(), loweredAt("12:00"), blockingTicket({ intervenedAt: march(2, "10:00") })];

  test("attainment counts a ticket whose priority promises nothing as unpromised (policy-8.3)", () => {
    const promised = attainment(policy, [mixed[1] ?? wish, mixed[3] ?? wish], now);
    expect(promised.unpromised).toBe(0);
    expect(attainment(policy, mixed, now)).toEqual({ ...promised, unpromised: 2 });
    expect(promised.byPriority["wish"]?.count).toBe(0);
  });

  test("attainment counts a breached ticket under its priority that promises nothing", () => {
    const { overall, byPriority, unpromised } = attainment(policy, [loweredAt("15:00")], now);
    expect([overall.breached, byPriority["wish"]?.breached, byPriority["blocking"]?.count, unpromised]).toEqual([1, 1, 0, 0]);
  });

  test("attainment does not count a ticket as unpromised before its receipt", () => {
    expect(attainment(policy, [{ ...wish, receivedAt: march(3, "09:00") }], now).unpromised).toBe(0);
  });

  test("attainment counts as unpromised by the metric in its options", () => {
    expect(attainment(acoPolicy, mixed.slice(1, 2), now, { metric: "resolution" })).toMatchObject({
      ...{ overall: { count: 0 }, unpromised: 1 },
    });
  });

  test("whatIf compares a ticket that only one policy promises a time with no other ticket", () => {
    const priorities = { ...acoPolicySpec.priorities, wish: { rank: 9, label: "Wish", targets: { intervention: { hours: 2 } } } };
    const promising = supportPolicy({ ...acoPolicySpec, priorities });
    const { before, after, changed } = whatIf(policy, promising, mixed, now);
    expect([before.overall.count, before.unpromised, after.overall.count, after.unpromised]).toEqual([2, 2, 4, 0]);
    expect(changed).toEqual([]);
    const mirrored = whatIf(promising, policy, mixed, now);
    expect([mirrored.before, mirrored.after, mirrored.changed]).toEqual([after, before, []]);
  });

  test("a ticket without a promise does not shift the positions of changed tickets", () => {
    const { blocking } = acoPolicySpec.priorities;
    const targets = { intervention: { hours: 8 } };
    const milder = supportPolicy({
      ...acoPolicySpec,
      priorities: { blocking: { rank: 1, label: blocking?.label ?? "", targets }, wish: { rank: 2, label: "Wish", targets } },
    });
    const { changed } = whatIf(policy, milder, mixed, now);
    expect(changed).toMatchObject([{ index: 1, before: { outcome: "breached" }, after: { outcome: "pending" } }]);
  });
});
