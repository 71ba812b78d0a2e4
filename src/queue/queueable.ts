import type { InstantLike } from "../time/internal.js";

/** What a ticket's place in the queue depends on, as an app may hold it: a database row, a message, its JSON. */
export interface QueueEntry {
  /** The ticket's number. */
  readonly number: string;
  /** The rank of its priority now, 1 to 999: 1 is served before 2. */
  readonly rank: number;
  /** When support received it; the place of receipt stays when the rank changes. */
  readonly receivedAt: InstantLike;
  /** Counts the tickets, at most 12 digits: of two received in the same millisecond, the lower is served first. */
  readonly sequence: number;
  /** Whether it waits for the customer: it then keeps its place and is not served. */
  readonly waiting?: boolean;
}

/** As much of a ticket as its place in the queue needs; every `Ticket` is one. What has `pauses` is read as one. */
export interface QueueTicket extends Omit<QueueEntry, "waiting"> {
  readonly status: "registered" | "inProgress" | "closed" | "cancelled";
  /** When support received it; absent as long as it went to one expert only. */
  readonly guaranteedFrom?: InstantLike;
  /** It waits as long as one of them has no `to`. */
  readonly pauses: readonly { readonly to?: InstantLike }[];
  /** It is concluded, and not to be served, as long as one of them has no `to`. */
  readonly conclusions?: readonly { readonly to?: InstantLike }[];
}

/** What can stand in a queue: a ticket as it is, or its entry. */
export type Queueable = QueueEntry | QueueTicket;
