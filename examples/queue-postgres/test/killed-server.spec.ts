import assert from "node:assert/strict";
import { test } from "node:test";
import { setTimeout } from "node:timers/promises";
import { acoPolicy } from "trouble-ticket";
import { drawFrom } from "../draw.js";
import { inTransaction } from "../in-transaction.js";
import { race } from "../race.js";
import { sampleTickets } from "../sample-tickets.js";
import { findPrograms, noPrograms } from "../server/find-programs.js";
import { startServer } from "../server/start-server.js";
import { tables } from "../tables.js";
import { takeNext } from "../take-next.js";
import { onOwnServer } from "./on-own-server.js";
import { registered } from "./registered.js";

const programs = findPrograms();

void test(
  "A server that is killed during the race is an error of the race, and not of the process",
  {
    skip: programs === undefined && noPrograms,
    timeout: 60_000,
  },
  async () => {
    const server = await startServer(programs ?? "");
    const pool = server.pool({ max: 12 });
    try {
      await pool.query(tables);
      const draw = drawFrom(1);
      const samples = sampleTickets(acoPolicy, 300, draw);
      const racing = race(pool, { policy: acoPolicy, samples, workers: 4, changers: 2, draw });
      const failing = assert.rejects(racing);
      await setTimeout(150);
      server.kill();
      await failing;
    } finally {
      await pool.end();
      await server.stop();
    }
  },
);

onOwnServer("What a worker took is free again when its connection is killed, and the process goes on", async (pool) => {
  const { number } = await registered(pool, 1, "standard");
  for (let kills = 0; kills < 5; kills++) {
    const taking = inTransaction(pool, async (client) => {
      assert.equal((await takeNext(client, "Carla"))?.number, number);
      const { rows } = await client.query<{ pid: number }>("SELECT pg_backend_pid() AS pid");
      await pool.query("SELECT pg_terminate_backend($1, 5000)", [rows[0]?.pid]);
      await setTimeout(50);
      await client.query("SELECT 1");
    });
    await assert.rejects(taking);
  }
  assert.equal((await takeNext(pool, "Marco"))?.number, number);
});

onOwnServer("A client that has just connected has a listener of errors, for the server may stop then", async (pool) => {
  const client = await pool.connect();
  const listeners = client.listenerCount("error");
  client.release();
  assert.notEqual(listeners, 0);
});
