import type { Locale } from "../../time/internal.js";

/** The words of a charge in one language. */
export interface ChargeWords {
  readonly blocks: (blocks: number, blockMinutes: number) => string;
  readonly ordinary: string;
  readonly addedByMinimum: (blocks: number, minimumMinutes: number) => string;
  readonly freeUpTo: (minutes: number) => string;
  readonly warranty: string;
  readonly agreement: (minutes: number, agreement: string) => string;
  readonly minutesLeft: (minutes: string) => string;
  readonly incidentsLeft: (incidents: number) => string;
  readonly ticketPrice: string;
  readonly ticketPaid: string;
  readonly firstMinutes: (minutes: number) => string;
  readonly callOutFee: string;
  readonly perHour: (price: string) => string;
}

export const chargeWords: Readonly<Record<Locale, ChargeWords>> = {
  en: {
    blocks: (blocks, blockMinutes) => `${blocks} ${blocks === 1 ? "block" : "blocks"} of ${blockMinutes}`,
    ordinary: "ordinary",
    addedByMinimum: (blocks, minimumMinutes) => `${blocks} added by the minimum of ${minimumMinutes} min`,
    freeUpTo: (minutes) => `free up to ${minutes} min`,
    warranty: "under warranty",
    agreement: (minutes, agreement) => `${minutes} min by agreement ${agreement}`,
    minutesLeft: (minutes) => `${minutes} min left`,
    incidentsLeft: (incidents) => `${incidents} ${incidents === 1 ? "incident" : "incidents"} left`,
    ticketPrice: "price per ticket",
    ticketPaid: "price per ticket paid already",
    firstMinutes: (minutes) => `first ${minutes} min`,
    callOutFee: "call-out fee",
    perHour: (price) => `${price}/h`,
  },
  it: {
    blocks: (blocks, blockMinutes) => `${blocks} ${blocks === 1 ? "blocco" : "blocchi"} da ${blockMinutes}`,
    ordinary: "in orario ordinario",
    addedByMinimum: (blocks, minimumMinutes) => `${blocks} per il minimo di ${minimumMinutes} min`,
    freeUpTo: (minutes) => `gratis fino a ${minutes} min`,
    warranty: "in garanzia",
    agreement: (minutes, agreement) => `${minutes} min a carico del contratto ${agreement}`,
    minutesLeft: (minutes) => `${minutes} min residui`,
    incidentsLeft: (incidents) => `${incidents} ${incidents === 1 ? "intervento residuo" : "interventi residui"}`,
    ticketPrice: "prezzo per ticket",
    ticketPaid: "prezzo per ticket già addebitato",
    firstMinutes: (minutes) => `primi ${minutes} min`,
    callOutFee: "diritto di chiamata",
    perHour: (price) => `${price}/h`,
  },
};
