import { approvalReason } from "../ticket/internal.js";
import type { MessageWords } from "./message-words.js";

const standings: MessageWords["standings"] = {
  registered: "registrato",
  inProgress: "in lavorazione",
  concluded: "concluso",
  closed: "chiuso",
  cancelled: "annullato",
};

export const wordsIt: MessageWords = {
  registeredSubject: (number, priority) => `Ticket ${number} registrato, priorità ${priority}`,
  registered: (number, priority) => `La Sua richiesta è stata registrata come ticket ${number}, con priorità ${priority}.`,
  standingSubject: (number, standing) => `Ticket ${number} ${standings[standing]}`,
  standsAt: (number, now) => `Questa è la situazione del ticket ${number} al ${now}.`,
  ended: (number, standing, at) => `Il ticket ${number} è stato ${standings[standing]} il ${at}.`,
  cancelled: (number, cancellation, at) => {
    const cancelled = `Il ticket ${number} è stato annullato il ${at}`;
    switch (cancellation?.kind) {
      case "withdrawn":
        return `${cancelled}: la richiesta è stata ritirata.`;
      case "duplicateOf":
        return `${cancelled}: la stessa segnalazione è nel ticket ${cancellation.number}.`;
      case "invalid":
        return `${cancelled}: non era una richiesta valida.`;
      case undefined:
        return `${cancelled}.`;
    }
  },
  labels: {
    ticket: "Ticket",
    status: "Stato",
    priority: "Priorità",
    received: "Ricevuta",
    due: "Primo intervento entro",
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
  standings,
  unguaranteed:
    "Nessun tempo è garantito: la richiesta è stata inviata a un solo esperto. Lo sarà quando verrà inoltrata all'assistenza.",
  unpromised: "Per questa priorità non è previsto un tempo di intervento.",
  ifWaitEnds: (date) => `${date}, se l'attesa finisce ora`,
  waits: (awaited) => `In attesa: ${awaited}.`,
  awaited: new Map([
    ["customerAnswer", "la Sua risposta"],
    [approvalReason, "la Sua approvazione di un collegamento online"],
  ]),
  waitsForIntervention: "In attesa del primo intervento. Da parte Sua non serve nulla.",
  nothingNeeded: "Da parte Sua non serve nulla.",
  since: (date) => `da ${date}`,
  timesOf: (timeZone) => `Gli orari sono quelli di ${timeZone}.`,
};
