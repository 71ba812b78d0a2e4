import type { Pool } from "pg";
import { decide, replay, type Problem, type SupportPolicy, type Ticket, type TicketCommand } from "trouble-ticket";
import { append, eventsOf, isVersionTaken } from "./event-log.js";
import { inTransaction } from "./in-transaction.js";
import { storeEntry } from "./store-entry.js";

/** What became of a command: the ticket as it is now, or why not; and how often it was decided. */
export type Handled = { readonly attempts: number } & (
  { readonly ok: true; readonly ticket: Ticket } | { readonly ok: false; readonly refusal: Problem }
);

const mostAttempts = 20;

/**
 * Decides a command on the ticket as stored, and stores what it brings about, the ticket's place in the queue with it.
 *
 * Where another writer stored an event of the same version meanwhile, all is undone and the command decided anew, on the ticket
 * in its new state. That may be a refusal.
 */
export async function handleCommand(
  pool: Pool,
  policy: SupportPolicy,
  ticketNumber: string,
  command: TicketCommand,
): Promise<Handled> {
  for (let attempts = 1; ; attempts++) {
    const history = await eventsOf(pool, ticketNumber);
    const decision = decide(policy, replay(history), command);
    if (!decision.ok) return { ok: false, refusal: decision.refusal, attempts };
    const ticket = replay([...history, ...decision.events]);
    if (ticket === undefined) throw new Error("a ticket without a history");
    try {
      await inTransaction(pool, async (client) => {
        await append(client, decision.events);
        await storeEntry(client, ticket);
      });
      return { ok: true, ticket, attempts };
    } catch (error) {
      if (!isVersionTaken(error) || attempts === mostAttempts) throw error;
    }
  }
}
