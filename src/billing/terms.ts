import type { Rounding, VatTreatment } from "../policy/internal.js";
import type { LocalDate } from "../time/internal.js";
import type { Amount } from "./amount.js";

/** A customer who pays, and the data that an invoice needs. */
export interface Customer {
  /** The id that tickets use. */
  readonly id: string;
  readonly vat: VatTreatment;
  /** Defaults to the id. */
  readonly name?: string | null | undefined;
  /** Address to which statements are sent: exactly one e-mail address. */
  readonly email?: string | null | undefined;
  /** Currency in which the customer pays. Defaults to that of the customer's own price lists. */
  readonly currency?: string | null | undefined;
}

/** Price lists and agreements, by which work is paid. */
export interface ChargeTerms {
  readonly priceLists: readonly PriceList[];
  /** Defaults to none. */
  readonly agreements?: readonly Agreement[] | null | undefined;
  /** Needed for the currency in which they pay, if there are several. Defaults to none. */
  readonly customers?: readonly Customer[] | null | undefined;
}

/** The terms by which months are invoiced. */
export interface InvoiceTerms extends ChargeTerms {
  /** Everybody whose interventions or fees are to be invoiced. */
  readonly customers: readonly Customer[];
}

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
  /** By mode: all of a ticket's work in the mode costs this once, in any months, without first period, call-out fee or band. */
  readonly pricePerTicket?: Readonly<Record<string, Amount>> | null | undefined;
}

/** Prices with their dates, for one customer or for all. */
export interface PriceListSpec {
  /** The address of the JSON Schema that editors check the file with. Ignored. */
  readonly $schema?: string | null | undefined;
  /** Three letters of ISO 4217, such as `"EUR"`. */
  readonly currency: string;
  /** The customer whose own list it is; it goes before the list for all. Defaults to a list for all. */
  readonly customer?: string | null | undefined;
  /** At least one, no two from one date. */
  readonly versions: readonly PriceListVersion[];
}

/** A validated price list, its versions in the order of their dates. Its JSON is a spec that makes the same list again. */
export type PriceList = PriceListSpec;

/** Customer and dates of an agreement. */
interface AgreementHead {
  /** The address of the JSON Schema that editors check the file with. Ignored. */
  readonly $schema?: string | null | undefined;
  /** Unique id, shown on statements. */
  readonly id: string;
  readonly customer: string;
  /** First date on which it holds, on the provider's calendar. */
  readonly from: LocalDate;
  /** Last date on which it holds. Defaults to no end. */
  readonly to?: LocalDate | null | undefined;
}

/** What an agreement that pays for work covers. */
interface PayingAgreement extends AgreementHead {
  /** The causes it covers. Defaults to all. */
  readonly causes?: readonly string[] | null | undefined;
  /** The modes it covers. Defaults to all. */
  readonly modes?: readonly string[] | null | undefined;
  /** Whether the call-out fee is due although the agreement pays the time. Defaults to `"included"`. */
  readonly callOutFee?: "included" | "charged" | null | undefined;
}

/** A lump sum pays for all interventions of its kind within its dates. */
export interface LumpSum extends PayingAgreement {
  readonly kind: "lumpSum";
}

/** A prepaid pack pays for whole blocks until it is used up. */
export interface PrepaidPack extends PayingAgreement {
  readonly kind: "prepaidPack";
  /** What was bought, in minutes. */
  readonly minutes: number;
  /** What interventions that are not given here have used of it, in minutes. Defaults to 0. */
  readonly usedMinutes?: number | null | undefined;
  /** By band: a block of the band takes that many times its minutes. Defaults to 1. */
  readonly weights?: Readonly<Record<string, Amount>> | null | undefined;
}

/** An incident pack pays for all of a ticket's work with one incident. */
export interface IncidentPack extends PayingAgreement {
  readonly kind: "incidentPack";
  /** The number of incidents that were bought. */
  readonly incidents: number;
  /** Incidents that earlier runs took. Defaults to 0. */
  readonly usedIncidents?: number | null | undefined;
  /** Numbers of the tickets that have their incident from earlier runs. */
  readonly tickets?: readonly string[] | null | undefined;
}

/** A fee is charged once or for each period, whether anything was done or not. */
export interface Fee extends AgreementHead {
  readonly kind: "fee";
  /** Length of the periods, counted from `from`. */
  readonly every: "once" | "month" | "quarter" | "year";
  /** Charged for each period whole. */
  readonly amount: Amount;
  /** Text of the line. */
  readonly description: string;
  /** Defaults to the customer's, else to that of the price lists. */
  readonly currency?: string | null | undefined;
  /** Defaults to the customer's. */
  readonly vat?: VatTreatment | null | undefined;
  /** Charged in the month in which a period begins or ends. Defaults to `"advance"`. */
  readonly billed?: "advance" | "arrears" | null | undefined;
  /** Periods charged on or before this date make no line. Defaults to none. */
  readonly billedThrough?: LocalDate | null | undefined;
}

/** An agreement that pays for work. */
export type Payer = LumpSum | PrepaidPack | IncidentPack;

/** What a customer has agreed to pay besides the hours worked. */
export type Agreement = Payer | Fee;
