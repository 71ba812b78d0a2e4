import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import type { Pool } from "pg";
import { openDesk, type Desk } from "../desk/desk.js";
import type { Scheduler } from "../schedulers/scheduler.js";
import { commandsOf, hastyPolicy } from "./tickets.js";

/** Servers of a test: the tickets' database, and schedulers on one job queue, a new one for each process that the test plays. */
export interface TestServers {
  readonly pool: Pool;
  readonly scheduler: () => Promise<Scheduler>;
  readonly stop: () => Promise<void>;
}

/** The same tests for every scheduler: two workers stand for two processes. */
export function timerTests(name: string, skip: string | false, start: () => Promise<TestServers>): void {
  let servers: TestServers | undefined;
  let desk: Desk | undefined;
  const schedulers: Scheduler[] = [];

  before(async () => {
    if (skip !== false) return;
    servers = await start();
    for (let process = 0; process < 2; process++) {
      const scheduler = await servers.scheduler();
      schedulers.push(scheduler);
      desk = await openDesk(hastyPolicy, servers.pool, scheduler);
      await scheduler.work(desk.fire);
    }
  });
  after(async () => {
    for (const scheduler of schedulers) await scheduler.stop();
    await servers?.stop();
  });

  const timerTest = (sentence: string, run: (desk: Desk, pool: Pool) => Promise<void>): void => {
    void test(`${name}: ${sentence}`, { skip, timeout: 180_000 }, async () => {
      if (desk === undefined || servers === undefined) throw new Error("the servers were not started");
      await run(desk, servers.pool);
    });
  };

  timerTest("a warning and a due date fire once, although two workers listen", async ({ handle }, pool) => {
    const [number, ticket] = ["2026-000001", commandsOf("2026-000001")];
    await handle(number, ticket.register("urgent"));
    await untilAnnounced(pool, number, ["due", "warning"]);
    await sleep(1_500);
    assert.deepEqual(await announced(pool, number), ["due", "warning"]);
  });

  timerTest("a pause withdraws the timers, and resuming schedules them anew", async ({ handle }, pool) => {
    const [number, ticket] = ["2026-000002", commandsOf("2026-000002")];
    await handle(number, ticket.register("urgent"));
    await handle(number, ticket.pause());
    await sleep(4_000);
    assert.deepEqual(await announced(pool, number), []);
    await handle(number, ticket.resume());
    await untilAnnounced(pool, number, ["due", "warning"]);
  });

  timerTest("a new priority moves the timers", async ({ handle }, pool) => {
    const [number, ticket] = ["2026-000003", commandsOf("2026-000003")];
    await handle(number, ticket.register("later"));
    await handle(number, ticket.raise());
    await untilAnnounced(pool, number, ["due", "warning"]);
  });

  timerTest("an intervention in time leaves nothing to announce", async ({ handle }, pool) => {
    const [number, ticket] = ["2026-000004", commandsOf("2026-000004")];
    await handle(number, ticket.register("soon"));
    await handle(number, ticket.start());
    await sleep(7_500);
    assert.deepEqual(await announced(pool, number), []);
  });

  timerTest("a sweep repairs a crash between commit and schedule", async ({ commit, sweep }, pool) => {
    const [number, ticket] = ["2026-000005", commandsOf("2026-000005")];
    await commit(number, ticket.register("urgent"));
    await sleep(3_000);
    assert.deepEqual(await announced(pool, number), []);
    assert.equal(await sweep(), 1);
    assert.equal(await sweep(), 0);
    await untilAnnounced(pool, number, ["due", "warning"]);
  });

  timerTest("5,000 tickets are each announced once", async ({ commit, sweep }, pool) => {
    const numbers = Array.from({ length: 5_000 }, (_, position) => `2027-${String(position).padStart(6, "0")}`);
    for (let first = 0; first < numbers.length; first += 50) {
      await Promise.all(numbers.slice(first, first + 50).map((number) => commit(number, commandsOf(number).register("urgent"))));
    }
    assert.equal(await sweep(), 5_000);
    const count = async (): Promise<number> => {
      const { rows } = await pool.query<{ count: string }>(
        "SELECT count(*) AS count FROM announcements WHERE kind = 'due' AND ticket_number LIKE '2027-%'",
      );
      return Number(rows[0]?.count);
    };
    for (let tries = 0; tries < 300 && (await count()) < 5_000; tries++) await sleep(500);
    assert.equal(await count(), 5_000);
  });
}

async function announced(pool: Pool, number: string): Promise<readonly string[]> {
  const { rows } = await pool.query<{ kind: string }>("SELECT kind FROM announcements WHERE ticket_number = $1 ORDER BY kind", [
    number,
  ]);
  return rows.map(({ kind }) => kind);
}

async function untilAnnounced(pool: Pool, number: string, kinds: readonly string[]): Promise<void> {
  for (let tries = 0; tries < 80; tries++) {
    if ((await announced(pool, number)).length >= kinds.length) break;
    await sleep(250);
  }
  assert.deepEqual(await announced(pool, number), kinds);
}
