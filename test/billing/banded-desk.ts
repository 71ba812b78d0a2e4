import {
  acoPolicySpec,
  chargeFor,
  priceList,
  supportPolicy,
  type Agreement,
  type Charge,
  type InvoiceTerms,
  type PriceListSpec,
  type PriceListVersion,
  type SupportPolicy,
} from "../../src/index.js";
import type { Worked } from "./sample-month.js";

/** The published policy with an evening band, shorter blocks on site, a minimum and free minutes. */
export const bandedPolicy: SupportPolicy = supportPolicy({
  ...acoPolicySpec,
  modes: {
    ...acoPolicySpec.modes,
    onSite: { label: { en: "on site", it: "presso il cliente" }, blockMinutes: 30 },
    visit: { label: "visit", blockMinutes: 30, minimumMinutes: 60 },
    call: { label: "call", blockMinutes: 1, freeUpToMinutes: 5 },
  },
  bands: [
    { name: "urgent", label: { en: "urgent", it: "urgenti" }, when: [] },
    { name: "evening", label: { en: "evening", it: "serali" }, when: [{ hours: [["18:00", "22:00"]] }] },
  ],
});

/** Prices in which an evening hour costs half as much again. */
export const version: PriceListVersion = {
  from: "2026-01-01",
  pricePerHour: { onSite: "80.00", visit: "80.00", call: "60.00" },
  callOutFee: { onSite: "25.00" },
  bands: { evening: { factor: "1.5" } },
};
/** The list for all with that version. */
export const general: PriceListSpec = { currency: "EUR", versions: [version] };
export const bandedTerms: InvoiceTerms = { customers: [{ id: "C1", vat: { rate: "22" } }], priceLists: [priceList(general)] };

/** An intervention of C1 on Tuesday 3 March 2026, on site unless the facts say otherwise. */
export const banded = (from: string, to: string, facts: Partial<Worked> = {}): Worked => ({
  ...{ id: "i1", ticketNumber: "2026-000001", customer: "C1", mode: "onSite", cause: "other" },
  ...{ startedAt: `2026-03-03T${from}+01:00`, endedAt: `2026-03-03T${to}+01:00` },
  ...facts,
});
/** Its charge. */
export const bandedCharge = (
  from: string,
  to: string,
  facts: Partial<Worked> = {},
  agreements: readonly Agreement[] = [],
): Charge => chargeFor(bandedPolicy, banded(from, to, facts), { ...bandedTerms, agreements });
