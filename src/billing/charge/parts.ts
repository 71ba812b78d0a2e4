import { minuteMs } from "../../time/internal.js";
import {
  amountText,
  exact,
  decimalHours,
  minorDigits,
  priceOfMinutes,
  product,
  roundedTo,
  shortText,
  sumOf,
  unroundedText,
  type Amount,
  type Exact,
} from "../amount.js";
import type { BillingRules } from "../billing-policy.js";
import { sharesOf } from "../money/allocate.js";
import { bandDuring, type WorkedStretch } from "../duration/rounding.js";
import type { Tariff } from "../prices/tariff.js";
import type { ChargeFacts, LinePart } from "./charge.js";

/** A part before the line's net is shared over the parts. */
export interface UnsharedPart extends Omit<LinePart, "amount" | "net"> {
  readonly exactAmount: Exact;
}

/** Time by the hour. */
export function timePart(minutes: number, unitPrice: Amount, band: string | undefined): UnsharedPart {
  return {
    ...{ kind: "time", quantity: decimalHours(minutes), unit: "hour", minutes, unitPrice },
    ...(band !== undefined && { band }),
    exactAmount: priceOfMinutes(unitPrice, minutes),
  };
}

/** Something that is counted. */
export function countedPart(
  kind: Exclude<LinePart["kind"], "time">,
  quantity: Amount | number,
  unitPrice: Amount,
  more: Pick<LinePart, "minutes" | "band"> = {},
): UnsharedPart {
  const exactAmount = product(unitPrice, quantity);
  return { kind, quantity: shortText(exact(quantity)), unit: "each", unitPrice, ...more, exactAmount };
}

/** A line's net, rounded once, and its parts with their shares of it. */
export interface SharedParts {
  readonly amount: Amount;
  readonly net: Amount;
  readonly parts: readonly LinePart[];
}

/** Rounds the sum of parts to money and shares it over them by largest remainder. */
export function sharedParts(currency: string, unshared: readonly UnsharedPart[]): SharedParts {
  const digits = minorDigits(currency);
  const amounts = unshared.map(({ exactAmount }) => exactAmount);
  const amount = sumOf(amounts);
  const net = roundedTo(digits, amount);
  const shares = sharesOf(net, amounts, digits);
  const parts = unshared.map(({ exactAmount, ...part }, position): LinePart => {
    const share = shares[position] ?? exact("0");
    return { ...part, amount: unroundedText(digits, exactAmount), net: amountText(digits, share) };
  });
  return { amount: unroundedText(digits, amount), net: amountText(digits, net), parts };
}

/**
 * The call-out fees of interventions that are rounded together, each by the band in which the intervention starts.
 *
 * An intervention's fee is due if any of its time is charged, what is covered being the first of the time; if an agreement that
 * pays lets the fee be charged, all fees are due. No time, no fee.
 */
export function callOutFees(
  rules: BillingRules,
  stretches: readonly WorkedStretch[],
  { callOutFee, bands }: Tariff,
  facts: ChargeFacts,
): readonly UnsharedPart[] {
  const counts = new Map<string, { readonly fee: string; readonly band: string | undefined; readonly count: number }>();
  for (const stretch of chargedStretches(stretches, facts)) {
    const band = bands.size === 0 ? undefined : bandDuring(rules.bandClock, stretch, stretch.startMs).band;
    const ofBand = band === undefined ? undefined : bands.get(band)?.callOutFee;
    const fee = ofBand ?? callOutFee;
    if (fee === undefined) continue;
    const key = ofBand === undefined ? "" : `band ${band}`;
    counts.set(key, { fee, band: ofBand && band, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()].map(({ fee, band, count }) =>
    countedPart("callOutFee", count, fee, band === undefined ? {} : { band }),
  );
}

/** The interventions whose fee is due. A minimum and the rounding up extend the last of them. */
function chargedStretches(
  stretches: readonly WorkedStretch[],
  { coverage, isFeeCharged }: ChargeFacts,
): readonly WorkedStretch[] {
  const worked = stretches.filter(({ elapsedMs }) => elapsedMs > 0);
  if (isFeeCharged) return worked;
  if (coverage.chargeableMinutes === 0) return [];
  let untilMs = 0;
  return worked.filter(({ elapsedMs }, position) => {
    untilMs += elapsedMs;
    return position === worked.length - 1 || untilMs > coverage.coveredMinutes * minuteMs;
  });
}
