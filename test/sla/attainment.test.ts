import { describe, expect, test } from "vitest";
import { acoPolicy, acoPolicySpec, attainment, supportPolicy, type SlaFacts } from "../../src/index.js";
import { attainmentSchema } from "../../src/schemas/index.js";
import { codesOf, problemsOf, untyped } from "../problem/refusal.js";
import { throughJson } from "../support/through-json.js";
import { hourMs } from "../support/units.js";
import { blockingTicket, march, standardTicket } from "./given-clock.js";

const now = march(6, "12:00");
const none = { count: 0, met: 0, breached: 0, pending: 0, atRisk: 0 };

/** Received on a Monday at 08:30 and intervened on a number of hours later, at most four and a half. */
const answeredAfter = (hours: number): SlaFacts => {
  const receivedAt = march(2, "08:30");
  return blockingTicket({ receivedAt, intervenedAt: new Date(Date.parse(receivedAt) + hours * hourMs) });
};

describe("attainment", () => {
  test("attainment counts every ticket once, as met, breached or pending, by priority and overall", () => {
    const facts = [
      blockingTicket({ intervenedAt: march(2, "11:00") }),
      blockingTicket({ intervenedAt: march(2, "15:00") }),
      blockingTicket(),
      standardTicket({ receivedAt: march(6, "09:00") }),
    ];
    const { overall, byPriority } = attainment(acoPolicy, facts, now);
    expect(byPriority["blocking"]).toEqual({
      ...{ count: 3, met: 1, breached: 2, pending: 0, atRisk: 0, attained: 1 / 3 },
      elapsedMs: { p50: 2 * hourMs, p90: 5 * hourMs, p95: 5 * hourMs, max: 5 * hourMs },
    });
    expect(byPriority["standard"]).toEqual({ ...none, count: 1, pending: 1 });
    expect(overall).toMatchObject({ count: 4, met: 1, breached: 2, pending: 1, attained: 1 / 3 });
  });

  test("attainment has every priority in the order of rank, in any order of the policy", () => {
    const priorities = Object.fromEntries(Object.entries(acoPolicySpec.priorities).reverse());
    const { byPriority } = attainment(supportPolicy({ ...acoPolicySpec, priorities }), [], now);
    expect(Object.entries(byPriority)).toEqual(
      ["blocking", "critical", "standard", "notUrgent", "low"].map((name) => [name, none]),
    );
  });

  test("attainment of no tickets has no share and no percentiles", () => {
    expect(attainment(acoPolicy, [], now).overall).toEqual(none);
    expect(attainment(acoPolicy, [standardTicket({ receivedAt: now })], now).overall).toEqual({ ...none, count: 1, pending: 1 });
  });

  test("attainment counts a ticket, and its breach under an earlier priority, under the priority in force at the end", () => {
    const lowered = blockingTicket({ priorityChanges: [{ at: march(2, "16:00"), priority: "low" }] });
    const { byPriority } = attainment(acoPolicy, [lowered], now);
    expect(byPriority["blocking"]).toEqual(none);
    expect(byPriority["low"]).toEqual({ ...none, count: 1, breached: 1, attained: 0 });
    expect(attainment(acoPolicy, [lowered], march(2, "12:00")).byPriority["blocking"]?.count).toBe(1);
  });

  test("a change of priority at the instant of the intervention is in force at the end", () => {
    const at = march(2, "10:00");
    const raised = standardTicket({ priorityChanges: [{ at, priority: "blocking" }], intervenedAt: at });
    expect(attainment(acoPolicy, [raised], now).byPriority["blocking"]).toMatchObject({ count: 1, met: 1 });
  });

  test("attainment leaves out tickets received later than now", () => {
    const facts = [blockingTicket(), blockingTicket({ receivedAt: march(9, "09:00") })];
    expect(attainment(acoPolicy, facts, now).overall.count).toBe(1);
    expect(attainment(acoPolicy, facts, march(9, "09:00")).overall.count).toBe(2);
  });

  test("attainment counts the promises of the metric in its options", () => {
    const { blocking, ...others } = acoPolicySpec.priorities;
    const targets = { acknowledgement: { minutes: 30 } };
    const policy = supportPolicy({
      ...acoPolicySpec,
      priorities: { ...others, blocking: { rank: 1, label: blocking?.label ?? "", targets } },
    });
    const facts = [blockingTicket({ acknowledgedAt: march(2, "09:10") })];
    expect(attainment(policy, facts, now, { metric: "acknowledgement" }).overall.attained).toBe(1);
  });
});

describe("attainment by tier", () => {
  test("attainment has every tier of the policy, and tickets without a tier count in none", () => {
    const tiers = { gold: { label: "Gold", targets: { blocking: { intervention: { hours: 1 } } } }, silver: { label: "Silver" } };
    const facts = [answeredAfter(2), { ...answeredAfter(2), tier: "gold" }, { ...answeredAfter(0.5), tier: "gold" }];
    const { overall, byTier } = attainment({ ...acoPolicy, tiers }, facts, now);
    expect(Object.keys(byTier)).toEqual(["gold", "silver"]);
    expect(byTier["gold"]).toMatchObject({ count: 2, met: 1, breached: 1 });
    expect(byTier["silver"]).toEqual(none);
    expect(overall).toMatchObject({ count: 3, met: 2 });
  });
});

describe("attainment of a repeated promise", () => {
  const policy = {
    calendar: acoPolicy.calendar,
    priorities: {
      blocking: { rank: 1, label: "Blocking", targets: { update: { hours: 1 } } },
      low: { rank: 2, label: "Low", targets: {} },
    },
  };
  const of = (facts: readonly SlaFacts[]) => attainment(policy, facts, march(2, "11:30"), { metric: "update" });

  test("every interval of updates counts", () => {
    const { overall } = of([blockingTicket({ updates: [march(2, "09:30"), march(2, "10:00"), march(2, "11:15")] })]);
    expect(overall).toMatchObject({ count: 3, met: 1, breached: 1, pending: 1 });
  });

  test("a ticket without an update has not started, or is unpromised if its priority promises none", () => {
    expect(of([blockingTicket()])).toMatchObject({ overall: { count: 0 }, notStarted: 1, unpromised: 0 });
    expect(of([blockingTicket({ priority: "low" })])).toMatchObject({ overall: { count: 0 }, notStarted: 0, unpromised: 1 });
    const low = blockingTicket({ priority: "low", updates: [march(2, "10:00")] });
    expect(of([low])).toMatchObject({ overall: { count: 0 }, notStarted: 0, unpromised: 1 });
  });
});

describe("a pending ticket is at risk", () => {
  const atRisk = (asked: string, options?: { readonly atRiskFrom: number }) =>
    attainment(acoPolicy, [blockingTicket()], asked, options).overall.atRisk;

  test("a pending ticket is at risk from three quarters of its budget until it is breached", () => {
    expect([march(2, "11:59"), march(2, "12:00"), march(2, "13:00"), march(2, "14:01")].map((asked) => atRisk(asked))).toEqual([
      ...[0, 1, 1, 0],
    ]);
  });

  test("atRiskFrom sets the fraction of the budget from which a pending ticket is at risk", () => {
    expect(atRisk(march(2, "11:00"), { atRiskFrom: 0.5 })).toBe(1);
    expect(atRisk(march(2, "12:59"), { atRiskFrom: 1 })).toBe(0);
  });

  test("a ticket whose promise is met is not at risk", () => {
    const facts = [blockingTicket({ intervenedAt: march(2, "12:30") })];
    expect(attainment(acoPolicy, facts, now).overall.atRisk).toBe(0);
  });
});

describe("percentiles are by nearest rank", () => {
  const percentilesOf = (hours: readonly number[]) => attainment(acoPolicy, hours.map(answeredAfter), now).overall.elapsedMs;
  const inHours = (p50: number, p90: number, p95: number, max: number) => ({
    ...{ p50: p50 * hourMs, p90: p90 * hourMs, p95: p95 * hourMs, max: max * hourMs },
  });

  test("every percentile of one time is that time", () => {
    expect(percentilesOf([2])).toEqual(inHours(2, 2, 2, 2));
  });

  test("the median of two times is the lesser", () => {
    expect(percentilesOf([3, 1])).toEqual(inHours(1, 3, 3, 3));
  });

  test("of ten times, p50 is the fifth, p90 the ninth, p95 and max the tenth", () => {
    expect(percentilesOf([4, 1, 2.5, 0.5, 3, 1.5, 2, 3.5, 4.5, 0])).toEqual(inHours(2, 4, 4.5, 4.5));
  });

  test("of a hundred times, p50, p90 and p95 are the fiftieth, ninetieth and ninety-fifth", () => {
    const hours = Array.from({ length: 100 }, (_, position) => (position + 1) / 50);
    expect(percentilesOf(hours.reverse())).toEqual(inHours(1, 1.8, 1.9, 2));
  });

  test("percentiles leave out tickets whose clock still runs", () => {
    const facts = [answeredAfter(1), blockingTicket()];
    expect(attainment(acoPolicy, facts, now).overall.elapsedMs?.max).toBe(hourMs);
  });
});

describe("attainment refuses invalid data", () => {
  test("attainment refuses an unknown priority with its position in the list", () => {
    const facts = [blockingTicket(), blockingTicket({ priority: "urgent" })];
    expect(problemsOf(() => attainment(acoPolicy, facts, now))).toMatchObject([
      { code: "unknown_priority", path: ["facts", 1, "priority"] },
    ]);
  });

  test("attainment refuses a now that is no instant with its path", () => {
    expect(problemsOf(() => attainment(acoPolicy, [], "soon"))).toMatchObject([{ code: "invalid_instant", path: ["now"] }]);
  });

  test("attainment refuses an invalid pause with its position in the list", () => {
    const facts = [blockingTicket({ pauses: [{ from: now }, untyped(null)] })];
    expect(problemsOf(() => attainment(acoPolicy, facts, now))).toMatchObject([
      { code: "wrong_type", path: ["facts", 0, "pauses", 1] },
    ]);
  });

  test("attainment refuses a policy that is not an object or has an invalid rank", () => {
    expect(problemsOf(() => attainment(untyped(null), [blockingTicket()], now))).toMatchObject([
      { code: "wrong_type", path: ["policy"] },
    ]);
    const priorities = { ...acoPolicy.priorities, blocking: { ...acoPolicy.priorities["blocking"], rank: Infinity } };
    expect(problemsOf(() => attainment(untyped({ ...acoPolicy, priorities }), [blockingTicket()], now))).toMatchObject([
      { code: "wrong_type", path: ["policy", "priorities", "blocking", "rank"], expected: "a number" },
    ]);
  });

  test("attainment refuses a policy whose rank is not a number", () => {
    const priorities = { any: { rank: untyped("1"), label: "Any", targets: {} } };
    expect(problemsOf(() => attainment({ ...acoPolicy, priorities }, [], now))).toMatchObject([
      { code: "wrong_type", path: ["policy", "priorities", "any", "rank"] },
    ]);
  });

  test.each([
    ["facts that are no list", () => attainment(acoPolicy, untyped({}), now), "wrong_type"],
    ["a ticket that is none", () => attainment(acoPolicy, [untyped(undefined)], now), "wrong_type"],
    ["a threshold below zero", () => attainment(acoPolicy, [], now, { atRiskFrom: -1 }), "wrong_type"],
    ["an instant beyond the calendar", () => attainment(acoPolicy, [], 8.64e15), "instant_out_of_range"],
  ])("attainment refuses %s", (_, ask, code) => {
    expect(codesOf(ask)).toEqual([code]);
  });
});

describe("a list of facts with bad entries", () => {
  const mixed: readonly SlaFacts[] = [
    blockingTicket(),
    untyped({ ...blockingTicket(), intervened_at: now }),
    blockingTicket({ priority: "urgent" }),
    untyped(null),
  ];

  test("a list of facts is refused with the problems of every entry at once", () => {
    expect(problemsOf(() => attainment(acoPolicy, mixed, now)).map(({ path }) => path?.slice(0, 2))).toEqual([
      ["facts", 1],
      ["facts", 2],
      ["facts", 3],
    ]);
  });

  test("a list of facts is refused with at most 1,000 problems", () => {
    const many = Array.from({ length: 3_000 }, (): SlaFacts => untyped(null));
    expect(problemsOf(() => attainment(acoPolicy, many, now))).toHaveLength(1_000);
  });

  test("refused facts are left out and returned with onProblem collect", () => {
    const answer = attainment(acoPolicy, mixed, now, { onProblem: "collect" });
    expect(answer.overall.count).toBe(1);
    expect(answer.refused?.map(({ index, problems }) => [index, problems[0].code])).toEqual([
      [1, "unknown_field"],
      [2, "unknown_priority"],
      [3, "wrong_type"],
    ]);
    expect(attainmentSchema.parse(throughJson(answer))).toEqual(answer);
  });
});
