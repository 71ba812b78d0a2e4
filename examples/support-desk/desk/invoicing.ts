import { billableInterventions, draftInvoices } from "trouble-ticket";
import { allTickets } from "../store/event-log.js";
import type { Desk } from "./desk.js";

type Invoicing = ReturnType<typeof draftInvoices>;

/** A month's statements, of one customer or of all. The work of other months counts for the minutes that it used of packs. */
export async function invoicing({ policy, terms, store }: Desk, month: string, customer?: string): Promise<Invoicing> {
  const work = (await allTickets(store)).flatMap(billableInterventions);
  const { statements, heldBack, packs } = draftInvoices(policy, work, terms, { month });
  if (customer === undefined) return { statements, heldBack, packs };
  return {
    statements: statements.filter((statement) => statement.customer.id === customer),
    heldBack: heldBack.filter((held) => held.customer === customer),
    packs: packs.filter((pack) => pack.customer === customer),
  };
}
