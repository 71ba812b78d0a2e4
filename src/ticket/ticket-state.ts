import type { Intervention, Ticket, TicketPause } from "./ticket.js";

/** The pauses that go on. */
export function openPauses(ticket: Ticket): readonly TicketPause[] {
  const open: TicketPause[] = [];
  for (const pause of ticket.pauses) if (pause.to === undefined) open.push(pause);
  return open;
}

/** An intervention that goes on, if any does. */
export function runningIntervention({ interventions }: Ticket): Intervention | undefined {
  for (const intervention of interventions) if (intervention.endedAt === undefined) return intervention;
  return undefined;
}

/** Whether the work is done and no reopening has followed; the ticket may still be to close. */
export function isConcluded(ticket: Ticket): boolean {
  return concludedAt(ticket) !== undefined;
}

/** Since when the work is done, no reopening having followed. */
export function concludedAt({ conclusions }: Ticket): Date | undefined {
  const last = conclusions.at(-1);
  return last?.to === undefined ? last?.from : undefined;
}

/** Whether a ticket is neither closed nor cancelled; it may be concluded. */
export function isUnclosed({ status }: Ticket): boolean {
  return status === "registered" || status === "inProgress";
}

/** Whether a ticket can be worked on: neither concluded nor closed nor cancelled. */
export function isWorkable(ticket: Ticket): boolean {
  return isUnclosed(ticket) && !isConcluded(ticket);
}

/** When the ticket was concluded, or else cancelled, and was not reopened. */
export function endOf(ticket: Ticket): Date | undefined {
  return concludedAt(ticket) ?? ticket.cancelledAt;
}

/** Since when the ticket can be worked on: its receipt, or the latest reopening. */
export function workableSince({ conclusions, receivedAt }: Ticket): Date {
  return conclusions.at(-1)?.to ?? receivedAt;
}

/** The latest instant at which something happened that its clock or its work knows of. */
export function latestInstant(ticket: Ticket): Date {
  const { receivedAt, guaranteedFrom, approvalChangedAt, closedAt, cancelledAt } = ticket;
  let latestMs = receivedAt.getTime();
  const know = (at: Date | undefined): void => {
    if (at !== undefined) latestMs = Math.max(latestMs, at.getTime());
  };
  for (const at of [guaranteedFrom, approvalChangedAt, closedAt, cancelledAt]) know(at);
  for (const { at } of ticket.priorityChanges) know(at);
  for (const { from, to } of ticket.pauses) know(to ?? from);
  for (const { startedAt, endedAt } of ticket.interventions) know(endedAt ?? startedAt);
  for (const { from, to } of ticket.conclusions) know(to ?? from);
  return new Date(latestMs);
}
