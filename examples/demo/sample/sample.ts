import type { LocalizedText } from "trouble-ticket";

/** A request as the desk's mailbox has it. */
export interface SampleRequest {
  readonly ticket: string;
  readonly priority: string;
  readonly receivedAt: string;
  /** What the request is here to show. */
  readonly shows: LocalizedText;
}

interface SampleIntervention {
  readonly ticket: string;
  readonly mode: string;
  readonly startedAt: string;
  readonly endedAt: string;
  readonly shows: LocalizedText;
}

export interface Sample {
  readonly requests: readonly SampleRequest[];
  readonly interventions: readonly SampleIntervention[];
}

/** Made up: the requests and interventions that `npm run demo` shows. */
export const sample: Sample = {
  requests: [
    {
      ticket: "TT-101",
      priority: "critical",
      receivedAt: "2026-03-10T11:45+01:00",
      shows: {
        en: "over lunch and a night",
        it: "oltre il pranzo e una notte",
      },
    },
    {
      ticket: "TT-102",
      priority: "blocking",
      receivedAt: "2026-03-27T17:00+01:00",
      shows: {
        en: "over the weekend on which the clocks go forward",
        it: "oltre il fine settimana dell'ora legale",
      },
    },
    {
      ticket: "TT-103",
      priority: "standard",
      receivedAt: "2026-03-07T11:00+01:00",
      shows: {
        en: "received on a Saturday: three business days from Monday's opening",
        it: "ricevuta di sabato: tre giorni lavorativi dall'apertura di lunedì",
      },
    },
    {
      ticket: "TT-104",
      priority: "notUrgent",
      receivedAt: "2026-03-16T10:20+01:00",
      shows: {
        en: "two weeks, at the same time of day though the clocks changed",
        it: "due settimane, alla stessa ora nonostante l'ora legale",
      },
    },
    {
      ticket: "TT-105",
      priority: "low",
      receivedAt: "2026-01-30T10:00+01:00",
      shows: {
        en: "one month: 30 February does not exist and the 28th is a Saturday",
        it: "un mese: il 30 febbraio non esiste e il 28 è un sabato",
      },
    },
  ],
  interventions: [
    {
      ticket: "TT-101",
      mode: "online",
      startedAt: "2026-03-11T10:00+01:00",
      endedAt: "2026-03-11T10:31+01:00",
      shows: {
        en: "one minute into the second half hour, which is billed whole",
        it: "un minuto nella seconda mezz'ora, addebitata intera",
      },
    },
    {
      ticket: "TT-102",
      mode: "internal",
      startedAt: "2026-03-29T01:30+01:00",
      endedAt: "2026-03-29T03:30+02:00",
      shows: {
        en: "the clocks went from 02:00 to 03:00: one hour of work",
        it: "dalle 02:00 l'orologio passò alle 03:00: un'ora di lavoro",
      },
    },
    {
      ticket: "TT-103",
      mode: "onSite",
      startedAt: "2026-03-10T14:00+01:00",
      endedAt: "2026-03-10T15:00+01:00",
      shows: {
        en: "exactly one hour on site is one hour, not two",
        it: "un'ora esatta presso il cliente è un'ora, non due",
      },
    },
    {
      ticket: "TT-104",
      mode: "phone",
      startedAt: "2026-03-31T22:10:00Z",
      endedAt: "2026-03-31T22:20:00Z",
      shows: {
        en: "31 March in UTC, but already April in Rome: invoiced in May",
        it: "31 marzo in UTC, ma già aprile a Roma: fattura a maggio",
      },
    },
  ],
};
