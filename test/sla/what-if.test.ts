import { describe, expect, test } from "vitest";
import {
  acoPolicy,
  acoPolicySpec,
  attainment,
  italianHolidays,
  supportPolicy,
  whatIf,
  type SlaFacts,
  type SlaPolicy,
} from "../../src/index.js";
import { officeWith } from "../calendar/desk.js";
import { whatIfSchema } from "../../src/schemas/index.js";
import { problemsOf, untyped } from "../problem/refusal.js";
import { throughJson } from "../support/through-json.js";
import { blockingTicket, march } from "./given-clock.js";

/** Received on the eve of Epiphany, due on it at 10:30 by the published policy, which names no holidays. */
const eve = { receivedAt: "2026-01-05T16:00+01:00", priority: "blocking" };
const facts: readonly SlaFacts[] = [
  { ...eve, intervenedAt: "2026-01-05T17:00+01:00" },
  { ...eve, intervenedAt: "2026-01-07T09:00+01:00" },
  { ...eve, intervenedAt: "2026-01-07T11:00+01:00" },
  { ...eve, priority: "low" },
];
const now = "2026-01-07T12:00+01:00";
const calendar = { ...acoPolicySpec.calendar, holidays: italianHolidays(2026, 2026) };
const withHolidays = supportPolicy({ ...acoPolicySpec, calendar });

describe("the same tickets under another policy", () => {
  const answer = whatIf(acoPolicy, withHolidays, facts, now);

  test("whatIf has the attainment under both policies", () => {
    expect(answer.before).toEqual(attainment(acoPolicy, facts, now));
    expect(answer.after).toEqual(attainment(withHolidays, facts, now));
  });

  test("whatIf shows the difference that a holiday makes", () => {
    const saved = { met: 1, breached: -1, pending: 0, atRisk: 0, attained: 2 / 3 - 1 / 3 };
    expect(answer.difference.overall).toEqual(saved);
    expect(answer.difference.byPriority).toMatchObject({ blocking: saved, low: { met: 0, breached: 0, pending: 0, atRisk: 0 } });
    expect(answer.difference.byPriority["low"]).not.toHaveProperty("attained");
  });

  test("whatIf lists tickets with another outcome, with both due dates", () => {
    expect(answer.changed).toEqual([
      {
        index: 1,
        priority: "blocking",
        before: { outcome: "breached", dueAt: new Date("2026-01-06T10:30+01:00") },
        after: { outcome: "met", dueAt: new Date("2026-01-07T10:30+01:00") },
      },
    ]);
  });

  test("swapping the two policies of whatIf negates the difference", () => {
    const mirrored = whatIf(withHolidays, acoPolicy, facts, now);
    expect([mirrored.before, mirrored.after]).toEqual([answer.after, answer.before]);
    expect(mirrored.changed).toEqual(
      answer.changed.map(({ before, after, ...entry }) => ({ ...entry, before: after, after: before })),
    );
  });

  test("the same policy twice makes no difference", () => {
    const { difference, changed } = whatIf(acoPolicy, acoPolicy, facts, now);
    expect(changed).toEqual([]);
    expect(difference.overall).toEqual({ met: 0, breached: 0, pending: 0, atRisk: 0, attained: 0 });
  });
});

describe("the place of a changed ticket", () => {
  test("the index of a changed ticket is its position in the list, including tickets not yet received", () => {
    const later = { ...eve, receivedAt: "2026-01-08T09:00+01:00" };
    expect(whatIf(acoPolicy, withHolidays, [later, ...facts], now).changed.map(({ index }) => index)).toEqual([2]);
  });
});

describe("another policy may differ in", () => {
  const asked = march(2, "18:00");

  test("the other policy of whatIf may have other targets", () => {
    const { blocking, ...others } = acoPolicySpec.priorities;
    const priorities = {
      ...others,
      blocking: { rank: 1, label: blocking?.label ?? "", targets: { intervention: { hours: 2 } } },
    };
    const tickets = [blockingTicket({ intervenedAt: march(2, "12:00") })];
    const { changed } = whatIf(acoPolicy, supportPolicy({ ...acoPolicySpec, priorities }), tickets, asked);
    expect(changed).toMatchObject([
      { before: { outcome: "met" }, after: { outcome: "breached", dueAt: new Date(march(2, "11:00")) } },
    ]);
  });

  test("the other policy of whatIf may have other hours, also if handwritten", () => {
    const policy: SlaPolicy = { calendar: officeWith({ exceptions: { "2026-03-02": [] } }), priorities: acoPolicy.priorities };
    const { difference } = whatIf(acoPolicy, policy, [blockingTicket()], asked);
    expect(difference.overall).toEqual({ met: 0, breached: -1, pending: 1, atRisk: 0 });
  });

  test("the other policy of whatIf may have other priorities if it has those of the tickets", () => {
    const policy: SlaPolicy = {
      calendar: acoPolicy.calendar,
      priorities: { blocking: { rank: 1, label: "Blocking", targets: { intervention: { hours: 8 } } } },
    };
    const { difference } = whatIf(policy, acoPolicy, [blockingTicket()], asked);
    expect(Object.keys(difference.byPriority)).toEqual(["blocking", "critical", "standard", "notUrgent", "low"]);
    expect(problemsOf(() => whatIf(acoPolicy, policy, [blockingTicket(), { ...eve, priority: "low" }], asked))).toMatchObject([
      { code: "unknown_priority", path: ["facts", 1, "priority"], known: ["blocking"] },
    ]);
  });
});

test("a priority that only one policy has is counted separately, also if named like an inherited property", () => {
  const only = { rank: 9, label: "Only here", targets: { intervention: { hours: 4 } } };
  const other = supportPolicy({ ...acoPolicySpec, priorities: { ...acoPolicySpec.priorities, constructor: only } });
  const ticket = { receivedAt: eve.receivedAt, priority: "constructor", intervenedAt: "2026-01-05T17:00+01:00" };
  const { byPriority } = whatIf(acoPolicy, other, [], now).difference;
  expect(byPriority["constructor"]).toEqual({ met: 0, breached: 0, pending: 0, atRisk: 0 });
  expect(attainment(other, [ticket], now).byPriority["constructor"]).toMatchObject({ count: 1, met: 1 });
});

test("whatIf compares a list of facts without the entries that one of two policies refuses", () => {
  const other = {
    calendar: acoPolicy.calendar,
    priorities: { blocking: acoPolicySpec.priorities["blocking"] ?? untyped(null) },
  };
  const answer = whatIf(acoPolicy, other, [blockingTicket(), blockingTicket({ priority: "low" })], march(2, "12:00"), {
    onProblem: "collect",
  });
  expect([answer.before.overall.count, answer.after.overall.count]).toEqual([1, 1]);
  expect(answer.refused?.map(({ index }) => index)).toEqual([1]);
  expect(whatIfSchema.parse(throughJson(answer))).toEqual(answer);
});

test("the difference of two policies says how many more would be at risk, and no rate where either has none", () => {
  const critical = { ...acoPolicy.priorities["blocking"], targets: { intervention: { hours: 2 } } };
  const other = untyped({ ...acoPolicy, priorities: { ...acoPolicy.priorities, blocking: critical } });
  const { before, after, difference } = whatIf(acoPolicy, other, [blockingTicket()], "2026-03-02T10:45+01:00");
  expect([before.overall.atRisk, after.overall.atRisk, difference.overall.atRisk]).toEqual([0, 1, 1]);
  expect(difference.overall).not.toHaveProperty("attained");
});

test("entries that one of two policies refuses count in no figure of either", () => {
  const targets = { intervention: { hours: 4, from: "acknowledgement" as const } };
  const other: SlaPolicy = {
    calendar: acoPolicy.calendar,
    priorities: { blocking: { rank: 1, label: "Blocking", targets }, wish: { rank: 2, label: "Wish", targets: {} } },
  };
  const one: SlaPolicy = { ...other, priorities: { blocking: { rank: 1, label: "Blocking", targets } } };
  const list = [blockingTicket(), blockingTicket({ priority: "wish" })];
  const { before, after, refused } = whatIf(one, other, list, march(2, "12:00"), { onProblem: "collect" });
  expect([before.notStarted, after.notStarted, before.unpromised, after.unpromised]).toEqual([1, 1, 0, 0]);
  expect(refused?.map(({ index }) => index)).toEqual([1]);
});

test("entries that either policy refuses are listed once, in the order of the list, only with onProblem collect", () => {
  const { blocking, low, standard } = acoPolicy.priorities;
  const one = untyped({ calendar: acoPolicy.calendar, priorities: { blocking, low } }) as SlaPolicy;
  const other = untyped({ calendar: acoPolicy.calendar, priorities: { blocking, standard } }) as SlaPolicy;
  const list = ["low", "standard", "urgent", "blocking"].map((priority) => blockingTicket({ priority }));
  const answer = whatIf(one, other, list, march(2, "12:00"), { onProblem: "collect" });
  expect(answer.refused?.map(({ index }) => index)).toEqual([0, 1, 2]);
  expect(whatIf(one, other, list.slice(3), march(2, "12:00"))).not.toHaveProperty("refused");
});

test("entries that only the other policy refuses do not count as not started", () => {
  const targets = { intervention: { hours: 4, from: "acknowledgement" as const } };
  const blocking = { rank: 1, label: "Blocking", targets };
  const one: SlaPolicy = { calendar: acoPolicy.calendar, priorities: { blocking, low: { ...blocking, rank: 2 } } };
  const other: SlaPolicy = { calendar: acoPolicy.calendar, priorities: { blocking } };
  const list = [blockingTicket(), blockingTicket({ priority: "low" })];
  const { before, after } = whatIf(one, other, list, march(2, "12:00"), { onProblem: "collect" });
  expect([before.notStarted, after.notStarted]).toEqual([1, 1]);
});

test("the difference has fewer at risk, and no share if no ticket was decided before", () => {
  const at = march(2, "12:30");
  const tickets = [blockingTicket()];
  const milder = { ...acoPolicy.priorities["blocking"], targets: { intervention: { hours: 8 } } };
  const stricter = { ...milder, targets: { intervention: { hours: 1 } } };
  const under = (blocking: object) =>
    whatIf(acoPolicy, untyped({ ...acoPolicy, priorities: { ...acoPolicy.priorities, blocking } }), tickets, at).difference
      .overall;
  expect(under(milder)).toEqual({ met: 0, breached: 0, pending: 0, atRisk: -1 });
  expect(under(stricter)).toStrictEqual({ met: 0, breached: 1, pending: -1, atRisk: -1 });
});

test("whatIf refuses a now that is no instant with its path", () => {
  expect(problemsOf(() => whatIf(acoPolicy, acoPolicy, [], "soon"))).toMatchObject([{ code: "invalid_instant", path: ["now"] }]);
});
