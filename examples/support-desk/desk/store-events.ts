import { replay, type Ticket, type TicketEvent } from "trouble-ticket";
import { append } from "../store/event-log.js";
import { putInOutbox } from "../store/outbox.js";
import { storeEntry } from "../store/queue-rows.js";
import type { Statements } from "../store/store.js";
import type { Desk } from "./desk.js";
import { messageAbout } from "./message-about.js";

/** Stores what was decided, all of it in one transaction: the events, the place in the queue, and what the customer is told. */
export async function storeEvents(
  desk: Desk,
  transaction: Statements,
  history: readonly TicketEvent[],
  events: readonly TicketEvent[],
): Promise<Ticket> {
  const ticket = replay([...history, ...events]);
  if (ticket === undefined) throw new Error("no events to store");
  await append(transaction, events);
  await storeEntry(transaction, ticket);
  for (const event of events) {
    const message = messageAbout(desk.policy, ticket, event, desk.clock());
    if (message !== undefined) await putInOutbox(transaction, message);
  }
  return ticket;
}
