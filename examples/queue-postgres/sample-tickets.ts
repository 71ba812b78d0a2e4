import type { Pool } from "pg";
import { decide, replay, type SupportPolicy, type Ticket, type TicketEvent } from "trouble-ticket";
import type { Draw } from "./draw.js";
import { append } from "./event-log.js";
import { inTransaction } from "./in-transaction.js";
import { registration } from "./sample-commands.js";
import { storeEntry } from "./store-entry.js";

/** A registered ticket and the event that made it. */
export interface Sample {
  readonly ticket: Ticket;
  readonly events: readonly TicketEvent[];
}

const firstReceiptMs = new Date("2026-03-02T08:00:00Z").getTime();

/** Registered tickets of all priorities; many came in the same millisecond, and not in the order of their numbers. */
export function sampleTickets(policy: SupportPolicy, count: number, draw: Draw): readonly Sample[] {
  return Array.from({ length: count }, (_, position) => {
    const receivedAt = new Date(firstReceiptMs + draw.below(100));
    const priority = draw.oneOf(Object.keys(policy.priorities));
    const decision = decide(policy, undefined, registration(policy, { sequence: position + 1, priority, receivedAt }));
    const ticket = decision.ok ? replay(decision.events) : undefined;
    if (!decision.ok || ticket === undefined) throw new Error("the sample is refused");
    return { ticket, events: decision.events };
  });
}

/** Stores tickets, and their places in the queue, in one transaction. */
export async function storeSamples(pool: Pool, samples: readonly Sample[]): Promise<void> {
  await inTransaction(pool, async (client) => {
    await append(
      client,
      samples.flatMap(({ events }) => events),
    );
    for (const { ticket } of samples) await storeEntry(client, ticket);
  });
}
