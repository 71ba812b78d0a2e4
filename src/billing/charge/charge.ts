import type { Rounding } from "../../policy/internal.js";
import type { LocalDate, LocalizedText } from "../../time/internal.js";
import type { AgreementAnswer, Coverage } from "../agreements/coverage.js";
import type { Amount } from "../amount.js";
import type { BillableDuration, BlockRun, BlocksInBands, WorkedStretch } from "../duration/rounding.js";
import type { NoPrice, Tariff } from "../prices/tariff.js";

/** A rule that led to a charge, with its numbers; in the order in which the rules were applied. */
export type ChargeStep =
  /** Time in blocks. */
  | ({
      readonly kind: "blocks";
      /** The blocks in their order, if any is in a band. */
      readonly bands?: readonly BlockRun[];
      /** The minimum that added blocks, and their number. */
      readonly minimumMinutes?: number;
      readonly addedBlocks?: number;
      /** The limit up to which all of the time was free. */
      readonly freeUpToMinutes?: number;
    } & BillableDuration)
  /** Time that the warranty pays for. */
  | { readonly kind: "warranty"; readonly minutes: number }
  /** Time that an agreement pays for, and what is left of a pack after it. */
  | ({ readonly kind: "agreement"; readonly minutes: number } & Pick<
      AgreementAnswer,
      "agreement" | "remainingMinutes" | "remainingIncidents" | "weighed"
    >)
  /** The price for all of a ticket's work in the mode; not due if the ticket has paid it already. */
  | { readonly kind: "ticket"; readonly price: Amount; readonly isDue: boolean }
  /** The price of the first minutes, whole. */
  | { readonly kind: "firstPeriod"; readonly minutes: number; readonly price: Amount }
  /** Time by the hour, in a band or at the ordinary price. The amount is not rounded yet; it has at most twelve decimals. */
  | {
      readonly kind: "price";
      readonly minutes: number;
      readonly pricePerHour: Amount;
      readonly amount: Amount;
      readonly band?: string;
    }
  /** A fee for each intervention; the band is given if the fee is the band's own. */
  | {
      readonly kind: "callOutFee";
      readonly count: number;
      readonly fee: Amount;
      readonly amount: Amount;
      readonly band?: string;
    }
  /** The one rounding, to the currency's minor unit, half away from zero. */
  | { readonly kind: "rounding"; readonly amount: Amount; readonly net: Amount };

/** A part of what a line charges: `quantity` times `unitPrice` is `amount`. */
export interface LinePart {
  readonly kind: "time" | "firstPeriod" | "callOutFee" | "ticket" | "item" | "fee" | "partial";
  /** In hours for time; exact to twelve decimals, and never below zero. */
  readonly quantity: Amount;
  readonly unit: "hour" | "each";
  /** Billed minutes, of time and of a first period. */
  readonly minutes?: number;
  /** May be finer than the currency. */
  readonly unitPrice: Amount;
  /** Exact to twelve decimals. */
  readonly amount: Amount;
  /** The line's net shared over its parts: rounded to money, and summing to the line's net. */
  readonly net: Amount;
  /** Name of the band. Absent for the ordinary price. */
  readonly band?: string;
}

/** How people read the names in a charge. */
export interface ChargeLabels {
  readonly mode: LocalizedText;
  /** The bands of its blocks and parts, by band name. */
  readonly bands?: Readonly<Record<string, LocalizedText>>;
}

/** The price of work in one mode before VAT, and why. */
export interface Charge extends BillableDuration {
  /** Name of the mode. */
  readonly mode: string;
  readonly labels: ChargeLabels;
  /** Date of the start, on the provider's calendar: it decides the price and the month. */
  readonly date: LocalDate;
  readonly coverage: Coverage;
  /** Time that neither warranty nor agreements pay. */
  readonly chargeableMinutes: number;
  readonly currency: string;
  /** The ordinary price. Absent if none is in force. */
  readonly pricePerHour?: Amount;
  readonly net: Amount;
  /** What is charged, part by part. What warranty or agreements pay has none. */
  readonly parts: readonly LinePart[];
  readonly steps: readonly ChargeStep[];
}

/** Work of one mode that is rounded and priced together. */
export interface PricedWork {
  readonly customer: string;
  readonly mode: string;
  readonly date: LocalDate;
  /** In the order of their start. */
  readonly stretches: readonly [WorkedStretch, ...WorkedStretch[]];
  readonly price: Tariff | NoPrice;
}

/** What is known of the work besides its price. */
export interface ChargeFacts {
  readonly blocks: BlocksInBands;
  readonly rounding: Rounding;
  readonly coverage: Coverage;
  /** Whether an agreement that pays lets the call-out fee be charged. */
  readonly isFeeCharged: boolean;
  /** Whether the ticket has paid its price per ticket already. */
  readonly hasTicketPaid: boolean;
}
