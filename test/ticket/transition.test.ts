import { expect, test } from "vitest";
import { acoPolicy, decide, evolve, type Ticket, type TicketEvent } from "../../src/index.js";
import { codesOf } from "../problem/refusal.js";
import { at, carla, commandOf, given, type CommandDraft, type RefusedCommand } from "./scenario.js";
import {
  approval,
  approvalAsked,
  cancelled,
  closed,
  concluded,
  corrected,
  finished,
  forwarded,
  invoiced,
  planned,
  registered,
  reopened,
  reprioritised,
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

/** The next event of a ticket, as from a store that another program writes. */
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

test.each<[string, Ticket | undefined, object]>([
  ["the forwarding of a request that support received", open, { type: "forwarded" }],
  ["work on a concluded ticket", done, { ...start, interventionId: "i2" }],
  ["a wait on a concluded ticket", done, { type: "waitBegan", pauseId: "p1", reason: "customerAnswer" }],
  ["a second conclusion", done, { type: "concluded" }],
  ["an intervention with a used id", open, { ...start, interventionId: "i1" }],
  ["a second end of an intervention", open, { type: "interventionFinished", interventionId: "i1", cause: "x", done: "y" }],
  ["the end of a wait that never began", open, { type: "waitEnded", pauseIds: ["p1"] }],
  ["a wait with a used id", waited, { type: "waitBegan", pauseId: "p1", reason: "customerAnswer" }],
  ["the second end of a wait", waited, { type: "waitEnded", pauseIds: ["p1"] }],
  ["the end of two waits, of which one is over", waited, { type: "waitEnded", pauseIds: ["p2", "p1"] }],
  ["the correction of an unknown intervention", open, { ...correction, interventionId: "i2" }],
  ["the correction of a running intervention", running, { ...correction, interventionId: "i1" }],
  ["the correction of an invoiced intervention", billed, { ...correction, interventionId: "i1" }],
  ["the invoicing of an unknown intervention", open, { type: "interventionInvoiced", interventionId: "i2" }],
  ["the invoicing of a running intervention", running, { type: "interventionInvoiced", interventionId: "i1" }],
  ["a second invoicing of an intervention", billed, { type: "interventionInvoiced", interventionId: "i1" }],
  ["an answer about an online connection on a concluded ticket", done, { type: "approvalRecorded", answer: "granted" }],
  ["a second closing", over, { type: "closed" }],
  ["the cancellation of a closed ticket", over, { type: "cancelled", cancellation: { kind: "withdrawn" } }],
  ["the reopening of an open ticket", open, { type: "reopened", reason: "It is back" }],
  ["the reopening of a cancelled ticket, though it was concluded before", dropped, { type: "reopened", reason: "It is back" }],
  ["the end of an intervention before it began", running, { ...finish, at: at("09:59") }],
  ["a correction that ends before it begins", open, { ...correction, interventionId: "i1", endedAt: at("09:59") }],
  ["the end of a wait before it began", waited, { type: "waitEnded", pauseIds: ["p2"], at: at("11:29") }],
  ["the end of one wait twice", waited, { type: "waitEnded", pauseIds: ["p2", "p2"] }],
  ["the end of no wait", waited, { type: "waitEnded", pauseIds: [] }],
  ["a conclusion before a wait began that goes on", waited, { type: "concluded", at: at("11:29") }],
  ["a closing before a wait began that goes on", waited, { type: "closed", at: at("11:29") }],
  [
    "a cancellation before a wait began that goes on",
    waited,
    { type: "cancelled", cancellation: { kind: "withdrawn" }, at: at("11:29") },
  ],
  ["a reopening before the conclusion", done, { type: "reopened", reason: "It is back", at: at("11:59") }],
  ["a conclusion while somebody works", running, { type: "concluded" }],
  ["a closing while somebody works", running, { type: "closed" }],
  ["a cancellation after work", open, { type: "cancelled", cancellation: { kind: "withdrawn" } }],
  ["a plan with the id of an intervention", open, { ...plan, interventionId: "i1" }],
  ["the priority that the ticket has", open, { type: "reprioritised", priority: "standard", rank: 3, reason: "again" }],
  ["asking for an approval that is asked for", asked, { type: "approvalAsked", pauseId: "p9" }],
  ["asking for an approval with the id of an earlier wait", waited, { type: "approvalAsked", pauseId: "p1" }],
  ["an answer before the approval was asked for", asked, { type: "approvalRecorded", answer: "granted", at: at("09:59") }],
  ["the same answer about an approval again", granted, { type: "approvalRecorded", answer: "granted" }],
  ["a closing before the receipt", open, { type: "closed", at: new Date("1999-01-01T00:00Z") }],
  ["an event with a used id", open, { type: "noted", audience: "internal", text: "again", id: "given-1/1" }],
])("evolve refuses %s", (_, ticket, event) => {
  expect(codesOf(() => evolve(ticket, next(ticket, event)))).toEqual(["unexpected_event"]);
});

test("an event that decide can yield is applied", () => {
  expect(evolve(open, next(open, { type: "concluded" })).conclusions).toHaveLength(1);
});

const iso = (text: string): string => at(text).toISOString();

const registration = [registered("09:00")];
const startedWork = [...registration, started("10:00", "i1")];
const finishedWork = [...startedWork, finished("11:00", "i1")];

const cases: readonly RefusedCommand[] = [
  [
    "a registration before the receipt",
    [],
    registered("08:59", { receivedAt: "09:00" }),
    { code: "before_receipt", path: ["at"], at: iso("08:59"), receivedAt: iso("09:00") },
  ],
  [
    "a note before the receipt",
    registration,
    { type: "addNote", at: at("08:59"), audience: "internal", text: "They will write" },
    { code: "before_receipt", path: ["at"], at: iso("08:59"), receivedAt: iso("09:00") },
  ],
  [
    "a closing after its now",
    registration,
    { ...closed("10:00"), now: at("09:59") },
    { code: "in_future", path: ["at"], at: iso("10:00"), now: iso("09:59") },
  ],
  [
    "corrected times that begin in the future",
    finishedWork,
    { ...corrected("13:00", "i1", "12:30", "12:45"), now: at("12:00") },
    { code: "in_future", path: ["startedAt"], at: iso("12:30"), now: iso("12:00") },
  ],
  [
    "corrected times that end in the future",
    finishedWork,
    corrected("12:00", "i1", "10:00", "12:30"),
    { code: "in_future", path: ["endedAt"], at: iso("12:30"), now: iso("12:00") },
  ],
  [
    "a correction after its now",
    finishedWork,
    { ...corrected("13:00", "i1", "10:00", "10:30"), now: at("12:00") },
    { code: "in_future", path: ["at"], at: iso("13:00"), now: iso("12:00") },
  ],
  [
    "corrected times before the receipt",
    finishedWork,
    corrected("12:00", "i1", "08:59", "11:00"),
    { code: "before_receipt", path: ["startedAt"], at: iso("08:59"), receivedAt: iso("09:00") },
  ],
  [
    "corrected times that end before they begin",
    finishedWork,
    corrected("12:00", "i1", "10:30", "10:29"),
    { code: "reversed_interval", path: ["endedAt"], from: iso("10:30"), to: iso("10:29") },
  ],
  [
    "corrected times that begin as the ticket was concluded",
    [...finishedWork, concluded("12:00"), reopened("13:00")],
    corrected("14:00", "i1", "12:00", "12:30"),
    { code: "ticket_concluded", path: ["startedAt"], from: iso("12:00"), to: iso("13:00") },
  ],
  [
    "a plan for an instant before it is made",
    registration,
    planned("10:00", "i1", "09:59"),
    { code: "too_early", path: ["plannedFor"], at: iso("09:59"), earliest: iso("10:00") },
  ],
  [
    "the end of an intervention before its start",
    startedWork,
    finished("09:59", "i1"),
    { code: "reversed_interval", path: ["at"], from: iso("10:00"), to: iso("09:59") },
  ],
  [
    "a change of priority before the last one",
    [...registration, reprioritised("10:00", "low")],
    reprioritised("09:59", "critical"),
    { code: "too_early", path: ["at"], at: iso("09:59"), earliest: iso("10:00") },
  ],
];

test.each(cases)("decide refuses %s with both instants", (_, history, command, refusal) => {
  given(...history)
    .when(command)
    .thenRefusedWith(refusal);
});

test.each<[string, readonly CommandDraft[], CommandDraft]>([
  ["a registration at the receipt", [], registered("09:00")],
  ["a closing at the receipt", registration, closed("09:00")],
  ["a closing at its now", registration, { ...closed("10:00"), now: at("10:00") }],
  ["corrected times that begin with the receipt", finishedWork, corrected("12:00", "i1", "09:00", "11:00")],
  ["corrected times of no length", finishedWork, corrected("12:00", "i1", "10:30", "10:30")],
  ["a plan for when it is made", registration, planned("10:00", "i1", "10:00")],
  [
    "a change of priority with the last one",
    [...registration, reprioritised("10:00", "low")],
    reprioritised("10:00", "critical"),
  ],
  ["a conclusion with the forwarding", [registered("09:00", { addressedTo: "expert" }), forwarded("10:00")], concluded("10:00")],
])("decide allows %s", (_, history, command) => {
  const decision = decide(acoPolicy, given(...history).ticket, commandOf(command, "c1"));
  expect(decision).toMatchObject({ ok: true, events: [{ at: command.at }] });
});
