import {
  acknowledgementMessage,
  closingMessage,
  updateMessage,
  type InstantLike,
  type Message,
  type SupportPolicy,
  type Ticket,
  type TicketEvent,
} from "trouble-ticket";
import { priorityMessage } from "./priority-message.js";

/**
 * The message to the customer about an event, if it has one; `ticket` is the ticket after it. A caller without an e-mail address
 * gets none.
 */
export function messageAbout(
  policy: SupportPolicy,
  ticket: Ticket,
  { type }: TicketEvent,
  now: InstantLike,
): Message | undefined {
  if (ticket.request.sender === undefined) return undefined;
  switch (type) {
    case "registered":
    case "forwarded":
      return acknowledgementMessage(policy, ticket);
    case "reprioritised":
      return priorityMessage(policy, ticket, now);
    case "interventionFinished":
      return updateMessage(policy, ticket, now);
    case "closed":
    case "cancelled":
      return closingMessage(policy, ticket, now);
    default:
      return undefined;
  }
}
