import type { ClosureReason } from "../calendar/internal.js";
import type { TargetAmount } from "./target.js";
import type { Locale } from "../time/internal.js";

/** The words an explanation is written in. */
export interface ExplanationWords {
  readonly received: string;
  readonly due: string;
  readonly openingTime: string;
  readonly nominally: string;
  readonly closed: string;
  readonly left: string;
  readonly clocks: (direction: "forward" | "back", date: string) => string;
  readonly units: Readonly<Record<TargetAmount["unit"], readonly [one: string, many: string]>>;
  readonly reasons: Readonly<Record<ClosureReason, string>>;
}

export const explanationWords: Readonly<Record<Locale, ExplanationWords>> = {
  en: {
    received: "received",
    due: "Due",
    openingTime: "of opening time",
    nominally: "nominally",
    closed: "closed",
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
  },
  it: {
    received: "ricevuta",
    due: "Scadenza",
    openingTime: "di apertura",
    nominally: "nominalmente",
    closed: "chiuso",
    left: "restanti",
    clocks: (direction, date) => `orologi ${direction === "forward" ? "avanti" : "indietro"} il ${date}`,
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
      holiday: "festa",
      exception: "orario eccezionale",
      skippedDate: "data mai esistita",
    },
  },
};
