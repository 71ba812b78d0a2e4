import { describe, expect, test } from "vitest";
import { acoPolicy, acoPolicySpec, decide, evolve, supportPolicy, ticketReport, type Ticket } from "../../../src/index.js";
import { minuteMs } from "../../support/units.js";
import { at, commandOf, given, under, type CommandDraft } from "../scenario.js";
import { approval, finished, invoiced, noted, planned, registered, started, waiting } from "../commands.js";

/** Invoiced, finished and running work, with notes for the customer and for staff. */
const history = [
  registered("09:00", { receivedAt: "08:45" }),
  approval("09:10", "granted"),
  { ...started("10:00", "i1", { mode: "online" }), note: "Bring patience" } as CommandDraft,
  finished("10:30", "i1"),
  started("10:40", "i2", { expert: "Dario" }),
  finished("11:00", "i2", "other"),
  invoiced("11:30", "i2"),
  started("11:40", "i3"),
  noted("12:00", "internal", "They always forget the updates"),
  noted("12:01", "customer", "We are looking into it"),
  planned("12:10", "i4", "tue 10:00", "onSite"),
  waiting("12:20", "p1"),
  waiting("12:21", "p2"),
  waiting("12:22", "p3", "onlineApproval"),
];

function lived(): Ticket {
  const { ticket } = given(...history);
  if (ticket === undefined) throw new Error("no ticket");
  return ticket;
}

const anna = { kind: "customer", name: "Anna Bianchi" } as const;
const carla = { kind: "expert", name: "Carla" } as const;

/** A ticket with one more note, written by the customer. */
function answered(ticket: Ticket): Ticket {
  const decision = decide(acoPolicy, ticket, { ...commandOf(noted("12:25", "customer", "Thanks"), "c1"), actor: anna });
  if (!decision.ok) throw new Error("refused");
  return decision.events.reduce<Ticket>(evolve, ticket);
}

const phone = { name: "phone", label: { en: "phone call", it: "telefonata" } };
const online = { name: "online", label: { en: "online connection", it: "collegamento online" } };
const onSite = { name: "onSite", label: { en: "on site", it: "presso il cliente" } };
const softwareFault = { name: "softwareFault", label: { en: "fault of the software", it: "errore del software" } };
const other = { name: "other", label: { en: "other", it: "altro" } };
const done = "Set the tax table right";

const common = {
  ...{ number: "2026-000123", status: "inProgress", reportedAt: at("12:30"), receivedAt: at("08:45"), registeredAt: at("09:00") },
  priority: { name: "standard", label: { en: "Standard", it: "Standard" } },
  sla: { intervention: expect.objectContaining({ outcome: "met", clock: "stopped" }) as unknown },
  waitingFor: ["customerAnswer", "onlineApproval"],
  interventionsByMode: [
    { mode: phone, count: 2 },
    { mode: online, count: 1 },
  ],
  processingMs: (30 + 20 + 50) * minuteMs,
};

const [first, second, third] = [
  {
    ...{ id: "i1", mode: online, expert: "Carla", startedAt: at("10:00"), endedAt: at("10:30"), elapsedMs: 30 * minuteMs },
    ...{ cause: softwareFault, done, invoiced: false },
  },
  {
    ...{ id: "i2", mode: phone, expert: "Dario", startedAt: at("10:40"), endedAt: at("11:00"), elapsedMs: 20 * minuteMs },
    ...{ cause: other, done, invoiced: true },
  },
  { id: "i3", mode: phone, expert: "Carla", startedAt: at("11:40"), elapsedMs: 50 * minuteMs, invoiced: false },
];

const forStaff = {
  ...common,
  ...{ audience: "staff", place: 1 },
  interventions: [{ ...first, note: "Bring patience" }, second, third],
  planned: [{ id: "i4", mode: onSite, plannedFor: at("tue 10:00"), expert: "Carla" }],
  notes: [
    { at: at("12:00"), audience: "internal", text: "They always forget the updates", actor: carla },
    { at: at("12:01"), audience: "customer", text: "We are looking into it", actor: carla },
    { at: at("12:25"), audience: "customer", text: "Thanks", actor: anna },
  ],
};

const forCustomer = {
  ...common,
  audience: "customer",
  interventions: [first, second, third],
  planned: [{ id: "i4", mode: onSite, plannedFor: at("tue 10:00") }],
  notes: [
    { at: at("12:01"), audience: "customer", text: "We are looking into it" },
    { at: at("12:25"), audience: "customer", text: "Thanks", actor: anna },
  ],
};

describe("a whole report", () => {
  test("a report for staff has every field", () => {
    const ticket = answered(lived());
    expect(ticketReport(acoPolicy, ticket, at("12:30"), { audience: "staff", place: 1 })).toStrictEqual(forStaff);
  });

  test("a report for the customer, which is the default, leaves out what is for staff", () => {
    const ticket = answered(lived());
    expect(ticketReport(acoPolicy, ticket, at("12:30"), { audience: "customer" })).toStrictEqual(forCustomer);
    expect(ticketReport(acoPolicy, ticket, at("12:30"))).toStrictEqual(forCustomer);
  });

  test("modes and causes that the policy no longer has are labelled with their names; such modes come last", () => {
    const { modes, causes } = acoPolicySpec;
    const without = (entries: object, name: string) =>
      Object.fromEntries(Object.entries(entries).filter(([key]) => key !== name));
    const policy = { ...acoPolicy, modes: without(modes, "phone"), causes: without(causes, "softwareFault") };
    const report = ticketReport(policy, lived(), at("12:30"));
    expect(report.interventions.map(({ mode, cause }) => [mode.label, cause?.label])).toEqual([
      [online.label, "softwareFault"],
      ["phone", other.label],
      ["phone", undefined],
    ]);
    expect(report.interventionsByMode).toEqual([
      { mode: online, count: 1 },
      { mode: { name: "phone", label: "phone" }, count: 2 },
    ]);
  });

  test("a report is deeply frozen, with its own Dates", () => {
    const report = ticketReport(acoPolicy, lived(), at("12:30"));
    expect(Object.isFrozen(report.interventions[0]?.mode)).toBe(true);
    expect([report.reportedAt, report.receivedAt, report.interventions[0]?.startedAt].some(Object.isFrozen)).toBe(false);
    expect([lived().receivedAt, lived().registeredAt].some(Object.isFrozen)).toBe(false);
  });

  test("a report has the band and the items of an intervention", () => {
    const items = [{ description: "Kilometres", quantity: "24", unitPrice: "0.60" }];
    const policy = supportPolicy({ ...acoPolicySpec, bands: [{ name: "urgent", label: "Urgent", when: [] }] });
    const start = { ...started("10:00", "i1"), band: "urgent", items } as CommandDraft;
    const { ticket } = under(policy, registered("09:00"), start);
    expect(ticket && ticketReport(policy, ticket, at("12:00")).interventions).toMatchObject([{ band: "urgent", items }]);
  });
});
