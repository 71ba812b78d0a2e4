import type { AgreementBook } from "../agreements/agreement-book.js";
import type { BillingRules } from "../billing-policy.js";
import { groupedBy } from "../grouped.js";
import { treatmentKey } from "../money/vat.js";
import type { PriceBook } from "../prices/price-book.js";
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
