import { approvalReason } from "../ticket/internal.js";
import type { MessageWords } from "./words-en.js";

const statuses: MessageWords["statuses"] = {
  registered: "registrato",
  inProgress: "in lavorazione",
  concluded: "concluso",
  closed: "chiuso",
  cancelled: "annullato",
};

export const wordsIt: MessageWords = {
  registeredSubject: (number, priority) => `Ticket ${number} registrato, priorità ${priority}`,
  registered: (number, priority) => `La Sua richiesta è stata registrata come ticket ${number}, con priorità ${priority}.`,
  statusSubject: (number, status) => `Ticket ${number} ${statuses[status]}`,
  statusAt: (number, now) => `Questa è la situazione del ticket ${number} al ${now}.`,
  ended: (number, status, at) => `Il ticket ${number} è stato ${statuses[status]} il ${at}.`,
  cancelled: (number, cancellation, at) => {
    const cancelled = `Il ticket ${number} è stato annullato il ${at}`;
    switch (cancellation.kind) {
      case "withdrawn":
        return `${cancelled}: la richiesta è stata ritirata.`;
      case "duplicateOf":
        return `${cancelled}: è un duplicato del ticket ${cancellation.number}.`;
      case "invalid":
        return `${cancelled}: non era una richiesta valida.`;
    }
  },
  labels: {
    ticket: "Ticket",
    status: "Stato",
    priority: "Priorità",
    received: "Ricevuta",
    application: "Applicazione",
    customer: "Cliente",
    operator: "Richiesta da",
    kind: "Tipo di segnalazione",
    lineNumber: "Numero di riga",
    version: "Versione",
    errorContent: "Errore",
    description: "La Sua segnalazione",
    interventions: "Interventi",
    planned: "Interventi previsti",
    processingTime: "Tempo di lavorazione",
    notes: "Note",
  },
  dueBy: {
    acknowledgement: "Presa in carico entro il",
    intervention: "Primo intervento entro il",
    resolution: "Risoluzione entro il",
    update: "Prossimo aggiornamento entro il",
    reply: "Risposta entro il",
  },
  ownDueBy: (metric) => `${metric} entro il`,
  statuses,
  unguaranteed:
    "Nessun tempo di intervento è garantito, perché la richiesta è stata inviata a un solo esperto. " +
    "La scadenza sarà fissata quando la richiesta verrà inoltrata all'assistenza.",
  unpromised: "Per questa priorità non è prevista una scadenza.",
  ifPauseEnds: (date) => `${date}, se l'attesa termina ora`,
  waitingFor: (awaited) => `In attesa: ${awaited}.`,
  awaited: new Map([
    ["customerAnswer", "la Sua risposta"],
    [approvalReason, "la Sua approvazione di un collegamento online"],
  ]),
  waitingForIntervention: "In attesa del primo intervento. Non è richiesta alcuna azione da parte Sua.",
  nothingNeeded: "Non è richiesta alcuna azione da parte Sua.",
  since: (date) => `da ${date}`,
  timeZone: (timeZone) => `Tutti gli orari sono nel fuso orario ${timeZone}.`,
  statement: {
    subject: (month, customer) => `Riepilogo di ${month}: ${customer}`,
    opening: (month, customer) => `Questo riepilogo elenca attività e importi per ${customer} nel mese di ${month}.`,
    month: "Mese",
    net: "Imponibile",
    vat: (rate, net) => `IVA ${rate}% su ${net}`,
    gross: "Totale",
    invoiceBy: "Fattura entro il",
    nothingDue: "Nessun importo è dovuto: non seguirà alcuna fattura.",
    belowZero: "Gli importi di questo mese sono negativi: non seguirà alcuna fattura.",
    fees: "Canoni",
    chargeability: { deferred: "IVA a esigibilità differita", split: "scissione dei pagamenti" },
    ticket: (number) => `Ticket ${number}`,
  },
};
