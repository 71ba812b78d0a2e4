import { errorOf, type Problem, type Result } from "../../problem/internal.js";
import { safeParseWith } from "../../problem/schema.js";
import type { LocalDate } from "../../time/internal.js";
import { groupedBy } from "../lists.js";
import { priceListSchema } from "../schema.js";
import type { PriceList, PriceListSpec, PriceListVersion } from "../terms.js";
import { noPrice, tariffOf, type NoPrice, type Tariff } from "./tariff.js";

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

/** What a price is needed for. */
export interface PriceQuery {
  readonly customer: string;
  readonly mode: string;
  readonly date: LocalDate;
  /** Defaults to that of the customer's own lists, if they agree. */
  readonly currency: string | undefined;
}

/** Looks up the tariff in force. */
export interface PriceBook {
  readonly tariff: (query: PriceQuery) => Tariff | NoPrice;
  /** The currencies of a customer's own lists, else those of the lists for all. */
  readonly currenciesOf: (customer: string) => readonly string[];
}

/**
 * Price lists in an order in which thousands of prices can be looked up. The customer's own list goes before the list for all; a
 * version that does not price the mode is passed over. Of two lists that both price it, neither is taken.
 */
export function priceBook(priceLists: readonly PriceList[]): PriceBook {
  const listsByCustomer = groupedBy(priceLists, ({ customer }) => customer ?? undefined);
  const general: readonly PriceList[] = listsByCustomer.get(undefined) ?? [];
  const known = new Map<string, Tariff | NoPrice>();
  return {
    tariff: (query) => {
      const key = [query.customer, query.mode, query.date, query.currency].join("\n");
      const tariff = known.get(key) ?? findTariff(listsByCustomer.get(query.customer) ?? [], general, query);
      known.set(key, tariff);
      return tariff;
    },
    currenciesOf: (customer) => currenciesIn(listsByCustomer.get(customer) ?? general),
  };
}

function findTariff(ownLists: readonly PriceList[], generalLists: readonly PriceList[], query: PriceQuery): Tariff | NoPrice {
  const currency = query.currency ?? onlyCurrencyOf(ownLists);
  const usable = (lists: readonly PriceList[]): readonly PriceList[] => {
    return currency === undefined ? lists : lists.filter((list) => list.currency === currency);
  };
  const [own, general] = [usable(ownLists), usable(generalLists)];
  const known = currency ?? onlyCurrencyOf(own.length > 0 ? own : general);
  for (const lists of [own, general]) {
    const [found, other] = lists.flatMap((list) => pricedBy(list, query));
    if (found === undefined) continue;
    if (other !== undefined) return ambiguous(known, [found.list.currency, other.list.currency], query);
    const fallbacks = lists === general ? [] : general.filter((list) => list.currency === found.list.currency);
    return tariffOf(
      found.list.currency,
      query.mode,
      found.version,
      fallbacks.flatMap((list) => versionOn(list, query.date)),
    );
  }
  const { customer, mode, date } = query;
  return noPrice(known, { code: "no_price_in_force", customer, mode, date, ...(currency !== undefined && { currency }) });
}

/** The currency that all of some lists have. */
function onlyCurrencyOf(lists: readonly PriceList[]): string | undefined {
  const [only, ...others] = currenciesIn(lists);
  return others.length === 0 ? only : undefined;
}

function currenciesIn(lists: readonly PriceList[]): readonly string[] {
  return [...new Set(lists.map(({ currency }) => currency))];
}

/** The version in force, if it prices the mode by the hour or by the ticket. */
function pricedBy(
  list: PriceList,
  { mode, date }: PriceQuery,
): readonly { readonly list: PriceList; readonly version: PriceListVersion }[] {
  return versionOn(list, date)
    .filter(({ pricePerHour, pricePerTicket }) =>
      [pricePerHour, pricePerTicket].some((prices) => prices && Object.hasOwn(prices, mode)),
    )
    .map((version) => ({ list, version }));
}

/** The version in force on a date, if one is; versions are in the order of their dates. */
function versionOn({ versions }: PriceList, date: LocalDate): readonly PriceListVersion[] {
  const version = versions.filter(({ from }) => from <= date).at(-1);
  return version === undefined ? [] : [version];
}

function ambiguous(known: string | undefined, currencies: readonly string[], { customer, mode, date }: PriceQuery): NoPrice {
  const problem: Problem = { code: "ambiguous_price", customer, mode, date, currencies };
  return noPrice(known, problem);
}
