import { readPlace, sequenceDigits } from "./queue-place.js";
import type { Queueable } from "./queueable.js";

/**
 * A ticket's place as text that sorts, by code units or bytes, exactly as {@link compareInQueue} does, for every rank and every
 * instant that calendars answer for.
 *
 * It is rank, receipt in UTC and sequence, each of one width, joined by `#`: for a database or broker that sorts by one text,
 * and for whoever reads what is stored there. A key changes with the rank and comes back with it.
 *
 * @throws SupportError as {@link compareInQueue} does
 * @example
 * const ticket = { number: "2026-000123", rank: 3, receivedAt: "2026-03-02T09:00+01:00", sequence: 123 };
 * queueKey(ticket) // => "003#2026-03-02T08:00:00.000Z#000000000123"
 */
export function queueKey(ticket: Queueable): string {
  const { rank, receivedMs, sequence } = readPlace(ticket, ["ticket"]);
  return `${String(rank).padStart(3, "0")}#${new Date(receivedMs).toISOString()}#${sequenceText(sequence)}`;
}

/** A sequence as text of one width, so that it sorts as the number does. */
export function sequenceText(sequence: number): string {
  return String(sequence).padStart(sequenceDigits, "0");
}
