import type { Rounding } from "../../policy/internal.js";
import type { Problem } from "../../problem/internal.js";
import { exact, minorDigits, priceText, product, shortText, type Amount } from "../amount.js";
import type { FirstPeriod, PriceListVersion } from "../terms.js";

/** All that the deciding version says of a mode. */
export interface Tariff {
  readonly kind: "price";
  readonly currency: string;
  /** The ordinary price; absent if the mode is priced by the ticket alone. */
  readonly pricePerHour?: Amount;
  readonly pricePerTicket?: Amount;
  readonly firstPeriod?: FirstPeriod;
  readonly callOutFee?: Amount;
  readonly rounding?: Rounding;
  readonly bands: ReadonlyMap<string, BandTariff>;
  /** Equal for versions that say the same of the mode. */
  readonly key: string;
}

/** All that a tariff says of a band. */
export interface BandTariff {
  /** One price; several if lists for all contradict each other; none if no list prices the band. */
  readonly pricesPerHour: readonly Amount[];
  readonly callOutFee?: Amount;
  readonly rounding?: Rounding;
}

/** No price, and why. What costs nothing needs no price, if its currency is known. */
export interface NoPrice {
  readonly kind: "none";
  readonly currency?: string;
  readonly problem: Problem;
}

export function noPrice(currency: string | undefined, problem: Problem): NoPrice {
  return { kind: "none", ...(currency !== undefined && { currency }), problem };
}

/** The tariff of a mode by the deciding version. Bands that it does not price are priced by `fallbacks`, lists for all. */
export function tariffOf(
  currency: string,
  mode: string,
  version: PriceListVersion,
  fallbacks: readonly PriceListVersion[],
): Tariff {
  const pricePerHour = entryOf(version.pricePerHour, mode);
  const names = [version, ...fallbacks].flatMap(({ bands }) => Object.keys(bands ?? {}));
  const bands = [...new Set(names)].sort().map((band) => [band, bandTariff(currency, mode, band, version, fallbacks)] as const);
  const found = {
    pricePerHour,
    pricePerTicket: entryOf(version.pricePerTicket, mode),
    firstPeriod: entryOf(version.firstPeriod, mode),
    callOutFee: entryOf(version.callOutFee, mode),
    rounding: entryOf(version.rounding, mode),
  };
  const present = Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined)) as PresentFields;
  return { kind: "price", currency, ...present, bands: new Map(bands), key: keyOf(currency, found, bands) };
}

type PresentFields = Pick<Tariff, "pricePerHour" | "pricePerTicket" | "firstPeriod" | "callOutFee" | "rounding">;

function bandTariff(
  currency: string,
  mode: string,
  band: string,
  version: PriceListVersion,
  fallbacks: readonly PriceListVersion[],
): BandTariff {
  const ordinary = entryOf(version.pricePerHour, mode);
  const own = bandPrice(currency, mode, band, version, ordinary);
  const general = fallbacks.flatMap((other) => bandPrice(currency, mode, band, other, ordinary) ?? []);
  const { callOutFee, rounding } = entryOf(version.bands, band) ?? {};
  const [fee, ofBand] = [entryOf(callOutFee, mode), entryOf(rounding, mode)];
  return {
    pricesPerHour: own === undefined ? general : [own],
    ...(fee !== undefined && { callOutFee: fee }),
    ...(ofBand !== undefined && { rounding: ofBand }),
  };
}

/** A version's price of the mode in a band: the band's own, else its factor times the version's ordinary price. */
function bandPrice(
  currency: string,
  mode: string,
  band: string,
  version: PriceListVersion,
  ordinary: Amount | undefined,
): Amount | undefined {
  const prices = entryOf(version.bands, band);
  const own = entryOf(prices?.pricePerHour, mode);
  const base = entryOf(version.pricePerHour, mode) ?? ordinary;
  if (own !== undefined || prices === undefined || base === undefined) return own;
  if (prices.factor === undefined || prices.factor === null) return undefined;
  return priceText(minorDigits(currency), product(base, prices.factor));
}

type Found = { readonly [Field in keyof PresentFields]-?: PresentFields[Field] | undefined };

function keyOf(currency: string, found: Found, bands: readonly (readonly [string, BandTariff])[]): string {
  const number = (amount: Amount | undefined): Amount | undefined =>
    amount === undefined ? undefined : shortText(exact(amount));
  const rounded = (rounding: Rounding | undefined): readonly unknown[] | undefined =>
    rounding && [rounding.blockMinutes, rounding.minimumMinutes ?? 0, rounding.freeUpToMinutes ?? 0, rounding.rounding ?? "up"];
  const { pricePerHour, pricePerTicket, firstPeriod, callOutFee, rounding } = found;
  return JSON.stringify([
    currency,
    [number(pricePerHour), number(pricePerTicket), number(callOutFee)],
    firstPeriod && [firstPeriod.minutes, number(firstPeriod.price)],
    rounded(rounding),
    bands
      .filter(([, band]) => band.pricesPerHour.length > 0 || band.callOutFee !== undefined || band.rounding !== undefined)
      .map(([name, band]) => [name, band.pricesPerHour.map(number), number(band.callOutFee), rounded(band.rounding)]),
  ]);
}

function entryOf<Entry>(entries: Readonly<Record<string, Entry>> | null | undefined, name: string): Entry | undefined {
  return entries && Object.hasOwn(entries, name) ? entries[name] : undefined;
}
