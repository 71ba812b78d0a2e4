import { parseTicket, ticketReport, type Ticket, type TicketReport } from "../ticket/internal.js";
import type { InstantLike } from "../time/internal.js";
import type { MessageStyle } from "./message-style.js";
import { standingOf, type Standing } from "./standing.js";

/** What a customer is told of a ticket: the request, which is the customer's own, and the report for customers. */
export interface ToldTicket {
  readonly request: Ticket["request"];
  readonly approval: Ticket["approval"];
  readonly isGuaranteed: boolean;
  readonly report: TicketReport;
  readonly standing: Standing;
}

export function toldTicket({ policy }: MessageStyle, ticket: Ticket, now: InstantLike): ToldTicket {
  const current = parseTicket(ticket);
  const report = ticketReport(policy, current, now, { audience: "customer" });
  const { request, approval, guaranteedFrom } = current;
  return { request, approval, isGuaranteed: guaranteedFrom !== undefined, report, standing: standingOf(report) };
}
