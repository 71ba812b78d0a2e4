import type { Rounding } from "../../policy/internal.js";
import type { LocalDate } from "../../time/internal.js";
import type { Coverage } from "../agreements/coverage.js";
import type { BlocksInBands, WorkedStretch } from "../duration/blocks.js";
import type { NoPrice, Tariff } from "../prices/tariff.js";

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
