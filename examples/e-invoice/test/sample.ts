import type { InvoiceDraft, VatTreatment } from "trouble-ticket";
import type { FatturaPaDocument, Party } from "../fatturapa.js";
import { monthDraft } from "./month.js";

const party: Party = {
  vatNumber: { country: "IT", code: "01234567890" },
  name: "Studio Bianchi S.r.l.",
  address: { street: "Via Roma 1", postalCode: "20121", city: "Milano", province: "MI", country: "IT" },
};

/** What an app adds to a draft; the numbers are made up. */
export const sampleDocument: FatturaPaDocument = {
  format: "FPR12",
  number: "2026/12",
  date: "2026-04-30",
  sendingNumber: "00001",
  sender: { country: "IT", code: "01234567890" },
  supplier: { ...party, name: "ACO Informatica", regime: "RF01" },
  customer: party,
  payment: { method: "MP05", dueDate: "2026-05-31", iban: "IT60 X054 2811 1010 0000 0123 456" },
};

/** The draft of 70 minutes online, 1.5 hours at 64.35. */
export function sampleDraft(customer: { readonly vat: VatTreatment } = { vat: { rate: "22" } }, currency = "EUR"): InvoiceDraft {
  const prices = { pricePerHour: { online: "64.35" } };
  return monthDraft({ works: [{ minutes: 70 }], vat: customer.vat, currency, prices });
}
