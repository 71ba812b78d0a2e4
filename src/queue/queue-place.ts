import {
  errorWithPath,
  requireList,
  requireRecord,
  showValue,
  SupportError,
  wrongType,
  type ProblemPath,
} from "../problem/internal.js";
import { maxRank } from "../sla/internal.js";
import { epochMsInRange, type InstantLike } from "../time/internal.js";
import type { Queueable, QueueTicket } from "./queueable.js";

/** Where a ticket stands in the order of service, read and checked. */
export interface Place {
  readonly number: string;
  readonly rank: number;
  readonly receivedMs: number;
  readonly sequence: number;
  readonly waiting: boolean;
  /** Whether it is to be served at all: open, not concluded, and its answer guaranteed. */
  readonly isQueued: boolean;
}

/** How many digits a key has room for. */
export const sequenceDigits = 12;
export const maxSequence: number = 10 ** sequenceDigits - 1;

/** The place of a ticket or entry; throws `wrong_type`, `not_whole`, `out_of_bounds` and what is wrong with an instant. */
export function readPlace(ticket: Queueable, path: ProblemPath): Place {
  try {
    return placeOf(ticket);
  } catch (error) {
    throw errorWithPath(path, error);
  }
}

/** Paths are made for what is wrong alone: queues are long, and asked often. */
function placeOf(ticket: Queueable): Place {
  requireRecord(ticket, []);
  const number = requireNumber(ticket.number);
  const rank = requireWhole(ticket.rank, 1, maxRank, "rank");
  const sequence = requireWhole(ticket.sequence, 0, maxSequence, "sequence");
  const receivedMs = requireInstant(ticket.receivedAt, "receivedAt");
  if (!isTicket(ticket)) {
    return { number, rank, receivedMs, sequence, waiting: requireFlag(ticket.waiting), isQueued: true };
  }
  const { guaranteedFrom, conclusions = [] } = ticket;
  const isConcluded = hasOpenEnd(conclusions, "conclusions");
  return {
    number,
    rank,
    receivedMs: guaranteedFrom === undefined ? receivedMs : requireInstant(guaranteedFrom, "guaranteedFrom"),
    sequence,
    waiting: hasOpenEnd(ticket.pauses, "pauses"),
    isQueued: isOpen(ticket.status) && !isConcluded && guaranteedFrom !== undefined,
  };
}

/** Rank first, then receipt, then sequence: below zero where `a` is served before `b`. */
export function comparePlaces(a: Place, b: Place): number {
  return a.rank - b.rank || a.receivedMs - b.receivedMs || a.sequence - b.sequence;
}

function isTicket(ticket: Queueable): ticket is QueueTicket {
  return "pauses" in ticket && ticket.pauses !== undefined;
}

function isOpen(status: QueueTicket["status"]): boolean {
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

function hasOpenEnd(stretches: readonly { readonly to?: InstantLike }[], field: string): boolean {
  requireList(stretches, [field]);
  let isOpenEnded = false;
  for (const [position, stretch] of stretches.entries()) {
    requireRecord(stretch, [field, position]);
    if (stretch.to === undefined) isOpenEnded = true;
    else requireInstant(stretch.to, field, position);
  }
  return isOpenEnded;
}

function requireNumber(number: string): string {
  if (typeof number === "string" && number !== "") return number;
  throw wrongType(["number"], "a ticket's number as text", number);
}

function requireFlag(flag: boolean | undefined): boolean {
  if (flag === undefined || typeof flag === "boolean") return flag ?? false;
  throw wrongType(["waiting"], "true or false", flag);
}

function requireWhole(count: number, minimum: number, maximum: number, field: string): number {
  if (Number.isInteger(count) && count >= minimum && count <= maximum) return count;
  const [path, value] = [[field], showValue(count)];
  if (!Number.isInteger(count)) throw new SupportError({ code: "not_whole", path, value });
  throw new SupportError({ code: "out_of_bounds", path, value, ...(count < minimum ? { minimum } : { maximum }) });
}

/** The instant of a field, or of where a stretch in the field's list ends. */
function requireInstant(at: InstantLike, field: string, position?: number): number {
  try {
    return epochMsInRange(at);
  } catch (error) {
    throw errorWithPath(position === undefined ? [field] : [field, position, "to"], error);
  }
}
