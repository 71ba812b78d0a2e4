import { acoPolicy, draftInvoices, priceList, type Customer, type InvoiceDraft } from "trouble-ticket";
import type { FatturaPaDocument, Party } from "../fatturapa.js";

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
export function sampleDraft(customer: Omit<Customer, "id"> = { vat: { rate: "22" } }, currency = "EUR"): InvoiceDraft {
  const [statement] = draftInvoices(
    acoPolicy,
    [
      {
        id: "i1",
        ticketNumber: "2026-000001",
        customer: "c",
        mode: "online",
        cause: "technicalAdvice",
        startedAt: "2026-03-03T10:00+01:00",
        endedAt: "2026-03-03T11:10+01:00",
      },
    ],
    {
      customers: [{ id: "c", ...customer }],
      priceLists: [priceList({ currency, versions: [{ from: "2026-01-01", pricePerHour: { online: "64.35" } }] })],
    },
  ).statements;
  if (statement?.draft === undefined) throw new Error("the sample makes a draft");
  return statement.draft;
}
