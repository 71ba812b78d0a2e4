import type { Locale, SlaStatus } from "trouble-ticket";

const en = {
  title: "One ticket's life: from the request to the closing message",
  request: "The request",
  wants: (count: number) => `Without its line number, error and version it would be refused: ${count} problems.`,
  refused: "refused",
  due: (due: string) => `due ${due}`,
  used: (elapsed: string, budget: string) => `${elapsed} of ${budget}`,
  clock: { running: "running", paused: "paused", stopped: "stopped" } satisfies Record<SlaStatus["clock"], string>,
  outcome: { pending: "pending", met: "met", breached: "breached" } satisfies Record<SlaStatus["outcome"], string>,
  acknowledgement: "The acknowledgement, to",
  report: (at: string) => `The report as the customer asks for it, ${at}`,
  status: "Status",
  priority: "Priority",
  dueBy: "First intervention due",
  elapsed: "Clock",
  paused: (time: string) => `${time} paused`,
  place: "Place in the queue",
  placeOf: (place: number, count: number) => `${place} of ${count}`,
  interventions: "Interventions",
  running: "running",
  processing: "Processing time",
  forStaff: "Staff also read the internal notes:",
  closing: "The closing message, to",
};

type LifeWords = typeof en;

const it: LifeWords = {
  title: "La vita di un ticket: dalla richiesta alla chiusura",
  request: "La richiesta",
  wants: (count) => `Senza numero di riga, errore e versione sarebbe rifiutata: ${count} problemi.`,
  refused: "rifiutato",
  due: (due) => `scade ${due}`,
  used: (elapsed, budget) => `${elapsed} di ${budget}`,
  clock: { running: "in corsa", paused: "in pausa", stopped: "fermo" },
  outcome: { pending: "in corso", met: "rispettato", breached: "violato" },
  acknowledgement: "La conferma, a",
  report: (at) => `Il resoconto che il cliente chiede, ${at}`,
  status: "Stato",
  priority: "Priorità",
  dueBy: "Primo intervento entro il",
  elapsed: "Orologio",
  paused: (time) => `${time} in pausa`,
  place: "Posto in coda",
  placeOf: (place, count) => `${place} di ${count}`,
  interventions: "Interventi",
  running: "in corso",
  processing: "Tempo di lavorazione",
  forStaff: "Il personale legge anche le note interne:",
  closing: "Il messaggio di chiusura, a",
};

const words: Readonly<Record<Locale, LifeWords>> = { en, it };

/** The words of a ticket's life in a language. */
export function lifeWordsIn(locale: Locale): LifeWords {
  return words[locale];
}
