import type { Rounding } from "../../policy/internal.js";
import type { Problem } from "../../problem/internal.js";
import type { LocalizedText } from "../../time/internal.js";
import type { AgreementBook } from "../agreements/agreement-book.js";
import { applyAgreements, type AskedWork, type Coverage } from "../agreements/coverage.js";
import { numberOf } from "../amount.js";
import { bandDuring, blocksFrom, blocksInBands, type BlocksInBands } from "../duration/rounding.js";
import type { Tariff } from "../prices/tariff.js";
import { modeOf, type BillingRules } from "../billing-policy.js";
import type { Charge, ChargeFacts, ChargeStep, PricedWork } from "./charge.js";
import { callOutFees, countedPart, sharedParts, timePart, type UnsharedPart } from "./parts.js";

/** The rounding of work: that of the band in which it starts, else the deciding version's, else the policy's. */
function roundingOf(rules: BillingRules, { mode, stretches, price }: PricedWork): Rounding {
  const ofMode = modeOf(rules, mode).rounding;
  if (price.kind === "none") return ofMode;
  const [first] = stretches;
  const band = price.bands.size === 0 ? undefined : bandDuring(rules.bandClock, first, first.startMs).band;
  const ofBand = band === undefined ? undefined : price.bands.get(band)?.rounding;
  return ofBand ?? price.rounding ?? ofMode;
}

/** The facts of a charge, and what takes the time that agreements pay off their packs. */
export interface CoveredFacts {
  readonly facts: ChargeFacts;
  readonly settle: () => void;
}

/** Rounds work and asks the warranty and agreements to pay for it. */
export function coverWork(rules: BillingRules, work: PricedWork, asked: AskedWork, book: AgreementBook): CoveredFacts {
  const rounding = roundingOf(rules, work);
  const blocks = blocksInBands(rules.bandClock, work.stretches, rounding);
  const [cause] = asked.causes;
  if (rules.causes.get(cause)?.warranty === true) {
    const facts = { blocks, rounding, coverage: warrantyCoverage(asked, blocks), isFeeCharged: false, hasTicketPaid: false };
    return { facts, settle: () => undefined };
  }
  const own = book(work.customer);
  const { coverage, settle } = applyAgreements(own, asked, blocks);
  const charging = coverage.agreements.filter(({ coveredMinutes }) => coveredMinutes > 0).map(({ agreement }) => agreement);
  const isFeeCharged = charging.some((id) => own.feeCharging.has(id));
  return { facts: { blocks, rounding, coverage, isFeeCharged, hasTicketPaid: false }, settle };
}

/** Time that the warranty pays for. It consumes no agreement. */
function warrantyCoverage({ causes }: AskedWork, { time }: BlocksInBands): Coverage {
  return { kind: "warranty", causes, coveredMinutes: time.billableMinutes, chargeableMinutes: 0, agreements: [] };
}

/** The charge of some work; a problem if time is charged for which no price is in force. */
export function chargeOf(rules: BillingRules, work: PricedWork, facts: ChargeFacts): Charge | Problem {
  const { price } = work;
  const { chargeableMinutes } = facts.coverage;
  if (price.kind === "none") {
    const isNeeded = chargeableMinutes > 0 || price.currency === undefined;
    return isNeeded ? price.problem : chargeIn(price.currency, rules, work, facts, [], []);
  }
  const { pricePerTicket, currency } = price;
  if (pricePerTicket !== undefined) {
    const isDue = chargeableMinutes > 0 && !facts.hasTicketPaid;
    const steps: readonly ChargeStep[] = chargeableMinutes > 0 ? [{ kind: "ticket", price: pricePerTicket, isDue }] : [];
    return chargeIn(currency, rules, work, facts, isDue ? [countedPart("ticket", 1, pricePerTicket)] : [], steps);
  }
  const timed = timeParts(work, price, facts);
  if ("problem" in timed) return timed.problem;
  const due = [...timed.parts, ...callOutFees(rules, work.stretches, price, facts)];
  return chargeIn(currency, rules, work, facts, due, []);
}

/** The first period, if any of it is left to charge, and the rest by the hour, band by band. */
function timeParts(
  { customer, mode, date }: PricedWork,
  { currency, firstPeriod, pricePerHour, bands }: Tariff,
  { blocks: { time, runs }, coverage }: ChargeFacts,
): { readonly parts: readonly UnsharedPart[] } | { readonly problem: Problem } {
  const { blockMinutes, blocks } = time;
  const paidBlocks = coverage.coveredMinutes / blockMinutes;
  const firstBlocks = firstPeriod === undefined ? 0 : firstPeriod.minutes / blockMinutes;
  const isFirstDue = firstPeriod !== undefined && blocks > paidBlocks && paidBlocks < firstBlocks;
  const minutesByBand = new Map<string | undefined, number>();
  for (const run of blocksFrom(runs, Math.max(paidBlocks, firstBlocks))) {
    minutesByBand.set(run.band, (minutesByBand.get(run.band) ?? 0) + run.blocks * blockMinutes);
  }
  const parts: UnsharedPart[] = isFirstDue
    ? [countedPart("firstPeriod", 1, firstPeriod.price, { minutes: Math.min(firstPeriod.minutes, time.billableMinutes) })]
    : [];
  for (const [band, minutes] of minutesByBand) {
    const [unitPrice, other] = band === undefined ? [pricePerHour] : (bands.get(band)?.pricesPerHour ?? []);
    const query = { customer, mode, date, ...(band !== undefined && { band }) };
    if (unitPrice === undefined) return { problem: { code: "no_price_in_force", ...query } };
    if (other !== undefined) return { problem: { code: "ambiguous_price", ...query, currencies: [currency, currency] } };
    parts.push(timePart(minutes, unitPrice, band));
  }
  return { parts };
}

function chargeIn(
  currency: string,
  rules: BillingRules,
  { mode, date, price }: PricedWork,
  { blocks: { time, runs }, rounding, coverage }: ChargeFacts,
  due: readonly UnsharedPart[],
  ticketSteps: readonly ChargeStep[],
): Charge {
  const { amount, net, parts } = sharedParts(currency, due);
  const { elapsedMs, blockMinutes, blocks, billableMinutes, addedBlocks, isFree } = time;
  const duration = { elapsedMs, blockMinutes, blocks, billableMinutes };
  const names = [...runs, ...parts].flatMap(({ band }) => band ?? []);
  const bands = [...new Set(names)].map((name): [string, LocalizedText] => [name, rules.bands.get(name)?.label ?? name]);
  return {
    mode,
    labels: { mode: modeOf(rules, mode).label, ...(bands.length > 0 && { bands: Object.fromEntries(bands) }) },
    date,
    ...duration,
    coverage,
    chargeableMinutes: coverage.chargeableMinutes,
    currency,
    ...(price.kind === "price" && price.pricePerHour !== undefined && { pricePerHour: price.pricePerHour }),
    net,
    parts,
    steps: [
      {
        ...{ kind: "blocks", ...duration },
        ...(runs.some(({ band }) => band !== undefined) && { bands: runs }),
        ...(addedBlocks > 0 && { minimumMinutes: rounding.minimumMinutes ?? 0, addedBlocks }),
        ...(isFree && { freeUpToMinutes: rounding.freeUpToMinutes ?? 0 }),
      },
      ...coverageSteps(coverage),
      ...ticketSteps,
      ...parts.flatMap(stepOf),
      { kind: "rounding", amount, net },
    ],
  };
}

function stepOf({ kind, quantity, minutes = 0, unitPrice, amount, band }: Charge["parts"][number]): readonly ChargeStep[] {
  const inBand = band === undefined ? {} : { band };
  switch (kind) {
    case "time":
      return [{ kind: "price", minutes, pricePerHour: unitPrice, amount, ...inBand }];
    case "firstPeriod":
      return [{ kind, minutes, price: unitPrice }];
    case "callOutFee":
      return [{ kind, count: numberOf(quantity), fee: unitPrice, amount, ...inBand }];
    case "ticket":
    case "item":
    case "fee":
    case "partial":
      return [];
  }
}

function coverageSteps({ kind, coveredMinutes, agreements }: Coverage): readonly ChargeStep[] {
  if (kind === "warranty") return [{ kind, minutes: coveredMinutes }];
  return agreements
    .filter((answer) => answer.coveredMinutes > 0)
    .map(({ agreement, coveredMinutes: minutes, remainingMinutes, remainingIncidents, weighed }) => ({
      ...{ kind: "agreement", agreement, minutes },
      ...(remainingMinutes !== undefined && { remainingMinutes }),
      ...(remainingIncidents !== undefined && { remainingIncidents }),
      ...(weighed !== undefined && { weighed }),
    }));
}
