import { decide, replay, type Problem, type Ticket, type TicketCommand, type TicketEvent } from "trouble-ticket";
import { eventsOf } from "../store/event-log.js";
import type { Desk } from "./desk.js";
import { storeEvents } from "./store-events.js";
import { untilFirst } from "./until-first.js";

/** What became of a command: the ticket as it is now and what happened to it, or why it may not happen. */
export type Handled =
  | { readonly ok: true; readonly ticket: Ticket; readonly events: readonly TicketEvent[] }
  | { readonly ok: false; readonly refusal: Problem };

/** A command as it came, of unknown shape, and the desk's own head for it. */
interface Told {
  readonly id: string;
  readonly data: object;
}

/**
 * Decides a command on a ticket and stores what it brings about; undefined where there is no such ticket.
 *
 * When it is told is the desk's clock; when it happened, the same unless it says so. A command under an `id` that the ticket has
 * seen changes nothing. Where another command was stored meanwhile, this one is decided anew.
 */
export async function handleCommand(desk: Desk, ticketNumber: string, { id, data }: Told): Promise<Handled | undefined> {
  return untilFirst(async () => {
    const history = await eventsOf(desk.store, ticketNumber);
    const ticket = replay(history);
    if (ticket === undefined) return undefined;
    const now = desk.clock();
    // Whatever it is: decide checks it, and says all that is wrong with it.
    const command = { at: now, ...data, id, now } as TicketCommand;
    const decision = decide(desk.policy, ticket, command);
    if (!decision.ok || decision.events.length === 0) return decision.ok ? { ...decision, ticket } : decision;
    const changed = await desk.store.transaction((transaction) => storeEvents(desk, transaction, history, decision.events));
    return { ...decision, ticket: changed };
  });
}
