import type { Locale } from "trouble-ticket";

interface Words {
  readonly counts: (rows: string, tickets: string) => string;
  readonly title: (metric: string, asOf: string) => string;
  readonly metrics: Readonly<Record<string, string>>;
  readonly columns: readonly string[];
  readonly all: string;
  readonly unpromised: (count: string) => string;
  /** For a promise that nothing in the file keeps. */
  readonly noSource: string;
  readonly footnotes: readonly string[];
}

const words: Readonly<Record<Locale, Words>> = {
  en: {
    counts: (rows, tickets) => `Rows: ${rows}; tickets: ${tickets}`,
    title: (metric, asOf) => `${metric}, as of ${asOf}`,
    metrics: {
      acknowledgement: "Acknowledgement",
      intervention: "First intervention",
      resolution: "Resolution",
      update: "Updates",
      reply: "Replies",
    },
    columns: ["Priority", "Count", "Met", "", "Breached", "Pending", "At risk", "Median", "90th"],
    all: "All",
    unpromised: (count) => `Not promised for the ticket's priority: ${count}`,
    noSource: "The mapping takes nothing in the file for it: every ticket counts as if it had not happened.",
    footnotes: [
      "Median and 90th: percentiles, by nearest rank, of the business time until the promise was kept,",
      "in hours:minutes. At risk: pending with at least 75% of the time used.",
    ],
  },
  it: {
    counts: (rows, tickets) => `Righe: ${rows}; ticket: ${tickets}`,
    title: (metric, asOf) => `${metric}, al ${asOf}`,
    metrics: {
      acknowledgement: "Conferma",
      intervention: "Primo intervento",
      resolution: "Risoluzione",
      update: "Aggiornamenti",
      reply: "Risposte",
    },
    columns: ["Priorità", "Totale", "In tempo", "", "In ritardo", "In attesa", "A rischio", "Mediana", "90°"],
    all: "Tutte",
    unpromised: (count) => `Senza scadenza prevista per la priorità: ${count}`,
    noSource: "La mappatura non la trova nel file: ogni ticket vale come se non fosse avvenuta.",
    footnotes: [
      "Mediana e 90°: percentili, per rango più vicino, del tempo di apertura fino all'adempimento, in",
      "ore:minuti. A rischio: in attesa, con almeno il 75% del tempo trascorso.",
    ],
  },
};

export function anyLogWordsIn(locale: Locale): Words {
  return words[locale];
}
