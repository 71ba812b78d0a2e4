import type { Locale } from "../time/internal.js";
import type { Amount } from "./amount.js";

/** An amount as a language writes it, with a point or a comma before the decimals; its digits are not grouped. */
export function amountIn(locale: Locale, amount: Amount): string {
  return locale === "it" ? amount.replace(".", ",") : amount;
}
