import { requireList, SupportError, withPath, type ProblemPath } from "../problem/internal.js";
import { parseWith } from "../problem/schema.js";
import { epochMsInRange, isInRange } from "../time/internal.js";
import { transitionsByEvent, type TicketEvent } from "./features.js";
import { refuseRegistered, registeredState } from "./registration.js";
import { ticketEventSchema } from "./events/schema.js";
import { stateOf, ticketOf, type TicketState } from "./state.js";
import type { Ticket } from "./ticket.js";
import { refusalOf } from "./transition.js";
import { isTrusted, parseTicket, withFrozenParts } from "./trust.js";

/**
 * The state of a ticket before its first event, which is undefined.
 *
 * @example
 * const events: readonly TicketEvent[] = [];
 * events.reduce<Ticket | undefined>(evolve, initialState()) // => undefined
 */
export function initialState(): Ticket | undefined {
  return undefined;
}

/**
 * Applies one event: returns the ticket after it and leaves the ticket before as it is.
 *
 * Evolving is idempotent: an event that the ticket already has returns the same ticket, so events may be delivered twice. A
 * ticket stores only the ids of its events, so a changed event with the same id and version passes for the same; `replay`, which
 * sees every event, refuses such a pair. Tickets and events from JSON are validated and parsed. An event is refused exactly if
 * {@link decide} refuses its command under every policy.
 *
 * @throws SupportError `event_out_of_order` for a version other than the next, `conflicting_events` for another event in the
 * place of one applied, `other_ticket`, `unexpected_event`, and the problems of an invalid event or ticket
 * @example
 * const request = {
 *   customer: "Studio Bianchi",
 *   application: "Paghe",
 *   operator: { name: "Anna Bianchi", phone: "+39 02 5550123" },
 *   sender: "anna@studiobianchi.example",
 *   channel: "email",
 *   addressedTo: "support" as const,
 *   report: { kind: "question", description: "How do I print a payslip again?" },
 * };
 * const actor = { kind: "system" as const, name: "mail" };
 * const receivedAt = new Date("2026-03-02T08:00Z");
 * const ticket = evolve(initialState(), {
 *   ...{ id: "c1/1", commandId: "c1", ticketNumber: "2026-000123", version: 1, type: "registered", at: receivedAt, actor },
 *   ...{ sequence: 123, priority: "standard", rank: 3, receivedAt, request },
 * });
 * const head = { id: "c2/1", commandId: "c2", ticketNumber: "2026-000123", version: 2, at: receivedAt, actor };
 * evolve(ticket, { ...head, type: "closed" }).status // => "closed"
 * evolve(ticket, { ...head, type: "closed", version: 3 }) // throws event_out_of_order
 */
export function evolve(ticket: Ticket | undefined, event: TicketEvent): Ticket {
  const current = ticket === undefined ? undefined : parseTicket(ticket);
  const next = parseEvent(event, ["event"]);
  if (current === undefined) return ticketOf(firstState(next));
  if (next.ticketNumber !== current.number) throw otherTicket(current.number, next.ticketNumber);
  if (next.version <= current.version) return sameTicket(current, next);
  if (current.appliedEventIds.includes(next.id)) throw unexpected(next);
  const state = stateOf(current);
  applyEvent(state, next);
  return ticketOf(state);
}

/**
 * Builds a ticket from all its events, in any order and delivered any number of times. Returns undefined for no events.
 *
 * @throws SupportError `missing_event` for a gap, `conflicting_events` for two different events of one version, `other_ticket`
 * for events of several tickets, `unexpected_event` as {@link evolve} does, `wrong_type`, and the problems of an invalid event
 * @example
 * replay([]) // => undefined
 */
export function replay(events: readonly TicketEvent[]): Ticket | undefined {
  requireList(events, ["events"]);
  const parsed = Array.from(events, (event, position) => parseEvent(event, ["events", position]));
  const [first, ...others] = inOrder(parsed);
  if (first === undefined) return undefined;
  const state = firstState(first);
  const ids = new Set([first.id]);
  for (const event of others) {
    if (ids.has(event.id)) throw unexpected(event);
    ids.add(event.id);
    applyEvent(state, event);
  }
  return ticketOf(state);
}

function firstState(event: TicketEvent): TicketState {
  requireVersion(event, 1);
  if (event.type !== "registered" || refuseRegistered(event) !== undefined) throw unexpected(event);
  return registeredState(event);
}

function applyEvent(state: TicketState, event: TicketEvent): void {
  requireVersion(event, state.version + 1);
  const entry = transitionsByEvent.get(event.type);
  if (entry === undefined || refusalOf(entry, state, event) !== undefined) throw unexpected(event);
  entry[1].apply(state, event);
  state.appliedEventIds.push(event.id);
  state.version = event.version;
}

/** Each event once, by version, without a gap. */
function inOrder(events: readonly TicketEvent[]): readonly TicketEvent[] {
  const ordered: TicketEvent[] = [];
  for (const event of [...events].sort((a, b) => a.version - b.version)) {
    const last = ordered.at(-1);
    if (last !== undefined && event.ticketNumber !== last.ticketNumber) throw otherTicket(last.ticketNumber, event.ticketNumber);
    if (last?.version === event.version) requireSame(last, event);
    else if (event.version === ordered.length + 1) ordered.push(event);
    else throw new SupportError({ code: "missing_event", version: ordered.length + 1 });
  }
  return ordered;
}

/** The schema puts the fields of an event in its order, so equal events are equal text. */
function requireSame(first: TicketEvent, second: TicketEvent): void {
  const [text, other] = [first, second].map((event) => JSON.stringify(parseWith(ticketEventSchema, event, [])));
  if (text === other) return;
  throw new SupportError({ code: "conflicting_events", version: first.version, first: first.id, second: second.id });
}

function sameTicket(ticket: Ticket, { id, version }: TicketEvent): Ticket {
  const applied = ticket.appliedEventIds[version - 1] ?? "";
  if (applied === id) return ticket;
  throw new SupportError({ code: "conflicting_events", version, first: applied, second: id });
}

function requireVersion({ version }: TicketEvent, expected: number): void {
  if (version !== expected) throw new SupportError({ code: "event_out_of_order", version, expected });
}

function otherTicket(number: string, other: string): SupportError {
  return new SupportError({ code: "other_ticket", number, other });
}

function unexpected({ type, version }: TicketEvent): SupportError {
  return new SupportError({ code: "unexpected_event", type, version });
}

/** An event of any origin, with new Dates. Throws the problems of an event that this library did not make. */
function parseEvent(event: TicketEvent, path: ProblemPath): TicketEvent {
  return isTrusted(event) ? withOwnDates(event, path) : withFrozenParts(parseWith(ticketEventSchema, event, path));
}

/** Dates cannot be frozen, so the caller may have changed one. */
function withOwnDates(event: TicketEvent, path: ProblemPath): TicketEvent {
  const own: Record<string, unknown> = { ...event };
  for (const field of Object.keys(own)) {
    const value = own[field];
    if (value instanceof Date) own[field] = ownDate(value, [...path, field]);
  }
  return own as unknown as TicketEvent;
}

function ownDate(date: Date, path: ProblemPath): Date {
  const ms = date.getTime();
  return new Date(isInRange(ms) ? ms : withPath(path, () => epochMsInRange(date)));
}
