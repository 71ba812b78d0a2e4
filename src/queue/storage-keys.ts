import { readPlace, sequenceDigits, type InQueue } from "./entry.js";

/**
 * A ticket's place as text that sorts, by code units or bytes, exactly as {@link compareInQueue} does, for every rank and every
 * instant within the range of calendars.
 *
 * It is the rank, the receipt in UTC and the sequence, each of fixed width, joined by `#`: for a database or broker that sorts by
 * one text. The key changes with the rank.
 *
 * @throws SupportError as {@link compareInQueue} does
 * @example
 * const ticket = { number: "2026-000123", rank: 3, receivedAt: "2026-03-02T09:00+01:00", sequence: 123 };
 * queueKey(ticket) // => "003#2026-03-02T08:00:00.000Z#000000000123"
 */
export function queueKey(ticket: InQueue): string {
  const { rank, receivedMs, sequence } = readPlace(ticket, ["ticket"]);
  return `${String(rank).padStart(3, "0")}#${new Date(receivedMs).toISOString()}#${sequenceText(sequence)}`;
}

/** A sequence as text of fixed width, which sorts as the number does. */
function sequenceText(sequence: number): string {
  return String(sequence).padStart(sequenceDigits, "0");
}

/** More ms than the range of calendars, 230 years. 999 times as many are below 2 ** 53. */
const scorePerRank = 8e12;

/**
 * A ticket's rank and receipt as one number that sorts by rank, then receipt, without loss: 8,000,000,000,000 times the rank,
 * plus the epoch milliseconds of receipt.
 *
 * Always a whole number below 2 ** 53, so that a double holds it. There is no room for the sequence: tickets of equal rank
 * received in the same millisecond have equal scores, and {@link queueMember} sorts those.
 *
 * @throws SupportError as {@link compareInQueue} does
 * @example
 * const ticket = { number: "2026-000123", rank: 3, receivedAt: "2026-03-02T09:00+01:00", sequence: 123 };
 * queueScore(ticket) // => 25_772_438_400_000
 * queueScore({ ...ticket, rank: 2 }) < queueScore(ticket) // => true
 */
export function queueScore(ticket: InQueue): number {
  const { rank, receivedMs } = readPlace(ticket, ["ticket"]);
  return rank * scorePerRank + receivedMs;
}

/**
 * A ticket's member of a sorted set whose scores are {@link queueScore}s. Members of equal score sort by bytes, and the member
 * starts with the sequence, so that score and member together sort as {@link compareInQueue} does.
 *
 * It does not change with the rank: adding the member again with another score moves the ticket. The ticket's number follows the
 * first colon.
 *
 * @throws SupportError as {@link compareInQueue} does
 * @example
 * const ticket = { number: "2026-000123", rank: 3, receivedAt: "2026-03-02T09:00+01:00", sequence: 123 };
 * queueMember(ticket) // => "000000000123:2026-000123"
 */
export function queueMember(ticket: InQueue): string {
  const { number, sequence } = readPlace(ticket, ["ticket"]);
  return `${sequenceText(sequence)}:${number}`;
}
