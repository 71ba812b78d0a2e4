import { slaStatus, type SupportPolicy } from "trouble-ticket";

/** What a ticket's answers follow from. */
export interface TicketFacts {
  readonly number: string;
  readonly priority: string;
  readonly receivedAt: Date;
  readonly intervenedAt: Date | undefined;
}

/** A ticket as the warehouse has it: with its budget, which the app stored when the ticket was received. */
export interface WarehouseTicket extends TicketFacts {
  readonly budgetMs: number;
}

export function warehouseTicket(policy: SupportPolicy, facts: TicketFacts): WarehouseTicket {
  const { priority, receivedAt } = facts;
  return { ...facts, budgetMs: slaStatus(policy, { priority, receivedAt }, receivedAt).budgetMs };
}
