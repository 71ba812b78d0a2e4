import { localDateAt } from "../../calendar/internal.js";
import { SupportError, throwAll } from "../../problem/internal.js";
import { parseWith } from "../../problem/schema.js";
import { agreementBook } from "../agreements/agreement-book.js";
import type { Coverage } from "../agreements/coverage.js";
import { priceBook } from "../prices/price-list.js";
import { billingRules, unknownNameProblems, type BillingPolicy, type BillingRules } from "../billing-policy.js";
import { readChargeTerms, type ReadTerms } from "../read-terms.js";
import type { ChargeTerms } from "../terms.js";
import type { ChargeableIntervention } from "../work/intervention.js";
import { chargeableSchema } from "../work/schema.js";
import { chargeOf, coverWork } from "./charge-of.js";
import type { Charge, ChargeFacts, PricedWork } from "./charge.js";

/**
 * Who pays for an intervention: the warranty, agreements, the customer, or agreements in part.
 *
 * The warranty comes first and never consumes an agreement. A lump sum covers all within its dates; a prepaid pack covers whole
 * blocks until it is used up, an incident pack all of a ticket; the pack that ends first goes before the others. The start
 * decides the date. Agreements of other customers are not asked. The intervention counts as a separate ticket.
 *
 * @throws SupportError `unknown_mode`, `unknown_cause`, `unknown_band`, `reversed_interval`, and other problems of the
 * intervention or the terms, each with its path
 * @see section 4 of the support policy, "Interventions under warranty and upon payment"
 * @example
 * const work = { customer: "C1", mode: "online", startedAt: "2026-05-12T10:00+02:00", endedAt: "2026-05-12T11:10+02:00" };
 * coverageOf(acoPolicy, { ...work, cause: "softwareFault" }, { priceLists: [] }).kind // => "warranty"
 * const pack = { kind: "prepaidPack", id: "P1", customer: "C1", from: "2026-01-01", minutes: 600, usedMinutes: 540 } as const;
 * const coverage = coverageOf(acoPolicy, { ...work, cause: "technicalAdvice" }, { priceLists: [], agreements: [pack] });
 * coverage.kind // => "split"
 * coverage.chargeableMinutes // => 30
 * coverage.agreements // => [{ agreement: "P1", answer: "covers", coveredMinutes: 60, remainingMinutes: 0 }]
 */
export function coverageOf(policy: BillingPolicy, intervention: ChargeableIntervention, terms: ChargeTerms): Coverage {
  const rules = billingRules(policy);
  return priced(rules, intervention, readChargeTerms(rules, terms)).facts.coverage;
}

/**
 * The price of an intervention before VAT, and why: its time in blocks and bands, what the warranty or agreements pay of it, the
 * price of the rest, and the steps that led there.
 *
 * The version of the price list that prices the mode on the date of the start decides, the customer's own list before the list
 * for all; its rounding replaces the policy's, so that the billed time may differ from {@link billableDuration}. The amount is
 * rounded once, to the currency's minor unit, half away from zero. The intervention is charged alone, regardless of the policy's
 * scope, and counts as a separate ticket. Its items are not part of the charge.
 *
 * @throws SupportError `no_price_in_force`; `ambiguous_price` if two lists apply; `unknown_mode`, `unknown_cause`,
 * `unknown_band`, `reversed_interval`, and other problems of the intervention or the terms, each with its path
 * @see section 4 of the support policy, "Interventions under warranty and upon payment"
 * @example
 * const prices = priceList({ currency: "EUR", versions: [{ from: "2026-01-01", pricePerHour: { online: "80.00" } }] });
 * const work = { customer: "C1", mode: "online", cause: "technicalAdvice" };
 * const times = { startedAt: "2026-05-12T10:00+02:00", endedAt: "2026-05-12T10:31+02:00" };
 * const charge = chargeFor(acoPolicy, { ...work, ...times }, { priceLists: [prices] });
 * charge.net // => "80.00"
 * charge.steps
 * // => [
 * //   { kind: "blocks", elapsedMs: 1_860_000, blockMinutes: 30, blocks: 2, billableMinutes: 60 },
 * //   { kind: "price", minutes: 60, pricePerHour: "80.00", amount: "80.00" },
 * //   { kind: "rounding", amount: "80.00", net: "80.00" },
 * // ]
 */
export function chargeFor(policy: BillingPolicy, intervention: ChargeableIntervention, terms: ChargeTerms): Charge {
  const rules = billingRules(policy);
  const { work, facts } = priced(rules, intervention, readChargeTerms(rules, terms));
  const charge = chargeOf(rules, work, facts);
  if ("code" in charge) throw new SupportError(charge);
  return charge;
}

function priced(
  rules: BillingRules,
  intervention: ChargeableIntervention,
  { priceLists, agreements, customers }: ReadTerms,
): { readonly work: PricedWork; readonly facts: ChargeFacts } {
  const read = parseWith(chargeableSchema, intervention, ["intervention"]);
  const { customer, mode, cause } = read;
  const band = read.band ?? undefined;
  throwAll([
    ...unknownNameProblems(rules, "mode", mode, ["intervention", "mode"]),
    ...unknownNameProblems(rules, "cause", cause, ["intervention", "cause"]),
    ...(band === undefined ? [] : unknownNameProblems(rules, "band", band, ["intervention", "band"])),
  ]);
  const startMs = read.startedAt.getTime();
  const date = localDateAt(rules.calendar, read.startedAt);
  const currency = read.currency ?? customers.find(({ id }) => id === customer)?.currency ?? undefined;
  const price = priceBook(priceLists).tariff({ customer, mode, date, currency });
  const stretch = { startMs, elapsedMs: read.endedAt.getTime() - startMs, band };
  const work: PricedWork = { customer, mode, date, stretches: [stretch], price };
  const asked = { ticketNumber: undefined, causes: [cause], mode, date } as const;
  return { work, facts: coverWork(rules, work, asked, agreementBook(agreements)).facts };
}
