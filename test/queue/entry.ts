import fc, { type Arbitrary } from "fast-check";
import type { queueEntry, QueueEntry } from "../../src/index.js";
import { rangeLastMs, rangeStartMs } from "../support/beyond-range.js";

/** A ticket as the queue takes it. */
export type QueueTicket = Extract<Parameters<typeof queueEntry>[0], { readonly status: unknown }>;

/** An entry whose receipt is a Date. */
export interface PlainEntry extends QueueEntry {
  readonly receivedAt: Date;
}

/** A ticket's number, sequence, rank and minute of receipt after 09:00 on one morning. */
export function entry(sequence: number, rank: number, minute: number): PlainEntry {
  return { number: `2026-${sequence}`, sequence, rank, receivedAt: new Date(Date.UTC(2026, 2, 2, 8, minute)) };
}

/** Instants of the whole range, crowded at its ends, at 1970, and around one morning where many fall together. */
const receipts = fc.oneof(
  fc.integer({ min: rangeStartMs, max: rangeLastMs }),
  fc.constantFrom(rangeStartMs, rangeStartMs + 1, -1, 0, 1, rangeLastMs - 1, rangeLastMs),
  fc.integer({ min: Date.UTC(2026, 2, 2, 8), max: Date.UTC(2026, 2, 2, 8) + 2 }),
);
const ranks = fc.oneof(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 999 }), fc.constantFrom(9, 10, 99, 100, 999));
const sequences = fc.oneof(
  fc.nat(3),
  fc.integer({ min: 0, max: 999_999_999_999 }),
  fc.constantFrom(9, 10, 99_999_999_999, 999_999_999_999),
);

export const entries: Arbitrary<PlainEntry> = fc.record({
  number: fc.integer({ min: 1, max: 999_999 }).map((count) => `2026-${count}`),
  rank: ranks,
  receivedAt: receipts.map((epochMs) => new Date(epochMs)),
  sequence: sequences,
  waiting: fc.boolean(),
});

/** Queues of tickets that differ in number and sequence, as an app's do. */
export const queues: Arbitrary<readonly PlainEntry[]> = fc
  .uniqueArray(entries, { selector: ({ sequence }) => sequence, maxLength: 30 })
  .map((queue) => queue.map((each) => ({ ...each, number: `T-${each.sequence}` })));

/** The order as the policy has it, written without the library. */
export function plainOrder(a: PlainEntry, b: PlainEntry): number {
  for (const field of ["rank", "receivedAt", "sequence"] as const) {
    if (a[field] < b[field]) return -1;
    if (a[field] > b[field]) return 1;
  }
  return 0;
}
