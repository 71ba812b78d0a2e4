import type { PriceListSpec } from "../../src/index.js";

/** The price of an hour, or why there is none. */
export type QuotedPrice =
  | { readonly currency: string; readonly hour: string; readonly fee: string | undefined }
  | { readonly missing: "no_price_in_force" | "ambiguous_price"; readonly currency: string | undefined };

export interface Asked {
  readonly customer: string;
  readonly mode: string;
  readonly date: string;
  readonly currency: string | undefined;
}

/** Looks a price up by hand: the customer's own lists before those for all, in the customer's currency. */
export function quotedPrice(lists: readonly PriceListSpec[], asked: Asked): QuotedPrice {
  const agreed = lists.filter((list) => list.customer === asked.customer).map((list) => list.currency);
  const currency = asked.currency ?? (agreed.every((one) => one === agreed[0]) ? agreed[0] : undefined);
  const usable = lists.filter((list) => currency === undefined || currency === list.currency);
  const own = usable.filter((list) => list.customer === asked.customer);
  const forAll = usable.filter((list) => list.customer === undefined);
  const quotes = own.flatMap((list) => quotesOf(list, asked));
  if (quotes.length === 0) quotes.push(...forAll.flatMap((list) => quotesOf(list, asked)));
  const [quote] = quotes;
  if (quote !== undefined && quotes.length === 1) return quote;
  const currencies = new Set((own.length > 0 ? own : forAll).map((list) => list.currency));
  const [only] = currencies;
  const known = currency ?? (currencies.size === 1 ? only : undefined);
  return { missing: quotes.length > 1 ? "ambiguous_price" : "no_price_in_force", currency: known };
}

function quotesOf({ currency, versions }: PriceListSpec, { mode, date }: Asked): QuotedPrice[] {
  let held: (typeof versions)[number] | undefined;
  for (const version of versions) {
    if (version.from <= date && (held === undefined || version.from > held.from)) held = version;
  }
  const hour = held?.pricePerHour?.[mode];
  return hour === undefined ? [] : [{ currency, hour, fee: held?.callOutFee?.[mode] }];
}
