import type { ClientBase } from "pg";
import { queueEntry, type Ticket } from "trouble-ticket";

const enter = `
  INSERT INTO queue (number, rank, received_at, sequence, waiting) VALUES ($1, $2, $3, $4, $5)
  ON CONFLICT (number) DO UPDATE SET rank = $2, received_at = $3, sequence = $4, waiting = $5`;

/** Stores a ticket's place in the queue, whoever has taken it; a ticket that is not in the queue any more leaves it. */
export async function storeEntry(client: ClientBase, ticket: Ticket): Promise<void> {
  const entry = queueEntry(ticket);
  if (entry === undefined) {
    await client.query("DELETE FROM queue WHERE number = $1", [ticket.number]);
    return;
  }
  const { number, rank, receivedAt, sequence, waiting } = entry;
  await client.query(enter, [number, rank, receivedAt, sequence, waiting]);
}
