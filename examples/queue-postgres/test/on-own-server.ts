import { after, before, test } from "node:test";
import type { Pool } from "pg";
import { findPrograms, noPrograms } from "../server/find-programs.js";
import { startServer, type Server } from "../server/start-server.js";
import { tables } from "../tables.js";

const programs = findPrograms();
let server: Server | undefined;
let pool: Pool | undefined;

before(async () => {
  if (programs === undefined) return;
  server = await startServer(programs);
  pool = server.pool({ max: 12 });
  await pool.query(tables);
});
after(async () => {
  await pool?.end();
  await server?.stop();
});

/** Like `test`, with empty tables on a server that is started for the tests; skipped, with the reason, where there is none. */
export function onOwnServer(sentence: string, run: (pool: Pool) => Promise<void>): void {
  void test(sentence, { skip: programs === undefined && noPrograms, timeout: 120_000 }, async () => {
    if (pool === undefined) throw new Error("the server was not started");
    await pool.query("TRUNCATE ticket_events, queue");
    await run(pool);
  });
}
