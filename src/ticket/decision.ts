import type { Problem, ProblemPath } from "../error/index.js";
import type { CommandType, TicketCommand } from "./commands.js";
import type { Happening, TicketEvent } from "./events.js";
import type { Ticket } from "./ticket.js";
import type { TicketPolicy } from "./ticket-policy.js";
import { isConcluded, workableSince } from "./ticket-times.js";

/** What becomes of a command: the events to store and apply, or why it may not happen. */
export type Decision =
  { readonly ok: true; readonly events: readonly TicketEvent[] } | { readonly ok: false; readonly refusal: Problem };

/** A command that was checked, with its instants read. */
export type CheckedCommand<Type extends CommandType = CommandType> = TicketCommand<Type, Date>;

/** A command on a ticket, to be decided under a policy. */
export interface Case<Type extends CommandType> {
  readonly policy: TicketPolicy;
  readonly ticket: Ticket;
  readonly command: CheckedCommand<Type>;
}

/** What a command brings about: one thing that happens, or its refusal. */
export type Outcome = Happening | Problem;

/** The refusal of work on a ticket that is concluded, closed or cancelled, or before it was last reopened. */
export function notWorkable({ ticket, command }: Case<CommandType>): Problem | undefined {
  return notOpen({ ticket, command }) ?? tooEarly(command.at, workableSince(ticket));
}

/** Whether a ticket can be worked on: neither concluded nor closed nor cancelled. */
export function isWorkable(ticket: Ticket): boolean {
  return isUnclosed(ticket) && !isConcluded(ticket);
}

/** Whether a ticket is neither closed nor cancelled; it may be concluded. */
export function isUnclosed({ status }: Ticket): boolean {
  return status === "registered" || status === "inProgress";
}

function notOpen({ ticket, command }: Pick<Case<CommandType>, "ticket" | "command">): Problem | undefined {
  return isWorkable(ticket) ? undefined : notAllowed(ticket, command);
}

/** The refusal of a command that the ticket's status rules out. */
export function notAllowed(ticket: Ticket, { type }: CheckedCommand): Problem {
  const status = isUnclosed(ticket) && isConcluded(ticket) ? "concluded" : ticket.status;
  return { code: "command_not_allowed", command: type, status };
}

/** The refusal of an instant before the thing it refers to. */
export function tooEarly(at: Date, earliest: Date, path: ProblemPath = ["at"]): Problem | undefined {
  if (at.getTime() >= earliest.getTime()) return undefined;
  return { code: "too_early", path, at: at.toISOString(), earliest: earliest.toISOString() };
}
