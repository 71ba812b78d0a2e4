import type { LocalDate } from "../../time/internal.js";
import type { Amount } from "../amount.js";
import type { BillableDuration } from "../billable-duration.js";
import type { AgreementAnswer, Coverage } from "./coverage.js";

/** A rule that made a charge what it is, with its numbers; in the order in which they were applied. */
export type ChargeStep =
  /** Time in blocks, rounded up. */
  | ({ readonly kind: "blocks" } & BillableDuration)
  /** Time that the warranty pays for. */
  | { readonly kind: "warranty"; readonly minutes: number }
  /** Time that an agreement pays for, and what is left of a prepaid pack after it. */
  | ({ readonly kind: "agreement"; readonly minutes: number } & Pick<AgreementAnswer, "agreement" | "remainingMinutes">)
  /** Time by the hour; the amount is not rounded yet, but shown with twelve decimals at the most. */
  | { readonly kind: "price"; readonly minutes: number; readonly pricePerHour: Amount; readonly amount: Amount }
  /** A fee for each intervention on which any time is charged; what is covered is the first of the time. */
  | { readonly kind: "callOutFee"; readonly count: number; readonly fee: Amount; readonly amount: Amount }
  /** The one rounding, to the currency's minor unit, half away from zero. */
  | { readonly kind: "rounding"; readonly amount: Amount; readonly net: Amount };

/** What work in one mode costs before VAT, and why. */
export interface Charge extends BillableDuration {
  /** By name. */
  readonly mode: string;
  /** The date on which it started, on the provider's calendar: it decides the price and the month. */
  readonly date: LocalDate;
  readonly coverage: Coverage;
  /** What is left to be paid by the hour. */
  readonly chargeableMinutes: number;
  readonly currency: string;
  /** Absent where nothing is charged and no price is in force. */
  readonly pricePerHour?: Amount;
  readonly net: Amount;
  readonly steps: readonly ChargeStep[];
}
