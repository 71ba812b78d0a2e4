import type { Ticket, TicketCommand, TicketEvent } from "../../src/index.js";
import { question } from "../request/a-request.js";
import { throughJson } from "../support/through-json.js";
import { hourMs } from "../support/units.js";
import type { Library } from "./subjects.js";

const receivedMs = Date.UTC(2026, 0, 7, 9);
const actor = { kind: "expert", name: "Carla" } as const;
const number = "2026-000123";

/** A ticket of n events, and the events as a store returns them. */
export interface LongTicket {
  readonly ticket: Ticket;
  readonly events: readonly TicketEvent[];
  readonly eventCount: number;
  /** How often it waited. */
  readonly pauseCount: number;
}

/** A ticket on which work, waits and notes go on and on: `register`, then round after round of five commands. */
export function longTicket(library: Library, eventCount: number): LongTicket {
  const { acoPolicy, decide, evolve } = library;
  const events: TicketEvent[] = [];
  let ticket: Ticket | undefined;
  for (let position = 0; position < eventCount; position++) {
    const decision = decide(acoPolicy, ticket, commandAt(position));
    if (!decision.ok) throw new Error(`command ${position} of a long ticket: ${decision.refusal.code}`);
    for (const event of decision.events) {
      ticket = evolve(ticket, event);
      events.push(event);
    }
  }
  if (ticket === undefined) throw new Error("a long ticket has at least one event");
  const stored = throughJson(events) as readonly TicketEvent[];
  // The second command of each round begins a wait.
  return { ticket, events: stored, eventCount, pauseCount: Math.floor((eventCount - 1 + 3) / 5) };
}

/** The command that brings a ticket's next event about, `position` events having happened. */
export function commandAt(position: number): TicketCommand {
  const round = Math.floor((position - 1) / 5);
  const head = { id: `c${position}`, at: new Date(receivedMs + position * hourMs), actor };
  if (position === 0) return { ...head, type: "register", number, priority: "low", receivedAt: head.at, request: question };
  const interventionId = `i${round}`;
  switch ((position - 1) % 5) {
    case 0:
      return { ...head, type: "startIntervention", interventionId, mode: "internal", expert: "Carla" };
    case 1:
      return { ...head, type: "waitForCustomer", pauseId: `p${round}`, reason: "customerAnswer" };
    case 2:
      return { ...head, type: "addNote", audience: "internal", text: "Asked for the ledger of last year" };
    case 3:
      return { ...head, type: "finishIntervention", interventionId, cause: "technicalAdvice", done: "Looked at the ledger" };
    default:
      return { ...head, type: "resume", pauseId: `p${round}` };
  }
}
