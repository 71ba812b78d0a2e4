import assert from "node:assert/strict";
import { setTimeout } from "node:timers/promises";
import type { Pool } from "pg";
import { acoPolicy, decide, replay, type Ticket, type TicketCommand, type TicketEvent } from "trouble-ticket";
import { append, eventsOf, isVersionTaken } from "../event-log.js";
import { handleCommand } from "../handle-command.js";
import { inTransaction } from "../in-transaction.js";
import { closing, note, reprioritisation } from "../sample-commands.js";
import { onOwnServer as test } from "./on-own-server.js";
import { registered } from "./registered.js";

test("Of two writers that decided on the same state, the second has to retry, and nothing of it is stored", async (pool) => {
  const ticket = await registered(pool, 1, "standard");
  await inTransaction(pool, (client) => append(client, decided(ticket, note(ticket, "first"))));
  const second = inTransaction(pool, (client) => append(client, decided(ticket, note(ticket, "second"))));
  await assert.rejects(second, isVersionTaken);
  assert.deepEqual(
    (await eventsOf(pool, ticket.number)).map(({ commandId }) => commandId),
    ["mail-1", "first"],
  );
});

test("A writer that has to retry decides anew, and both are in the history", async (pool) => {
  const ticket = await registered(pool, 1, "standard");
  const handled = await handledBehind(pool, ticket, reprioritisation(ticket, "critical"), note(ticket, "seen"));
  assert.ok(handled.ok);
  assert.equal(handled.attempts, 2);
  const history = await eventsOf(pool, ticket.number);
  assert.deepEqual(
    history.map(({ version, type }) => [version, type]),
    [
      [1, "registered"],
      [2, "reprioritised"],
      [3, "noted"],
    ],
  );
  const { priority, notes } = replay(history) ?? ticket;
  assert.deepEqual([priority, notes.map(({ text }) => text)], ["critical", ["seen"]]);
});

test("A retry is decided on the ticket as it then is, and may be refused", async (pool) => {
  const ticket = await registered(pool, 1, "standard");
  const handled = await handledBehind(pool, ticket, closing(ticket, "one expert"), closing(ticket, "another expert"));
  const refusal = { code: "command_not_allowed", command: "close", status: "closed" };
  assert.deepEqual(handled, { ok: false, refusal, attempts: 2 });
});

test("One command sent twice at once is one event", async (pool) => {
  const ticket = await registered(pool, 1, "standard");
  const command = note(ticket, "once");
  const handled = await handledBehind(pool, ticket, command, command);
  assert.ok(handled.ok);
  assert.deepEqual(
    (await eventsOf(pool, ticket.number)).map(({ type }) => type),
    ["registered", "noted"],
  );
});

/** What becomes of a command whose writer has loaded the ticket before the other writer commits, and stores after it. */
async function handledBehind(pool: Pool, ticket: Ticket, other: TicketCommand, command: TicketCommand) {
  const { handling } = await inTransaction(pool, async (client) => {
    await append(client, decided(ticket, other));
    const handling = handleCommand(pool, acoPolicy, ticket.number, command);
    await untilOneWaits(pool);
    return { handling };
  });
  return handling;
}

/** Until a connection waits for a lock that another one holds. */
async function untilOneWaits(pool: Pool): Promise<void> {
  for (let tries = 0; tries < 500; tries++) {
    const { rowCount } = await pool.query("SELECT 1 FROM pg_stat_activity WHERE cardinality(pg_blocking_pids(pid)) > 0");
    if (rowCount === 1) return;
    await setTimeout(20);
  }
  throw new Error("nobody waits");
}

function decided(ticket: Ticket, command: TicketCommand): readonly TicketEvent[] {
  const decision = decide(acoPolicy, ticket, command);
  if (!decision.ok) throw new Error(decision.refusal.code);
  return decision.events;
}
