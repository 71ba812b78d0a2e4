import { readPlace } from "./queue-place.js";
import type { Queueable, QueueEntry } from "./queueable.js";

/** An entry in plain values, as a row of a database has them. */
export interface QueueRow extends QueueEntry {
  readonly receivedAt: Date;
  readonly waiting: boolean;
}

/**
 * A ticket's entry in the queue as plain values to store, or undefined where the ticket is not in the queue.
 *
 * In the queue are the tickets registered or in progress whose answer is guaranteed, and that are not concluded; reopened they
 * have their old place. One that was sent to an expert only and then forwarded was received when it was forwarded, for its place
 * as for its due date. Store the entry after each event of a ticket; where there is none, delete what is stored.
 *
 * @throws SupportError `wrong_type`; `not_whole` and `out_of_bounds` for a rank or sequence; `invalid_instant`,
 * `instant_without_offset`, `instant_out_of_range`
 * @example
 * const ticket = { number: "2026-000123", sequence: 123, rank: 3, receivedAt: "2026-03-02T09:00+01:00" };
 * const guaranteedFrom = "2026-03-02T11:30+01:00";
 * const forwarded = { ...ticket, status: "registered" as const, guaranteedFrom, pauses: [{}] };
 * queueEntry(forwarded)?.receivedAt // => 2026-03-02T10:30:00.000Z
 * queueEntry(forwarded)?.waiting // => true
 * queueEntry({ ...forwarded, status: "closed" }) // => undefined
 */
export function queueEntry(ticket: Queueable): QueueRow | undefined {
  const { isQueued, number, rank, receivedMs, sequence, waiting } = readPlace(ticket, ["ticket"]);
  return isQueued ? { number, rank, receivedAt: new Date(receivedMs), sequence, waiting } : undefined;
}
