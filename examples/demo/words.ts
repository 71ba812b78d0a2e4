import type { Locale } from "trouble-ticket";

const en = {
  noHolidays: "no holidays",
  italianHolidays: "holidays of Italy",
  // The sample
  requests: "Requests: by when the first intervention is due, and why",
  received: "Received",
  due: "Due",
  moreLines: (count: number) => `${count} more lines`,
  interventions: "Interventions: what is billed, and by when it is invoiced",
  startedAndEnded: "Started and ended",
  elapsed: "Elapsed",
  blocks: "Blocks",
  billable: "Billable",
  invoiceBy: "Invoice by",
  // The report of a log
  noEvents: "The log has a header but no events: there is nothing to report.",
  ticketCount: (count: number): string => (count === 1 ? "ticket" : "tickets"),
  eventCount: (count: number): string => (count === 1 ? "event" : "events"),
  ticketsLeftOut: (text: string, count: number) =>
    count === 1
      ? `${text} ticket left out: the row that opens it is bad, so its receipt or priority is not known`
      : `${text} tickets left out: the rows that open them are bad, so their receipt or priority is not known`,
  columns: ["Priority", "Tickets", "On time", "", "Late", "Never", "Median", "90th"],
  all: "All",
  longestOverdue: "Longest overdue: opening time from the due date to the first intervention",
  none: "none",
  dueThen: (due: string) => `due ${due}`,
  footnotes: [
    "On time: first taken in charge within the policy's time; late: after it. Never: not taken in",
    "charge in the log, so not part of Median, 90th and Longest overdue. Median and 90th: the 50th",
    "and 90th percentile, by nearest rank, of the opening time from receipt to the first",
    "intervention. Times are hours:minutes.",
  ],
  // One case
  caseLeftOut: (caseId: string, row: number) => `${caseId} cannot be judged: row ${row}, which opens it, is bad.`,
  firstIntervention: "First intervention",
  neverTaken: "none: it is never taken in charge in the log",
  isOnTime: "On time",
  elapsedSinceReceipt: (time: string) => `after ${time} of opening time`,
  inTime: (time: string) => `yes, with ${time} of opening time to spare`,
  overdue: (time: string) => `no, ${time} of opening time overdue`,
  noneInTime: (due: string) => `no intervention by ${due}, when it was due, nor later`,
};

type Words = typeof en;

const it: Words = {
  noHolidays: "senza festività",
  italianHolidays: "festività italiane",
  requests: "Richieste: entro quando è dovuto il primo intervento, e perché",
  received: "Ricevuta",
  due: "Scadenza",
  moreLines: (count) => `altre ${count} righe`,
  interventions: "Interventi: che cosa si addebita, ed entro quando si fattura",
  startedAndEnded: "Inizio e fine",
  elapsed: "Durata",
  blocks: "Blocchi",
  billable: "Addebito",
  invoiceBy: "Entro il",
  noEvents: "Il registro ha l'intestazione ma nessun evento: non c'è nulla da riferire.",
  ticketCount: () => "ticket",
  eventCount: (count) => (count === 1 ? "evento" : "eventi"),
  ticketsLeftOut: (text, count) =>
    count === 1
      ? `${text} ticket escluso: la riga che lo apre è errata, perciò ricezione o priorità non sono note`
      : `${text} ticket esclusi: le righe che li aprono sono errate, perciò ricezione o priorità non sono note`,
  columns: ["Priorità", "Ticket", "In tempo", "", "Tardi", "Mai", "Mediana", "90°"],
  all: "Tutte",
  longestOverdue: "Ritardo maggiore: tempo di apertura dalla scadenza al primo intervento",
  none: "nessuno",
  dueThen: (due) => `scadenza ${due}`,
  footnotes: [
    "In tempo: preso in carico entro il tempo previsto; tardi: dopo. Mai: non preso in carico nel",
    "registro, perciò fuori da Mediana, 90° e Ritardo maggiore. Mediana e 90°: il 50° e il 90°",
    "percentile, per rango più vicino, del tempo di apertura dalla ricezione al primo intervento.",
    "I tempi sono ore:minuti.",
  ],
  caseLeftOut: (caseId, row) => `${caseId} non è valutabile: la riga ${row}, che lo apre, è errata.`,
  firstIntervention: "Primo intervento",
  neverTaken: "nessuno: nel registro non è mai preso in carico",
  isOnTime: "In tempo",
  elapsedSinceReceipt: (time) => `dopo ${time} di apertura`,
  inTime: (time) => `sì, con ${time} di apertura di margine`,
  overdue: (time) => `no, con ${time} di apertura di ritardo`,
  noneInTime: (due) => `nessun intervento entro la scadenza, ${due}, né dopo`,
};

const words: Readonly<Record<Locale, Words>> = { en, it };

/** The demo's words in a language. */
export function wordsIn(locale: Locale): Words {
  return words[locale];
}
