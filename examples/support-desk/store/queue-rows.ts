import { queueEntry, type QueueEntry, type Ticket } from "trouble-ticket";
import { queueEntrySchema } from "trouble-ticket/schemas";
import type { Statements } from "./store.js";

const enter = `
  INSERT INTO queue (number, rank, received_at, sequence, waiting) VALUES ($1, $2, $3, $4, $5)
  ON CONFLICT (number) DO UPDATE SET rank = $2, received_at = $3, sequence = $4, waiting = $5`;

/** Stores a ticket's place in the queue; a ticket that is not in the queue any more leaves it. */
export async function storeEntry(statements: Statements, ticket: Ticket): Promise<void> {
  const entry = queueEntry(ticket);
  if (entry === undefined) await statements.query("DELETE FROM queue WHERE number = $1", [ticket.number]);
  else await statements.query(enter, [entry.number, entry.rank, entry.receivedAt, entry.sequence, entry.waiting]);
}

/** The queue in the order of service. */
export async function queueInOrder(statements: Statements): Promise<readonly QueueEntry<Date>[]> {
  const { rows } = await statements.query(
    'SELECT number, rank, received_at AS "receivedAt", sequence, waiting FROM queue ORDER BY rank, received_at, sequence',
  );
  return rows.map((row) => queueEntrySchema.parse(row));
}

/** A ticket's place in the queue, from 1; undefined where it is not in it. */
export async function placeOf(statements: Statements, ticketNumber: string): Promise<number | undefined> {
  const { rows } = await statements.query<{ place: number }>(
    `SELECT count(*)::integer AS place FROM queue
     WHERE (rank, received_at, sequence) <= (SELECT rank, received_at, sequence FROM queue WHERE number = $1)`,
    [ticketNumber],
  );
  const place = rows[0]?.place ?? 0;
  return place > 0 ? place : undefined;
}
