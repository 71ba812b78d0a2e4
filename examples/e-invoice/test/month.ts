import {
  acoPolicySpec,
  draftInvoices,
  priceList,
  supportPolicy,
  type BillableIntervention,
  type InvoiceDraft,
  type InvoiceTerms,
  type PriceList,
  type VatTreatment,
} from "trouble-ticket";

export const monthPolicy = supportPolicy({
  ...acoPolicySpec,
  modes: { ...acoPolicySpec.modes, minute: { label: "by the minute", blockMinutes: 1 } },
  bands: [{ name: "evening", label: "Evening", when: [{ hours: [["18:00", "22:00"]] }] }],
});

type PriceVersion = Parameters<typeof priceList>[0]["versions"][number];

/** Work of an hour, unless it has other minutes. */
export interface MonthWork extends Partial<Omit<BillableIntervention, "startedAt" | "endedAt">> {
  readonly startedAt?: string;
  readonly minutes?: number;
}

/** What a month differs in from an hour online at 80.00 with VAT of 22 %. */
export interface MonthSpec {
  readonly works?: readonly MonthWork[];
  readonly vat?: VatTreatment;
  readonly currency?: string;
  readonly prices?: Partial<PriceVersion>;
  readonly agreements?: InvoiceTerms["agreements"];
}

/** The draft of a month; each work starts at 9:00 of the next day in March, unless it says otherwise. */
export function monthDraft(spec: MonthSpec = {}): InvoiceDraft {
  const draft = draftOfMonth(spec);
  if (draft === undefined) throw new Error("the month makes no draft");
  return draft;
}

/** The same; undefined where nothing is due. */
export function draftOfMonth(spec: MonthSpec): InvoiceDraft | undefined {
  const { works = [{}], vat = { rate: "22" }, currency = "EUR", prices = {}, agreements = [] } = spec;
  const interventions = works.map(({ minutes = 60, startedAt, ...work }, position): BillableIntervention => {
    const startMs = startedAt === undefined ? Date.UTC(2026, 2, position + 2, 8) : Date.parse(startedAt);
    return {
      id: `i${position}`,
      ticketNumber: `2026-${String(position + 1).padStart(6, "0")}`,
      customer: "c",
      mode: "online",
      cause: "technicalAdvice",
      startedAt: startMs,
      endedAt: startMs + minutes * 60_000,
      ...work,
    };
  });
  const list: PriceList = priceList({
    currency,
    versions: [{ from: "2026-01-01", pricePerHour: { online: "80.00" }, ...prices }],
  });
  const terms: InvoiceTerms = { customers: [{ id: "c", vat, currency }], priceLists: [list], agreements };
  return draftInvoices(monthPolicy, interventions, terms, { month: "2026-03" }).statements[0]?.draft;
}
