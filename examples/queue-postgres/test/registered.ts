import type { Pool } from "pg";
import { acoPolicy, type Ticket } from "trouble-ticket";
import { handleCommand } from "../handle-command.js";
import { registration } from "../sample-commands.js";

/** A ticket that was registered and stored; each a minute after the one before. */
export async function registered(pool: Pool, sequence: number, priority: string): Promise<Ticket> {
  const receivedAt = new Date(new Date("2026-03-02T08:00:00Z").getTime() + sequence * 60_000);
  const command = registration(acoPolicy, { sequence, priority, receivedAt });
  const handled = await handleCommand(pool, acoPolicy, command.number, command);
  if (!handled.ok) throw new Error(handled.refusal.code);
  return handled.ticket;
}
