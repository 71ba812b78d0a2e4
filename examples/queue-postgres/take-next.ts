import type { ClientBase, Pool } from "pg";
import { type QueueEntry } from "trouble-ticket";
import { queueEntrySchema } from "trouble-ticket/schemas";

// READ COMMITTED, PostgreSQL's default: a ticket that was taken since the statement began is looked at anew, and passed over.
const takeFirst = `
  UPDATE queue SET taken_by = $1
  WHERE number = (
    SELECT number FROM queue
    WHERE NOT waiting AND taken_by IS NULL
    ORDER BY rank, received_at, sequence
    LIMIT 1
    FOR UPDATE SKIP LOCKED
  )
  RETURNING number, rank, received_at AS "receivedAt", sequence, waiting`;

/**
 * Takes the next ticket for a worker: the first in the order of service that waits for nothing and that nobody else has taken or
 * holds at this moment. Undefined where there is none.
 *
 * In a transaction that ends without a commit, nothing was taken.
 */
export async function takeNext(database: Pool | ClientBase, worker: string): Promise<QueueEntry<Date> | undefined> {
  const { rows } = await database.query<{ sequence: string }>(takeFirst, [worker]);
  const [row] = rows;
  return row && queueEntrySchema.parse({ ...row, sequence: Number(row.sequence) });
}

/** Gives back what a worker took and will not finish, say because its machine stopped: each ticket to its old place. */
export async function giveBack(database: Pool | ClientBase, worker: string): Promise<number> {
  const { rowCount } = await database.query("UPDATE queue SET taken_by = NULL WHERE taken_by = $1", [worker]);
  return rowCount ?? 0;
}
