import { type Message } from "trouble-ticket";
import { messageSchema } from "trouble-ticket/schemas";
import type { Statements } from "./store.js";

/** Puts a message into the outbox, in the transaction that stores the event it tells of. */
export async function putInOutbox(statements: Statements, message: Message): Promise<void> {
  await statements.query("INSERT INTO outbox (message) VALUES ($1)", [message]);
}

/** A message that waits to be sent. */
export interface Unsent {
  readonly place: number;
  readonly message: Message;
}

/** What waits to be sent, in the order in which it was put there. */
export async function unsent(statements: Statements): Promise<readonly Unsent[]> {
  const select = "SELECT place, message FROM outbox WHERE NOT sent ORDER BY place";
  const { rows } = await statements.query<{ place: number; message: unknown }>(select);
  return rows.map(({ place, message }) => ({ place, message: messageSchema.parse(message) }));
}

export async function markSent(statements: Statements, place: number): Promise<void> {
  await statements.query("UPDATE outbox SET sent = true WHERE place = $1", [place]);
}
