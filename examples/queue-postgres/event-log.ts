import { DatabaseError, type ClientBase, type Pool } from "pg";
import { type TicketEvent } from "trouble-ticket";
import { ticketEventSchema } from "trouble-ticket/schemas";

/** A ticket's history, in order. */
export async function eventsOf(database: Pool | ClientBase, ticketNumber: string): Promise<readonly TicketEvent[]> {
  const select = "SELECT event FROM ticket_events WHERE ticket_number = $1 ORDER BY version";
  const { rows } = await database.query<{ event: unknown }>(select, [ticketNumber]);
  return rows.map(({ event }) => ticketEventSchema.parse(event));
}

const insert = `
  INSERT INTO ticket_events (ticket_number, version, event)
  SELECT event ->> 'ticketNumber', (event ->> 'version')::integer, event FROM jsonb_array_elements($1::jsonb) AS event`;

/** Adds events under the versions that they were decided for; throws what {@link isVersionTaken} knows where one is there. */
export async function append(client: ClientBase, events: readonly TicketEvent[]): Promise<void> {
  await client.query(insert, [JSON.stringify(events)]);
}

/** Whether an event was refused because another writer was first: load the ticket and decide again. */
export function isVersionTaken(error: unknown): boolean {
  return error instanceof DatabaseError && error.code === "23505" && error.constraint === "ticket_events_pkey";
}
