import type { Pool, PoolClient } from "pg";
import type { QueueEntry } from "trouble-ticket";
import { takeNext } from "./take-next.js";
import type { TakingLog } from "./taking-log.js";
import { withClient } from "./with-client.js";

const takingsToALoss = 40;

/** Takes one ticket after another, until there is none and none can be added. */
export async function workUntilDone(pool: Pool, worker: string, log: TakingLog, isQueueComplete: () => boolean): Promise<void> {
  await withClient(pool, async (client) => {
    for (let takings = 1; ; takings++) {
      const wasComplete = isQueueComplete();
      const isLost = takings % takingsToALoss === 0;
      const end = log.begin();
      const entry = await takenBy(client, worker, isLost);
      end(entry === undefined ? { kind: "foundNone" } : { kind: isLost ? "givenUp" : "taken", entry });
      if (entry === undefined && wasComplete) return;
    }
  });
}

/** The next ticket, taken in a transaction. One that is lost ends without a commit, as if the worker's machine had stopped. */
async function takenBy(client: PoolClient, worker: string, isLost: boolean): Promise<QueueEntry<Date> | undefined> {
  await client.query("BEGIN");
  const entry = await takeNext(client, worker);
  await client.query(isLost ? "ROLLBACK" : "COMMIT");
  return entry;
}
