import { errorOf, type Result } from "../../problem/internal.js";
import { safeParseWith } from "../../problem/schema.js";
import { priceListSchema } from "../schema.js";
import type { PriceList, PriceListSpec } from "../terms.js";

/**
 * A price list as a value: prices by mode, in versions with the date from which each is in force.
 *
 * A version is in force until the next begins. Prices are text, with at most ten decimals, never JavaScript numbers.
 *
 * @throws SupportError with every problem in `problems`, each with its path: `invalid_amount`, `invalid_currency`,
 * `invalid_local_date`, `duplicate_version` for two that begin on one date, `out_of_bounds` for no version at all,
 * `invalid_name` for the name `__proto__`, `missing_field`, `unknown_field`, `wrong_type`
 * @see section 4 of the support policy: "according to the prices in the Technical Support price list"
 * @example
 * const prices = priceList({
 *   currency: "EUR",
 *   versions: [
 *     { from: "2026-07-01", pricePerHour: { online: "88.00", onSite: "110.00" } },
 *     { from: "2026-01-01", pricePerHour: { online: "80.00", onSite: "100.00" }, callOutFee: { onSite: "35.00" } },
 *   ],
 * });
 * prices.versions.map(({ from }) => from) // => ["2026-01-01", "2026-07-01"]
 */
export function priceList(spec: PriceListSpec): PriceList {
  const reading = safeParsePriceList(spec);
  if (!reading.ok) throw errorOf(reading.problems);
  return reading.value;
}

/**
 * Parses a price list from data of unknown shape, such as a JSON file. Reports every problem at once, each with its path.
 *
 * @example
 * const reading = safeParsePriceList({ currency: "EUR", versions: [{ from: "2026-01-01", pricePerHour: { online: 80 } }] });
 * reading.ok ? [] : reading.problems
 * // => [{ code: "invalid_amount", path: ["versions", 0, "pricePerHour", "online"], value: "80" }]
 */
export function safeParsePriceList(data: unknown): Result<PriceList> {
  return safeParseWith(priceListSchema, data);
}
