import { localDateAt } from "../../calendar/internal.js";
import { SupportError } from "../../problem/internal.js";
import { parseWith } from "../../problem/schema.js";
import { requireBillingPolicy, type BillingPolicy } from "../billing-policy.js";
import type { ChargeableIntervention } from "../intervention/intervention.js";
import { chargeableSchema } from "../intervention/schema.js";
import type { Agreement } from "../terms/agreement.js";
import { priceBook, priceInForce } from "../terms/price-in-force.js";
import { readAgreements, readTerms } from "../terms/read-terms.js";
import type { ChargeTerms } from "../terms/terms.js";
import { chargeOf, coverageOfWork, type TimedWork } from "./charge-of.js";
import type { Charge } from "./charge.js";
import { inOrderOfUse, openingBalances } from "./cover.js";
import type { Coverage } from "./coverage.js";

/**
 * Who pays for an intervention: the warranty, agreements, the customer, or agreements in part.
 *
 * The warranty comes first and never consumes an agreement. A lump sum covers all within its dates; a prepaid pack covers whole
 * blocks until it is used up, the pack that ends first before the others. The start decides the date. Agreements of other
 * customers are not asked.
 *
 * @throws SupportError `unknown_mode`, `unknown_cause`, `reversed_interval`, and what else is wrong with an intervention, an
 * agreement or an instant, each with its path
 * @see section 4 of the support policy, "Interventions under warranty and upon payment"
 * @example
 * const work = { customer: "C1", mode: "online", startedAt: "2026-05-12T10:00+02:00", endedAt: "2026-05-12T11:10+02:00" };
 * coverageOf(acoPolicy, { ...work, cause: "softwareFault" }, []).kind // => "warranty"
 * const pack = { kind: "prepaidPack", id: "P1", customer: "C1", from: "2026-01-01", minutes: 600, usedMinutes: 540 } as const;
 * const coverage = coverageOf(acoPolicy, { ...work, cause: "technicalAdvice" }, [pack]);
 * coverage.kind // => "split"
 * coverage.chargeableMinutes // => 30
 * coverage.agreements // => [{ agreement: "P1", answer: "covers", coveredMinutes: 60, remainingMinutes: 0 }]
 */
export function coverageOf(
  policy: Pick<BillingPolicy, "calendar" | "modes" | "causes">,
  intervention: ChargeableIntervention,
  agreements: readonly Agreement[],
): Coverage {
  requireBillingPolicy(policy);
  const work = workOf(policy, intervention);
  return coverageAmong(policy, work, readAgreements(policy, agreements));
}

/**
 * What an intervention costs before VAT, and why: its time in blocks, what the warranty or an agreement pays of it, the price of
 * the rest, and the steps that led there.
 *
 * The price is that of the mode on the date of the start, from the customer's own list before the list for all. The amount is
 * rounded once, to the currency's minor unit, half away from zero. The intervention is charged alone, whatever the policy's
 * scope.
 *
 * @throws SupportError `no_price_in_force`; `ambiguous_price` where two lists apply; `unknown_mode`, `unknown_cause`,
 * `reversed_interval`, and what else is wrong with an intervention or the terms, each with its path
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
export function chargeFor(
  policy: Pick<BillingPolicy, "calendar" | "modes" | "causes">,
  intervention: ChargeableIntervention,
  terms: ChargeTerms,
): Charge {
  requireBillingPolicy(policy);
  const work = workOf(policy, intervention);
  const { agreements, priceLists, customers } = readTerms(policy, terms);
  const currency = work.currency ?? customers.find(({ id }) => id === work.customer)?.currency;
  const price = priceInForce(priceBook(priceLists), { ...work, currency });
  const charge = chargeOf(policy, { ...work, partsMs: [work.elapsedMs], price }, coverageAmong(policy, work, agreements));
  if ("code" in charge) throw new SupportError(charge);
  return charge;
}

type Work = ChargeableIntervention & TimedWork;

function workOf({ calendar }: Pick<BillingPolicy, "calendar">, intervention: ChargeableIntervention): Work {
  const read = parseWith(chargeableSchema, intervention, ["intervention"]);
  const elapsedMs = read.endedAt.getTime() - read.startedAt.getTime();
  return { ...read, causes: [read.cause], date: localDateAt(calendar, read.startedAt), elapsedMs };
}

function coverageAmong(policy: Pick<BillingPolicy, "modes" | "causes">, work: Work, agreements: readonly Agreement[]): Coverage {
  const own = inOrderOfUse(agreements.filter(({ customer }) => customer === work.customer));
  return coverageOfWork(policy, work, own, openingBalances(own));
}
