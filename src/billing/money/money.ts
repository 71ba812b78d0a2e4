import type { Locale } from "../../time/internal.js";
import type { Amount } from "../amount.js";

/** An amount and its currency. */
export interface Money {
  readonly amount: Amount;
  /** Three letters of ISO 4217, such as `"EUR"`. */
  readonly currency: string;
}

/** The currencies of ISO 4217 (list one) whose minor unit is not a hundredth. */
const digitsByCurrency: ReadonlyMap<string, number> = /* @__PURE__ */ new Map([
  ..."BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF".split(" ").map((code) => [code, 0] as const),
  ..."BHD IQD JOD KWD LYD OMR TND".split(" ").map((code) => [code, 3] as const),
  ..."CLF UYW".split(" ").map((code) => [code, 4] as const),
]);

/** The number of decimals of a currency's amounts: two for the euro, none for the yen. */
export function minorDigits(currency: string): number {
  return digitsByCurrency.get(currency) ?? 2;
}

/** An amount as a language writes it, with a decimal point or a decimal comma. Digits are not grouped. */
export function amountIn(locale: Locale, amount: Amount): string {
  return locale === "it" ? amount.replace(".", ",") : amount;
}
