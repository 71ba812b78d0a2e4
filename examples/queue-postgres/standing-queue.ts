import { compareInQueue, orderQueue, type QueueEntry } from "trouble-ticket";
import type { Logged } from "./taking-log.js";

/** The queue as a log makes it, in the library's order of service. */
export interface StandingQueue {
  readonly apply: (logged: Logged) => void;
  readonly entryOf: (number: string) => QueueEntry<Date> | undefined;
  /** The first that waits for nothing and is not one of `others`. */
  readonly firstFree: (others: ReadonlySet<string>) => QueueEntry<Date> | undefined;
}

export function standingQueue(entries: readonly QueueEntry<Date>[]): StandingQueue {
  const inOrder = [...orderQueue(entries)];
  const byNumber = new Map(entries.map((entry) => [entry.number, entry]));
  const remove = (number: string): boolean => {
    const entry = byNumber.get(number);
    if (entry === undefined) return false;
    byNumber.delete(number);
    inOrder.splice(positionOf(inOrder, entry), 1);
    return true;
  };
  const insert = (entry: QueueEntry<Date>): void => {
    byNumber.set(entry.number, entry);
    inOrder.splice(positionOf(inOrder, entry), 0, entry);
  };
  const apply = (logged: Logged): void => {
    if (logged.kind === "taken") remove(logged.entry.number);
    // What was taken stays taken, even if its priority changes.
    else if (logged.kind === "changed" && remove(logged.entry.number)) insert(logged.entry);
  };
  return {
    apply,
    entryOf: (number) => byNumber.get(number),
    firstFree: (others) => inOrder.find(({ number, waiting }) => !waiting && !others.has(number)),
  };
}

/** Where an entry stands in a list in order, or would. */
function positionOf(inOrder: readonly QueueEntry<Date>[], entry: QueueEntry<Date>): number {
  let from = 0;
  let to = inOrder.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    const other = inOrder[middle];
    if (other !== undefined && compareInQueue(other, entry) < 0) from = middle + 1;
    else to = middle;
  }
  return from;
}
