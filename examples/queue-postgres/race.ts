import type { Pool } from "pg";
import { queueEntry, type QueueEntry, type SupportPolicy } from "trouble-ticket";
import type { Draw } from "./draw.js";
import { changeUnderWay } from "./change-under-way.js";
import { storeSamples, type Sample } from "./sample-tickets.js";
import { takingLog, type Logged } from "./taking-log.js";
import { workUntilDone } from "./work-until-done.js";

/** What a race is run with. */
export interface RaceOptions {
  readonly policy: SupportPolicy;
  readonly samples: readonly Sample[];
  readonly workers: number;
  /** How many change tickets meanwhile, each those that the others leave alone. */
  readonly changers: number;
  readonly draw: Draw;
}

/** The queue as it was before, and what was done with it. */
export interface Race {
  readonly entries: readonly QueueEntry<Date>[];
  readonly log: readonly Logged[];
  readonly tookMs: number;
}

/** Stores the tickets, and lets the workers take them all while their priorities change and some wait for the customer. */
export async function race(pool: Pool, { policy, samples, workers, changers, draw }: RaceOptions): Promise<Race> {
  await storeSamples(pool, samples);
  const beganMs = performance.now();
  const log = takingLog();
  let isQueueComplete = false;
  const failed = new AbortController();
  const changing = Promise.all(
    numbered(changers).map((changer) => {
      const tickets = samples.filter((_, position) => position % changers === changer).map(({ ticket }) => ticket);
      return changeUnderWay({ pool, policy, tickets, log, draw, signal: failed.signal });
    }),
  ).finally(() => {
    isQueueComplete = true;
  });
  const working = numbered(workers).map((worker) => workUntilDone(pool, `worker ${worker}`, log, () => isQueueComplete));
  const all = [changing, ...working];
  try {
    await Promise.all(all);
  } catch (error) {
    // The changers wait for takings: end them, and return every client before the error.
    failed.abort();
    await Promise.allSettled(all);
    throw error;
  }
  const entries = samples.flatMap(({ ticket }) => queueEntry(ticket) ?? []);
  return { entries, log: log.all, tookMs: performance.now() - beganMs };
}

function numbered(count: number): readonly number[] {
  return Array.from({ length: count }, (_, position) => position);
}
