import type { Problem } from "../../error/index.js";
import type { LocalDate } from "../../time/index.js";
import type { Amount } from "../amount.js";
import { inOrderOfDates, type PriceList } from "./price-list-spec.js";

/** What an hour costs somebody in a mode on a date. */
export interface PriceInForce {
  readonly kind: "price";
  readonly currency: string;
  readonly pricePerHour: Amount;
  readonly callOutFee?: Amount;
}

/** No price, and why; what costs nothing needs none, if its currency is known. */
export interface NoPrice {
  readonly kind: "none";
  readonly currency?: string;
  readonly problem: Problem;
}

/** What a price is asked for. */
export interface PriceQuery {
  readonly customer: string;
  readonly mode: string;
  readonly date: LocalDate;
  /** Any, where it does not say. */
  readonly currency: string | undefined;
}

/**
 * The price in force for a customer, in a mode, on a date: the customer's own, and where there is none, the one for all. Of two
 * lists that both have one, none is taken.
 */
export function priceInForce(priceLists: readonly PriceList[], query: PriceQuery): PriceInForce | NoPrice {
  const { customer, currency } = query;
  const usable = priceLists.filter((list) => currency === undefined || list.currency === currency);
  const own = usable.filter((list) => list.customer === customer);
  const general = usable.filter((list) => list.customer === undefined);
  for (const lists of [own, general]) {
    const [price, other] = lists.flatMap((list) => priceOf(list, query));
    if (price !== undefined && other !== undefined) return ambiguous([price.currency, other.currency], query);
    if (price !== undefined) return price;
  }
  return noPrice(own.length > 0 ? own : general, query);
}

function priceOf({ currency, versions }: PriceList, { mode, date }: PriceQuery): readonly PriceInForce[] {
  const version = inOrderOfDates(versions.filter(({ from }) => from <= date)).at(-1);
  const pricePerHour = amountNamed(version?.pricePerHour, mode);
  if (pricePerHour === undefined) return [];
  const callOutFee = amountNamed(version?.callOutFee, mode);
  return [{ kind: "price", currency, pricePerHour, ...(callOutFee !== undefined && { callOutFee }) }];
}

function amountNamed(amounts: Readonly<Record<string, Amount>> = {}, name: string): Amount | undefined {
  return Object.hasOwn(amounts, name) ? amounts[name] : undefined;
}

function ambiguous(currencies: readonly string[], { customer, mode, date, currency }: PriceQuery): NoPrice {
  return {
    kind: "none",
    ...(currency !== undefined && { currency }),
    problem: { code: "ambiguous_price", customer, mode, date, currencies },
  };
}

function noPrice(lists: readonly PriceList[], { customer, mode, date, currency }: PriceQuery): NoPrice {
  const [only, ...others] = new Set(lists.map((list) => list.currency));
  const known = currency ?? (others.length === 0 ? only : undefined);
  return {
    kind: "none",
    ...(known !== undefined && { currency: known }),
    problem: { code: "no_price_in_force", customer, mode, date },
  };
}
