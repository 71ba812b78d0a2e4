import { decide, replay, type Problem, type Ticket, type TicketCommand, type TicketEvent } from "trouble-ticket";
import { eventsOf } from "../store/event-log.js";
import { isReused, keyReused, rememberKey, type CommandKey, type KeyReused } from "./command-key.js";
import type { Desk } from "./desk.js";
import { deskTime, latestOf } from "./desk-time.js";
import { storeEvents } from "./store-events.js";
import { untilFirst } from "./until-first.js";

/** The result of a command: the ticket and its new events, or the refusal. */
export type Handled =
  | { readonly ok: true; readonly ticket: Ticket; readonly events: readonly TicketEvent[] }
  | { readonly ok: false; readonly refusal: Problem | KeyReused };

/** A command as it was sent, of unknown shape, and its id. */
interface SentCommand extends CommandKey {
  readonly data: object;
}

/**
 * Decides a command on a ticket and stores its events; undefined if there is no such ticket.
 *
 * It is recorded at the desk's time. It happened then too, unless the command has its own `at`. A repeated id changes nothing. If
 * another command was stored meanwhile, this one is decided again.
 */
export async function handleCommand(desk: Desk, ticketNumber: string, sent: SentCommand): Promise<Handled | undefined> {
  return untilFirst(async () => {
    if (await isReused(desk.store, sent)) return { ok: false, refusal: keyReused };
    const history = await eventsOf(desk.store, ticketNumber);
    const ticket = replay(history);
    if (ticket === undefined) return undefined;
    const now = deskTime(desk, latestOf(history));
    // The data has any shape: decide checks it and reports every problem.
    const command = { at: now, ...sent.data, id: sent.id, now } as TicketCommand;
    const decision = decide(desk.policy, ticket, command);
    if (!decision.ok || decision.events.length === 0) return decision.ok ? { ...decision, ticket } : decision;
    const { events } = decision;
    const changed = await desk.store.transaction(async (transaction) => {
      await rememberKey(transaction, sent);
      return storeEvents(desk, transaction, { history, events, now });
    });
    return { ...decision, ticket: changed };
  });
}
