import type { Locale } from "../time/internal.js";

/** The words a statement is told in, beside those of all messages. */
export interface StatementWords {
  readonly subject: (month: string, customer: string) => string;
  readonly opening: (month: string, customer: string) => string;
  readonly month: string;
  readonly net: string;
  readonly vat: (rate: string, net: string) => string;
  readonly gross: string;
  readonly invoiceBy: string;
  readonly nothingDue: string;
  readonly ticket: (number: string) => string;
}

export const statementWords: Readonly<Record<Locale, StatementWords>> = {
  en: {
    subject: (month, customer) => `Statement of ${month}: ${customer}`,
    opening: (month, customer) => `This is what was done for ${customer} in ${month}, and what it comes to.`,
    month: "Month",
    net: "Net",
    vat: (rate, net) => `VAT ${rate}% on ${net}`,
    gross: "Total",
    invoiceBy: "Invoice by",
    nothingDue: "Nothing is due: no invoice follows.",
    ticket: (number) => `Ticket ${number}`,
  },
  it: {
    subject: (month, customer) => `Riepilogo di ${month}: ${customer}`,
    opening: (month, customer) => `Queste sono le attività svolte per ${customer} nel mese di ${month}, con gli importi.`,
    month: "Mese",
    net: "Imponibile",
    vat: (rate, net) => `IVA ${rate}% su ${net}`,
    gross: "Totale",
    invoiceBy: "Fattura entro",
    nothingDue: "Nessun importo è dovuto: non seguirà alcuna fattura.",
    ticket: (number) => `Ticket ${number}`,
  },
};
