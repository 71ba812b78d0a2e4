import type { BillingScope } from "../../policy/internal.js";
import { isUnderWarranty, type BillingPolicy } from "../billing-policy.js";
import { refusalOf } from "../charge/cover.js";
import { groupedBy } from "../grouped.js";
import type { Agreement } from "../terms/agreement.js";
import type { NoPrice, PriceInForce } from "../terms/price-in-force.js";
import type { FinishedWork } from "./work.js";

/** Work with its price and the agreements that are asked to pay for it. */
export interface PricedIntervention {
  readonly work: FinishedWork;
  readonly price: PriceInForce | NoPrice;
  readonly agreements: readonly Agreement[];
}

/** Interventions that are rounded as one, in the order of their start. */
export type BilledTogether = readonly [PricedIntervention, ...PricedIntervention[]];

/**
 * Interventions as a policy's scope puts them together: each by itself, or those of a ticket, or of a ticket and day, that have
 * the same mode, month, price, VAT and payer. In the order of the first of each.
 */
export function billedTogether(
  policy: Pick<BillingPolicy, "causes">,
  scope: BillingScope,
  interventions: readonly PricedIntervention[],
): readonly BilledTogether[] {
  if (scope === "intervention") return interventions.map((intervention) => [intervention]);
  return [...groupedBy(interventions, (intervention) => keyOf(policy, scope, intervention)).values()];
}

function keyOf(
  policy: Pick<BillingPolicy, "causes">,
  scope: BillingScope,
  { work, price, agreements }: PricedIntervention,
): string {
  const { customer, ticketNumber, mode, cause, date, month, vat, invoiced } = work;
  const quoted = price.kind === "price" ? price : [price.problem.code, price.currency];
  const payers = agreements.filter((agreement) => refusalOf(agreement, work) === undefined).map(({ id }) => id);
  const paidBy = isUnderWarranty(policy, cause) ? "warranty" : payers;
  const day = scope === "ticketDay" ? date : month;
  return JSON.stringify([customer.id, ticketNumber, mode, day, vat.rate, vat.exemption, invoiced, quoted, paidBy]);
}
