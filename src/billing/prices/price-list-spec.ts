import type { Rounding } from "../../policy/internal.js";
import type { LocalDate } from "../../time/internal.js";
import type { Amount } from "../amount.js";

/** What changes in a band of hours. What a band does not name is as at ordinary times. */
export interface BandPrices {
  /** Multiplies the ordinary price per hour, such as `"1.5"`; at most four decimals. */
  readonly factor?: Amount | null | undefined;
  /** Price per hour by mode; goes before the factor. */
  readonly pricePerHour?: Readonly<Record<string, Amount>> | null | undefined;
  /** Fee of an intervention that starts in the band, by mode. */
  readonly callOutFee?: Readonly<Record<string, Amount>> | null | undefined;
  /** Rounding of work that starts in the band, by mode. */
  readonly rounding?: Readonly<Record<string, Rounding>> | null | undefined;
}

/** The first minutes of billed time, which cost a price whole. */
export interface FirstPeriod {
  /** In minutes; whole blocks of the mode. */
  readonly minutes: number;
  readonly price: Amount;
}

/** Prices from a date on, by mode. The version that prices a mode alone decides all about it. */
export interface PriceListVersion {
  /** First date on which it is in force, on the provider's calendar. Stays in force until the next version begins. */
  readonly from: LocalDate;
  /** Price per hour by mode. Optional if `pricePerTicket` is given. */
  readonly pricePerHour?: Readonly<Record<string, Amount>> | null | undefined;
  /** Charged for each intervention of the mode on which any time is charged, by mode. Defaults to no fee. */
  readonly callOutFee?: Readonly<Record<string, Amount>> | null | undefined;
  /** Rounding by mode; replaces the policy's whole. Defaults to the policy's. */
  readonly rounding?: Readonly<Record<string, Rounding>> | null | undefined;
  /** Prices by the policy's bands. A band that is not priced here falls back to the list for all. */
  readonly bands?: Readonly<Record<string, BandPrices>> | null | undefined;
  /** By mode: the first minutes of work that is rounded together cost this price, the rest is by the hour. */
  readonly firstPeriod?: Readonly<Record<string, FirstPeriod>> | null | undefined;
  /** By mode: all of a ticket's work in the mode costs this once. No call-out fee and no band applies. */
  readonly pricePerTicket?: Readonly<Record<string, Amount>> | null | undefined;
}

/** Prices with their dates, for one customer or for all. */
export interface PriceListSpec {
  /** Three letters of ISO 4217, such as `"EUR"`. */
  readonly currency: string;
  /** The customer whose own list it is; it goes before the list for all. Defaults to a list for all. */
  readonly customer?: string | null | undefined;
  /** At least one, no two from one date. */
  readonly versions: readonly PriceListVersion[];
}

/** A validated price list, its versions in the order of their dates. Its JSON is a spec that makes the same list again. */
export type PriceList = PriceListSpec;
