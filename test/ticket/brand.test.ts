import { describe, expect, test } from "vitest";
import { acoPolicy, decide, evolve, replay, slaFacts, ticketReport, type Ticket } from "../../src/index.js";
import { at, commandOf, given } from "./scenario.js";
import { cancelled, closed, noted, registered } from "./commands.js";
import { wholeLife } from "./whole-life.js";

/** Sets every Date within a value to the start of 1970, and returns their number. */
function spoiled(value: unknown): number {
  if (value instanceof Date) {
    value.setTime(0);
    return 1;
  }
  if (typeof value !== "object" || value === null) return 0;
  return Object.values(value).reduce<number>((count, part) => count + spoiled(part), 0);
}

const { events } = given(...wholeLife);
const steps: readonly (Ticket | undefined)[] = [
  ...events.map(({ version }) => replay(events.slice(0, version))),
  given(registered("09:00"), cancelled("10:00")).ticket,
  given(registered("09:00"), closed("10:00")).ticket,
];

const standing = (ticket: Ticket): string =>
  JSON.stringify([
    ...[ticket, slaFacts(ticket), ticketReport(acoPolicy, ticket, at("wed 09:00"))],
    ticketReport(acoPolicy, ticket, at("wed 09:00"), { audience: "staff" }),
  ]);

describe("changing a Date that the library returned changes nothing", () => {
  test.each([
    ["facts", slaFacts],
    ["a report for the customer", (ticket: Ticket) => ticketReport(acoPolicy, ticket, at("wed 09:00"))],
    ["a report for staff", (ticket: Ticket) => ticketReport(acoPolicy, ticket, at("wed 09:00"), { audience: "staff" })],
  ])("of %s", (_, ask) => {
    let count = 0;
    for (const ticket of steps) {
      if (ticket === undefined) throw new Error("no ticket");
      const before = standing(ticket);
      count += spoiled(ask(ticket));
      expect(standing(ticket)).toBe(before);
    }
    expect(count).toBeGreaterThan(steps.length);
  });

  test("Dates of an applied event and of its command are not those of the ticket", () => {
    const { ticket } = given(registered("09:00"));
    const command = commandOf(noted("10:00", "internal", "x"), "c1");
    const decision = decide(acoPolicy, ticket, command);
    const [event] = decision.ok ? decision.events : [];
    if (event === undefined) throw new Error("refused");
    expect(spoiled(command)).toBe(1);
    expect(event.at).toEqual(at("10:00"));
    const evolved = evolve(ticket, event);
    const replayed = replay([...given(registered("09:00")).events, event]);
    expect(spoiled(event)).toBe(1);
    expect(evolved.notes[0]?.at).toEqual(at("10:00"));
    expect(replayed).toEqual(evolved);
  });
});
