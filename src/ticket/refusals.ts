import type { Problem, ProblemPath } from "../problem/internal.js";
import type { CommandType } from "./commands.js";
import type { Case, CheckedCommand } from "./decision.js";
import { entryOf } from "./ids.js";
import { isConcluded, isUnclosed, isWorkable, workableSince } from "./ticket-state.js";
import type { Ticket } from "./ticket.js";

/** The refusal of work on a ticket that is concluded, closed or cancelled, or before it was last reopened. */
export function notWorkable({ ticket, command }: Case<CommandType>): Problem | undefined {
  return isWorkable(ticket) ? tooEarly(command.at, workableSince(ticket)) : notAllowed(ticket, command);
}

/** The refusal of a command that the ticket's status rules out. */
export function notAllowed(ticket: Ticket, { type }: CheckedCommand): Problem {
  const status = isUnclosed(ticket) && isConcluded(ticket) ? "concluded" : ticket.status;
  return { code: "command_not_allowed", command: type, status };
}

/** The refusal of a command that says of something later than its `now` that it happened; a plan may be for later. */
export function inFuture(command: CheckedCommand): Problem | undefined {
  const now = command.now ?? command.at;
  const corrected = command.type === "correctIntervention" ? { startedAt: command.startedAt, endedAt: command.endedAt } : {};
  const later = Object.entries<Date>({ ...corrected, at: command.at }).find(([, at]) => at.getTime() > now.getTime());
  if (later === undefined) return undefined;
  const [field, at] = later;
  return { code: "in_future", path: [field], at: at.toISOString(), now: now.toISOString() };
}

/** The refusal of what is said to have happened before the request was received. */
export function beforeReceipt(at: Date, receivedAt: Date, path: ProblemPath = ["at"]): Problem | undefined {
  if (at.getTime() >= receivedAt.getTime()) return undefined;
  return { code: "before_receipt", path, at: at.toISOString(), receivedAt: receivedAt.toISOString() };
}

/** The refusal of an instant before the thing it refers to. */
export function tooEarly(at: Date, earliest: Date, path: ProblemPath = ["at"]): Problem | undefined {
  if (at.getTime() >= earliest.getTime()) return undefined;
  return { code: "too_early", path, at: at.toISOString(), earliest: earliest.toISOString() };
}

/** The refusal of an end before the start. */
export function endBeforeStart(startedAt: Date, endedAt: Date, path: ProblemPath): Problem | undefined {
  if (endedAt.getTime() >= startedAt.getTime()) return undefined;
  return { code: "reversed_interval", path, from: startedAt.toISOString(), to: endedAt.toISOString() };
}

/** The refusal of an id that something else of the kind has. */
export function idTaken(entries: readonly { readonly id: string }[], id: string, field: string): Problem | undefined {
  return entryOf(entries, id) !== undefined ? { code: "duplicate_id", path: [field], id } : undefined;
}
