import { priceList, type BillableIntervention, type InvoiceTerms } from "trouble-ticket";

/** A month to invoice: the work besides the ticket of the life, and the customers' terms. */
export interface Month {
  readonly month: string;
  readonly interventions: readonly (BillableIntervention & { readonly startedAt: string })[];
  readonly terms: InvoiceTerms;
  /** Whose message is shown. */
  readonly customer: string;
  /** Whose invoice turns out to be wrong. */
  readonly credited: string;
}

/** Made up: the month that `npm run demo` invoices. */
export const march: Month = {
  month: "2026-03",
  interventions: [
    {
      ...{ id: "i1", ticketNumber: "2026-000140", customer: "Studio Bianchi", mode: "online", cause: "technicalAdvice" },
      ...{ expert: "Carla Neri", startedAt: "2026-03-20T10:00+01:00", endedAt: "2026-03-20T11:15+01:00" },
      done: "Set up the new printer",
    },
    {
      ...{ id: "i1", ticketNumber: "2026-000151", customer: "Officina Verdi", mode: "onSite", cause: "technicalAdvice" },
      ...{ expert: "Marco Riva", startedAt: "2026-03-24T14:00+01:00", endedAt: "2026-03-24T15:01+01:00" },
      done: "Moved the archive to the new server",
    },
    {
      ...{ id: "i1", ticketNumber: "2026-000152", customer: "Officina Verdi", mode: "phone" },
      ...{ expert: "Marco Riva", startedAt: "2026-03-31T17:50+02:00" },
    },
    {
      ...{ id: "i1", ticketNumber: "2026-000160", customer: "Comune di Lodi", mode: "phone", cause: "regulatoryAdvice" },
      ...{ expert: "Carla Neri", startedAt: "2026-03-25T09:00+01:00", endedAt: "2026-03-25T09:25+01:00" },
      done: "Explained the new deadlines",
    },
  ],
  terms: {
    customers: [
      { id: "Comune di Lodi", email: "ced@comune-lodi.example", vat: { rate: "22" } },
      { id: "Officina Verdi", email: "ufficio@officinaverdi.example", vat: { rate: "22" } },
      { id: "Studio Bianchi", email: "anna@studiobianchi.example", vat: { rate: "22" } },
    ],
    priceLists: [
      priceList({
        currency: "EUR",
        versions: [
          {
            from: "2026-01-01",
            pricePerHour: { online: "80.00", phone: "70.00", onSite: "100.00" },
            callOutFee: { onSite: "35.00" },
          },
        ],
      }),
    ],
    agreements: [
      { kind: "lumpSum", id: "LUMP-2026", customer: "Comune di Lodi", from: "2026-01-01", to: "2026-12-31" },
      {
        ...{ kind: "prepaidPack", id: "PACK-10H", customer: "Studio Bianchi", from: "2026-01-01" },
        ...{ minutes: 600, usedMinutes: 570 },
      },
    ],
  },
  customer: "Studio Bianchi",
  credited: "Officina Verdi",
};
