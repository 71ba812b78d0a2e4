import { prefixPath, type Problem } from "../problem/internal.js";
import { safeParseTicketNumber } from "../policy/internal.js";
import type { Case, Outcome } from "./decision.js";
import { notAllowed, tooEarly } from "./refusals.js";
import type { TicketPolicy } from "./ticket-policy.js";
import { isConcluded, isUnclosed, isWorkable, latestInstant, runningIntervention } from "./ticket-state.js";
import type { Ticket } from "./ticket.js";

/** The work is done. It ends every pause, for nothing is waited for any more, and drops what was planned. */
export function decideConclude({ ticket, command }: Case<"conclude">): Outcome {
  if (!isWorkable(ticket)) return notAllowed(ticket, command);
  return stillRunning(ticket) ?? tooEarly(command.at, latestInstant(ticket)) ?? { type: "concluded" };
}

/** Closing concludes a ticket that is not concluded yet. */
export function decideClose({ ticket, command }: Case<"close">): Outcome {
  if (!isUnclosed(ticket)) return notAllowed(ticket, command);
  return stillRunning(ticket) ?? tooEarly(command.at, latestInstant(ticket)) ?? { type: "closed" };
}

/** A concluded or closed ticket is in progress again; an approval given before has to be given anew. */
export function decideReopen({ ticket, command }: Case<"reopen">): Outcome {
  if (ticket.status === "cancelled" || !isConcluded(ticket)) return notAllowed(ticket, command);
  return tooEarly(command.at, latestInstant(ticket)) ?? { type: "reopened", reason: command.reason };
}

/** Only what nobody has worked on comes to nothing; the rest is closed, because its time is accounted for. */
export function decideCancel({ policy, ticket, command }: Case<"cancel">): Outcome {
  const { interventions } = ticket;
  if (!isUnclosed(ticket)) return notAllowed(ticket, command);
  if (interventions.length > 0) return { code: "intervention_ran", count: interventions.length };
  const refusal = unsoundDuplicate(policy, ticket, command) ?? tooEarly(command.at, latestInstant(ticket));
  return refusal ?? { type: "cancelled", cancellation: command.cancellation };
}

function unsoundDuplicate(
  policy: TicketPolicy,
  ticket: Ticket,
  { cancellation }: Case<"cancel">["command"],
): Problem | undefined {
  if (cancellation.kind !== "duplicateOf") return undefined;
  const path = ["cancellation", "number"];
  const reading = safeParseTicketNumber(policy, cancellation.number);
  if (!reading.ok) return { code: "invalid_command", problems: reading.problems.map((problem) => prefixPath(path, problem)) };
  return cancellation.number === ticket.number ? { code: "own_duplicate", path, number: ticket.number } : undefined;
}

function stillRunning(ticket: Ticket): Problem | undefined {
  const running = runningIntervention(ticket);
  return running === undefined ? undefined : { code: "intervention_running", id: running.id };
}
