import { setImmediate } from "node:timers/promises";
import type { Pool } from "pg";
import { queueEntry, type SupportPolicy, type Ticket, type TicketCommand } from "trouble-ticket";
import type { Draw } from "./draw.js";
import { handleCommand } from "./handle-command.js";
import { reprioritisation, resumption, waitForCustomer } from "./sample-commands.js";
import type { TakingLog } from "./taking-log.js";

/** What is changed, and where it is logged. */
interface Changing {
  readonly pool: Pool;
  readonly policy: SupportPolicy;
  readonly tickets: readonly Ticket[];
  readonly log: TakingLog;
  readonly draw: Draw;
  /** Aborted when a worker or another changer failed. */
  readonly signal: AbortSignal;
}

const takingsToAChange = 20;
const changesToAWait = 4;

/**
 * Changes tickets that nobody has taken yet, while others take them and at their pace: new priorities mostly, and waits. A
 * twentieth of the tickets is left for the end, when every wait has ended.
 */
export async function changeUnderWay({ pool, policy, tickets, log, draw, signal }: Changing): Promise<void> {
  const free = new Map(tickets.map((ticket) => [ticket.number, ticket]));
  const waiting: Ticket[] = [];
  const make = async (ticket: Ticket, command: TicketCommand): Promise<Ticket> => {
    const end = log.begin();
    const handled = await handleCommand(pool, policy, ticket.number, command);
    const entry = handled.ok ? queueEntry(handled.ticket) : undefined;
    if (!handled.ok || entry === undefined) throw new Error(`${ticket.number} could not be changed`);
    end({ kind: "changed", entry });
    return handled.ticket;
  };

  for (let changes = 0; ; changes++) {
    while (log.taken.size < changes * takingsToAChange) await setImmediate(undefined, { signal });
    for (const number of log.taken) free.delete(number);
    if (free.size <= tickets.length / 20) break;
    const ticket = draw.oneOf([...free.values()]);
    const longest = waiting.length > tickets.length / 100 ? waiting.shift() : undefined;
    if (longest !== undefined) {
      free.set(longest.number, await make(longest, resumption(longest)));
    } else if (changes % changesToAWait === 0) {
      free.delete(ticket.number);
      waiting.push(await make(ticket, waitForCustomer(ticket)));
    } else {
      const others = Object.keys(policy.priorities).filter((name) => name !== ticket.priority);
      free.set(ticket.number, await make(ticket, reprioritisation(ticket, draw.oneOf(others))));
    }
  }
  for (const ticket of waiting) await make(ticket, resumption(ticket));
}
