import { sequenceText } from "./queue-key.js";
import { readPlace } from "./queue-place.js";
import type { Queueable } from "./queueable.js";

/** More ms than calendars answer for, 230 years, and few enough that 999 times as many are below 2 ** 53. */
const scorePerRank = 8e12;

/**
 * A ticket's rank and receipt as one number that sorts by rank, then receipt, without loss: 8,000,000,000,000 times the rank,
 * plus the epoch milliseconds of receipt.
 *
 * Always a whole number below 2 ** 53, so that a double holds it. The sequence finds no room beside them: tickets of equal rank
 * received in the same millisecond have equal scores, and {@link queueMember} sorts those.
 *
 * @throws SupportError as {@link compareInQueue} does
 * @example
 * const ticket = { number: "2026-000123", rank: 3, receivedAt: "2026-03-02T09:00+01:00", sequence: 123 };
 * queueScore(ticket) // => 25_772_438_400_000
 * queueScore({ ...ticket, rank: 2 }) < queueScore(ticket) // => true
 */
export function queueScore(ticket: Queueable): number {
  const { rank, receivedMs } = readPlace(ticket, ["ticket"]);
  return rank * scorePerRank + receivedMs;
}

/**
 * A ticket's name in a sorted set whose scores are {@link queueScore}s: members of equal score sort by it as bytes, and it
 * begins with the sequence, so that both together sort as {@link compareInQueue} does.
 *
 * It does not change with the rank: adding the member again with another score moves the ticket. The number is what follows the
 * first colon.
 *
 * @throws SupportError as {@link compareInQueue} does
 * @example
 * const ticket = { number: "2026-000123", rank: 3, receivedAt: "2026-03-02T09:00+01:00", sequence: 123 };
 * queueMember(ticket) // => "000000000123:2026-000123"
 */
export function queueMember(ticket: Queueable): string {
  const { number, sequence } = readPlace(ticket, ["ticket"]);
  return `${sequenceText(sequence)}:${number}`;
}
