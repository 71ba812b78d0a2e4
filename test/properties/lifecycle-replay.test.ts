import fc, { type Arbitrary } from "fast-check";
import { describe, expect } from "vitest";
import {
  acoPolicy,
  decide,
  evolve,
  isSupportError,
  replay,
  type Ticket,
  type TicketCommand,
  type TicketEvent,
} from "../../src/index.js";
import { question } from "../request/a-request.js";
import { law } from "../support/law.js";
import { hourMs } from "../support/units.js";

/** A policy that decides as little as it can: no mode needs an approval, and it knows every name that is generated. */
const permissive = {
  ...acoPolicy,
  modes: { phone: { label: "Phone", blockMinutes: 30 } },
  metrics: { workaround: { label: "Workaround" }, rootCause: { label: "Root cause" } },
};

const number = "2026-000123";
const actor = { kind: "expert", name: "Carla" } as const;
const firstMs = Date.UTC(2026, 2, 2, 8);

/** A command without its id and its `now`. */
type Draft = TicketCommand extends infer Command ? (Command extends TicketCommand ? Omit<Command, "id" | "now"> : never) : never;

const hours: Arbitrary<Date> = fc.integer({ min: 0, max: 24 }).map((hour) => new Date(firstMs + (hour * hourMs) / 2));
const interventionId = fc.constantFrom("i1", "i2", "i3", "i4");
const pauseId = fc.constantFrom("p1", "p2", "p3");
const work = { interventionId, mode: fc.constant("phone"), expert: fc.constantFrom("Carla", "Dario") };

const payloads = {
  forward: {},
  acknowledge: {},
  reprioritise: { priority: fc.constantFrom("blocking", "standard", "low"), reason: fc.constant("they say so") },
  askApproval: {},
  recordApproval: { answer: fc.constantFrom("granted", "refused") },
  planIntervention: { ...work, plannedFor: hours },
  startIntervention: work,
  finishIntervention: { interventionId, cause: fc.constant("other"), done: fc.constant("Explained it") },
  correctIntervention: { interventionId, startedAt: hours, endedAt: hours, reason: fc.constant("a slip") },
  markInvoiced: { interventionId },
  waitForCustomer: { pauseId, reason: fc.constantFrom("customerAnswer", "onlineApproval") },
  resume: { pauseId },
  addNote: { audience: fc.constantFrom("internal", "customer"), text: fc.constant("Hm") },
  recordUpdate: {},
  recordMessage: {},
  recordMilestone: { metric: fc.constantFrom("workaround", "rootCause") },
  conclude: {},
  close: {},
  reopen: { reason: fc.constant("It is back") },
  cancel: {
    cancellation: fc.constantFrom(
      { kind: "withdrawn" },
      { kind: "duplicateOf", number },
      { kind: "duplicateOf", number: "2026-000001" },
    ),
  },
} as const;

const drafts: Arbitrary<Draft> = fc.oneof(
  ...Object.entries(payloads).map(([type, payload]) =>
    fc.record({ type: fc.constant(type), at: hours, actor: fc.constant(actor), ...payload }),
  ),
) as Arbitrary<Draft>;

const registrations: Arbitrary<Draft> = fc.record({
  type: fc.constant("register" as const),
  at: fc.constant(new Date(firstMs + hourMs)),
  actor: fc.constant(actor),
  number: fc.constant(number),
  priority: fc.constant("standard"),
  receivedAt: fc.constantFrom(new Date(firstMs), new Date(firstMs + hourMs)),
  request: fc.constantFrom(question, { ...question, addressedTo: "expert" as const }),
});

const lives: Arbitrary<readonly Draft[]> = fc
  .tuple(registrations, fc.array(drafts, { maxLength: 40, size: "max" }))
  .map(([first, others]) => [first, ...others]);

const commandOf = (draft: Draft, position: number): TicketCommand => ({
  ...draft,
  id: `c${position}`,
  now: new Date(firstMs + 100 * hourMs),
});

const eventTypes = {
  register: "registered",
  forward: "forwarded",
  acknowledge: "acknowledged",
  reprioritise: "reprioritised",
  askApproval: "approvalAsked",
  recordApproval: "approvalRecorded",
  planIntervention: "interventionPlanned",
  startIntervention: "interventionStarted",
  finishIntervention: "interventionFinished",
  correctIntervention: "interventionCorrected",
  markInvoiced: "interventionInvoiced",
  waitForCustomer: "waitBegan",
  resume: "waitEnded",
  addNote: "noted",
  recordUpdate: "updateSent",
  recordMessage: "messageReceived",
  recordMilestone: "milestoneReached",
  conclude: "concluded",
  close: "closed",
  reopen: "reopened",
  cancel: "cancelled",
} as const satisfies Record<TicketCommand["type"], TicketEvent["type"]>;

/** The event that a command would yield, put together without the library. */
function eventOf(command: TicketCommand, version: number): TicketEvent {
  const { id, type } = command;
  const payload: Readonly<Record<string, unknown>> = { ...command };
  const notInEvents = ["id", "now", "type", "number", "pauseId"];
  const resumed = payload["pauseId"];
  const facts: Readonly<Record<string, unknown>> = {
    ...Object.fromEntries(Object.entries(payload).filter(([field]) => !notInEvents.includes(field))),
    ...(type === "register" && { sequence: 123, rank: 3 }),
    ...(type === "reprioritise" && { rank: 2 }),
    ...(type === "askApproval" && { pauseId: `onlineApproval/${id}` }),
    ...(type === "waitForCustomer" && { pauseId: resumed }),
    ...(type === "resume" && { pauseIds: [resumed] }),
  };
  const head = { id: `${id}/1`, commandId: id, ticketNumber: number, version, type: eventTypes[type] };
  return { ...head, ...facts } as unknown as TicketEvent;
}

function isRefused(ask: () => unknown): boolean {
  try {
    ask();
    return false;
  } catch (error) {
    if (isSupportError(error) && error.code === "unexpected_event") return true;
    throw error;
  }
}

/** The intervals that a ticket must keep apart. */
function expectPossible(ticket: Ticket): void {
  const ms = (at: Date | undefined): number => at?.getTime() ?? Infinity;
  const { interventions, conclusions, priorityChanges, pauses, receivedAt } = ticket;
  for (const [position, one] of interventions.entries()) {
    expect(ms(one.startedAt)).toBeGreaterThanOrEqual(ms(receivedAt));
    expect(ms(one.endedAt)).toBeGreaterThanOrEqual(ms(one.startedAt));
    for (const other of interventions.slice(position + 1).filter(({ expert }) => expert === one.expert)) {
      expect(ms(one.startedAt) < ms(other.endedAt) && ms(other.startedAt) < ms(one.endedAt)).toBe(false);
    }
    for (const { from, to } of conclusions) expect(ms(one.startedAt) < ms(to) && ms(from) < ms(one.endedAt)).toBe(false);
  }
  for (const pause of pauses) {
    expect(ms(pause.to)).toBeGreaterThanOrEqual(ms(pause.from));
    for (const { from, to } of conclusions) expect(ms(pause.from) < ms(to) && ms(from) < ms(pause.to)).toBe(false);
  }
  const inOrder = [...priorityChanges].sort((a, b) => ms(a.at) - ms(b.at));
  expect(inOrder).toEqual(priorityChanges);
}

describe("replay and evolve", () => {
  law(
    "replay and evolve refuse an event exactly if decide refuses its command under a policy that decides nothing",
    150,
    fc.property(lives, (life) => {
      let ticket: Ticket | undefined;
      const events: TicketEvent[] = [];
      for (const [position, draft] of life.entries()) {
        const command = commandOf(draft, position);
        const decision = decide(permissive, ticket, command);
        const event = eventOf(command, events.length + 1);
        const name = decision.ok ? draft.type : `${draft.type}: ${decision.refusal.code}`;
        expect([name, isRefused(() => evolve(ticket, event))]).toEqual([name, !decision.ok]);
        expect([name, isRefused(() => replay([...events, event]))]).toEqual([name, !decision.ok]);
        if (!decision.ok) continue;
        events.push(...decision.events);
        ticket = decision.events.reduce<Ticket | undefined>(evolve, ticket);
        if (ticket !== undefined) expectPossible(ticket);
      }
      expect(replay(events)).toEqual(ticket);
    }),
  );

  law(
    "replay refuses a history with one event moved in time exactly if decide refuses one of its commands",
    300,
    fc.property(lives, fc.nat(), hours, (life, pick, at) => {
      const taken = accepted(life.map(commandOf));
      const spoiled = taken.map((command, position) => (position === pick % taken.length ? { ...command, at } : command));
      const isPossible = accepted(spoiled).length === spoiled.length;
      const events = spoiled.map((command, position) => eventOf(command, position + 1));
      expect(isRefused(() => replay(events))).toBe(!isPossible);
    }),
  );
});

/** The commands of a life that are not refused, each decided after those before it. */
function accepted(commands: readonly TicketCommand[]): readonly TicketCommand[] {
  let ticket: Ticket | undefined;
  return commands.filter((command) => {
    const decision = decide(permissive, ticket, command);
    if (decision.ok) ticket = decision.events.reduce<Ticket | undefined>(evolve, ticket);
    return decision.ok;
  });
}
