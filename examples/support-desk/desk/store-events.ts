import { replay, type Ticket, type TicketEvent } from "trouble-ticket";
import { append } from "../store/event-log.js";
import { putInOutbox } from "../store/outbox.js";
import { storeEntry } from "../store/queue-rows.js";
import type { Statements } from "../store/store.js";
import type { Desk } from "./desk.js";
import { messageAbout } from "./message-about.js";

/** The events of a decision, those before them, and the desk's time. */
interface Decided {
  readonly history: readonly TicketEvent[];
  readonly events: readonly TicketEvent[];
  readonly now: Date;
}

/** Stores a decision in one transaction: the events, the place in the queue, and the messages to the customer. */
export async function storeEvents(desk: Desk, transaction: Statements, { history, events, now }: Decided): Promise<Ticket> {
  const ticket = replay([...history, ...events]);
  if (ticket === undefined) throw new Error("no events to store");
  await append(transaction, events);
  await storeEntry(transaction, ticket);
  for (const event of events) {
    const message = messageAbout(desk.policy, ticket, event, now);
    if (message !== undefined) await putInOutbox(transaction, message, now);
  }
  return ticket;
}
