import {
  acoPolicy,
  acoPolicySpec,
  chargeFor,
  priceList,
  supportPolicy,
  type BillableIntervention,
  type BillingScope,
  type Charge,
  type ChargeTerms,
  type InvoiceTerms,
  type LumpSum,
  type PrepaidPack,
  type PriceListVersion,
  type SupportPolicy,
} from "../../src/index.js";
import { draftWork, type WorkInvoicing, type WorkStatement } from "../support/work-invoicing.js";

/** A finished intervention, of which a test changes what it is about. */
export type Worked = BillableIntervention & { readonly endedAt: string; readonly cause: string };

export const prices = { email: "60.00", phone: "70.00", online: "80.00", internal: "50.00", onSite: "100.00" };

/** The prices above from a date on, or others. */
export function inForceFrom(from: string, version: Partial<PriceListVersion> = {}): PriceListVersion {
  return { from, pricePerHour: prices, ...version };
}

export const terms = {
  priceLists: [priceList({ currency: "EUR", versions: [inForceFrom("2026-01-01")] })],
  customers: [
    { id: "C1", vat: { rate: "22" } },
    { id: "C2", vat: { rate: "22" } },
  ],
} satisfies InvoiceTerms;

/** Technical advice given online to C1, so many minutes from an instant on; its id is that instant unless told otherwise. */
export function worked(startedAt: string, minutes: number, facts: Partial<Worked> = {}): Worked {
  return {
    id: startedAt,
    ticketNumber: "2026-000123",
    customer: "C1",
    mode: "online",
    cause: "technicalAdvice",
    startedAt,
    endedAt: new Date(Date.parse(startedAt) + minutes * 60_000).toISOString(),
    ...facts,
  };
}

/** A prepaid pack of C1. */
export function pack(minutes: number, facts: Partial<PrepaidPack> = {}): PrepaidPack {
  return { kind: "prepaidPack", id: "pack", customer: "C1", from: "2026-01-01", minutes, ...facts };
}

/** A lump sum of C1. */
export function lumpSum(facts: Partial<LumpSum> = {}): LumpSum {
  return { kind: "lumpSum", id: "lump sum", customer: "C1", from: "2026-01-01", ...facts };
}

/** The policy, rounding as one what a scope says. */
export function scoped(scope: BillingScope): SupportPolicy {
  return supportPolicy({ ...acoPolicySpec, invoicing: { endOfMonthsAfter: 1, scope } });
}

/** What some work is invoiced as, under the published policy and the prices above unless told otherwise. */
export function invoiced(interventions: readonly BillableIntervention[], other: Partial<InvoiceTerms> = {}): WorkInvoicing {
  return draftWork(acoPolicy, interventions, { ...terms, ...other });
}

/** The one statement that there is. */
export function only({ statements }: WorkInvoicing): WorkStatement {
  const [statement, ...others] = statements;
  if (statement === undefined || others.length > 0) throw new Error(`there are ${statements.length} statements`);
  return statement;
}

/** The price of an hour online, and no other. */
export function pricedAt(pricePerHour: string, currency = "EUR"): ChargeTerms {
  return { priceLists: [priceList({ currency, versions: [{ from: "2026-01-01", pricePerHour: { online: pricePerHour } }] })] };
}

/** The prices above, and 35.00 for coming. */
export const withCallOutFee: ChargeTerms = {
  priceLists: [priceList({ currency: "EUR", versions: [inForceFrom("2026-01-01", { callOutFee: { onSite: "35.00" } })] })],
};

/** What so many minutes cost on a Tuesday in May. */
export function charged(minutes: number, facts: Partial<Worked> = {}, other: Partial<ChargeTerms> = {}): Charge {
  return chargeFor(acoPolicy, worked("2026-05-12T10:00+02:00", minutes, facts), { ...terms, ...other });
}
