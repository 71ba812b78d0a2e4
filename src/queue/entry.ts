import {
  errorWithPath,
  requireList,
  requireNoMisspelling,
  requireRecord,
  requireWhole,
  wrongType,
  type Bounds,
  type ProblemPath,
} from "../problem/internal.js";
import { maxRank } from "../sla/internal.js";
import { epochMsInRange, type InstantLike } from "../time/internal.js";

/** The place of a ticket in the queue as plain values: a database row, a message, or its JSON. */
export interface QueueEntry<Instant = InstantLike> {
  /** The ticket's number. */
  readonly number: string;
  /** The rank of its current priority, 1 to 999: 1 is served before 2. */
  readonly rank: number;
  /** When support received it. It stays the same when the rank changes. */
  readonly receivedAt: Instant;
  /** Counts the tickets, with at most 12 digits. Of two received in the same millisecond, the lower is served first. */
  readonly sequence: number;
  /** Whether it waits for the customer: it then keeps its place and is not served. Defaults to false. */
  readonly waiting?: boolean | null | undefined;
}

/** The part of a ticket that its place in the queue depends on. Every `Ticket` is one. What has `pauses` is read as one. */
export interface TicketInQueue extends Omit<QueueEntry, "waiting"> {
  readonly status: "registered" | "inProgress" | "closed" | "cancelled";
  /** When support received it. Absent while it is with one expert only. */
  readonly guaranteedFrom?: InstantLike | null | undefined;
  /** It waits while one of them has no `to`. */
  readonly pauses: readonly { readonly to?: InstantLike | null | undefined }[];
  /** It is concluded, and not served, while one of them has no `to`. */
  readonly conclusions?: readonly { readonly to?: InstantLike | null | undefined }[] | null | undefined;
}

/** What the queue orders: entries, or tickets as they are. */
export type InQueue = QueueEntry | TicketInQueue;

/**
 * A ticket's entry in the queue, as plain values to store. Undefined if the ticket is not in the queue.
 *
 * The queue holds the tickets that are registered or in progress, are guaranteed an answer and are not concluded. A reopened
 * ticket has its old place. The place of a ticket that was forwarded to support counts from the forwarding, as its due date does.
 * Store the entry after each event of a ticket; where there is none, delete the stored one.
 *
 * @throws SupportError `wrong_type`, `missing_field`; `not_whole` and `out_of_bounds` for a rank or sequence; the errors of an
 * instant
 * @example
 * const ticket = { number: "2026-000123", sequence: 123, rank: 3, receivedAt: "2026-03-02T09:00+01:00" };
 * const guaranteedFrom = "2026-03-02T11:30+01:00";
 * const forwarded = { ...ticket, status: "registered" as const, guaranteedFrom, pauses: [{}] };
 * queueEntry(forwarded)?.receivedAt // => 2026-03-02T10:30:00.000Z
 * queueEntry(forwarded)?.waiting // => true
 * queueEntry({ ...forwarded, status: "closed" }) // => undefined
 */
export function queueEntry(ticket: InQueue): (QueueEntry<Date> & { readonly waiting: boolean }) | undefined {
  const { isQueued, number, rank, receivedMs, sequence, waiting } = readPlace(ticket, ["ticket"]);
  return isQueued ? { number, rank, receivedAt: new Date(receivedMs), sequence, waiting } : undefined;
}

/** A ticket's place in the order of service, validated. */
export interface Place {
  readonly number: string;
  readonly rank: number;
  readonly receivedMs: number;
  readonly sequence: number;
  readonly waiting: boolean;
  /** Whether the ticket is served at all: it is open, not concluded and guaranteed an answer. */
  readonly isQueued: boolean;
}

/** The digits that a key has for the sequence. */
export const sequenceDigits = 12;
/** The largest sequence that a key has room for. */
export const maxSequence: number = 10 ** sequenceDigits - 1;

const rankBounds = { minimum: 1, maximum: maxRank };
const sequenceBounds = { minimum: 0, maximum: maxSequence };

/** The place of a ticket or an entry. Its problems get the path. */
export function readPlace(ticket: InQueue, path: ProblemPath): Place {
  try {
    return placeOf(ticket);
  } catch (error) {
    throw errorWithPath(path, error);
  }
}

function placeOf(ticket: InQueue): Place {
  requireRecord(ticket, []);
  const number = requireNumber(ticket.number);
  const rank = wholeWithin(ticket.rank, "rank", rankBounds);
  const sequence = wholeWithin(ticket.sequence, "sequence", sequenceBounds);
  const receivedMs = requireInstant(ticket.receivedAt, "receivedAt");
  if (!isTicket(ticket)) {
    return { number, rank, receivedMs, sequence, waiting: waitingOf(ticket), isQueued: true };
  }
  const guaranteedFrom = ticket.guaranteedFrom ?? undefined;
  const isConcluded = hasOpenEnd(ticket.conclusions ?? [], "conclusions");
  return {
    number,
    rank,
    receivedMs: guaranteedFrom === undefined ? receivedMs : requireInstant(guaranteedFrom, "guaranteedFrom"),
    sequence,
    waiting: hasOpenEnd(ticket.pauses, "pauses"),
    isQueued: isOpen(ticket.status) && !isConcluded && guaranteedFrom !== undefined,
  };
}

/** Rank first, then receipt, then sequence: below zero if `a` is served before `b`. */
export function comparePlaces(a: Place, b: Place): number {
  return a.rank - b.rank || a.receivedMs - b.receivedMs || a.sequence - b.sequence;
}

function isTicket(ticket: InQueue): ticket is TicketInQueue {
  return "pauses" in ticket && (ticket.pauses ?? undefined) !== undefined;
}

function isOpen(status: TicketInQueue["status"]): boolean {
  switch (status) {
    case "registered":
    case "inProgress":
      return true;
    case "closed":
    case "cancelled":
      return false;
    default:
      throw wrongType(["status"], "a ticket's status", status);
  }
}

function hasOpenEnd(intervals: TicketInQueue["pauses"], field: string): boolean {
  requireList(intervals, [field]);
  let isOpenEnded = false;
  for (const [position, interval] of intervals.entries()) {
    requireRecord(interval, [field, position]);
    const to = interval.to ?? undefined;
    if (to === undefined) isOpenEnded = true;
    else requireInstant(to, field, position);
  }
  return isOpenEnded;
}

function requireNumber(number: string): string {
  if (typeof number === "string" && number !== "") return number;
  throw wrongType(["number"], "a ticket's number as text", number);
}

/** Other columns of an app pass, but not one that is nearly called `waiting` where that one is absent. */
function waitingOf(entry: QueueEntry): boolean {
  const waiting: unknown = entry.waiting ?? undefined;
  if (typeof waiting === "boolean") return waiting;
  if (waiting !== undefined) throw wrongType(["waiting"], "true or false", waiting);
  requireNoMisspelling(entry, "waiting", []);
  return false;
}

/** Queues are long and asked often: the path is made only for an error. */
function wholeWithin(count: number, field: string, bounds: Required<Bounds>): number {
  const { minimum, maximum } = bounds;
  return Number.isInteger(count) && count >= minimum && count <= maximum ? count : requireWhole(count, [field], bounds);
}

/** The instant of a field, or of the end of an interval in the field's list. */
function requireInstant(at: InstantLike, field: string, position?: number): number {
  try {
    return epochMsInRange(at);
  } catch (error) {
    throw errorWithPath(position === undefined ? [field] : [field, position, "to"], error);
  }
}
