import { Decimal } from "decimal.js";

/** Money as text, such as `"80.00"`: it never passes through a floating-point number. Its currency stands beside it. */
export type Amount = string;

/** Money to be counted with, exact to far more digits than any invoice has; only this file knows how it is held. */
export type Exact = Decimal;

/** The settings of decimal.js are global and its digits few: this copy has its own. Ties round away from zero. */
const Exactly = /* @__PURE__ */ Decimal.clone({ defaults: true, precision: 72, rounding: Decimal.ROUND_HALF_UP });

/** An amount to count with, or an amount of something else, such as a rate or a weight. */
export function exact(amount: Amount): Exact {
  return new Exactly(amount);
}

/** What some minutes cost by the hour. */
export function priceOfMinutes(pricePerHour: Amount, minutes: number): Exact {
  return exact(pricePerHour).times(minutes).dividedBy(60);
}

/** So many times an amount. */
export function timesCount(amount: Amount, count: number): Exact {
  return exact(amount).times(count);
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

export function negated(value: Exact): Exact {
  return value.negated();
}

/** Rounded to a currency's minor unit, half away from zero. */
export function roundedTo(digits: number, value: Exact): Exact {
  return value.toDecimalPlaces(digits);
}

/** With as many decimals as the currency has, never fewer; a zero has no sign. */
export function amountText(digits: number, value: Exact): Amount {
  return value.toFixed(digits);
}

/** An amount that was not rounded to money: with the currency's decimals at least, and with twelve at the most. */
export function unroundedText(digits: number, value: Exact): Amount {
  return value.toFixed(Math.max(digits, Math.min(12, value.decimalPlaces())));
}

/** A rate or weight as short as it can be: `"22"` for `"22.00"`. */
export function shortText(amount: Amount): Amount {
  return exact(amount).toFixed();
}

export function isZero(amount: Amount): boolean {
  return exact(amount).isZero();
}

/** Whether an amount is no finer than a currency's minor unit. */
export function isWithin(digits: number, amount: Amount): boolean {
  return exact(amount).decimalPlaces() <= digits;
}

/** Below zero where `a` is less than `b`. */
export function compareAmounts(a: Amount, b: Amount): number {
  return exact(a).comparedTo(b);
}

/** A value in shares by weight, cut to the minor unit; the units left over go where most was cut off, of equals to the first. */
export function sharesOf(value: Exact, weights: readonly Amount[], digits: number): readonly Exact[] {
  const whole = sumOf(weights.map(exact));
  const unit = exact("10")
    .pow(-digits)
    .times(value.isNegative() ? -1 : 1);
  const shares = weights.map((weight) => {
    const units = value.dividedBy(unit).times(weight);
    const cut = units.dividedToIntegerBy(whole);
    return { cut, remainder: units.minus(cut.times(whole)) };
  });
  const left = value.dividedBy(unit).minus(sumOf(shares.map(({ cut }) => cut)));
  const mostCutFirst = [...shares].sort((a, b) => b.remainder.comparedTo(a.remainder));
  const favoured = new Set(mostCutFirst.filter((_, position) => left.greaterThan(position)));
  return shares.map((share) => share.cut.plus(favoured.has(share) ? 1 : 0).times(unit));
}
