import { requireList } from "../problem/internal.js";
import { comparePlaces, readPlace, type Place } from "./queue-place.js";
import type { Queueable } from "./queueable.js";

/** A ticket with its place, read once however often it is compared. */
export interface Queued<Ticket extends Queueable> {
  readonly ticket: Ticket;
  readonly place: Place;
  /** Its position in the caller's list. */
  readonly position: number;
}

/** The tickets of a list that are in the queue, in the list's order; throws `wrong_type` for what is no list. */
export function queuedOf<Ticket extends Queueable>(tickets: readonly Ticket[]): readonly Queued<Ticket>[] {
  requireList(tickets, ["tickets"]);
  const queued: Queued<Ticket>[] = [];
  for (const [position, ticket] of tickets.entries()) {
    const place = readPlace(ticket, ["tickets", position]);
    if (place.isQueued) queued.push({ ticket, place, position });
  }
  return queued;
}

/** The order of service; those of one place stay in the list's order. */
export function inOrder<Ticket extends Queueable>(queued: readonly Queued<Ticket>[]): readonly Queued<Ticket>[] {
  return [...queued].sort((a, b) => comparePlaces(a.place, b.place));
}
