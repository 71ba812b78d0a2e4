import { checkedTicket } from "./checked-ticket.js";
import type { CommandType } from "./commands.js";
import { isUnclosed, isWorkable } from "./decision.js";
import type { Ticket } from "./ticket.js";
import {
  causesOf,
  modesOf,
  needsApproval,
  pausingReasons,
  ranksOf,
  requireTicketPolicy,
  type TicketPolicy,
} from "./ticket-policy.js";
import { isConcluded, openPauses, runningIntervention } from "./ticket-times.js";

/**
 * The types of command that can happen to a ticket now: some command of each would succeed, and none of any other.
 *
 * What a single command says may still be refused, such as an unknown mode or an instant too early.
 *
 * @throws SupportError `wrong_type` and what else is wrong with a policy or a ticket that this library did not make
 * @example
 * allowedCommands(acoPolicy, undefined) // => ["register"]
 */
export function allowedCommands(policy: TicketPolicy, ticket: Ticket | undefined): readonly CommandType[] {
  requireTicketPolicy(policy);
  if (ticket === undefined) return ranksOf(policy).size > 0 ? ["register"] : [];
  const current = checkedTicket(ticket);
  return [
    ...(isWorkable(current) ? workCommands(policy, current) : []),
    ...interventionCommands(policy, current),
    ...(openPauses(current).length > 0 ? ["resume" as const] : []),
    "addNote",
    ...closingCommands(current),
  ];
}

function workCommands(policy: TicketPolicy, ticket: Ticket): readonly CommandType[] {
  const modes = Object.keys(modesOf(policy));
  const startable = modes.filter((mode) => ticket.approval === "granted" || !needsApproval(policy, mode));
  const commands: readonly (readonly [CommandType, boolean])[] = [
    ["forward", ticket.guaranteedFrom === undefined],
    ["reprioritise", [...ranksOf(policy).keys()].some((priority) => priority !== ticket.priority)],
    ["planIntervention", modes.length > 0],
    ["askApproval", ticket.approval === "none" || ticket.approval === "refused"],
    ["recordApproval", true],
    ["startIntervention", startable.length > 0],
    ["waitForCustomer", pausingReasons(policy).length > 0],
  ];
  return commands.flatMap(([type, isAllowed]) => (isAllowed ? [type] : []));
}

function interventionCommands(policy: TicketPolicy, ticket: Ticket): readonly CommandType[] {
  const isRunning = runningIntervention(ticket) !== undefined;
  const isUninvoiced = ticket.interventions.some(({ endedAt, invoiced }) => endedAt !== undefined && invoiced !== true);
  return [
    ...(isRunning && Object.keys(causesOf(policy)).length > 0 ? (["finishIntervention"] as const) : []),
    ...(isUninvoiced ? (["correctIntervention", "markInvoiced"] as const) : []),
  ];
}

function closingCommands(ticket: Ticket): readonly CommandType[] {
  const isRunning = runningIntervention(ticket) !== undefined;
  const commands: readonly (readonly [CommandType, boolean])[] = [
    ["conclude", isWorkable(ticket) && !isRunning],
    ["close", isUnclosed(ticket) && !isRunning],
    ["reopen", ticket.status !== "cancelled" && isConcluded(ticket)],
    ["cancel", isUnclosed(ticket) && ticket.interventions.length === 0],
  ];
  return commands.flatMap(([type, isAllowed]) => (isAllowed ? [type] : []));
}
