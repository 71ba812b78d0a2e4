import type { Problem } from "../../problem/internal.js";
import type { LocalDate } from "../../time/internal.js";
import type { Amount } from "../amount.js";
import { groupedBy } from "../grouped.js";
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
  /** That of the customer's own lists or any, where it does not say. */
  readonly currency: string | undefined;
}

/** Price lists by whose they are, those for all under `undefined`; the versions of each in the order of their dates. */
export type PriceBook = ReadonlyMap<string | undefined, readonly PriceList[]>;

/** Lists put in order once, so that thousands of prices can be looked up in them. */
export function priceBook(priceLists: readonly PriceList[]): PriceBook {
  const lists = priceLists.map((list) => ({ ...list, versions: inOrderOfDates(list.versions) }));
  return groupedBy(lists, ({ customer }) => customer);
}

/**
 * The price in force for a customer, in a mode, on a date: the customer's own, and where there is none, the one for all. Of two
 * lists that both have one, none is taken. Where no currency is asked for, it is that of the customer's own lists, if they agree.
 */
export function priceInForce(book: PriceBook, asked: PriceQuery): PriceInForce | NoPrice {
  const ownLists = book.get(asked.customer) ?? [];
  const query = { ...asked, currency: asked.currency ?? onlyCurrencyOf(ownLists) };
  const { currency } = query;
  const usable = (lists: readonly PriceList[]): readonly PriceList[] => {
    return currency === undefined ? lists : lists.filter((list) => list.currency === currency);
  };
  const [own, general] = [usable(ownLists), usable(book.get(undefined) ?? [])];
  const told = currency ?? onlyCurrencyOf(own.length > 0 ? own : general);
  for (const lists of [own, general]) {
    const [price, other] = lists.flatMap((list) => priceOf(list, query));
    if (price === undefined) continue;
    return other === undefined ? price : ambiguous(told, [price.currency, other.currency], query);
  }
  const { customer, mode, date } = query;
  return noPrice(told, { code: "no_price_in_force", customer, mode, date });
}

/** The currency that all of some lists have. */
function onlyCurrencyOf(lists: readonly PriceList[]): string | undefined {
  const [only, ...others] = new Set(lists.map((list) => list.currency));
  return others.length === 0 ? only : undefined;
}

function priceOf({ currency, versions }: PriceList, { mode, date }: PriceQuery): readonly PriceInForce[] {
  const version = versions.filter(({ from }) => from <= date).at(-1);
  const pricePerHour = amountNamed(version?.pricePerHour, mode);
  if (pricePerHour === undefined) return [];
  const callOutFee = amountNamed(version?.callOutFee, mode);
  return [{ kind: "price", currency, pricePerHour, ...(callOutFee !== undefined && { callOutFee }) }];
}

function amountNamed(amounts: Readonly<Record<string, Amount>> = {}, name: string): Amount | undefined {
  return Object.hasOwn(amounts, name) ? amounts[name] : undefined;
}

function ambiguous(told: string | undefined, currencies: readonly string[], { customer, mode, date }: PriceQuery): NoPrice {
  return noPrice(told, { code: "ambiguous_price", customer, mode, date, currencies });
}

function noPrice(currency: string | undefined, problem: Problem): NoPrice {
  return { kind: "none", ...(currency !== undefined && { currency }), problem };
}
