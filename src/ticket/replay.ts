import { requireList, SupportError } from "../problem/internal.js";
import { addEvent, firstDraft, otherTicket } from "./apply-event.js";
import { checkedEvent } from "./checked-event.js";
import { ticketOf } from "./draft.js";
import type { TicketEvent } from "./events.js";
import type { Ticket } from "./ticket.js";

/**
 * The ticket that all its events make, in whatever order and however often they were delivered; undefined for none.
 *
 * @throws SupportError `missing_event` for a gap, `conflicting_events` for two different events of one version, `other_ticket`
 * for events of several tickets, `unexpected_event`, `wrong_type`, and what is wrong with an event that is not sound
 * @example
 * replay([]) // => undefined
 */
export function replay(events: readonly TicketEvent[]): Ticket | undefined {
  requireList(events, ["events"]);
  const checked = Array.from(events, (event, position) => checkedEvent(event, ["events", position]));
  const [first, ...others] = inOrder(checked);
  if (first === undefined) return undefined;
  const draft = firstDraft(first);
  for (const event of others) addEvent(draft, event);
  return ticketOf(draft);
}

/** Each event once, by version, without a gap. */
function inOrder(events: readonly TicketEvent[]): readonly TicketEvent[] {
  const ordered: TicketEvent[] = [];
  for (const event of [...events].sort((a, b) => a.version - b.version)) {
    const last = ordered.at(-1);
    if (last !== undefined && event.ticketNumber !== last.ticketNumber) throw otherTicket(last.ticketNumber, event.ticketNumber);
    if (last?.version === event.version) requireSame(last, event);
    else if (event.version === ordered.length + 1) ordered.push(event);
    else throw new SupportError({ code: "missing_event", version: ordered.length + 1 });
  }
  return ordered;
}

/** Events read by the schema have their fields in its order: the same event is the same text. */
function requireSame(first: TicketEvent, second: TicketEvent): void {
  if (JSON.stringify(first) === JSON.stringify(second)) return;
  throw new SupportError({ code: "conflicting_events", version: first.version, first: first.id, second: second.id });
}
