import { createHash } from "node:crypto";
import PgBoss from "pg-boss";
import type { Timer } from "../timers-of.js";
import type { Scheduler } from "./scheduler.js";

const queue = "timers";

/** A job as JSON keeps it. */
type Stored = Omit<Timer, "at"> & { readonly at: string };

/** Timers as jobs of pg-boss, in the database that holds the tickets. */
export async function pgBossScheduler(connectionString: string): Promise<Scheduler> {
  const boss = new PgBoss({ connectionString, max: 4 });
  boss.on("error", () => undefined);
  await boss.start();
  await boss.createQueue(queue);
  return {
    schedule: (timers) => boss.insert(timers.map((timer) => ({ ...jobOf(timer), retryLimit: 3, retryDelay: 1 }))),
    withdraw: (keys) => (keys.length === 0 ? Promise.resolve() : boss.cancel(queue, keys.map(idOf))),
    work: async (fire) => {
      await boss.work<Stored>(queue, { batchSize: 100, pollingIntervalSeconds: 0.5 }, async (jobs) => {
        await Promise.all(jobs.map(({ data }) => fire({ ...data, at: new Date(data.at) })));
      });
    },
    stop: () => boss.stop({ graceful: false, close: true }),
  };
}

function jobOf(timer: Timer): PgBoss.JobInsert<Timer> {
  return { id: idOf(timer.key), name: queue, data: timer, startAfter: timer.at };
}

/** pg-boss wants a UUID: the key's hash is one, the same every time, so that a key is scheduled once. */
function idOf(key: string): string {
  const hex = createHash("sha256").update(key).digest("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join("-");
}
