import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { test } from "node:test";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type { Pool } from "pg";
import { acoPolicy } from "trouble-ticket";
import { drawFrom } from "../draw.js";
import { sampleTickets, storeSamples } from "../sample-tickets.js";
import { findPrograms, noPrograms } from "../server/find-programs.js";
import { startServer, type Server } from "../server/start-server.js";
import { tables } from "../tables.js";

const programs = findPrograms();
const workerProcess = fileURLToPath(new URL("worker-process.ts", import.meta.url));
const [tickets, places, livesPerPlace, serverKills] = [1000, 6, 5, 5];

void test(
  `Of ${tickets} tickets none is lost or taken twice while ${places * livesPerPlace} workers are killed, and the server ${serverKills} times`,
  { skip: programs === undefined && noPrograms, timeout: 300_000 },
  async () => {
    const server = await startServer(programs ?? "");
    const pool = server.pool();
    const printed = new Map<string, readonly string[]>();
    const work = async (name: string, kill?: Kill): Promise<void> => {
      printed.set(name, await lifeOf(name, server.connectionString, kill));
    };
    try {
      await pool.query(tables);
      await storeSamples(pool, sampleTickets(acoPolicy, tickets, drawFrom(35)));
      const workers = async (): Promise<void> => {
        await Promise.all(
          Array.from({ length: places }, async (_, place) => {
            for (let life = 1; life <= livesPerPlace; life++) {
              await work(`worker ${place}, life ${life}`, { count: life, moment: life % 2 === 0 ? "after" : "before" });
            }
          }),
        );
        await Promise.all(Array.from({ length: places }, (_, place) => work(`last worker ${place}`)));
      };
      await Promise.all([workers(), killServer(server, pool)]);
      await check(pool, printed);
    } finally {
      await pool.end();
      await server.stop();
    }
  },
);

/** A worker is killed with one ticket in hand, after a number of others. */
interface Kill {
  readonly count: number;
  readonly moment: "before" | "after";
}

async function killServer(server: Server, pool: Pool): Promise<void> {
  for (let kills = 0; kills < serverKills; kills++) {
    const before = await takenIn(pool);
    while ((await takenIn(pool)) < before + 10) await setTimeout(10);
    server.kill();
    await server.restart();
  }
}

/** A worker that is killed between its commit and its line has taken a ticket that it did not print. */
async function check(pool: Pool, printed: ReadonlyMap<string, readonly string[]>): Promise<void> {
  const { rows } = await pool.query<{ number: string; taken_by: string }>("SELECT number, taken_by FROM queue");
  const takers = new Map(rows.map((row) => [row.number, row.taken_by]));
  assert.equal(takers.size, tickets);
  assert.ok([...takers.values()].every((name) => printed.has(name)));
  for (const [name, numbers] of printed) for (const number of numbers) assert.equal(takers.get(number), name, number);
  const all = [...printed.values()].flat();
  assert.equal(new Set(all).size, all.length);
  // At most one for each worker that was killed, and one for each connection that the server's kills closed.
  const mostUnprinted = places * livesPerPlace + places * serverKills;
  assert.ok(tickets - all.length <= mostUnprinted, `${tickets - all.length} takings were not printed`);
}

async function takenIn(pool: Pool): Promise<number> {
  const { rows } = await pool.query<{ count: string }>("SELECT count(*) FROM queue WHERE taken_by IS NOT NULL");
  return Number(rows[0]?.count);
}

/** The numbers that a worker prints, until it is killed or the queue is empty. */
async function lifeOf(name: string, connectionString: string, kill?: Kill): Promise<readonly string[]> {
  const args = ["--import", "tsx", workerProcess, name, connectionString, ...(kill ? [`${kill.count}`, kill.moment] : [])];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  let out = "";
  child.stdout.on("data", (data) => {
    out += String(data);
    if (out.endsWith("holding\n")) child.kill("SIGKILL");
  });
  const [code, signal] = (await once(child, "close")) as [number | null, string | null];
  assert.deepEqual([code, signal], kill === undefined ? [0, null] : [null, "SIGKILL"], name);
  return out.split("\n").slice(0, kill === undefined ? -1 : -2);
}
