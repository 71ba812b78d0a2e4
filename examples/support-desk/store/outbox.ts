import { type Message } from "trouble-ticket";
import type { Statements } from "./store.js";

/** Puts a message into the outbox, in the transaction that stores its event. */
export async function putInOutbox(statements: Statements, message: Message, now: Date): Promise<void> {
  await statements.query("INSERT INTO outbox (message, put_at) VALUES ($1, $2)", [message, now]);
}

/** A message that waits to be sent, as stored. */
export interface Unsent {
  readonly place: number;
  readonly message: unknown;
}

/** The messages that wait to be sent, in the order in which they were put there. Dead letters are left out. */
export async function unsent(statements: Statements): Promise<readonly Unsent[]> {
  const select = "SELECT place, message FROM outbox WHERE NOT sent AND NOT dead ORDER BY place";
  return (await statements.query<Unsent>(select)).rows;
}

export async function markSent(statements: Statements, place: number): Promise<void> {
  await statements.query("UPDATE outbox SET sent = true WHERE place = $1", [place]);
}

/** The rejection of a message: its error, and whether it uses up one of the attempts. */
export interface Rejection {
  readonly place: number;
  readonly error: string;
  readonly counts: boolean;
  readonly now: Date;
}

/** When a message becomes a dead letter. */
export interface RetryLimits {
  readonly rejections: number;
  readonly hours: number;
}

const reject = `
  UPDATE outbox SET
    rejections = rejections + $2,
    last_error = $3,
    dead = rejections + $2 >= $4 OR coalesce(put_at <= $5, false)
  WHERE place = $1
  RETURNING dead`;

/** Records a rejection. The result is whether the message is a dead letter now. */
export async function markRejected(statements: Statements, rejection: Rejection, limits: RetryLimits): Promise<boolean> {
  const { place, error, counts, now } = rejection;
  const oldest = new Date(now.getTime() - limits.hours * 3_600_000);
  const values = [place, counts ? 1 : 0, error.slice(0, 500), limits.rejections, oldest];
  return (await statements.query<{ dead: boolean }>(reject, values)).rows[0]?.dead === true;
}

/** A message that is not retried any more. */
export interface DeadLetter {
  readonly place: number;
  readonly to: string | null;
  readonly subject: string | null;
  readonly error: string;
}

export async function deadLetters(statements: Statements): Promise<readonly DeadLetter[]> {
  const { rows } = await statements.query<DeadLetter>(
    `SELECT place, message ->> 'to' AS "to", message ->> 'subject' AS subject, last_error AS error
     FROM outbox WHERE dead AND NOT sent ORDER BY place`,
  );
  return rows;
}

/** Puts a dead letter back among the messages to send; false if there is none at the place. */
export async function retryDeadLetter(statements: Statements, place: number, now: Date): Promise<boolean> {
  const { rows } = await statements.query(
    "UPDATE outbox SET dead = false, rejections = 0, put_at = $2 WHERE place = $1 AND dead AND NOT sent RETURNING place",
    [place, now],
  );
  return rows.length === 1;
}
