import type { ClosureReason } from "../../calendar/internal.js";
import type { Locale } from "../../time/internal.js";
import type { StartCause } from "../promise.js";
import type { TargetUnit } from "../target.js";

/** The words an explanation is written in. */
export interface ExplanationWords {
  readonly metrics: Readonly<Record<string, string>>;
  readonly within: (amount: string) => string;
  readonly sameDate: string;
  readonly openingTime: string;
  readonly timeOf: (calendar: string) => string;
  readonly by: (by: string) => string;
  readonly cutOff: (cutOff: string) => string;
  readonly from: Readonly<Record<"opening" | "acknowledgement" | "intervention", string>>;
  readonly received: string;
  readonly directions: Readonly<Record<"raised" | "lowered", string>>;
  readonly changed: (direction: string, from: string, date: string) => string;
  readonly nominally: string;
  readonly due: string;
  readonly projected: string;
  readonly closed: string;
  readonly paused: string;
  readonly notCounted: (duration: string) => string;
  readonly notStarted: string;
  readonly left: string;
  readonly clocks: (direction: "forward" | "back", date: string) => string;
  readonly units: Readonly<Record<TargetUnit, readonly [one: string, many: string]>>;
  readonly reasons: Readonly<Record<ClosureReason, string>>;
  /** Reasons of pauses; others are written as they are. */
  readonly pauses: Readonly<Record<string, string>>;
  readonly causes: Readonly<Record<StartCause, string>>;
}

const en: ExplanationWords = {
  metrics: {
    acknowledgement: "acknowledgement",
    intervention: "response",
    resolution: "resolution",
    update: "update",
    reply: "reply",
  },
  within: (amount) => `within ${amount}`,
  sameDate: "on the same day",
  openingTime: "of opening time",
  timeOf: (calendar) => `of "${calendar}" time`,
  by: (by) => `by ${by}`,
  cutOff: (cutOff) => `cut-off ${cutOff}`,
  from: {
    opening: "from the opening",
    acknowledgement: "from the acknowledgement",
    intervention: "from the first intervention",
  },
  received: "received",
  directions: { raised: "raised", lowered: "lowered" },
  changed: (direction, from, date) => `${direction} from ${from} on ${date}`,
  nominally: "nominally",
  due: "Due",
  projected: "if work resumes now",
  closed: "closed",
  paused: "paused",
  notCounted: (duration) => `${duration} not counted`,
  notStarted: "not started",
  left: "left",
  clocks: (direction, date) => `clocks went ${direction} on ${date}`,
  units: {
    minutes: ["min", "min"],
    hours: ["h", "h"],
    businessDays: ["business day", "business days"],
    days: ["day", "days"],
    weeks: ["week", "weeks"],
    months: ["month", "months"],
  },
  reasons: {
    night: "night",
    lunch: "lunch",
    break: "break",
    weekend: "weekend",
    dayOff: "day off",
    holiday: "holiday",
    exception: "exceptional hours",
    skippedDate: "a date that never happened",
  },
  pauses: {
    customerAnswer: "waiting for the customer's answer",
    onlineApproval: "waiting for the approval of an online connection",
    concluded: "concluded, then reopened",
  },
  causes: {
    opening: "until the desk opens",
    cutOff: "after the cut-off",
    acknowledgement: "until the acknowledgement",
    intervention: "until the first intervention",
    change: "until the change of priority",
    update: "until the update",
    message: "until the customer's message",
  },
};

const it: ExplanationWords = {
  metrics: {
    acknowledgement: "presa in carico",
    intervention: "intervento",
    resolution: "risoluzione",
    update: "aggiornamento",
    reply: "risposta",
  },
  within: (amount) => `entro ${amount}`,
  sameDate: "in giornata",
  openingTime: "di apertura",
  timeOf: (calendar) => `dell'orario "${calendar}"`,
  by: (by) => (by === "closing" ? "entro la chiusura" : `entro le ${by}`),
  cutOff: (cutOff) => `limite di accettazione ${cutOff}`,
  from: {
    opening: "dall'apertura",
    acknowledgement: "dalla presa in carico",
    intervention: "dal primo intervento",
  },
  received: "ricevuta",
  directions: { raised: "alzata", lowered: "abbassata" },
  changed: (direction, from, date) => `${direction} da ${from} ${date}`,
  nominally: "nominalmente",
  due: "Scadenza",
  projected: "se l'attesa termina ora",
  closed: "chiuso",
  paused: "sospesa",
  notCounted: (duration) => `${duration} non conteggiate`,
  notStarted: "non iniziata",
  left: "restanti",
  clocks: (direction, date) => `${direction === "forward" ? "inizio dell'ora legale" : "ritorno all'ora solare"} il ${date}`,
  units: {
    minutes: ["min", "min"],
    hours: ["h", "h"],
    businessDays: ["giorno lavorativo", "giorni lavorativi"],
    days: ["giorno", "giorni"],
    weeks: ["settimana", "settimane"],
    months: ["mese", "mesi"],
  },
  reasons: {
    night: "notte",
    lunch: "pranzo",
    break: "pausa",
    weekend: "fine settimana",
    dayOff: "giorno di chiusura",
    holiday: "festività",
    exception: "orario straordinario",
    skippedDate: "data mai esistita",
  },
  pauses: {
    customerAnswer: "in attesa della risposta del cliente",
    onlineApproval: "in attesa dell'autorizzazione al collegamento",
    concluded: "conclusa, poi riaperta",
  },
  causes: {
    opening: "fino all'apertura",
    cutOff: "oltre il limite di accettazione",
    acknowledgement: "fino alla presa in carico",
    intervention: "fino al primo intervento",
    change: "fino al cambio di priorità",
    update: "fino all'aggiornamento",
    message: "fino al messaggio del cliente",
  },
};

export const explanationWords: Readonly<Record<Locale, ExplanationWords>> = { en, it };
