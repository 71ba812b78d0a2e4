import type { QueueEntry } from "trouble-ticket";

/** Between which ticks of the log something happened: sent to the database after the first, answered before the second. */
interface Span {
  readonly started: number;
  readonly ended: number;
}

/** What was done with the queue, as it looks from outside the database. */
export type Done =
  | { readonly kind: "taken"; readonly entry: QueueEntry<Date> }
  | { readonly kind: "foundNone" }
  /** Taken and not kept: the transaction ended without a commit. */
  | { readonly kind: "givenUp"; readonly entry: QueueEntry<Date> }
  /** A new priority, or the beginning or end of a wait. */
  | { readonly kind: "changed"; readonly entry: QueueEntry<Date> };

export type Logged = Span & Done;

/** The log of one process. Its ticks are the order in which it sent statements and had answers; they are no clock. */
export interface TakingLog {
  readonly all: readonly Logged[];
  /** The numbers of the tickets taken so far. */
  readonly taken: ReadonlySet<string>;
  /** Called as something begins; what it returns is called with what was done. */
  readonly begin: () => (done: Done) => void;
}

export function takingLog(): TakingLog {
  const all: Logged[] = [];
  const taken = new Set<string>();
  let tick = 0;
  const begin = () => {
    const started = tick++;
    return (done: Done): void => {
      all.push({ ...done, started, ended: tick++ });
      if (done.kind === "taken") taken.add(done.entry.number);
    };
  };
  return { all, taken, begin };
}
