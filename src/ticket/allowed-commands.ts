import { policyOf } from "../policy/internal.js";
import { transitions, type CommandType } from "./features.js";
import { parseTicket } from "./parse.js";
import { stateOf } from "./state.js";
import { requireTicketPolicy, type TicketPolicy } from "./ticket-policy.js";
import type { Ticket } from "./ticket.js";

/**
 * The types of commands that can happen to a ticket now: some command of each succeeds, and no command of any other type does.
 *
 * A single command may still be refused for its payload, such as an unknown mode or an instant that is too early.
 *
 * @throws SupportError `wrong_type` and other problems of a policy or a ticket that this library did not make
 * @example
 * allowedCommands(acoPolicy, undefined) // => ["register"]
 */
export function allowedCommands(policy: TicketPolicy, ticket: Ticket | undefined): readonly CommandType[] {
  requireTicketPolicy(policy);
  if (ticket === undefined) return policyOf(policy).priorities.size > 0 ? ["register"] : [];
  const state = stateOf(parseTicket(ticket));
  return [...transitions].flatMap(([type, transition]) => {
    const isOpen = transition.when(state) && transition.blocked?.(state, policy) === undefined;
    return isOpen && transition.hasChoice?.(state, policy) !== false ? [type] : [];
  });
}
