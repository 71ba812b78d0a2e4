import type { Rounding } from "../../policy/internal.js";
import type { LocalDate } from "../../time/internal.js";
import type { AgreementBook } from "../agreements/agreement-book.js";
import { applyAgreements, type AskedWork, type Coverage } from "../agreements/coverage.js";
import { modeOf, type BillingRules } from "../billing-policy.js";
import { bandDuring, blocksInBands, type BlocksInBands, type WorkedStretch } from "../duration/blocks.js";
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

/** The rounding of work: that of the band in which it starts, else the deciding version's, else the policy's. */
function roundingOf(rules: BillingRules, { mode, stretches, price }: PricedWork): Rounding {
  const ofMode = modeOf(rules, mode).rounding;
  if (price.kind === "none") return ofMode;
  const [first] = stretches;
  const band = price.bands.size === 0 ? undefined : bandDuring(rules.clock, first, first.startMs).band;
  const ofBand = band === undefined ? undefined : price.bands.get(band)?.rounding;
  return ofBand ?? price.rounding ?? ofMode;
}

/** Rounds work and lets warranty and agreements pay for it, which uses packs up. */
export function covered(rules: BillingRules, work: PricedWork, asked: AskedWork, book: AgreementBook): ChargeFacts {
  const rounding = roundingOf(rules, work);
  const blocks = blocksInBands(rules.clock, work.stretches, rounding);
  const [cause] = asked.causes;
  if (rules.causes.get(cause)?.warranty === true) {
    return { blocks, rounding, coverage: warrantyCoverage(asked, blocks), isFeeCharged: false, hasTicketPaid: false };
  }
  const own = book(work.customer);
  const coverage = applyAgreements(own, asked, blocks);
  const charging = coverage.agreements.filter(({ coveredMinutes }) => coveredMinutes > 0).map(({ agreement }) => agreement);
  const isFeeCharged = charging.some((id) => own.feeCharging.has(id));
  return { blocks, rounding, coverage, isFeeCharged, hasTicketPaid: false };
}

/** Time that the warranty pays for. It consumes no agreement. */
function warrantyCoverage({ causes }: AskedWork, { time }: BlocksInBands): Coverage {
  return { kind: "warranty", causes, coveredMinutes: time.billableMinutes, chargeableMinutes: 0, agreements: [] };
}
