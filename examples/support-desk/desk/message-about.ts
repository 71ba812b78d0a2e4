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

/** What the customer is told of an event, if anything; `ticket` is what it has become. */
export function messageAbout(
  policy: SupportPolicy,
  ticket: Ticket,
  { type }: TicketEvent,
  now: InstantLike,
): Message | undefined {
  switch (type) {
    case "registered":
    case "forwarded":
      return acknowledgementMessage(policy, ticket);
    case "reprioritised":
    case "interventionFinished":
      return updateMessage(policy, ticket, now);
    case "closed":
    case "cancelled":
      return closingMessage(policy, ticket, now);
    default:
      return undefined;
  }
}
