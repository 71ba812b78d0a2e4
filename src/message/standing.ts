import type { TicketReport, TicketStatus } from "../ticket/internal.js";

/** How a ticket stands, for the one who asked: concluded once the work is done, closed or not. */
export type Standing = TicketStatus | "concluded";

export function standingOf({ status, concludedAt }: TicketReport): Standing {
  return concludedAt !== undefined && isUnderWay(status) ? "concluded" : status;
}

/** Whether there is still work to be done. */
export function isUnderWay(standing: Standing): standing is "registered" | "inProgress" {
  return standing === "registered" || standing === "inProgress";
}
