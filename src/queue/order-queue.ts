import { wrongType } from "../problem/internal.js";
import { comparePlaces } from "./queue-place.js";
import type { Queueable } from "./queueable.js";
import { inOrder, queuedOf, type Queued } from "./queued.js";

/**
 * The tickets in the order of service, as a new list of the same objects.
 *
 * Waiting tickets stand in their place. Tickets that are concluded, closed, cancelled or not guaranteed an answer are left out;
 * entries are all in. Whatever stands in one place by {@link compareInQueue} stays in the order given.
 *
 * @throws SupportError as {@link compareInQueue} does, with the ticket's position in the path
 * @see section 2 of the support policy, "Priority management"
 * @example
 * const tickets = [
 *   { number: "2026-000001", rank: 3, receivedAt: "2026-03-02T09:00+01:00", sequence: 1 },
 *   { number: "2026-000002", rank: 1, receivedAt: "2026-03-02T09:10+01:00", sequence: 2 },
 * ];
 * orderQueue(tickets).map(({ number }) => number) // => ["2026-000002", "2026-000001"]
 */
export function orderQueue<Ticket extends Queueable>(tickets: readonly Ticket[]): readonly Ticket[] {
  return inOrder(queuedOf(tickets)).map(({ ticket }) => ticket);
}

/**
 * The ticket to serve next: the first in the order of service that is not waiting; undefined where there is none.
 *
 * @throws SupportError as {@link orderQueue} does
 * @example
 * const tickets = [
 *   { number: "2026-000001", rank: 1, receivedAt: "2026-03-02T09:00+01:00", sequence: 1, waiting: true },
 *   { number: "2026-000002", rank: 2, receivedAt: "2026-03-02T09:10+01:00", sequence: 2 },
 * ];
 * nextInQueue(tickets)?.number // => "2026-000002"
 * nextInQueue([]) // => undefined
 */
export function nextInQueue<Ticket extends Queueable>(tickets: readonly Ticket[]): Ticket | undefined {
  let next: Queued<Ticket> | undefined;
  for (const queued of queuedOf(tickets)) {
    const isSooner = next === undefined || comparePlaces(queued.place, next.place) < 0;
    if (!queued.place.waiting && isSooner) next = queued;
  }
  return next?.ticket;
}

/**
 * A ticket's place in the order of service, from 1, waiting tickets counted; undefined where it is not in the queue.
 *
 * @throws SupportError as {@link orderQueue} does; `wrong_type` for a number that is no text
 * @example
 * const tickets = [
 *   { number: "2026-000001", rank: 3, receivedAt: "2026-03-02T09:00+01:00", sequence: 1 },
 *   { number: "2026-000002", rank: 1, receivedAt: "2026-03-02T09:10+01:00", sequence: 2 },
 * ];
 * queuePosition(tickets, "2026-000001") // => 2
 * queuePosition(tickets, "2026-000003") // => undefined
 */
export function queuePosition(tickets: readonly Queueable[], ticketNumber: string): number | undefined {
  if (typeof ticketNumber !== "string") throw wrongType(["ticketNumber"], "text", ticketNumber);
  const position = inOrder(queuedOf(tickets)).findIndex(({ place }) => place.number === ticketNumber);
  return position < 0 ? undefined : position + 1;
}
