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
  type Fee,
  type IncidentPack,
  type InvoiceDraft,
  type InvoiceTerms,
  type LumpSum,
  type PrepaidPack,
  type PriceListVersion,
  type SupportPolicy,
  type VatTreatment,
} from "../../src/index.js";
import { present } from "../support/present.js";
import { draftWork, type WorkInvoicing, type WorkLine, type WorkStatement } from "../support/work-invoicing.js";

/** A finished intervention. Each test changes the fields it checks. */
export type Worked = BillableIntervention & { readonly endedAt: string; readonly cause: string };

export const prices = { email: "60.00", phone: "70.00", online: "80.00", internal: "50.00", onSite: "100.00" };

/** A version with the prices above, or others, from a date on. */
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

/** Technical advice given online to C1, for some minutes from an instant on. Its id defaults to that instant. */
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

/** An incident pack of C1. */
export function incidentPack(incidents: number, facts: Partial<IncidentPack> = {}): IncidentPack {
  return { kind: "incidentPack", id: "N", customer: "C1", from: "2026-01-01", incidents, ...facts };
}

/** A fee of C1, 50.00 a month from May on. */
export const monthlyFee: Fee = {
  ...{ kind: "fee", id: "F", customer: "C1", from: "2026-05-01" },
  ...{ every: "month", amount: "50", description: "Fee" },
};

/** The policy with another billing scope. */
export function scoped(scope: BillingScope): SupportPolicy {
  return supportPolicy({ ...acoPolicySpec, invoicing: { endOfMonthsAfter: 1, scope } });
}

/** The invoices of some work. Policy and terms default to the published policy and the prices above. */
export function invoiced(interventions: readonly BillableIntervention[], other: Partial<InvoiceTerms> = {}): WorkInvoicing {
  return draftWork(acoPolicy, interventions, { ...terms, ...other });
}

/** The only statement. */
export function only({ statements }: WorkInvoicing): WorkStatement {
  const [statement, ...others] = statements;
  if (statement === undefined || others.length > 0) throw new Error(`there are ${statements.length} statements`);
  return statement;
}

/** Prices with one mode, online. */
export function pricedAt(pricePerHour: string, currency = "EUR"): Pick<InvoiceTerms, "priceLists"> {
  return { priceLists: [priceList({ currency, versions: [{ from: "2026-01-01", pricePerHour: { online: pricePerHour } }] })] };
}

/** The prices above with a call-out fee of 35.00. */
export const withCallOutFee: ChargeTerms = {
  priceLists: [priceList({ currency: "EUR", versions: [inForceFrom("2026-01-01", { callOutFee: { onSite: "35.00" } })] })],
};

/** The price of some minutes on a Tuesday in May. */
export function charged(minutes: number, facts: Partial<Worked> = {}, other: Partial<ChargeTerms> = {}): Charge {
  return chargeFor(acoPolicy, worked("2026-05-12T10:00+02:00", minutes, facts), { ...terms, ...other });
}

/** The ordinary VAT. */
export const ordinary: VatTreatment = { rate: "22" };

/** No VAT, and why. */
export const exempt: VatTreatment = { rate: "0", exemption: "N3.2" };

/** The statement of half hours at a price, one on each day of May from the 4th on, each with its VAT. */
export function halfHoursAt(pricePerHour: string, vats: readonly VatTreatment[], currency = "EUR"): WorkStatement {
  const work = vats.map((vat, day) => worked(`2026-05-${String(day + 4).padStart(2, "0")}T10:00+02:00`, 30, { vat }));
  return only(invoiced(work, pricedAt(pricePerHour, currency)));
}

/** The draft of that statement. */
export function draftAt(...given: Parameters<typeof halfHoursAt>): InvoiceDraft {
  return present(halfHoursAt(...given).draft);
}

/** The lines of some work under a billing scope. */
export function linesUnder(
  scope: BillingScope,
  interventions: readonly BillableIntervention[],
  other: Partial<InvoiceTerms> = {},
): readonly WorkLine[] {
  const { statements } = draftWork(scoped(scope), interventions, { ...terms, ...other });
  return statements.flatMap(({ lines }) => lines);
}
