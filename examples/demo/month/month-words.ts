import type { HeldBack, Locale } from "trouble-ticket";

const en = {
  title: (month: string) => `The statements of ${month}, and the drafts of their invoices`,
  due: (net: string, vat: string, gross: string, by: string) => `net ${net} + VAT ${vat} = ${gross}; invoice by ${by}`,
  vat: (rate: string, vat: string) => `${rate}% ${vat}`,
  nothingDue: "nothing is due: a statement, and no invoice",
  heldBack: (ticket: string, customer: string, why: string) => `Held back: ${ticket}, ${customer}: ${why}`,
  why: {
    intervention_running: "the intervention is still running",
    intervention_invoiced: "it is on an invoice already",
    expert_busy: "its expert did something else meanwhile",
    draft_below_zero: "its reductions exceed its charges",
  } satisfies Record<HeldBack["problem"]["code"], string>,
  pack: (pack: string, used: number, minutes: number) => `Prepaid pack ${pack}: ${used} of ${minutes} min used`,
  credit: (customer: string, net: string, vat: string, gross: string) =>
    `Credit note, if the invoice of ${customer} is wrong: net ${net} + VAT ${vat} = ${gross}`,
  message: "The statement's message, to",
};

type MonthWords = typeof en;

const it: MonthWords = {
  title: (month) => `I riepiloghi di ${month}, e le bozze delle fatture`,
  due: (net, vat, gross, by) => `imponibile ${net} + IVA ${vat} = ${gross}; fattura entro il ${by}`,
  vat: (rate, vat) => `${rate}% ${vat}`,
  nothingDue: "nulla è dovuto: un riepilogo, e nessuna fattura",
  heldBack: (ticket, customer, why) => `In sospeso: ${ticket}, ${customer}: ${why}`,
  why: {
    intervention_running: "l'intervento è ancora in corso",
    intervention_invoiced: "è già in una fattura",
    expert_busy: "intanto il suo esperto faceva altro",
    draft_below_zero: "le riduzioni superano gli addebiti",
  },
  pack: (pack, used, minutes) => `Pacchetto ${pack}: usati ${used} min su ${minutes}`,
  credit: (customer, net, vat, gross) => `Nota di credito, se la fattura di ${customer} è errata: ${net} + IVA ${vat} = ${gross}`,
  message: "Il messaggio di riepilogo, a",
};

const words: Readonly<Record<Locale, MonthWords>> = { en, it };

/** The words of a month that is invoiced, in a language. */
export function monthWordsIn(locale: Locale): MonthWords {
  return words[locale];
}
