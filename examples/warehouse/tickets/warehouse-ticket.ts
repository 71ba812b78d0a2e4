import { explainDueAt, type SupportPolicy } from "trouble-ticket";

/** What a ticket's answers follow from. */
export interface TicketFacts {
  readonly number: string;
  readonly priority: string;
  readonly receivedAt: Date;
  readonly intervenedAt: Date | undefined;
}

/** A ticket as the warehouse has it: with its calendar and budget, which the app stored when the ticket was received. */
export interface WarehouseTicket extends TicketFacts {
  /** Name of the calendar that the promise counts on. */
  readonly calendar: string;
  readonly budgetMs: number;
}

export function warehouseTicket(policy: SupportPolicy, facts: TicketFacts): WarehouseTicket {
  const { priority, receivedAt } = facts;
  const { calendar, budgetMs } = explainDueAt(policy, { priority, receivedAt });
  return { ...facts, calendar, budgetMs };
}
