import { describe, expect, test } from "vitest";
import {
  acoPolicy,
  acoPolicySpec,
  attainment,
  slaFacts,
  slaStatus,
  supportPolicy,
  type Ticket,
  ticketReport,
  type TicketReport,
} from "../../../src/index.js";
import { codesOf, problemsOf, someText, untyped } from "../../problem/refusal.js";
import { at, type CommandDraft, given, under } from "../scenario.js";
import {
  cancelled,
  closed,
  concluded,
  finished,
  forwarded,
  noted,
  registered,
  reopened,
  resumed,
  started,
  waiting,
} from "../commands.js";
import { wholeLife } from "../whole-life.js";

const { ticket } = given(...wholeLife);
const { ticket: planning } = given(...wholeLife.slice(0, 8));
if (ticket === undefined || planning === undefined) throw new Error("no ticket");

const forCustomer = ticketReport(acoPolicy, ticket, at("16:00"));
const forStaff = ticketReport(acoPolicy, ticket, at("16:00"), { audience: "staff", place: 3 });

describe("a ticket's report", () => {
  test("a report has the status, the promises, the place in the queue and what the ticket waits for (policy-2.12)", () => {
    expect(forStaff).toMatchObject({
      ...{ number: "2026-000123", status: "inProgress", place: 3, waitingFor: ["customerAnswer"], reportedAt: at("16:00") },
      priority: { name: "critical", label: { en: "Critical", it: "Critica" } },
      ...{ receivedAt: at("08:45"), registeredAt: at("09:00") },
      sla: { intervention: { outcome: "met", clock: "stopped" } },
    });
  });

  test("a report has the interventions, their number, their experts and their times (policy-2.12)", () => {
    expect(forCustomer.interventions.map(({ mode, expert, elapsedMs }) => [mode.name, expert, elapsedMs])).toEqual([
      ["online", "Carla", 30 * 60_000],
      ["phone", "Dario", 45 * 60_000],
    ]);
    const work = {
      cause: { name: "softwareFault", label: { en: "fault of the software", it: "errore del software" } },
      done: "Set the tax table right",
      invoiced: true,
    };
    expect(forCustomer.interventions[0]).toMatchObject(work);
    expect(forCustomer.interventionsByMode.map(({ mode, count }) => [mode.name, count])).toEqual([
      ["phone", 1],
      ["online", 1],
    ]);
    expect(forCustomer.processingMs).toBe(75 * 60_000);
  });

  test("a report names each reason that the ticket still waits for once, and none of a pause that is over", () => {
    const waits = [registered("09:00"), waiting("10:00", "p1"), waiting("10:10", "p2"), waiting("10:20", "p3", "onlineApproval")];
    const waitingFor = (...history: readonly CommandDraft[]): readonly string[] =>
      ticketReport(acoPolicy, lived(history), at("12:00")).waitingFor;
    expect(waitingFor(...waits)).toEqual(["customerAnswer", "onlineApproval"]);
    expect(waitingFor(...waits, resumed("11:00", "p3"))).toEqual(["customerAnswer"]);
    expect(waitingFor(...waits, resumed("11:00"))).toEqual([]);
  });

  test("a report counts a running intervention up to now", () => {
    const running = given(registered("09:00"), started("10:00", "i1")).ticket;
    expect(running && ticketReport(acoPolicy, running, at("10:20")).processingMs).toBe(20 * 60_000);
  });

  test("a report has no promises while no answer is guaranteed", () => {
    const unguaranteed = given(registered("09:00", { addressedTo: "expert" })).ticket;
    expect(unguaranteed && ticketReport(acoPolicy, unguaranteed, at("10:00")).sla).toEqual({});
  });

  test("a report on an instant before the ticket's last is refused", () => {
    expect(codesOf(() => ticketReport(acoPolicy, ticket, at("14:59")))).toEqual(["reversed_interval"]);
  });

  test("a report without a valid now is refused with its path", () => {
    expect(problemsOf(() => ticketReport(acoPolicy, ticket, untyped(undefined)))).toMatchObject([{ path: ["now"] }]);
    expect(problemsOf(() => ticketReport(acoPolicy, ticket, "2026-03-02"))).toMatchObject([
      { code: "instant_without_offset", path: ["now"] },
    ]);
  });

  test("a report refuses an unknown audience and an invalid place", () => {
    expect(codesOf(() => ticketReport(acoPolicy, ticket, at("16:00"), { audience: untyped("press") }))).toEqual(["wrong_type"]);
    expect(codesOf(() => ticketReport(acoPolicy, ticket, at("16:00"), { place: 0 }))).toEqual(["out_of_bounds"]);
    expect(codesOf(() => ticketReport(acoPolicy, ticket, at("16:00"), { place: 1.5 }))).toEqual(["not_whole"]);
  });
});

describe("the customer", () => {
  const seen = (report: TicketReport): string => JSON.stringify(report);

  test("the customer sees no internal notes, staff see all", () => {
    expect(seen(forCustomer)).toContain("We are looking into it");
    for (const internal of ["They always forget the updates", "Bring patience"]) {
      expect(seen(forCustomer)).not.toContain(internal);
      expect(seen(forStaff)).toContain(internal);
    }
  });

  test("the customer sees who intervened, and no other names of staff", () => {
    expect(forCustomer.notes).toEqual([{ at: at("09:45"), audience: "customer", text: "We are looking into it" }]);
    expect(forStaff.notes.map(({ actor }) => actor?.name)).toEqual(["Carla", "Carla"]);
    expect(seen(ticketReport(acoPolicy, planning, at("12:00")))).not.toContain("Carla");
    expect(ticketReport(acoPolicy, planning, at("12:00"), { audience: "staff" }).planned.map(({ expert }) => expert)).toEqual([
      "Carla",
      "Carla",
    ]);
  });
});

function lived(history: readonly CommandDraft[]): Ticket {
  const { ticket } = given(...history);
  if (ticket === undefined) throw new Error("no ticket");
  return ticket;
}

const fresh = registered("09:00");

describe("the end of a ticket in its report", () => {
  const duplicate = { kind: "duplicateOf", number: "2026-000007" } as const;

  test.each<[string, readonly CommandDraft[], object]>([
    ["of an open ticket has no end", [], {}],
    ["of a concluded ticket has the conclusion", [concluded("10:00")], { concludedAt: at("10:00") }],
    [
      "of a ticket that was concluded and closed has both",
      [concluded("10:00"), closed("11:00")],
      { concludedAt: at("10:00"), closedAt: at("11:00") },
    ],
    [
      "of a closed ticket has the closing, which concludes",
      [closed("11:00")],
      { concludedAt: at("11:00"), closedAt: at("11:00") },
    ],
    ["of a reopened ticket has no end", [closed("10:00"), reopened("11:00")], {}],
    [
      "of a ticket that was concluded twice has the latest conclusion",
      [concluded("10:00"), reopened("11:00"), concluded("12:00")],
      { concludedAt: at("12:00") },
    ],
    [
      "of a cancelled ticket has the cancellation and its reason",
      [cancelled("10:00", duplicate)],
      { cancelledAt: at("10:00"), cancellation: duplicate },
    ],
    [
      "of a ticket that was concluded and cancelled has both",
      [concluded("10:00"), cancelled("11:00")],
      { concludedAt: at("10:00"), cancelledAt: at("11:00"), cancellation: { kind: "withdrawn" } },
    ],
  ])("the report %s", (_, ends, expected) => {
    const report = ticketReport(acoPolicy, lived([fresh, ...ends]), at("13:00"));
    const facts = Object.entries(report).filter(([field]) => /^(concluded|closed|cancel)/.test(field));
    expect(Object.fromEntries(facts)).toStrictEqual(expected);
  });
});

describe("a report", () => {
  test("a report is the customer's for options that are null", () => {
    const report = ticketReport(acoPolicy, lived([fresh]), at("12:30"), null);
    expect(report).toEqual(ticketReport(acoPolicy, lived([fresh]), at("12:30")));
    expect(report.audience).toBe("customer");
  });

  test.each<[string, unknown, object]>([
    ["a Date instead of options", new Date(0), { code: "wrong_type", path: ["options"], expected: someText, value: someText }],
    ["an audience instead of options", "staff", { code: "wrong_type", path: ["options"], expected: someText, value: '"staff"' }],
    [
      "an unknown audience",
      { audience: "press" },
      { code: "wrong_type", path: ["options", "audience"], expected: '"customer" or "staff"', value: '"press"' },
    ],
    [
      "a misspelt option",
      { audiense: "staff" },
      {
        ...{ code: "unknown_field", path: ["options", "audiense"], field: "audiense" },
        ...{ known: ["audience", "place"], nearest: "audience" },
      },
    ],
    ["half a place", { place: 1.5 }, { code: "not_whole", path: ["options", "place"], value: "1.5" }],
    ["a place below 1", { place: 0 }, { code: "out_of_bounds", path: ["options", "place"], value: "0", minimum: 1 }],
  ])("a report is refused for %s", (_, options, problem) => {
    expect(problemsOf(() => ticketReport(acoPolicy, lived([fresh]), at("12:30"), untyped(options)))).toEqual([problem]);
  });

  test.each<[string, readonly CommandDraft[]]>([
    ["the registration", [registered("11:00", { receivedAt: "09:00" })]],
    ["a note", [fresh, noted("11:00", "internal", "x")]],
    ["the end of work", [fresh, started("10:00", "i1"), finished("11:00", "i1")]],
    ["the cancellation", [fresh, cancelled("11:00")]],
  ])("a report before %s is refused", (_, history) => {
    expect(problemsOf(() => ticketReport(acoPolicy, lived(history), at("10:59")))).toMatchObject([
      { code: "reversed_interval", path: ["now"] },
    ]);
    expect(ticketReport(acoPolicy, lived(history), at("11:00")).reportedAt).toEqual(at("11:00"));
  });
});

const policy = supportPolicy({
  ...acoPolicySpec,
  priorities: {
    blocking: { rank: 1, label: "Blocking", targets: { intervention: { hours: 4 }, resolution: { hours: 8 } } },
    wish: { rank: 2, label: "Wish", targets: {} },
  },
});

test("a ticket that was concluded and reopened before its forwarding has a resolution clock", () => {
  const { ticket } = under(
    policy,
    registered("09:00", { addressedTo: "expert", priority: "blocking" }),
    concluded("10:00"),
    reopened("11:00"),
    forwarded("12:00"),
  );
  const facts = ticket && slaFacts(ticket);
  expect(facts && slaStatus(policy, facts, at("15:00"), { metric: "resolution" }).elapsedMs).toBe(2 * 3_600_000);
});

test("a report judges the promise by the priority in force at the first intervention", () => {
  const raisedLater = under(policy, registered("09:00", { priority: "wish" }), started("10:00", "i1"), {
    type: "reprioritise",
    at: at("11:00"),
    priority: "blocking",
    reason: "after all",
  }).ticket;
  expect(raisedLater && ticketReport(policy, raisedLater, at("12:00")).sla.intervention).toBeUndefined();
  const loweredLater = under(policy, registered("09:00", { priority: "blocking" }), started("15:00", "i1"), {
    type: "reprioritise",
    at: at("16:00"),
    priority: "wish",
    reason: "after all",
  }).ticket;
  expect(loweredLater && ticketReport(policy, loweredLater, at("17:00")).sla.intervention?.outcome).toBe("breached");
});

test.each([concluded("10:00"), closed("10:00"), cancelled("10:00")])(
  "the clock of an ended ticket is stopped in its report, and its due date stays ($type)",
  (end) => {
    const { ticket } = given(registered("09:00", { priority: "blocking" }), end);
    for (const now of ["10:00", "14:30", "fri 17:00"]) {
      const sla = ticket && ticketReport(policy, ticket, at(now)).sla.intervention;
      expect(sla).toMatchObject({ clock: "stopped", outcome: "pending", dueAt: at("13:00"), remainingMs: 3 * 3_600_000 });
    }
  },
);

test("a ticket that was closed without an intervention is not at risk", () => {
  const { ticket } = given(registered("09:00", { priority: "blocking" }), closed("12:30"));
  const facts = ticket && slaFacts(ticket);
  expect(facts && attainment(policy, [facts], at("fri 12:00")).overall).toMatchObject({ pending: 1, atRisk: 0 });
});
