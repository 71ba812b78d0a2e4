import { addBusinessTime, businessTimeBetween, type BusinessCalendar } from "trouble-ticket";
import type { Contender } from "./contender.js";
import { ticketColumns, type TicketColumns } from "./generated.js";

/** A loop in Node over the same tickets, which it has in memory. */
export function loopContender(calendar: BusinessCalendar, tickets: number): Contender {
  const columns = ticketColumns(tickets);
  return {
    by: "the library's loop",
    elapsed: () => elapsedInLoop(calendar, columns),
    due: () => dueInLoop(calendar, columns),
  };
}

function elapsedInLoop(calendar: BusinessCalendar, { receivedMs, intervenedMs }: TicketColumns): number {
  let sumMs = 0;
  for (let ticket = 0; ticket < receivedMs.length; ticket++) {
    sumMs += businessTimeBetween(calendar, receivedMs[ticket] ?? NaN, intervenedMs[ticket] ?? NaN);
  }
  return sumMs;
}

/** Sums up the time from receipt to the due date of all tickets, in ms. */
function dueInLoop(calendar: BusinessCalendar, { receivedMs, budgetMs }: TicketColumns): number {
  let sumMs = 0;
  for (let ticket = 0; ticket < receivedMs.length; ticket++) {
    const atMs = receivedMs[ticket] ?? NaN;
    sumMs += addBusinessTime(calendar, atMs, budgetMs[ticket] ?? NaN).getTime() - atMs;
  }
  return sumMs;
}
