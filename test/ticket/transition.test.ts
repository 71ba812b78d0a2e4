import { describe, expect, test } from "vitest";
import { evolve, type Ticket, type TicketEvent } from "../../src/index.js";
import { codesOf } from "../problem/refusal.js";
import { at, carla, given } from "./scenario.js";
import {
  approval,
  approvalAsked,
  cancelled,
  closed,
  concluded,
  finished,
  invoiced,
  registered,
  resumed,
  started,
  waiting,
} from "./commands.js";

const { ticket: done } = given(registered("09:00"), started("10:00", "i1"), finished("11:00", "i1"), concluded("12:00"));
const { ticket: open } = given(registered("09:00"), started("10:00", "i1"), finished("11:00", "i1"));
const { ticket: running } = given(registered("09:00"), started("10:00", "i1"));
const { ticket: billed } = given(registered("09:00"), started("10:00", "i1"), finished("11:00", "i1"), invoiced("12:00", "i1"));
const { ticket: waited } = given(registered("09:00"), waiting("10:00", "p1"), resumed("11:00"), waiting("11:30", "p2"));
const { ticket: dropped } = given(registered("09:00"), concluded("10:00"), cancelled("11:00"));
const { ticket: asked } = given(registered("09:00"), approvalAsked("10:00"));
const { ticket: granted } = given(registered("09:00"), approval("10:00", "granted"));
const { ticket: over } = given(registered("09:00"), closed("10:00"));

/** The next event of a ticket, as a store might hand it over that was written by something else. */
function next(ticket: Ticket | undefined, event: object): TicketEvent {
  const version = (ticket?.version ?? 0) + 1;
  const stray: unknown = {
    ...{ id: `stray/${version}`, commandId: "stray", ticketNumber: "2026-000123", version, at: at("15:00"), actor: carla },
    ...event,
  };
  return stray as TicketEvent;
}

const start = { type: "interventionStarted", mode: "phone", expert: "Carla" };
const finish = { type: "interventionFinished", interventionId: "i1", cause: "softwareFault", done: "Set it right" };
const plan = { type: "interventionPlanned", mode: "phone", expert: "Carla", plannedFor: at("16:00") };
const correction = { type: "interventionCorrected", startedAt: at("10:00"), endedAt: at("10:30"), reason: "a slip" };

describe("evolve refuses an event that decide never yields", () => {
  test.each<[string, Ticket | undefined, object]>([
    ["a forwarding of what support has received", open, { type: "forwarded" }],
    ["work on a concluded ticket", done, { ...start, interventionId: "i2" }],
    ["a wait on a concluded ticket", done, { type: "waitBegan", pauseId: "p1", reason: "customerAnswer" }],
    ["a second conclusion", done, { type: "concluded" }],
    ["an intervention of an id there was", open, { ...start, interventionId: "i1" }],
    ["a second end of an intervention", open, { type: "interventionFinished", interventionId: "i1", cause: "x", done: "y" }],
    ["the end of a wait that never began", open, { type: "waitEnded", pauseIds: ["p1"] }],
    ["a wait of an id there was", waited, { type: "waitBegan", pauseId: "p1", reason: "customerAnswer" }],
    ["the second end of a wait", waited, { type: "waitEnded", pauseIds: ["p1"] }],
    ["the end of two waits, of which one is over", waited, { type: "waitEnded", pauseIds: ["p2", "p1"] }],
    ["the correction of an intervention that never was", open, { ...correction, interventionId: "i2" }],
    ["the correction of one that is running", running, { ...correction, interventionId: "i1" }],
    ["the correction of one that is invoiced", billed, { ...correction, interventionId: "i1" }],
    ["the invoicing of an intervention that never was", open, { type: "interventionInvoiced", interventionId: "i2" }],
    ["the invoicing of one that is running", running, { type: "interventionInvoiced", interventionId: "i1" }],
    ["a second invoicing", billed, { type: "interventionInvoiced", interventionId: "i1" }],
    ["an answer about an online connection on a concluded ticket", done, { type: "approvalRecorded", answer: "granted" }],
    ["a second closing", over, { type: "closed" }],
    ["the cancellation of a closed ticket", over, { type: "cancelled", cancellation: { kind: "withdrawn" } }],
    ["the reopening of a ticket that goes on", open, { type: "reopened", reason: "It is back" }],
    ["the reopening of a cancelled ticket, though it was concluded before", dropped, { type: "reopened", reason: "It is back" }],
    ["the end of an intervention before it began", running, { ...finish, at: at("09:59") }],
    ["a correction that ends before it begins", open, { ...correction, interventionId: "i1", endedAt: at("09:59") }],
    ["the end of a wait before it began", waited, { type: "waitEnded", pauseIds: ["p2"], at: at("11:29") }],
    ["the end of no wait", waited, { type: "waitEnded", pauseIds: [] }],
    ["a conclusion before a wait began that goes on", waited, { type: "concluded", at: at("11:29") }],
    ["a closing before it", waited, { type: "closed", at: at("11:29") }],
    ["a cancellation before it", waited, { type: "cancelled", cancellation: { kind: "withdrawn" }, at: at("11:29") }],
    ["a reopening before the conclusion", done, { type: "reopened", reason: "It is back", at: at("11:59") }],
    ["a conclusion while somebody works", running, { type: "concluded" }],
    ["a closing while somebody works", running, { type: "closed" }],
    ["a cancellation after work", open, { type: "cancelled", cancellation: { kind: "withdrawn" } }],
    ["a plan of an id that an intervention has", open, { ...plan, interventionId: "i1" }],
    ["the priority that the ticket has", open, { type: "reprioritised", priority: "standard", rank: 3, reason: "again" }],
    ["asking for an approval that is asked for", asked, { type: "approvalAsked", pauseId: "p9" }],
    ["asking for one under the id of a wait there was", waited, { type: "approvalAsked", pauseId: "p1" }],
    ["an answer before it was asked for", asked, { type: "approvalRecorded", answer: "granted", at: at("09:59") }],
    ["the same answer again", granted, { type: "approvalRecorded", answer: "granted" }],
    ["a closing before the receipt", open, { type: "closed", at: new Date("1999-01-01T00:00Z") }],
    ["an event of an id there was", open, { type: "noted", audience: "internal", text: "again", id: "given-1/1" }],
  ])("%s", (_, ticket, event) => {
    expect(codesOf(() => evolve(ticket, next(ticket, event)))).toEqual(["unexpected_event"]);
  });

  test("an event that decide can yield is applied", () => {
    expect(evolve(open, next(open, { type: "concluded" })).conclusions).toHaveLength(1);
  });
});
