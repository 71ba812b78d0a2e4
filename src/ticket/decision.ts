import type { Problem } from "../problem/internal.js";
import type { CommandType, TicketCommand } from "./commands.js";
import type { Happening, TicketEvent } from "./events.js";
import type { TicketPolicy } from "./ticket-policy.js";
import type { Ticket } from "./ticket.js";

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
