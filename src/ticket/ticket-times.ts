import type { Ticket, TicketPause } from "./ticket.js";

/** The pauses that go on. */
export function openPauses(ticket: Ticket): readonly TicketPause[] {
  return ticket.pauses.filter(({ to }) => to === undefined);
}

/** Whether the work is done and no reopening has followed; the ticket may still be to close. */
export function isConcluded({ conclusions }: Ticket): boolean {
  const last = conclusions.at(-1);
  return last !== undefined && last.to === undefined;
}

/** Since when the ticket can be worked on: its receipt, or the latest reopening. */
export function workableSince({ conclusions, receivedAt }: Ticket): Date {
  return conclusions.at(-1)?.to ?? receivedAt;
}

/** The latest instant at which something happened that its clock or its work knows of. */
export function latestInstant(ticket: Ticket): Date {
  const { receivedAt, guaranteedFrom, approvalChangedAt, closedAt, cancelledAt } = ticket;
  const instants = [
    receivedAt,
    guaranteedFrom,
    approvalChangedAt,
    closedAt,
    cancelledAt,
    ...ticket.priorityChanges.map(({ at }) => at),
    ...ticket.pauses.flatMap(({ from, to }) => [from, to]),
    ...ticket.interventions.flatMap(({ startedAt, endedAt }) => [startedAt, endedAt]),
    ...ticket.conclusions.flatMap(({ from, to }) => [from, to]),
  ];
  return new Date(instants.reduce((latestMs, at) => Math.max(latestMs, at?.getTime() ?? latestMs), receivedAt.getTime()));
}
