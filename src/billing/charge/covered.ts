import type { AgreementBook } from "../agreements/agreement-book.js";
import { applyAgreements, warrantyCoverage, type AskedWork } from "../agreements/apply-agreements.js";
import type { BillingRules } from "../billing-policy.js";
import { blocksInBands } from "../duration/blocks.js";
import { roundingOf } from "./charge-of.js";
import type { ChargeFacts, PricedWork } from "./priced-work.js";

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
