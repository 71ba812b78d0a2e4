import assert from "node:assert/strict";
import { acoPolicy } from "trouble-ticket";
import { handleCommand } from "../handle-command.js";
import { reprioritisation, resumption, waitForCustomer } from "../sample-commands.js";
import { giveBack, takeNext } from "../take-next.js";
import { onOwnServer as test } from "./on-own-server.js";
import { registered } from "./registered.js";

test("The lower rank is taken first, equal ranks in order of receipt, and then there is none", async (pool) => {
  const first = await registered(pool, 1, "standard");
  const second = await registered(pool, 2, "standard");
  const urgent = await registered(pool, 3, "blocking");
  const taken = [];
  for (const worker of ["Carla", "Marco", "Carla"]) taken.push((await takeNext(pool, worker))?.number);
  assert.deepEqual(taken, [urgent.number, first.number, second.number]);
  assert.equal(await takeNext(pool, "Marco"), undefined);
});

test("A new priority decides who is next, and a ticket that waits is passed over until it waits no more", async (pool) => {
  const first = await registered(pool, 1, "standard");
  const second = await registered(pool, 2, "standard");
  await handleCommand(pool, acoPolicy, second.number, reprioritisation(second, "critical"));
  const waiting = await handleCommand(pool, acoPolicy, first.number, waitForCustomer(first));
  assert.equal((await takeNext(pool, "Carla"))?.number, second.number);
  assert.equal(await takeNext(pool, "Carla"), undefined);
  assert.ok(waiting.ok);
  await handleCommand(pool, acoPolicy, first.number, resumption(waiting.ticket));
  assert.equal((await takeNext(pool, "Carla"))?.number, first.number);
});

test("While a worker holds the first ticket another gets the second, and what was not committed was not taken", async (pool) => {
  const first = await registered(pool, 1, "standard");
  const second = await registered(pool, 2, "standard");
  const worker = await pool.connect();
  await worker.query("BEGIN");
  assert.equal((await takeNext(worker, "Carla"))?.number, first.number);
  assert.equal((await takeNext(pool, "Marco"))?.number, second.number);
  await worker.query("ROLLBACK");
  worker.release();
  assert.equal((await takeNext(pool, "Marco"))?.number, first.number);
});

test("What a worker gives back is taken anew, in its old place", async (pool) => {
  const first = await registered(pool, 1, "standard");
  await registered(pool, 2, "standard");
  await takeNext(pool, "Carla");
  assert.equal(await giveBack(pool, "Carla"), 1);
  assert.equal((await takeNext(pool, "Marco"))?.number, first.number);
});
