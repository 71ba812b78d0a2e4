import type { Locale } from "../../time/internal.js";

/** The words a charge is told in. */
export interface ChargeWords {
  readonly blocks: (blocks: number, blockMinutes: number) => string;
  readonly warranty: string;
  readonly agreement: (minutes: number, agreement: string) => string;
  readonly left: (minutes: number) => string;
  readonly callOutFee: string;
  readonly perHour: (price: string) => string;
}

export const chargeWords: Readonly<Record<Locale, ChargeWords>> = {
  en: {
    blocks: (blocks, blockMinutes) => `${blocks} ${blocks === 1 ? "block" : "blocks"} of ${blockMinutes}`,
    warranty: "under warranty",
    agreement: (minutes, agreement) => `${minutes} min by agreement ${agreement}`,
    left: (minutes) => `${minutes} min left`,
    callOutFee: "call-out fee",
    perHour: (price) => `${price}/h`,
  },
  it: {
    blocks: (blocks, blockMinutes) => `${blocks} ${blocks === 1 ? "blocco" : "blocchi"} da ${blockMinutes}`,
    warranty: "in garanzia",
    agreement: (minutes, agreement) => `${minutes} min a carico dell'accordo ${agreement}`,
    left: (minutes) => `${minutes} min residui`,
    callOutFee: "diritto di chiamata",
    perHour: (price) => `${price}/h`,
  },
};
