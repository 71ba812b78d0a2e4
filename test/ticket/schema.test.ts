import { describe, expect, test } from "vitest";
import { acoPolicy, decide, evolve, replay, ticketReport, type TicketEvent } from "../../src/index.js";
import { ticketEventSchema, ticketReportSchema, ticketSchema } from "../../src/schemas/index.js";
import { throughJson } from "../support/through-json.js";
import { commandOf, given } from "./scenario.js";
import { approvalAsked, cancelled, closed, noted, registered } from "./commands.js";
import { wholeLife } from "./whole-life.js";

const lived = given(...wholeLife);
const cancellations = [{ kind: "withdrawn" }, { kind: "invalid" }, { kind: "duplicateOf", number: "2026-000007" }] as const;
const ended = cancellations.map((cancellation) => given(registered("09:00"), cancelled("10:00", cancellation)));
const scenarios = [lived, ...ended];
const events = scenarios.flatMap((scenario) => scenario.events);

describe("through JSON", () => {
  test("every type of event survives JSON", () => {
    expect(new Set(events.map(({ type }) => type)).size).toBe(17);
    for (const event of events) expect(ticketEventSchema.parse(throughJson(event))).toStrictEqual(event);
  });

  test("a ticket survives JSON at every step of its life", () => {
    for (const { version } of lived.events) {
      const ticket = replay(lived.events.slice(0, version));
      expect(ticketSchema.parse(throughJson(ticket))).toStrictEqual(ticket);
    }
    for (const { ticket } of ended) expect(ticketSchema.parse(throughJson(ticket))).toStrictEqual(ticket);
  });

  test.each(["customer", "staff"] as const)("a report for %s survives JSON at every step", (audience) => {
    for (const { version } of lived.events) {
      const ticket = replay(lived.events.slice(0, version));
      const report = ticket && ticketReport(acoPolicy, ticket, "2026-03-03T09:00+01:00", { audience, place: 2 });
      expect(ticketReportSchema.parse(throughJson(report))).toStrictEqual(report);
    }
    for (const { ticket } of ended) {
      const report = ticket && ticketReport(acoPolicy, ticket, "2026-03-03T09:00+01:00", { audience });
      expect(ticketReportSchema.parse(throughJson(report))).toStrictEqual(report);
    }
  });

  test("tickets and events in JSON are accepted as they are", () => {
    const stored = throughJson(lived.events) as readonly TicketEvent[];
    expect(replay(stored)).toEqual(lived.ticket);
    const [ticket, event] = [throughJson(replay(lived.events.slice(0, 4))), throughJson(lived.events[4])] as [never, never];
    expect(evolve(ticket, event)).toEqual(replay(lived.events.slice(0, 5)));
    expect(decide(acoPolicy, ticket, commandOf(noted("10:00", "internal", "x"), "c1"))).toMatchObject({ ok: true });
  });
});

describe("the schema of a ticket", () => {
  test("the schema of a ticket requires the id of every event", () => {
    expect(ticketSchema.safeParse({ ...lived.ticket, appliedEventIds: ["c1/1"] }).success).toBe(false);
    expect(ticketSchema.safeParse({ ...lived.ticket, owner: "Carla" }).success).toBe(false);
  });

  test.each([
    ["when it was closed", given(registered("09:00"), closed("10:00")), ["closedAt"]],
    ["when and why it was cancelled", ended[0], ["cancelledAt", "cancellation"]],
    ["whether an approval was asked for", given(registered("09:00"), approvalAsked("10:00")), ["approval"]],
  ])("the schema of a ticket requires %s", (_, scenario, fields) => {
    const stored = Object.entries(scenario?.ticket ?? {}).filter(([field]) => !fields.includes(field));
    const { error } = ticketSchema.safeParse(Object.fromEntries(stored));
    expect(error?.issues.map(({ path }) => path)).toEqual(fields.map((field) => [field]));
  });
});
