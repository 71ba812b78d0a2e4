import type { Problem, ProblemPath } from "../problem/internal.js";
import type { InstantLike } from "../time/internal.js";
import type { TicketPolicy } from "./ticket-policy.js";
import type { Entries } from "./entries.js";
import type { TicketState } from "./state.js";
import { concludedAt, isUnclosed } from "./status.js";
import type { Actor } from "./ticket.js";

/** The fields that every command has. */
export interface CommandHead<Instant = InstantLike> {
  /** Unique for each command, chosen by the app: a repeated id yields no events. */
  readonly id: string;
  /** When it happened, which may be before it is recorded. */
  readonly at: Instant;
  /** When it is recorded; nothing may happen later. Defaults to `at`: pass the clock to record things after the fact. */
  readonly now?: Instant | null | undefined;
  /** Who did it. */
  readonly actor: Actor;
}

/** The fields that every event has. */
export interface EventHead {
  /** The command's id, a slash and the event's place among the command's events. */
  readonly id: string;
  readonly commandId: string;
  readonly ticketNumber: string;
  /** 1, 2, 3 … for each ticket. */
  readonly version: number;
  readonly at: Date;
  readonly actor: Actor;
}

/**
 * A command on a ticket and the event it yields: when the command is allowed, what it refuses, and what the event changes.
 *
 * `decide` asks all of it with the policy. `evolve` and `replay` ask the same without one, so that they refuse an event exactly
 * if its command is refused for a reason that no policy decides. `allowedCommands` asks all that needs no payload.
 */
export interface Transition<Type extends string, Command extends object, Event extends object = Command> {
  /** The type of the event. */
  readonly event: Type;
  /** Whether the ticket's status admits the command. Otherwise it is refused with `command_not_allowed`. */
  when(ticket: TicketState): boolean;
  /** Why no command of the type can happen to the ticket now. */
  blocked?(ticket: TicketState, policy?: TicketPolicy): Problem | undefined;
  /** Whether there is something that a command can name, such as a running intervention or another priority. */
  hasChoice?(ticket: TicketState, policy: TicketPolicy): boolean;
  /** The earliest instant of the command. Defaults to the receipt. */
  earliest?(ticket: TicketState): Date;
  /** The event's payload. Defaults to the command's. */
  payload?(command: Command & CommandHead<Date>, ticket: TicketState, policy: TicketPolicy): Event;
  /** Why the event cannot happen. What a policy decides is checked only if there is one. */
  refuse?(ticket: TicketState, event: Event & EventHead, policy?: TicketPolicy): Problem | undefined;
  /** Changes the ticket as the event says. */
  apply(ticket: TicketState, event: Event & EventHead): void;
}

/** Any transition, as the table of them is read. */
export type AnyTransition = Transition<string, object>;

/** Why an event cannot happen to a ticket. With a policy: all that `decide` refuses. Without: what no policy allows. */
export function refusalOf(
  [command, transition]: readonly [command: string, transition: AnyTransition],
  ticket: TicketState,
  event: EventHead,
  policy?: TicketPolicy,
): Problem | undefined {
  const early = beforeReceipt(event.at, ticket.receivedAt);
  if (early !== undefined) return early;
  if (!transition.when(ticket)) return notAllowed(command, ticket);
  return (
    transition.blocked?.(ticket, policy) ??
    tooEarly(event.at, transition.earliest?.(ticket) ?? ticket.receivedAt) ??
    transition.refuse?.(ticket, event, policy)
  );
}

function notAllowed(command: string, ticket: TicketState): Problem {
  const isConcluded = isUnclosed(ticket) && concludedAt(ticket) !== undefined;
  return { code: "command_not_allowed", command, status: isConcluded ? "concluded" : ticket.ending.status };
}

/** Refuses an instant before the receipt of the request. */
export function beforeReceipt(at: Date, receivedAt: Date, path: ProblemPath = ["at"]): Problem | undefined {
  if (at.getTime() >= receivedAt.getTime()) return undefined;
  return { code: "before_receipt", path, at: at.toISOString(), receivedAt: receivedAt.toISOString() };
}

/** Refuses an instant before the one it refers to. */
export function tooEarly(at: Date, earliest: Date, path: ProblemPath = ["at"]): Problem | undefined {
  if (at.getTime() >= earliest.getTime()) return undefined;
  return { code: "too_early", path, at: at.toISOString(), earliest: earliest.toISOString() };
}

/** Refuses an end before the start. */
export function endBeforeStart(startedAt: Date, endedAt: Date, path: ProblemPath): Problem | undefined {
  if (endedAt.getTime() >= startedAt.getTime()) return undefined;
  return { code: "reversed_interval", path, from: startedAt.toISOString(), to: endedAt.toISOString() };
}

/** Refuses an id that another entry of the kind has. */
export function idTaken(entries: Entries<unknown>, id: string, field: string): Problem | undefined {
  return entries.get(id) !== undefined ? { code: "duplicate_id", path: [field], id } : undefined;
}
