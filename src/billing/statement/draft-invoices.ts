import { requireKnownFields, requireRecord, showValue, SupportError } from "../../problem/internal.js";
import { requireBillingPolicy, scopeOf, type BillingPolicy } from "../billing-policy.js";
import { inOrderOfUse, type PackBalances } from "../charge/cover.js";
import { groupedBy } from "../grouped.js";
import type { BillableIntervention } from "../intervention/intervention.js";
import { isMonth } from "../month.js";
import type { Agreement } from "../terms/agreement.js";
import { priceBook, priceInForce } from "../terms/price-in-force.js";
import { readTerms } from "../terms/read-terms.js";
import type { InvoiceTerms } from "../terms/terms.js";
import { billedTogether, type PricedIntervention } from "./billed-together.js";
import { billedOf, chargedInOrder } from "./charge-in-order.js";
import { heldBackOf, type HeldBack } from "./held-back.js";
import type { Invoicing, InvoicingOptions, PackBalance } from "./invoicing.js";
import { statementsOf } from "./statements-of.js";
import { isFinished, readWork, type FinishedWork, type Work } from "./work.js";

/**
 * The statements of what was done, by customer, currency and month, and the drafts that accounts turn into invoices.
 *
 * Every intervention is on one statement, that of the month in which it started, warranty and agreements at 0.00; or it is held
 * back, because it is running, because its expert did something else meanwhile, or because it is invoiced already. Prepaid packs
 * are consumed by what is invoiced already first, of whichever month, then by the rest, each in the order of start, then ticket
 * and id, whatever the order of the list: give the invoiced interventions again, or say what they used in `usedMinutes`. VAT is
 * rounded once for each rate, on the sum of the lines.
 *
 * @throws SupportError with all problems at once, each with its path: `unknown_customer`, `unknown_mode`, `unknown_cause`,
 * `reversed_interval`, `duplicate_id`, `no_price_in_force`, `ambiguous_price`, `missing_exemption`, `invalid_month`,
 * `unknown_field`, and what else is wrong with the interventions, the terms or the options
 * @see section 4 of the support policy: "invoiced by the end of the month following the intervention itself", and section 2:
 * "a detailed summary of all the activities carried out for a single ticket and of the processing time"
 * @example
 * const terms = {
 *   customers: [{ id: "C1", vat: { rate: "22" } }],
 *   priceLists: [priceList({ currency: "EUR", versions: [{ from: "2026-01-01", pricePerHour: { online: "80.00" } }] })],
 * };
 * const work = { ticketNumber: "2026-000123", customer: "C1", mode: "online", endedAt: "2026-05-12T10:31+02:00" };
 * const { statements } = draftInvoices(
 *   acoPolicy,
 *   [
 *     { id: "i1", ...work, cause: "softwareFault", startedAt: "2026-05-12T09:30+02:00" },
 *     { id: "i2", ...work, cause: "technicalAdvice", startedAt: "2026-05-12T10:00+02:00" },
 *   ],
 *   terms,
 * );
 * statements[0]?.lines.map(({ net }) => net) // => ["0.00", "80.00"]
 * statements[0]?.draft?.totals.gross // => "97.60"
 * statements[0]?.invoiceBy // => "2026-06-30"
 */
export function draftInvoices(
  policy: BillingPolicy,
  interventions: readonly BillableIntervention[],
  terms: InvoiceTerms,
  options?: InvoicingOptions,
): Invoicing {
  requireBillingPolicy(policy);
  const month = monthOf(options);
  const { customers, agreements, priceLists } = readTerms(policy, terms);
  const all = readWork(policy, interventions, customers);
  // Work of a later month may show that an expert was busy: it is looked at whichever month is asked for.
  const heldBack = heldBackOf(all);
  const agreementsOf = groupedBy(inOrderOfUse(agreements), ({ customer }) => customer);
  const prices = priceBook(priceLists);
  const priced = consuming(all, heldBack, month).map((work): PricedIntervention => {
    const { customer, mode, date, currency } = work;
    const price = priceInForce(prices, { customer: customer.id, mode, date, currency });
    return { work, price, agreements: agreementsOf.get(customer.id) ?? [] };
  });
  const { charged, balances } = chargedInOrder(policy, billedTogether(policy, scopeOf(policy), priced), agreements);
  const isAsked = (of: string): boolean => month === undefined || of === month;
  const billed = billedOf(charged.filter(({ together: [{ work }] }) => !work.invoiced && isAsked(work.month)));
  return {
    statements: statementsOf(policy, billed),
    heldBack: [...heldBack.values()].filter((held) => isAsked(held.month)),
    packs: inOrderOfUse(agreements).flatMap((agreement) => packBalance(agreement, balances)),
  };
}

/** What packs paid on an invoice stays paid, of a later month too: others get what it left. */
function consuming(
  all: readonly Work[],
  heldBack: ReadonlyMap<Work, HeldBack>,
  month: string | undefined,
): readonly FinishedWork[] {
  const finished = all.filter(isFinished);
  return [
    ...finished.filter((work) => work.invoiced),
    ...finished.filter((work) => !heldBack.has(work) && (month === undefined || work.month <= month)),
  ];
}

function packBalance(agreement: Agreement, balances: PackBalances): readonly PackBalance[] {
  const remainingMinutes = balances.get(agreement.id);
  if (agreement.kind === "lumpSum" || remainingMinutes === undefined) return [];
  const { id, customer, minutes } = agreement;
  return [{ agreement: id, customer, minutes, usedMinutes: minutes - remainingMinutes, remainingMinutes }];
}

function monthOf(options: InvoicingOptions = {}): string | undefined {
  const given: unknown = options;
  requireRecord(given, ["options"]);
  const { month } = options;
  requireKnownFields(given, ["month"], ["options"]);
  if (month === undefined || isMonth(month)) return month;
  throw new SupportError({ code: "invalid_month", path: ["options", "month"], value: showValue(month) });
}
