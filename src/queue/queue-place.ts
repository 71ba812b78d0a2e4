import { requireRecord, showValue, SupportError, type ProblemPath } from "../error/index.js";
import { requireInRange, toEpochMs, type InstantLike } from "../time/index.js";
import { problemsUnder } from "./problems-under.js";
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

const mostRank = 999;
/** How many digits a key has room for. */
export const sequenceDigits = 12;
const mostSequence = 10 ** sequenceDigits - 1;

/** The place of a ticket or entry; throws `wrong_type`, `not_whole`, `out_of_bounds` and what is wrong with an instant. */
export function readPlace(ticket: Queueable, path: ProblemPath): Place {
  requireRecord(ticket, path);
  const number = requireNumber(ticket.number, [...path, "number"]);
  const rank = requireWhole(ticket.rank, 1, mostRank, [...path, "rank"]);
  const sequence = requireWhole(ticket.sequence, 0, mostSequence, [...path, "sequence"]);
  const receivedMs = requireInstant(ticket.receivedAt, [...path, "receivedAt"]);
  if (!isTicket(ticket)) {
    const waiting = requireFlag(ticket.waiting, [...path, "waiting"]);
    return { number, rank, receivedMs, sequence, waiting, isQueued: true };
  }
  const { guaranteedFrom, conclusions = [] } = ticket;
  const isConcluded = hasOpenEnd(conclusions, [...path, "conclusions"]);
  return {
    number,
    rank,
    receivedMs: guaranteedFrom === undefined ? receivedMs : requireInstant(guaranteedFrom, [...path, "guaranteedFrom"]),
    sequence,
    waiting: hasOpenEnd(ticket.pauses, [...path, "pauses"]),
    isQueued: isOpen(ticket.status, [...path, "status"]) && !isConcluded && guaranteedFrom !== undefined,
  };
}

/** Rank first, then receipt, then sequence: below zero where `a` is served before `b`. */
export function comparePlaces(a: Place, b: Place): number {
  return a.rank - b.rank || a.receivedMs - b.receivedMs || a.sequence - b.sequence;
}

function isTicket(ticket: Queueable): ticket is QueueTicket {
  return "pauses" in ticket && ticket.pauses !== undefined;
}

function isOpen(status: QueueTicket["status"], path: ProblemPath): boolean {
  switch (status) {
    case "registered":
    case "inProgress":
      return true;
    case "closed":
    case "cancelled":
      return false;
    default:
      throw new SupportError({ code: "wrong_type", path, expected: "a ticket's status", value: showValue(status) });
  }
}

function hasOpenEnd(stretches: readonly { readonly to?: InstantLike }[], path: ProblemPath): boolean {
  const isList: boolean = Array.isArray(stretches);
  if (!isList) throw new SupportError({ code: "wrong_type", path, expected: "a list", value: showValue(stretches) });
  let isOpenEnded = false;
  for (const [position, stretch] of stretches.entries()) {
    requireRecord(stretch, [...path, position]);
    if (stretch.to === undefined) isOpenEnded = true;
    else requireInstant(stretch.to, [...path, position, "to"]);
  }
  return isOpenEnded;
}

function requireNumber(number: string, path: ProblemPath): string {
  if (typeof number === "string" && number !== "") return number;
  throw new SupportError({ code: "wrong_type", path, expected: "a ticket's number as text", value: showValue(number) });
}

function requireFlag(flag: boolean | undefined, path: ProblemPath): boolean {
  if (flag === undefined || typeof flag === "boolean") return flag ?? false;
  throw new SupportError({ code: "wrong_type", path, expected: "true or false", value: showValue(flag) });
}

function requireWhole(count: number, minimum: number, maximum: number, path: ProblemPath): number {
  const value = showValue(count);
  if (!Number.isInteger(count)) throw new SupportError({ code: "not_whole", path, value });
  if (count < minimum) throw new SupportError({ code: "out_of_bounds", path, value, minimum });
  if (count > maximum) throw new SupportError({ code: "out_of_bounds", path, value, maximum });
  return count;
}

function requireInstant(at: InstantLike, path: ProblemPath): number {
  return problemsUnder(path, () => {
    const epochMs = toEpochMs(at);
    requireInRange(epochMs);
    return epochMs;
  });
}
