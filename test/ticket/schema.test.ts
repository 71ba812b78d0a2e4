import { describe, expect, test } from "vitest";
import { acoPolicy, decide, evolve, replay, slaFacts, type TicketEvent } from "../../src/index.js";
import { ticketSchema } from "../../src/schemas/index.js";
import { throughJson } from "../support/through-json.js";
import { problemsOf, untyped } from "../problem/refusal.js";
import { at, commandOf, given } from "./scenario.js";
import { approvalAsked, closed, finished, noted, registered, started } from "./commands.js";
import { ended, lived } from "./whole-life.js";

describe("through JSON", () => {
  test("a ticket survives JSON at every step of its life", () => {
    for (const { version } of lived.events) {
      const ticket = replay(lived.events.slice(0, version));
      expect(ticketSchema.parse(throughJson(ticket))).toStrictEqual(ticket);
    }
    for (const { ticket } of ended) expect(ticketSchema.parse(throughJson(ticket))).toStrictEqual(ticket);
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

  const { ticket: worked } = given(registered("09:00"), started("10:00", "i1"), finished("11:00", "i1"));
  const [finishedWork] = worked?.interventions ?? [];

  test.each<[string, object, readonly object[]]>([
    [
      "a finished intervention without its cause and what was done",
      { cause: undefined, done: undefined },
      [
        { code: "missing_field", path: ["ticket", "interventions", 0, "cause"], field: "cause" },
        { code: "missing_field", path: ["ticket", "interventions", 0, "done"], field: "done" },
      ],
    ],
    [
      "a running intervention that is invoiced",
      { endedAt: undefined, cause: undefined, done: undefined, invoiced: true },
      [{ code: "missing_field", path: ["ticket", "interventions", 0, "endedAt"], field: "endedAt" }],
    ],
  ])("a stored ticket with %s is refused", (_, changes, problems) => {
    const stored = { ...worked, interventions: [{ ...finishedWork, ...changes }] };
    expect(problemsOf(() => slaFacts(untyped(stored)))).toEqual(problems);
  });

  test("a stored ticket with two entries of one id is refused", () => {
    const pauses = [1, 2].map(() => ({ id: "p1", reason: "customerAnswer", from: at("10:00") }));
    expect(problemsOf(() => slaFacts(untyped({ ...worked, pauses })))).toEqual([
      { code: "duplicate_id", path: ["ticket", "pauses", 1, "id"], id: "p1" },
    ]);
  });
});
