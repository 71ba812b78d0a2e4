import { requireList, wrongType } from "../problem/internal.js";
import { comparePlaces, readPlace, type InQueue, type Place } from "./entry.js";

/**
 * Compares two tickets in the order of service: below zero if `a` is served before `b`, above zero if after. For `sort`.
 *
 * The lower rank comes first; of equal ranks the earlier receipt; of those received in the same millisecond the lower sequence.
 * Tickets with equal sequences can tie. A waiting ticket keeps its place.
 *
 * @throws SupportError `wrong_type`, `missing_field`; `not_whole` and `out_of_bounds` for a rank or sequence; the errors of an
 * instant
 * @see section 2 of the support policy, "Priority management": equal priorities are processed in order of receipt
 * @example
 * const early = { number: "2026-000001", rank: 3, receivedAt: "2026-03-02T09:00+01:00", sequence: 1 };
 * const urgent = { number: "2026-000002", rank: 1, receivedAt: "2026-03-02T09:10+01:00", sequence: 2 };
 * compareInQueue(urgent, early) < 0 // => true
 * compareInQueue({ ...urgent, rank: 3 }, early) < 0 // => false
 */
export function compareInQueue(a: InQueue, b: InQueue): number {
  return comparePlaces(readPlace(a, ["a"]), readPlace(b, ["b"]));
}

/**
 * Sorts tickets in the order of service, as a new list of the same objects.
 *
 * Waiting tickets keep their place. Tickets that are concluded, closed, cancelled or not guaranteed an answer are left out;
 * entries are all in. Ties keep input order (the sort is stable).
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
export function orderQueue<Ticket extends InQueue>(tickets: readonly Ticket[]): readonly Ticket[] {
  return inOrder(placedTickets(tickets)).map(({ ticket }) => ticket);
}

/**
 * The ticket to serve next: the first in the order of service that is not waiting. Undefined if there is none.
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
export function nextInQueue<Ticket extends InQueue>(tickets: readonly Ticket[]): Ticket | undefined {
  let next: PlacedTicket<Ticket> | undefined;
  for (const placed of placedTickets(tickets)) {
    const isSooner = next === undefined || comparePlaces(placed.place, next.place) < 0;
    if (!placed.place.waiting && isSooner) next = placed;
  }
  return next?.ticket;
}

/**
 * The place of a ticket in the order of service, from 1, with waiting tickets counted. Undefined if it is not in the queue.
 *
 * @throws SupportError as {@link orderQueue} does; `wrong_type` for a number that is not text
 * @example
 * const tickets = [
 *   { number: "2026-000001", rank: 3, receivedAt: "2026-03-02T09:00+01:00", sequence: 1 },
 *   { number: "2026-000002", rank: 1, receivedAt: "2026-03-02T09:10+01:00", sequence: 2 },
 * ];
 * queuePosition(tickets, "2026-000001") // => 2
 * queuePosition(tickets, "2026-000003") // => undefined
 */
export function queuePosition(tickets: readonly InQueue[], ticketNumber: string): number | undefined {
  if (typeof ticketNumber !== "string") throw wrongType(["ticketNumber"], "text", ticketNumber);
  const position = inOrder(placedTickets(tickets)).findIndex(({ place }) => place.number === ticketNumber);
  return position < 0 ? undefined : position + 1;
}

/** A ticket with its place, which is read once however often it is compared. */
interface PlacedTicket<Ticket extends InQueue> {
  readonly ticket: Ticket;
  readonly place: Place;
}

/** The tickets of a list that are in the queue, in the list's order. */
function placedTickets<Ticket extends InQueue>(tickets: readonly Ticket[]): readonly PlacedTicket<Ticket>[] {
  requireList(tickets, ["tickets"]);
  const placed: PlacedTicket<Ticket>[] = [];
  for (const [position, ticket] of tickets.entries()) {
    const place = readPlace(ticket, ["tickets", position]);
    if (place.isQueued) placed.push({ ticket, place });
  }
  return placed;
}

function inOrder<Ticket extends InQueue>(placed: readonly PlacedTicket<Ticket>[]): readonly PlacedTicket<Ticket>[] {
  return [...placed].sort((a, b) => comparePlaces(a.place, b.place));
}
