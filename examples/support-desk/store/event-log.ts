import { replay, type Ticket, type TicketEvent } from "trouble-ticket";
import { ticketEventSchema } from "trouble-ticket/schemas";
import type { Statements } from "./store.js";

/** A ticket's history, in order; empty if there is no such ticket. */
export async function eventsOf(statements: Statements, ticketNumber: string): Promise<readonly TicketEvent[]> {
  const select = "SELECT event FROM ticket_events WHERE ticket_number = $1 ORDER BY version";
  const { rows } = await statements.query<{ event: unknown }>(select, [ticketNumber]);
  return rows.map(({ event }) => ticketEventSchema.parse(event));
}

/** Every ticket, replayed from its events. */
export async function allTickets(statements: Statements): Promise<readonly Ticket[]> {
  const { rows } = await statements.query<{ events: readonly unknown[] }>(
    "SELECT json_agg(event ORDER BY version) AS events FROM ticket_events GROUP BY ticket_number ORDER BY ticket_number",
  );
  return rows.flatMap(({ events }) => replay(events.map((event) => ticketEventSchema.parse(event))) ?? []);
}

/** The latest instant of any event; undefined without events. */
export async function latestEventAt(statements: Statements): Promise<Date | undefined> {
  // Instants are stored as ISO text in UTC, which sorts by time.
  const { rows } = await statements.query<{ at: string | null }>("SELECT max(event ->> 'at') AS at FROM ticket_events");
  const at = rows[0]?.at;
  return typeof at === "string" ? new Date(at) : undefined;
}

/** The number of the ticket that a command has registered before. */
export async function registeredBy(statements: Statements, commandId: string): Promise<string | undefined> {
  const select = "SELECT ticket_number FROM ticket_events WHERE version = 1 AND event ->> 'commandId' = $1";
  const { rows } = await statements.query<{ ticket_number: string }>(select, [commandId]);
  return rows[0]?.ticket_number;
}

const insert = `
  INSERT INTO ticket_events (ticket_number, version, event)
  SELECT event ->> 'ticketNumber', (event ->> 'version')::integer, event FROM jsonb_array_elements($1::jsonb) AS event`;

/** Adds events under the versions that they were decided for; throws an error that {@link isTaken} recognizes if a version is taken. */
export async function append(statements: Statements, events: readonly TicketEvent[]): Promise<void> {
  await statements.query(insert, [JSON.stringify(events)]);
}

/** Whether events or a key were refused because another command was first: load the ticket and decide again. */
export function isTaken(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "23505";
}
