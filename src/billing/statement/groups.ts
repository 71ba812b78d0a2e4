import type { OnProblem, Problem } from "../../problem/internal.js";
import type { AgreementBook } from "../agreements/agreement-book.js";
import type { BillingRules } from "../billing-policy.js";
import { chargeOf, coverWork } from "../charge/charge-of.js";
import type { Charge, PricedWork } from "../charge/charge.js";
import { groupedBy } from "../lists.js";
import { treatmentKey } from "../money/vat.js";
import type { PriceBook } from "../prices/price-list.js";
import type { NoPrice, Tariff } from "../prices/tariff.js";
import type { FinishedWork } from "../work/work.js";

/** Interventions that are rounded together, in the order of their start, and their price. */
export interface BillingGroup {
  readonly works: readonly [FinishedWork, ...FinishedWork[]];
  readonly price: Tariff | NoPrice;
}

/**
 * Groups interventions by the policy's scope: each by itself, or those of a ticket, or of a ticket and day, that have the same
 * mode, month, tariff, VAT and payers. In the order of the first of each.
 */
export function billingGroups(
  rules: BillingRules,
  works: readonly FinishedWork[],
  prices: PriceBook,
  agreements: AgreementBook,
): readonly BillingGroup[] {
  const priced = works.map((work) => {
    const { customer, mode, date, currency } = work;
    return { work, price: prices.tariff({ customer: customer.id, mode, date, currency }) };
  });
  if (rules.scope === "intervention") return priced.map(({ work, price }) => ({ works: [work], price }));
  const keyOf = ({ work, price }: (typeof priced)[number]): string => {
    const { customer, ticketNumber, mode, date, month, vat, invoiced } = work;
    const tariff = price.kind === "price" ? price.key : [price.problem.code, price.currency];
    const paidBy = rules.causes.get(work.cause)?.warranty === true ? "warranty" : agreements(customer.id).payersKey(work);
    const day = rules.scope === "ticketDay" ? date : month;
    return JSON.stringify([customer.id, ticketNumber, mode, day, treatmentKey(vat), invoiced, tariff, paidBy]);
  };
  return [...groupedBy(priced, keyOf).values()].map(([first, ...others]) => ({
    works: [first.work, ...others.map(({ work }) => work)],
    price: first.price,
  }));
}

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

/** The months that are asked for, and what happens to groups without a price. */
interface ChargingOptions {
  readonly isAsked: (month: string) => boolean;
  readonly onProblem: OnProblem;
}

/**
 * Charges groups in their order, which uses up packs and pays prices per ticket. Work that is invoiced already does so too, but
 * has no charge here; nor has work of a month that is not asked for. A group without a price that is left out uses nothing up; if
 * it is thrown, it does, so that all missing prices are reported at once.
 */
export function chargeGroups(
  rules: BillingRules,
  groups: readonly BillingGroup[],
  agreements: AgreementBook,
  { isAsked, onProblem }: ChargingOptions,
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
    const { facts, settle } = coverWork(rules, work, asked, agreements);
    const ticketKey = JSON.stringify([customer, ticketNumber, mode]);
    const hasTicketPaid = paidTickets.has(ticketKey);
    const isByTicket = price.kind === "price" && price.pricePerTicket !== undefined;
    const isCharged = !first.invoiced && isAsked(first.month);
    const charge = isCharged ? chargeOf(rules, work, { ...facts, hasTicketPaid }) : undefined;
    if (charge !== undefined && "code" in charge) {
      unpriced.push({ works, problem: charge });
      if (onProblem === "collect") continue;
    } else if (charge !== undefined) charged.push({ works, charge });
    settle();
    if (isByTicket && facts.coverage.chargeableMinutes > 0) paidTickets.add(ticketKey);
  }
  return { charged, unpriced };
}
