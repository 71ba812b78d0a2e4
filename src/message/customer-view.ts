import type { SlaPolicy } from "../sla/internal.js";
import {
  parseTicket,
  ticketReport,
  type Ticket,
  type TicketPolicy,
  type TicketReport,
  type TicketStatus,
} from "../ticket/internal.js";
import type { InstantLike } from "../time/internal.js";

/** What the customer may read of a ticket: the request and the report for customers. */
export interface CustomerView {
  readonly request: Ticket["request"];
  readonly approval: Ticket["approval"];
  readonly isGuaranteed: boolean;
  readonly tier: string | undefined;
  readonly report: TicketReport;
  readonly displayStatus: DisplayStatus;
}

/** A status for customers: a ticket is concluded when its work is done, even if it is not closed yet. */
export type DisplayStatus = TicketStatus | "concluded";

export function customerView(policy: TicketPolicy & SlaPolicy, ticket: Ticket, now: InstantLike): CustomerView {
  const current = parseTicket(ticket);
  const report = ticketReport(policy, current, now, { audience: "customer" });
  const { request, approval, guaranteedFrom, tier } = current;
  const isGuaranteed = guaranteedFrom !== undefined;
  return { request, approval, isGuaranteed, tier, report, displayStatus: displayStatusOf(report) };
}

/** Whether work is left to do. */
export function isInWork(status: DisplayStatus): status is "registered" | "inProgress" {
  return status === "registered" || status === "inProgress";
}

function displayStatusOf({ status, concludedAt }: TicketReport): DisplayStatus {
  return concludedAt !== undefined && isInWork(status) ? "concluded" : status;
}
