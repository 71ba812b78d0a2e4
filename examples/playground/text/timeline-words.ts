import type { Closure, Locale, SlaStatus } from "trouble-ticket";
import type { MarkKind } from "../timeline/timeline.js";

/** The words for a ticket's clock. */
export interface TimelineWords {
  readonly title: string;
  readonly marks: Readonly<Record<Exclude<MarkKind, "threshold" | "priority">, string>>;
  readonly priority: (label: string) => string;
  readonly threshold: (percent: string) => string;
  readonly now: string;
  readonly pause: string;
  readonly paused: (from: string, to: string) => string;
  readonly closed: (from: string, to: string, why: string) => string;
  readonly clocks: Readonly<Record<"forward" | "back", string>>;
  readonly reasons: Readonly<Record<Closure["reason"], string>>;
  readonly span: (from: string, to: string) => string;
  readonly outcome: Readonly<Record<SlaStatus["outcome"], string>>;
  readonly clock: Readonly<Record<SlaStatus["clock"], string>>;
  readonly desk: Readonly<Record<"open" | "closed", string>>;
  readonly used: (elapsed: string, budget: string, percent: string) => string;
  readonly left: (time: string) => string;
  readonly overdrawn: (time: string) => string;
  readonly pausedFor: (time: string) => string;
  readonly projected: string;
  readonly breachedAt: (at: string) => string;
}

export const timelineWords: Readonly<Record<Locale, TimelineWords>> = {
  en: {
    title: "Timeline of the ticket",
    marks: {
      received: "received",
      due: "due",
      breached: "breached",
      intervened: "intervention",
      resolved: "resolved",
      ended: "ended",
    },
    priority: (label) => `priority ${label}`,
    threshold: (percent) => `${percent} used`,
    now: "now",
    pause: "pause",
    paused: (from, to) => `paused from ${from} to ${to}`,
    closed: (from, to, why) => `closed from ${from} to ${to}: ${why}`,
    clocks: { forward: "the clocks go forward", back: "the clocks go back" },
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
    span: (from, to) => `From ${from} to ${to}.`,
    outcome: { pending: "Pending", met: "Met", breached: "Breached" },
    clock: { running: "The clock is running.", paused: "The clock is paused.", stopped: "The clock has stopped." },
    desk: { open: "The desk is open.", closed: "The desk is closed." },
    used: (elapsed, budget, percent) => `${elapsed} of ${budget} used (${percent}).`,
    left: (time) => `${time} left.`,
    overdrawn: (time) => `Overdrawn by ${time}.`,
    pausedFor: (time) => `Pauses so far were worth ${time}.`,
    projected: "The due date is a projection, as if resumed now.",
    breachedAt: (at) => `Breached ${at}.`,
  },
  it: {
    title: "La linea del tempo del ticket",
    marks: {
      received: "ricevuta",
      due: "scadenza",
      breached: "violata",
      intervened: "intervento",
      resolved: "risolto",
      ended: "fine",
    },
    priority: (label) => `priorità ${label}`,
    threshold: (percent) => `${percent} consumato`,
    now: "adesso",
    pause: "pausa",
    paused: (from, to) => `in pausa da ${from} a ${to}`,
    closed: (from, to, why) => `chiuso da ${from} a ${to}: ${why}`,
    clocks: { forward: "inizio dell'ora legale", back: "ritorno all'ora solare" },
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
    span: (from, to) => `Da ${from} a ${to}.`,
    outcome: { pending: "In corso", met: "Rispettata", breached: "Violata" },
    clock: { running: "L'orologio corre.", paused: "L'orologio è in pausa.", stopped: "L'orologio è fermo." },
    desk: { open: "L'assistenza è aperta.", closed: "L'assistenza è chiusa." },
    used: (elapsed, budget, percent) => `Consumate ${elapsed} di ${budget} (${percent}).`,
    left: (time) => `Restano ${time}.`,
    overdrawn: (time) => `Superata di ${time}.`,
    pausedFor: (time) => `Le pause finora valgono ${time}.`,
    projected: "La scadenza è una proiezione, come se si riprendesse adesso.",
    breachedAt: (at) => `Violata ${at}.`,
  },
};
