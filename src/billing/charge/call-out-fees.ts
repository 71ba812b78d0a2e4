import { minuteMs } from "../../time/internal.js";
import type { BillingRules } from "../billing-policy.js";
import { bandDuring, type WorkedStretch } from "../duration/blocks.js";
import type { Tariff } from "../prices/tariff.js";
import type { ChargeFacts } from "./priced-work.js";
import { countedPart, type UnsharedPart } from "./parts.js";

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
    const band = bands.size === 0 ? undefined : bandDuring(rules.clock, stretch, stretch.startMs).band;
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
  { blocks: { time }, coverage, isFeeCharged }: ChargeFacts,
): readonly WorkedStretch[] {
  const worked = stretches.filter(({ elapsedMs }) => elapsedMs > 0);
  if (time.blocks === 0) return [];
  if (isFeeCharged) return worked;
  if (coverage.chargeableMinutes === 0) return [];
  let untilMs = 0;
  return worked.filter(({ elapsedMs }, position) => {
    untilMs += elapsedMs;
    return position === worked.length - 1 || untilMs > coverage.coveredMinutes * minuteMs;
  });
}
