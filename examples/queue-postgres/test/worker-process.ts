import { writeSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
import { Client } from "pg";
import { takeNext } from "../take-next.js";

/**
 * A worker as a process. It takes tickets until there is none, and prints the numbers of those whose taking was committed. If the
 * server stops it connects again.
 *
 * Given a count, it takes that number of tickets and one more, prints "holding", and waits to be killed: `before` or `after` it commits.
 */
const [, , name = "", connectionString = "", count = "Infinity", moment = "before"] = process.argv;
let left = Number(count);

while (!(await isQueueEmpty().catch(() => false))) await setTimeout(50);

/** Works on one connection until the queue is empty. Throws if the connection is lost. */
async function isQueueEmpty(): Promise<boolean> {
  const client = new Client({ connectionString }).on("error", () => undefined);
  try {
    await client.connect();
    for (;;) {
      await client.query("BEGIN");
      const entry = await takeNext(client, name);
      if (left === 0 && moment === "before") await waitToBeKilled();
      await client.query("COMMIT");
      if (left === 0) await waitToBeKilled();
      if (entry === undefined) return true;
      writeSync(1, `${entry.number}\n`);
      left -= 1;
    }
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function waitToBeKilled(): Promise<void> {
  writeSync(1, "holding\n");
  await setTimeout(600_000);
}
