import { Queue, Worker, type ConnectionOptions } from "bullmq";
import type { Timer } from "../timers-of.js";
import type { Scheduler } from "./scheduler.js";

/** A job as JSON keeps it. */
type Stored = Omit<Timer, "at"> & { readonly at: string };

/** Timers as delayed jobs of BullMQ, in Redis. */
export function bullMqScheduler(connection: ConnectionOptions): Scheduler {
  const queue = new Queue<Stored>("timers", { connection });
  const workers: Worker<Stored>[] = [];
  return {
    schedule: async (timers) => {
      await queue.addBulk(
        timers.map((timer) => ({
          name: timer.kind,
          data: { ...timer, at: timer.at.toISOString() },
          opts: { jobId: timer.key, delay: Math.max(0, timer.at.getTime() - Date.now()), attempts: 4, backoff: 1_000 },
        })),
      );
    },
    withdraw: async (keys) => {
      for (const key of keys) await queue.remove(key);
    },
    work: async (fire) => {
      const worker = new Worker<Stored>("timers", ({ data }) => fire({ ...data, at: new Date(data.at) }), {
        connection,
        concurrency: 20,
      });
      worker.on("error", () => undefined);
      workers.push(worker);
      await worker.waitUntilReady();
    },
    stop: async () => {
      for (const worker of workers) await worker.close();
      await queue.close();
    },
  };
}
