import type { LocalDate } from "../../time/internal.js";
import type { Amount } from "../amount.js";

/** What the hour costs from a date on. */
export interface PriceListVersion {
  /** The first date on which it is in force, on the provider's calendar; it is until the next version begins. */
  readonly from: LocalDate;
  /** By mode; a mode that is not named has no price here. */
  readonly pricePerHour: Readonly<Record<string, Amount>>;
  /** Charged for each intervention of the mode on which any time is charged, also of several rounded as one; by mode. */
  readonly callOutFee?: Readonly<Record<string, Amount>>;
}

/** Prices with their dates, for one customer or for all. */
export interface PriceListSpec {
  /** Three letters of ISO 4217, such as `"EUR"`. */
  readonly currency: string;
  /** Whose own list it is: it goes before the list for all. */
  readonly customer?: string;
  readonly versions: readonly PriceListVersion[];
}

/** A price list that was checked, its versions in the order of their dates. Its JSON is a spec that makes the same list again. */
export type PriceList = PriceListSpec;

/** The versions by their dates, of which no two are alike: text of `YYYY-MM-DD` sorts as the dates do. */
export function inOrderOfDates(versions: readonly PriceListVersion[]): readonly PriceListVersion[] {
  return [...versions].sort((a, b) => (a.from < b.from ? -1 : 1));
}
