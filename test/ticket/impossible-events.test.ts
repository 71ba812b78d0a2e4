import { describe, expect, test } from "vitest";
import { evolve, type Ticket, type TicketEvent } from "../../src/index.js";
import { codesOf } from "../error/refusal.js";
import { at, carla, given } from "./scenario.js";
import { concluded, finished, registered, started } from "./told.js";

const { ticket: done } = given(registered("09:00"), started("10:00", "i1"), finished("11:00", "i1"), concluded("12:00"));
const { ticket: open } = given(registered("09:00"), started("10:00", "i1"), finished("11:00", "i1"));

/** The next event of a ticket, as a store might hand it over that was written by something else. */
function next(ticket: Ticket | undefined, event: object): TicketEvent {
  const version = (ticket?.version ?? 0) + 1;
  const told: unknown = {
    ...{ id: `stray/${version}`, commandId: "stray", ticketNumber: "2026-000123", version, at: at("15:00"), actor: carla },
    ...event,
  };
  return told as TicketEvent;
}

const start = { type: "interventionStarted", mode: "phone", expert: "Carla" };

describe("an event that decide never yields is refused by name, wherever it comes from", () => {
  test.each<[string, Ticket | undefined, object]>([
    ["a forwarding of what support has received", open, { type: "forwarded" }],
    ["work on a concluded ticket", done, { ...start, interventionId: "i2" }],
    ["a wait on a concluded ticket", done, { type: "waitBegan", pauseId: "p1", reason: "customerAnswer" }],
    ["a second conclusion", done, { type: "concluded" }],
    ["an intervention of an id there was", open, { ...start, interventionId: "i1" }],
    ["a second end of an intervention", open, { type: "interventionFinished", interventionId: "i1", cause: "x", done: "y" }],
    ["the end of a wait that never began", open, { type: "waitEnded", pauseIds: ["p1"] }],
    ["a closing before the receipt", open, { type: "closed", at: new Date("1999-01-01T00:00Z") }],
    ["an event of an id there was", open, { type: "noted", audience: "internal", text: "again", id: "given-1/1" }],
  ])("%s", (_, ticket, event) => {
    expect(codesOf(() => evolve(ticket, next(ticket, event)))).toEqual(["unexpected_event"]);
  });

  test("while one that can have happened is folded", () => {
    expect(evolve(open, next(open, { type: "concluded" })).conclusions).toHaveLength(1);
  });
});
