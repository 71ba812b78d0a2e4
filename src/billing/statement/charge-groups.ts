import type { Problem } from "../../problem/internal.js";
import type { AgreementBook } from "../agreements/agreement-book.js";
import type { BillingRules } from "../billing-policy.js";
import { chargeOf } from "../charge/charge-of.js";
import type { PricedWork } from "../charge/priced-work.js";
import type { Charge } from "../charge/charge.js";
import { covered } from "../charge/covered.js";
import type { BillingGroup } from "./groups.js";

/** A group and its charge. */
export interface ChargedGroup {
  readonly works: BillingGroup["works"];
  readonly charge: Charge;
}

/** A group without a price. */
export interface UnpricedGroup {
  readonly works: BillingGroup["works"];
  readonly problem: Problem;
}

/** The groups that could be charged, and those that could not. */
export interface Charging {
  readonly charged: readonly ChargedGroup[];
  readonly unpriced: readonly UnpricedGroup[];
}

/**
 * Charges groups in their order, which uses up packs and pays prices per ticket. Work that is invoiced already does so too, but
 * has no charge here; nor has work of a month that is not asked for.
 */
export function chargeGroups(
  rules: BillingRules,
  groups: readonly BillingGroup[],
  agreements: AgreementBook,
  isAsked: (month: string) => boolean,
): Charging {
  const charged: ChargedGroup[] = [];
  const unpriced: UnpricedGroup[] = [];
  const paidTickets = new Set<string>();
  for (const { works, price } of groups) {
    const [first, ...others] = works;
    const { mode, date, ticketNumber } = first;
    const customer = first.customer.id;
    const causes = others.map(({ cause }) => cause).filter((cause) => cause !== first.cause);
    const work: PricedWork = { customer, mode, date, stretches: works, price };
    const asked = { ticketNumber, causes: [first.cause, ...new Set(causes)], mode, date } as const;
    const facts = covered(rules, work, asked, agreements);
    const ticketKey = JSON.stringify([customer, ticketNumber, mode]);
    const hasTicketPaid = paidTickets.has(ticketKey);
    const isByTicket = price.kind === "price" && price.pricePerTicket !== undefined;
    if (isByTicket && facts.coverage.chargeableMinutes > 0) paidTickets.add(ticketKey);
    if (first.invoiced || !isAsked(first.month)) continue;
    const charge = chargeOf(rules, work, { ...facts, hasTicketPaid });
    if ("code" in charge) unpriced.push({ works, problem: charge });
    else charged.push({ works, charge });
  }
  return { charged, unpriced };
}
