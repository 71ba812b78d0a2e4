import type { Problem } from "../../problem/internal.js";
import { minuteMs, type LocalDate } from "../../time/internal.js";
import { amountText, priceOfMinutes, roundedTo, sumOf, timesCount, unroundedText, type Exact } from "../amount.js";
import { blockMinutesOf, inBlocks } from "../billable-duration.js";
import { isUnderWarranty, type BillingPolicy } from "../billing-policy.js";
import { minorDigits } from "../currency.js";
import type { Agreement } from "../terms/agreement.js";
import type { NoPrice, PriceInForce } from "../terms/price-in-force.js";
import type { Charge, ChargeStep } from "./charge.js";
import { coverageBy, warrantyOf, type PackBalances } from "./cover.js";
import type { Coverage } from "./coverage.js";

/** Work of one mode that is rounded as one. */
export interface TimedWork {
  readonly mode: string;
  /** Those of its interventions; the same agreements pay for all of them. */
  readonly causes: readonly [string, ...string[]];
  readonly date: LocalDate;
  readonly elapsedMs: number;
}

/** Work that is priced as one too: of one customer, under one price and paid for by the same. */
export interface PricedWork extends TimedWork {
  /** How long each of its interventions took, in their order. */
  readonly partsMs: readonly number[];
  readonly price: PriceInForce | NoPrice;
}

/** Who pays for some work, agreements asked in the order given. */
export function coverageOfWork(
  policy: Pick<BillingPolicy, "modes" | "causes">,
  { mode, causes, date, elapsedMs }: TimedWork,
  agreements: readonly Agreement[],
  balances: PackBalances,
): Coverage {
  const { blockMinutes, billableMinutes } = inBlocks(elapsedMs, blockMinutesOf(policy, mode));
  const time = { causes, mode, date, blockMinutes, billableMinutes };
  return isUnderWarranty(policy, causes[0]) ? warrantyOf(time) : coverageBy(agreements, balances, time);
}

/** What some work costs, of which it is known who pays; the problem of it where there is no price for what is charged. */
export function chargeOf(policy: Pick<BillingPolicy, "modes">, work: PricedWork, coverage: Coverage): Charge | Problem {
  const { price } = work;
  if (price.kind === "price") return chargeIn(price.currency, policy, work, coverage, price);
  if (coverage.chargeableMinutes > 0 || price.currency === undefined) return price.problem;
  return chargeIn(price.currency, policy, work, coverage);
}

function chargeIn(
  currency: string,
  policy: Pick<BillingPolicy, "modes">,
  { mode, date, elapsedMs, partsMs }: PricedWork,
  coverage: Coverage,
  price?: PriceInForce,
): Charge {
  const { chargeableMinutes, coveredMinutes } = coverage;
  const digits = minorDigits(currency);
  const duration = inBlocks(elapsedMs, blockMinutesOf(policy, mode));
  const isDue = price !== undefined && chargeableMinutes > 0;
  const due = isDue ? dueSteps(visitsCharged(partsMs, coveredMinutes), price, chargeableMinutes, digits) : [];
  const amount = sumOf(due.map((step) => step.exact));
  const net = amountText(digits, roundedTo(digits, amount));
  return {
    mode,
    date,
    ...duration,
    coverage,
    chargeableMinutes,
    currency,
    ...(price !== undefined && { pricePerHour: price.pricePerHour }),
    net,
    steps: [
      { kind: "blocks", ...duration },
      ...coverageSteps(coverage),
      ...due.map(({ step }) => step),
      { kind: "rounding", amount: unroundedText(digits, amount), net },
    ],
  };
}

/** On how many interventions some time is left to be charged: what is covered is the first of their time. */
function visitsCharged(partsMs: readonly number[], coveredMinutes: number): number {
  let untilMs = 0;
  return partsMs.filter((partMs) => {
    untilMs += partMs;
    return partMs > 0 && untilMs > coveredMinutes * minuteMs;
  }).length;
}

interface DueStep {
  readonly exact: Exact;
  readonly step: ChargeStep;
}

function dueSteps(
  count: number,
  { pricePerHour, callOutFee }: PriceInForce,
  minutes: number,
  digits: number,
): readonly DueStep[] {
  const price = priceOfMinutes(pricePerHour, minutes);
  const timed: DueStep = { exact: price, step: { kind: "price", minutes, pricePerHour, amount: unroundedText(digits, price) } };
  if (callOutFee === undefined) return [timed];
  const fees = timesCount(callOutFee, count);
  return [timed, { exact: fees, step: { kind: "callOutFee", count, fee: callOutFee, amount: unroundedText(digits, fees) } }];
}

function coverageSteps({ kind, coveredMinutes, agreements }: Coverage): readonly ChargeStep[] {
  if (kind === "warranty") return [{ kind, minutes: coveredMinutes }];
  return agreements
    .filter(({ coveredMinutes }) => coveredMinutes > 0)
    .map(({ agreement, coveredMinutes: minutes, remainingMinutes }) => ({
      kind: "agreement",
      agreement,
      minutes,
      ...(remainingMinutes !== undefined && { remainingMinutes }),
    }));
}
