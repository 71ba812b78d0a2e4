import * as z from "zod/mini";
import { fields, optional, refuse, notEmpty, text } from "../../problem/schema.js";
import { roundingSchema } from "../../policy/prices/schema.js";
import { localDate } from "../../time/schema.js";
import { byName, count, currency, factor, price } from "../money/schema.js";
import type { BandPrices, FirstPeriod, PriceList, PriceListVersion } from "./price-list-spec.js";

const amounts = byName(price);
const roundings = byName(roundingSchema);

const bandPrices: z.ZodMiniType<BandPrices> = fields({
  factor: optional(factor),
  pricePerHour: optional(amounts),
  callOutFee: optional(amounts),
  rounding: optional(roundings),
});

const firstPeriod: z.ZodMiniType<FirstPeriod> = fields({ minutes: count.check(z.minimum(1)), price });

const version: z.ZodMiniType<PriceListVersion> = fields({
  from: localDate,
  pricePerHour: optional(amounts),
  callOutFee: optional(amounts),
  rounding: optional(roundings),
  bands: optional(byName(bandPrices)),
  firstPeriod: optional(byName(firstPeriod)),
  pricePerTicket: optional(amounts),
}).check(
  z.check((payload) => {
    const { pricePerHour, pricePerTicket } = payload.value;
    if (pricePerHour !== undefined || pricePerTicket !== undefined) return;
    refuse(payload, { code: "missing_field", path: ["pricePerHour"], field: "pricePerHour" });
  }),
);

/** The schema of a price list. It puts the versions in the order of their dates. */
export const priceListSchema: z.ZodMiniType<PriceList> = fields({
  currency,
  customer: optional(text),
  versions: z.array(version).check(notEmpty()).check(z.check(refuseRepeatedDates)).check(z.overwrite(inOrderOfDates)),
});

function refuseRepeatedDates(payload: z.core.ParsePayload<PriceListVersion[]>): void {
  const taken = new Set<string>();
  for (const [position, { from }] of payload.value.entries()) {
    if (taken.has(from)) refuse(payload, { code: "duplicate_version", path: [position, "from"], from });
    taken.add(from);
  }
}

/** Text of `YYYY-MM-DD` sorts like the dates. */
function inOrderOfDates(versions: PriceListVersion[]): PriceListVersion[] {
  return [...versions].sort((a, b) => (a.from < b.from ? -1 : 1));
}
