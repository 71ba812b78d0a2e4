import assert from "node:assert/strict";
import { acoPolicy } from "trouble-ticket";
import { besides } from "../besides.js";
import { drawFrom } from "../draw.js";
import { outOfOrder } from "../out-of-order.js";
import { race } from "../race.js";
import { sampleTickets } from "../sample-tickets.js";
import { onOwnServer as test } from "./on-own-server.js";

test("Eight workers take 5,000 tickets that change meanwhile: none is lost or taken twice, the order is kept", async (pool) => {
  const draw = drawFrom(2026);
  const samples = sampleTickets(acoPolicy, 5000, draw);
  const { entries, log } = await race(pool, { policy: acoPolicy, samples, workers: 8, changers: 4, draw });

  const taken = log.flatMap((done) => (done.kind === "taken" ? [done.entry.number] : []));
  assert.deepEqual([...taken].sort(), samples.map(({ ticket }) => ticket.number).sort());
  assert.deepEqual(outOfOrder(entries, log), []);

  const kept = await pool.query("SELECT 1 FROM queue WHERE taken_by IS NOT NULL AND NOT waiting");
  assert.equal(kept.rowCount, 5000);
  const count = (kind: string): number => log.filter((done) => done.kind === kind).length;
  assert.ok(count("changed") > 500, `only ${count("changed")} changes were under way`);
  assert.ok(count("givenUp") > 50, `only ${count("givenUp")} takings were lost`);
  const atOnce = [...besides(log).values()].filter((others) => others.length > 0).length;
  assert.ok(atOnce > log.length / 2, `only ${atOnce} of ${log.length} things happened at the same time as others`);
});
