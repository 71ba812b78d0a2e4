import type { Locale } from "trouble-ticket";

const en = {
  title: (at: string) => `Through commands and events, with waits as pauses, as of ${at}`,
  columns: ["Priority", "Tickets", "Met", "", "Breached", "Pending", "At risk", "Median", "90th"],
  all: "All",
  counts: (commands: string, events: string, refused: string) =>
    `Commands: ${commands}; events: ${events}; refused: ${refused}, by code, command and first case`,
  life: (reopened: string, unattended: string, unclosed: string) =>
    `Tickets reopened: ${reopened}; ended without an intervention: ${unattended}; not closed: ${unclosed}`,
  withItaly: "What if the desk had kept the holidays of Italy?",
  withoutItaly: "What if the desk had not kept the holidays of Italy?",
  change: (met: string, breached: string, pending: string, changed: string) =>
    `met ${met}, breached ${breached}, pending ${pending}; ${changed} come out otherwise`,
  footnotes: [
    "Met and breached are of the first intervention. The clock stands still while a ticket waits,",
    "and once it is concluded: whoever was resolved in time without an intervention is pending. The",
    "percentage is of met and breached alone; at risk are pending tickets with three quarters of",
    "their time gone. Median and 90th leave the waits out.",
  ],
};

type ReplayWords = typeof en;

const it: ReplayWords = {
  title: (at) => `Per comandi ed eventi, con le attese come pause, al ${at}`,
  columns: ["Priorità", "Ticket", "Rispett.", "", "Violati", "In corso", "A rischio", "Mediana", "90°"],
  all: "Tutte",
  counts: (commands, events, refused) =>
    `Comandi: ${commands}; eventi: ${events}; rifiutati: ${refused}, per codice, comando e primo caso`,
  life: (reopened, unattended, unclosed) =>
    `Ticket riaperti: ${reopened}; finiti senza intervento: ${unattended}; non chiusi: ${unclosed}`,
  withItaly: "E se si fossero osservate le festività italiane?",
  withoutItaly: "E se non si fossero osservate le festività italiane?",
  change: (met, breached, pending, changed) =>
    `rispettati ${met}, violati ${breached}, in corso ${pending}; ${changed} con un altro esito`,
  footnotes: [
    "Rispettati e violati si riferiscono al primo intervento. Il tempo non corre mentre il ticket è",
    "in attesa, né dopo la conclusione: se risolto in tempo senza intervento resta in corso. La",
    "percentuale è sui soli rispettati e violati; a rischio: in corso, con tre quarti del tempo già",
    "trascorsi. Mediana e 90° sono al netto delle attese.",
  ],
};

const words: Readonly<Record<Locale, ReplayWords>> = { en, it };

/** The words of a log's replay in a language. */
export function replayWordsIn(locale: Locale): ReplayWords {
  return words[locale];
}
