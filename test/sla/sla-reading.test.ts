import { describe, expect, test } from "vitest";
import { acoPolicy, acoPolicySpec, dueAt, slaStatus, slaStatuses, type SlaFacts, type SlaPolicy } from "../../src/index.js";
import { slaReadingOf } from "../../src/sla/internal.js";
import { nightDesk, officeDesk } from "../calendar/desk.js";
import { problemsOf, untyped } from "../problem/refusal.js";
import { throughJson } from "../support/through-json.js";
import { blockingTicket, march } from "./given-clock.js";

/** A policy as an app writes it by hand, which no schema has seen. */
const handwritten: SlaPolicy = {
  calendar: officeDesk,
  priorities: { blocking: { rank: 1, label: "Blocking", targets: { intervention: { hours: 4 } } } },
};

describe("a policy is read once", () => {
  test("the reading of a policy is remembered by object, also between questions about another", () => {
    const reading = slaReadingOf(handwritten);
    slaReadingOf(acoPolicy);
    expect(slaReadingOf(handwritten)).toBe(reading);
    expect(slaReadingOf({ ...handwritten })).not.toBe(reading);
  });

  test("a policy's metrics are the built-in ones, then those that it declares", () => {
    const metrics = { workaround: { label: "Workaround" } };
    expect(slaReadingOf({ ...handwritten, metrics }).metrics).toEqual([
      ...["acknowledgement", "intervention", "resolution", "update", "reply", "workaround"],
    ]);
  });
});

describe("a policy that no schema has seen", () => {
  const refusalOf = (part: object): readonly unknown[] =>
    problemsOf(() => dueAt(untyped({ ...handwritten, ...part }), blockingTicket()));

  test("null in an optional section of a policy means that it is absent", () => {
    const sections = { calendars: null, tiers: null, metrics: null, reprioritising: null, serviceLevels: null };
    expect(dueAt({ ...handwritten, ...sections }, blockingTicket())).toEqual(new Date(march(2, "13:00")));
  });

  test("null among the targets of a priority means that there is none", () => {
    const targets = { intervention: { hours: 4 }, resolution: null, update: undefined };
    const policy: SlaPolicy = { ...handwritten, priorities: { blocking: { rank: 1, label: "Blocking", targets } } };
    expect(dueAt(policy, blockingTicket())).toEqual(new Date(march(2, "13:00")));
    expect(problemsOf(() => dueAt(policy, blockingTicket(), { metric: "resolution" }))).toMatchObject([{ code: "no_target" }]);
  });

  test.each<readonly [string, object, readonly unknown[]]>([
    ["a spec for a calendar", { calendar: { timeZone: "Europe/Rome", weeklyHours: "always" } }, ["policy", "calendar"]],
    ["a further calendar that is none", { calendars: { night: {} } }, ["policy", "calendars", "night"]],
  ])("a policy with %s is refused", (_, part, path) => {
    expect(refusalOf(part)).toMatchObject([{ code: "invalid_calendar", path }]);
  });

  test.each<readonly [string, object, readonly unknown[]]>([
    ["priorities that are a list", { priorities: [] }, ["policy", "priorities"]],
    ["a priority that is null", { priorities: { blocking: null } }, ["policy", "priorities", "blocking"]],
    ["a priority without targets", { priorities: { blocking: {} } }, ["policy", "priorities", "blocking", "targets"]],
    ["tiers that are text", { tiers: "gold" }, ["policy", "tiers"]],
    ["calendars that are text", { calendars: "night" }, ["policy", "calendars"]],
    ["targets of a tier that are a list", { tiers: { gold: { targets: [] } } }, ["policy", "tiers", "gold", "targets"]],
    ["metrics without a label's object", { metrics: { workaround: "Workaround" } }, ["policy", "metrics", "workaround"]],
    ["reprioritising that is text", { reprioritising: "change" }, ["policy", "reprioritising"]],
    ["an unknown countsFrom", { reprioritising: { countsFrom: "opening" } }, ["policy", "reprioritising", "countsFrom"]],
  ])("a policy with %s is refused with its path", (_, part, path) => {
    expect(refusalOf(part)).toMatchObject([{ code: "wrong_type", path }]);
  });

  test.each<readonly [string, object, readonly unknown[]]>([
    ["a priority", { priorities: { blocking: { rank: 1, targets: {}, target: {} } } }, ["priorities", "blocking", "target"]],
    ["a tier", { tiers: { gold: { calender: "night" } } }, ["tiers", "gold", "calender"]],
    ["a metric", { metrics: { workaround: { label: "Workaround", unit: "h" } } }, ["metrics", "workaround", "unit"]],
    ["reprioritising", { reprioritising: { countsFrom: "change", from: "change" } }, ["reprioritising", "from"]],
  ])("an unknown field of %s is refused with its path", (_, part, path) => {
    expect(refusalOf(part)).toMatchObject([{ code: "unknown_field", path: ["policy", ...path] }]);
  });

  test("fields that an app adds to a policy pass", () => {
    const own = { tenant: "north", tiering: "none", updatedAt: new Date(0) };
    expect(dueAt(untyped({ ...handwritten, ...own }), blockingTicket())).toEqual(new Date(march(2, "13:00")));
    expect(refusalOf({ tier: "gold", tiers: { gold: { label: "Gold", target: {} } } })).toMatchObject([
      { path: ["policy", "tiers", "gold", "target"] },
    ]);
  });

  test("a Map in the place of a record is refused", () => {
    for (const [part, path] of [
      [{ tiers: new Map() }, ["policy", "tiers"]],
      [{ priorities: { blocking: { rank: 1, targets: new Map() } } }, ["policy", "priorities", "blocking", "targets"]],
    ] as const) {
      expect(refusalOf(part)).toMatchObject([{ code: "wrong_type", path, value: "a Map" }]);
    }
    expect(problemsOf(() => dueAt(handwritten, blockingTicket({ milestones: untyped(new Map()) })))).toMatchObject([
      { code: "wrong_type", path: ["facts", "milestones"] },
    ]);
  });

  test("an invalid target is refused with its path in the priority and in the tier", () => {
    const targets = { intervention: { hours: -4 } };
    const problem = { code: "invalid_target", value: "{ hours: -4 }", reason: "hours must be a number above zero" };
    expect(refusalOf({ priorities: { blocking: { targets } } })).toEqual([
      { ...problem, path: ["policy", "priorities", "blocking", "targets", "intervention"] },
    ]);
    expect(refusalOf({ tiers: { gold: { targets: { blocking: targets } } } })).toEqual([
      { ...problem, path: ["policy", "tiers", "gold", "targets", "blocking", "intervention"] },
    ]);
  });

  test("names that the policy lacks are refused all at once", () => {
    const tiers = { gold: { label: "Gold", calendar: "night", targets: { urgent: {} } } };
    expect(refusalOf({ tiers })).toMatchObject([
      { code: "unknown_calendar", path: ["policy", "tiers", "gold", "calendar"], known: ["default"] },
      { code: "unknown_priority", path: ["policy", "tiers", "gold", "targets", "urgent"], known: ["blocking"] },
    ]);
  });
});

describe("which target holds", () => {
  const policy: SlaPolicy = {
    ...handwritten,
    calendars: { night: nightDesk() },
    tiers: {
      gold: { label: "Gold", targets: { blocking: { intervention: { hours: 1 } } } },
      silver: { label: "Silver", targets: { blocking: { resolution: { hours: 8 } } } },
      nights: { label: "Nights", calendar: "night" },
    },
  };
  const due = (more: Partial<SlaFacts>): Date => dueAt(policy, blockingTicket(more));

  test("a tier's own target goes before the policy's, which holds for what the tier does not name", () => {
    expect(due({})).toEqual(new Date(march(2, "13:00")));
    expect(due({ tier: "gold" })).toEqual(new Date(march(2, "10:00")));
    expect(due({ tier: "silver" })).toEqual(new Date(march(2, "13:00")));
    expect(slaStatus(policy, blockingTicket({ tier: "silver" }), march(2, "10:00"), { metric: "resolution" }).dueAt).toEqual(
      new Date(march(2, "18:00")),
    );
  });

  test("the tier's calendar goes before the ticket's, and the ticket's before the policy's", () => {
    const nightDue = new Date(march(3, "02:00"));
    expect(due({ tier: "nights" })).toEqual(nightDue);
    expect(due({ calendar: "night" })).toEqual(nightDue);
    expect(due({ tier: "nights", calendar: "default" })).toEqual(nightDue);
    expect(due({ calendar: "default" })).toEqual(new Date(march(2, "13:00")));
  });

  test("a target's calendar goes before all others", () => {
    const targets = { intervention: { hours: 4, calendar: "default" } };
    const priorities = { blocking: { rank: 1, label: "Blocking", targets } };
    expect(dueAt({ ...policy, priorities }, blockingTicket({ tier: "nights" }))).toEqual(new Date(march(2, "13:00")));
  });
});

test("a spec or a copy given as a policy is refused with the function that makes a policy", () => {
  for (const copy of [acoPolicySpec, throughJson(acoPolicy), structuredClone(acoPolicy)]) {
    expect(() => slaStatuses(untyped(copy), blockingTicket(), march(2, "12:00"))).toThrow("supportPolicy");
  }
});
