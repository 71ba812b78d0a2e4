import { Decimal } from "decimal.js";
import type { Locale } from "../time/internal.js";

/** Money as text, such as `"80.00"`: never a floating-point number. Its currency is given next to it. */
export type Amount = string;

/** An exact decimal, with far more digits than any invoice has. Only this file knows how it is stored. */
export type Exact = Decimal;

/** The settings of decimal.js are global and its default digits few: this clone has its own. Ties round away from zero. */
const Exactly = /* @__PURE__ */ Decimal.clone({ defaults: true, precision: 72, rounding: Decimal.ROUND_HALF_UP });

/** An amount, rate, weight or count as an exact decimal. */
export function exact(value: Amount | number | Exact): Exact {
  return new Exactly(value);
}

/** The price of some minutes by the hour. */
export function priceOfMinutes(pricePerHour: Amount, minutes: number): Exact {
  return exact(pricePerHour).times(minutes).dividedBy(60);
}

export function product(a: Amount | Exact, b: Amount | number | Exact): Exact {
  return exact(a).times(b);
}

export function percentOf(rate: Amount, value: Exact): Exact {
  return value.times(rate).dividedBy(100);
}

export function sumOf(values: readonly Exact[]): Exact {
  return values.reduce((sum, value) => sum.plus(value), exact("0"));
}

export function differenceOf(a: Exact, b: Exact): Exact {
  return a.minus(b);
}

/** The amount with the other sign, in the same digits; a zero has no sign. */
export function negatedText(amount: Amount): Amount {
  if (isZero(amount)) return amount.replace("-", "");
  return amount.startsWith("-") ? amount.slice(1) : `-${amount}`;
}

/** A count or a number of minutes, for results. Never an amount of money. */
export function numberOf(value: Exact | Amount): number {
  return exact(value).toNumber();
}

/** How many times a divisor above zero fits into a value of zero or more. */
export function timesWithin(divisor: Exact, value: Exact): number {
  return numberOf(value.dividedToIntegerBy(divisor));
}

/** Rounds to a currency's minor unit, half away from zero. */
export function roundedTo(digits: number, value: Exact): Exact {
  return value.toDecimalPlaces(digits);
}

/** Text with exactly as many decimals as the currency has; a zero has no sign. */
export function amountText(digits: number, value: Exact): Amount {
  return value.isZero() ? exact("0").toFixed(digits) : value.toFixed(digits);
}

/** Text of an amount that was not rounded to money: at least the currency's decimals, at most twelve. */
export function unroundedText(digits: number, value: Exact): Amount {
  return value.toFixed(Math.max(digits, Math.min(12, value.decimalPlaces())));
}

/** Text of a price that may be finer than the currency, with all its decimals. */
export function priceText(digits: number, value: Exact): Amount {
  return value.toFixed(Math.max(digits, value.decimalPlaces()));
}

/** The shortest text of a number, with at most twelve decimals: `"22"` for `"22.00"`. */
export function shortText(value: Amount | Exact): Amount {
  return exact(value).toDecimalPlaces(12).toFixed();
}

/** Some minutes in hours, as short text with at most twelve decimals. */
export function decimalHours(minutes: number): Amount {
  return shortText(exact(minutes).dividedBy(60));
}

export function isZero(amount: Amount): boolean {
  return exact(amount).isZero();
}

/** Whether an amount is no finer than a currency's minor unit. */
export function isWithin(digits: number, amount: Amount): boolean {
  return exact(amount).decimalPlaces() <= digits;
}

/** Below zero if `a` is less than `b`. */
export function compareAmounts(a: Amount | Exact, b: Amount | Exact): number {
  return exact(a).comparedTo(b);
}

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
