import { latestWorkMs } from "./expert-work.js";
import { workOf, type TicketState } from "./state.js";
import type { Ticket, TicketEnding } from "./ticket.js";

/** When the work on a ticket was done, if no reopening followed. */
export function concludedAt({ conclusions }: Pick<Ticket, "conclusions">): Date | undefined {
  const last = conclusions.at(-1);
  return last?.to === undefined ? last?.from : undefined;
}

/** Whether a ticket is neither closed nor cancelled. It may be concluded. */
export function isUnclosed({ ending: { status } }: TicketState): boolean {
  return status === "registered" || status === "inProgress";
}

/** Whether a ticket can be worked on: it is neither concluded nor closed nor cancelled. */
export function isWorkable(ticket: TicketState): boolean {
  return isUnclosed(ticket) && concludedAt(ticket) === undefined;
}

/** Since when a ticket can be worked on: its receipt, or the last reopening. */
export function workableSince({ conclusions, receivedAt }: TicketState): Date {
  return conclusions.at(-1)?.to ?? receivedAt;
}

/** The latest instant at which anything happened that the clock or the work depends on. */
export function latestInstant(ticket: TicketState): Date {
  const { receivedAt, guaranteedFrom, approval, ending, conclusions, priorityChanges, latestPauseMs } = ticket;
  const conclusion = conclusions.at(-1);
  const known = [
    guaranteedFrom,
    approval.state === "none" ? undefined : approval.since,
    endedAt(ending),
    priorityChanges.at(-1)?.at,
    conclusion?.to ?? conclusion?.from,
  ];
  const knownMs = known.map((at) => at?.getTime() ?? -Infinity);
  return new Date(Math.max(receivedAt.getTime(), latestPauseMs, latestWorkMs(workOf(ticket)), ...knownMs));
}

/** The later of two instants, of which the second may be absent. */
export function later(at: Date, other: Date | undefined): Date {
  return other !== undefined && other.getTime() > at.getTime() ? other : at;
}

function endedAt(ending: TicketEnding): Date | undefined {
  switch (ending.status) {
    case "closed":
      return ending.closedAt;
    case "cancelled":
      return ending.cancelledAt;
    case "registered":
    case "inProgress":
      return undefined;
  }
}
