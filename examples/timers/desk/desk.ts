import { readFileSync } from "node:fs";
import type { Pool } from "pg";
import {
  decide,
  replay,
  slaFacts,
  slaStatuses,
  type SupportPolicy,
  type Ticket,
  type TicketCommand,
  type TicketEvent,
} from "trouble-ticket";
import type { Scheduler } from "../schedulers/scheduler.js";
import { timersOf, warnAt, type Timer } from "../timers-of.js";

const tables = readFileSync(new URL("./tables.sql", import.meta.url), "utf8");

/** How many tickets a sweep schedules at the same time. */
const atOnce = 16;

/** A desk whose tickets are events in PostgreSQL and whose timers are jobs of a scheduler. */
export interface Desk {
  /** Commits the events of a command, then schedules the ticket's timers anew. */
  readonly handle: (ticketNumber: string, command: TicketCommand) => Promise<void>;
  /** Commits alone, as a process does that dies before it schedules. */
  readonly commit: (ticketNumber: string, command: TicketCommand) => Promise<void>;
  /** Schedules a ticket's timers and withdraws those of the version before. */
  readonly reschedule: (ticketNumber: string) => Promise<void>;
  /** Repairs what a crash between commit and schedule left: run it at start and every few minutes. Returns how many it repaired. */
  readonly sweep: () => Promise<number>;
  /** What a scheduler calls when a timer fires: loads the ticket, asks again, and announces once. */
  readonly fire: (timer: Timer) => Promise<void>;
}

export async function openDesk(policy: SupportPolicy, pool: Pool, scheduler: Scheduler): Promise<Desk> {
  await pool.query(tables);

  const load = async (ticketNumber: string): Promise<Ticket | undefined> => {
    const { rows } = await pool.query<{ event: TicketEvent }>(
      "SELECT event FROM ticket_events WHERE ticket_number = $1 ORDER BY version",
      [ticketNumber],
    );
    return replay(rows.map(({ event }) => event));
  };

  const commit = async (ticketNumber: string, command: TicketCommand): Promise<void> => {
    const decision = decide(policy, await load(ticketNumber), command);
    if (!decision.ok) throw new Error(`${command.type} is refused: ${decision.refusal.code}`);
    if (decision.events.length === 0) return;
    // The primary key refuses a version that somebody else has written meanwhile.
    const versions = decision.events.map(({ version }) => version);
    const events = decision.events.map((event) => JSON.stringify(event));
    await pool.query(
      "INSERT INTO ticket_events SELECT $1, version, event::jsonb FROM unnest($2::int[], $3::text[]) AS given(version, event)",
      [ticketNumber, versions, events],
    );
  };

  const reschedule = async (ticketNumber: string): Promise<void> => {
    const ticket = await load(ticketNumber);
    if (ticket === undefined) return;
    const facts = slaFacts(ticket);
    const { number, version } = ticket;
    const timers = facts === undefined ? [] : timersOf(policy, { number, version, facts }, new Date());
    await scheduler.schedule(timers);
    const keys = timers.map(({ key }) => key);
    const { rows } = await pool.query<{ keys: string[] }>(
      `WITH before AS (SELECT keys FROM scheduled_timers WHERE ticket_number = $1)
       INSERT INTO scheduled_timers VALUES ($1, $2, $3)
       ON CONFLICT (ticket_number) DO UPDATE SET version = excluded.version, keys = excluded.keys
       WHERE scheduled_timers.version < excluded.version
       RETURNING (SELECT keys FROM before) AS keys`,
      [number, version, keys],
    );
    await scheduler.withdraw(rows[0]?.keys ?? []);
  };

  return {
    commit,
    reschedule,
    handle: async (ticketNumber, command) => {
      await commit(ticketNumber, command);
      await reschedule(ticketNumber);
    },
    sweep: async () => {
      const { rows } = await pool.query<{ number: string }>(
        `SELECT ticket_number AS number FROM ticket_events LEFT JOIN scheduled_timers AS scheduled USING (ticket_number)
         GROUP BY ticket_number, scheduled.version HAVING max(ticket_events.version) > coalesce(scheduled.version, 0)`,
      );
      for (let first = 0; first < rows.length; first += atOnce) {
        await Promise.all(rows.slice(first, first + atOnce).map(({ number }) => reschedule(number)));
      }
      return rows.length;
    },
    fire: async ({ ticketNumber, metric, kind, at }) => {
      const ticket = await load(ticketNumber);
      const facts = ticket === undefined ? undefined : slaFacts(ticket);
      if (facts === undefined) return;
      const now = new Date(Math.max(Date.now(), at.getTime()));
      const status = slaStatuses(policy, facts, now)
        .filter((each) => each.metric === metric && each.clock === "running")
        .at(-1);
      // The ticket has changed since: what moved the date has scheduled another timer.
      if (status === undefined || status.fraction < (kind === "due" ? 1 : warnAt)) return;
      const key = [ticketNumber, metric, kind, status.startedAt.toISOString(), ticket?.priority].join("/");
      await pool.query(
        "INSERT INTO announcements (key, ticket_number, metric, kind) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING",
        [key, ticketNumber, metric, kind],
      );
    },
  };
}
