import { describe, expect, test } from "vitest";
import { acoPolicy, allowedCommands, decide, evolve, replay, slaFacts, type Ticket, ticketReport } from "../../src/index.js";
import { at, commandOf, given } from "./scenario.js";
import { unfrozenParts } from "./unfrozen-parts.js";
import { wholeLife } from "./whole-life.js";
import { problemsOf, someText, untyped } from "../problem/refusal.js";
import { cancelled, closed, noted, registered } from "./commands.js";

test("a ticket is deeply frozen at every step of its life, made by evolve or replay", () => {
  const { events } = given(...wholeLife);
  for (const { version } of events) {
    const earlier = events.slice(0, version);
    expect(unfrozenParts(replay(earlier))).toEqual([]);
    expect(unfrozenParts(earlier.reduce<Ticket | undefined>(evolve, undefined))).toEqual([]);
  }
});

const { ticket, events } = given(registered("09:00"), noted("10:00", "internal", "x"), closed("11:00"));
const [first, second, third] = events;
if (ticket === undefined || first === undefined || second === undefined || third === undefined) throw new Error("no events");

describe("an invalid ticket", () => {
  test.each<[string, (ticket: Ticket) => unknown]>([
    ["decide", (unsound) => decide(acoPolicy, unsound, commandOf(noted("12:00", "internal", "x"), "c1"))],
    ["allowedCommands", (unsound) => allowedCommands(acoPolicy, unsound)],
    ["evolve", (unsound) => evolve(unsound, third)],
    ["slaFacts", slaFacts],
    ["ticketReport", (unsound) => ticketReport(acoPolicy, unsound, at("12:00"))],
  ])("%s refuses an invalid ticket with the paths of its problems", (_, ask) => {
    expect(problemsOf(() => ask(untyped({ ...ticket, sequence: undefined, receivedAt: "yesterday" })))).toEqual([
      { code: "missing_field", path: ["ticket", "sequence"], field: "sequence" },
      { code: "invalid_instant", path: ["ticket", "receivedAt"], value: '"yesterday"' },
    ]);
    expect(problemsOf(() => ask(untyped({ ...ticket, status: "lost" })))).toEqual([
      { code: "wrong_type", path: ["ticket", "status"], expected: someText, value: '"lost"' },
    ]);
    expect(problemsOf(() => ask(untyped(null)))).toEqual([
      { code: "wrong_type", path: ["ticket"], expected: someText, value: "null" },
    ]);
  });
});

/** Sets every Date within a value to the start of 1970, and returns their number. */
function spoiled(value: unknown): number {
  if (value instanceof Date) {
    value.setTime(0);
    return 1;
  }
  if (typeof value !== "object" || value === null) return 0;
  return Object.values(value).reduce<number>((count, part) => count + spoiled(part), 0);
}

const { events: lifeEvents } = given(...wholeLife);
const steps: readonly (Ticket | undefined)[] = [
  ...lifeEvents.map(({ version }) => replay(lifeEvents.slice(0, version))),
  given(registered("09:00"), cancelled("10:00")).ticket,
  given(registered("09:00"), closed("10:00")).ticket,
];

const standing = (ticket: Ticket): string =>
  JSON.stringify([
    ...[ticket, slaFacts(ticket), ticketReport(acoPolicy, ticket, at("wed 09:00"))],
    ticketReport(acoPolicy, ticket, at("wed 09:00"), { audience: "staff" }),
  ]);

describe("Dates of the caller", () => {
  test.each([
    ["facts", slaFacts],
    ["a report for the customer", (ticket: Ticket) => ticketReport(acoPolicy, ticket, at("wed 09:00"))],
    ["a report for staff", (ticket: Ticket) => ticketReport(acoPolicy, ticket, at("wed 09:00"), { audience: "staff" })],
  ])("changing a Date of %s does not change the ticket", (_, ask) => {
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

  test("an event whose Date was made invalid is refused with its path", () => {
    const { ticket: before } = given(registered("09:00"));
    const decision = decide(acoPolicy, before, commandOf(noted("10:00", "internal", "x"), "c1"));
    const [event] = decision.ok ? decision.events : [];
    if (event === undefined) throw new Error("refused");
    event.at.setTime(NaN);
    expect(problemsOf(() => evolve(before, event))).toMatchObject([{ code: "invalid_instant", path: ["event", "at"] }]);
    event.at.setTime(Date.UTC(1900, 0));
    expect(problemsOf(() => replay([untyped(event)]))).toMatchObject([
      { code: "instant_out_of_range", path: ["events", 0, "at"] },
    ]);
  });
});
