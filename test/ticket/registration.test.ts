import { describe, expect, test } from "vitest";
import { acoPolicySpec, slaFacts, supportPolicy } from "../../src/index.js";
import { at, given, under, type CommandDraft, type RefusedCommand } from "./scenario.js";
import { closed, forwarded, registered, requestTo } from "./commands.js";

describe("register", () => {
  test("a registration makes a ticket with its number, sequence, priority and rank (policy-2.3)", () => {
    const ticket = given()
      .when(registered("09:30", { receivedAt: "09:00", priority: "critical" }))
      .thenHappens("registered");
    expect(ticket).toMatchObject({ number: "2026-000123", sequence: 123, priority: "critical", rank: 2, status: "registered" });
    expect(ticket).toMatchObject({ receivedAt: at("09:00"), registeredAt: at("09:30"), guaranteedFrom: at("09:00"), version: 1 });
  });

  test("a registration comes first, and only once", () => {
    given().when(closed("09:00")).thenRefusedWith({ code: "no_ticket", command: "close" });
    given(registered("09:00")).when(registered("10:00")).thenRefusedWith({ code: "ticket_exists", number: "2026-000123" });
  });

  test("a registration before the receipt is refused", () => {
    given()
      .when(registered("09:00", { receivedAt: "09:01" }))
      .thenRefusedWith("before_receipt");
  });

  test("a registration needs a priority of the policy", () => {
    given()
      .when(registered("09:00", { priority: "urgent" }))
      .thenRefusedWith("unknown_priority");
  });

  test("a registration reports every problem of the number and of the request at once", () => {
    const request = { ...requestTo("support"), sender: "anna" };
    const badly = { ...registered("09:00"), number: "123", request };
    given()
      .when(badly)
      .thenRefusedWith({
        code: "invalid_command",
        problems: [
          { code: "invalid_ticket_number", path: ["number"], value: '"123"', pattern: "YYYY-NNNNNN" },
          { code: "invalid_email", path: ["request", "sender"], value: '"anna"' },
        ],
      });
  });
});

test("a registration and its facts have no tier, calendar or milestones unless they are given", () => {
  const { ticket, events } = given(registered("09:00"));
  const [event = {}] = events;
  expect(Object.keys(event)).not.toContain("tier");
  expect(Object.keys(event)).not.toContain("calendar");
  expect(Object.keys((ticket && slaFacts(ticket)) ?? {}).sort()).toEqual([
    "conclusions",
    "pauses",
    "priority",
    "priorityChanges",
    "receivedAt",
  ]);
});

describe("forward", () => {
  const unguaranteed = registered("09:00", { addressedTo: "expert" });

  test("a request sent to one expert only is promised nothing until it is forwarded (policy-1.2)", () => {
    expect(given(unguaranteed).ticket?.guaranteedFrom).toBeUndefined();
    expect(given(unguaranteed).when(forwarded("11:00")).thenHappens("forwarded").guaranteedFrom).toEqual(at("11:00"));
  });

  test("a request is forwarded once, and one sent to support never", () => {
    given(unguaranteed, forwarded("11:00")).when(forwarded("12:00")).thenRefusedWith("already_guaranteed");
    given(registered("09:00")).when(forwarded("12:00")).thenRefusedWith("already_guaranteed");
  });
});

describe("register under a tier and a calendar", () => {
  const hours = acoPolicySpec.calendar;
  const policy = supportPolicy({ ...acoPolicySpec, calendars: { site: hours }, tiers: { gold: { label: "Gold" } } });

  test("a ticket keeps the tier and the calendar it was registered under, and its facts have both", () => {
    const { ticket } = under(policy, { ...registered("09:00"), tier: "gold", calendar: "site" } as CommandDraft);
    expect(ticket).toMatchObject({ tier: "gold", calendar: "site" });
    expect(ticket && slaFacts(ticket)).toMatchObject({ tier: "gold", calendar: "site" });
  });

  test("an unknown tier or calendar is refused with the known ones", () => {
    under(policy)
      .when({ ...registered("09:00"), tier: "silver" } as CommandDraft)
      .thenRefusedWith({ code: "unknown_tier", path: ["tier"], tier: '"silver"', known: ["gold"] });
    under(policy)
      .when({ ...registered("09:00"), calendar: "moon" } as CommandDraft)
      .thenRefusedWith({ code: "unknown_calendar", path: ["calendar"], calendar: '"moon"', known: ["default", "site"] });
  });
});

test.each<RefusedCommand>([
  [
    "a registration with an unknown priority",
    [],
    registered("09:00", { priority: "urgent" }),
    {
      code: "unknown_priority",
      path: ["priority"],
      priority: '"urgent"',
      known: ["blocking", "critical", "standard", "notUrgent", "low"],
    },
  ],
  [
    "a registration with an invalid number",
    [],
    { ...registered("09:00"), number: "123" } as CommandDraft,
    {
      code: "invalid_command",
      problems: [{ code: "invalid_ticket_number", path: ["number"], value: '"123"', pattern: "YYYY-NNNNNN" }],
    },
  ],
  [
    "a registration of an invalid request",
    [],
    { ...registered("09:00"), request: { ...requestTo("support"), sender: "anna" } } as CommandDraft,
    { code: "invalid_command", problems: [{ code: "invalid_email", path: ["request", "sender"], value: '"anna"' }] },
  ],
])("decide refuses %s, and says which", (_, history, command, refusal) => {
  given(...history)
    .when(command)
    .thenRefusedWith(refusal);
});
