import { addBusinessTime, businessTimeBetween, type BusinessCalendar } from "trouble-ticket";
import type { TicketColumns } from "./generated.js";

/** Sums up the business time from receipt to intervention of all tickets, in ms. */
export function elapsedInLoop(calendar: BusinessCalendar, { receivedMs, intervenedMs }: TicketColumns): number {
  let sumMs = 0;
  for (let ticket = 0; ticket < receivedMs.length; ticket++) {
    sumMs += businessTimeBetween(calendar, receivedMs[ticket] ?? NaN, intervenedMs[ticket] ?? NaN);
  }
  return sumMs;
}

/** Sums up the time from receipt to the due date of all tickets, in ms. */
export function dueInLoop(calendar: BusinessCalendar, { receivedMs, budgetMs }: TicketColumns): number {
  let sumMs = 0;
  for (let ticket = 0; ticket < receivedMs.length; ticket++) {
    const atMs = receivedMs[ticket] ?? NaN;
    sumMs += addBusinessTime(calendar, atMs, budgetMs[ticket] ?? NaN).getTime() - atMs;
  }
  return sumMs;
}
