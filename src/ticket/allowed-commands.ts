import { parseTicket } from "./parse-ticket.js";
import type { CommandType } from "./commands.js";
import {
  causesOf,
  modesOf,
  needsApproval,
  pausingReasons,
  ranksOf,
  requireTicketPolicy,
  type TicketPolicy,
} from "./ticket-policy.js";
import { isConcluded, isUnclosed, isWorkable, openPauses, runningIntervention } from "./ticket-state.js";
import type { Ticket } from "./ticket.js";

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
  return commandsOn(policy, parseTicket(ticket)).flatMap(([type, isAllowed]) => (isAllowed ? [type] : []));
}

function commandsOn(policy: TicketPolicy, ticket: Ticket): readonly (readonly [CommandType, boolean])[] {
  const { approval, interventions, priority, status } = ticket;
  const [isOpen, isUnended] = [isWorkable(ticket), isUnclosed(ticket)];
  const isRunning = runningIntervention(ticket) !== undefined;
  const isUninvoiced = interventions.some(({ endedAt, invoiced }) => endedAt !== undefined && invoiced !== true);
  const modes = [...modesOf(policy).keys()];
  const isStartable = modes.some((mode) => approval === "granted" || !needsApproval(policy, mode));
  return [
    ["forward", isOpen && ticket.guaranteedFrom === undefined],
    ["reprioritise", isOpen && [...ranksOf(policy).keys()].some((other) => other !== priority)],
    ["planIntervention", isOpen && modes.length > 0],
    ["askApproval", isOpen && (approval === "none" || approval === "refused")],
    ["recordApproval", isOpen],
    ["startIntervention", isOpen && isStartable],
    ["waitForCustomer", isOpen && pausingReasons(policy).length > 0],
    ["finishIntervention", isRunning && causesOf(policy).size > 0],
    ["correctIntervention", isUninvoiced],
    ["markInvoiced", isUninvoiced],
    ["resume", openPauses(ticket).length > 0],
    ["addNote", true],
    ["conclude", isOpen && !isRunning],
    ["close", isUnended && !isRunning],
    ["reopen", status !== "cancelled" && isConcluded(ticket)],
    ["cancel", isUnended && interventions.length === 0],
  ];
}
