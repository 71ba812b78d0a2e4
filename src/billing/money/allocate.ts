import { SupportError } from "../../problem/internal.js";
import { parseWith } from "../../problem/schema.js";
import { amountText, exact, isWithin, minorDigits, sumOf, type Exact, type Money } from "../amount.js";
import { moneySchema, weightsSchema } from "./schema.js";

/**
 * Splits an amount by weight. Each part is within one minor unit of its share, and the parts sum to the amount.
 *
 * By largest remainder: every part is cut to the minor unit, and the units left over go to those that lost most, of equal ones to
 * the first. A negative amount is shared like the positive one, with the sign turned. Weights are numbers of zero or more, or
 * such numbers as text; they are no money.
 *
 * @throws SupportError `invalid_amount`, `invalid_currency`; `finer_than_currency` for an amount below the minor unit;
 * `no_weight` if the weights sum to nothing; `out_of_bounds` for no weights at all or one below zero, `wrong_type` for
 * something that is no weight
 * @example
 * allocate({ amount: "0.10", currency: "EUR" }, [14, 43, 43]).map(({ amount }) => amount) // => ["0.02", "0.04", "0.04"]
 * allocate({ amount: "-100", currency: "JPY" }, [1, 1, 1]).map(({ amount }) => amount) // => ["-34", "-33", "-33"]
 */
export function allocate(total: Money, weights: readonly (number | string)[]): readonly Money[] {
  const { amount, currency } = parseWith(moneySchema, total, ["total"]);
  const shares = parseWith(weightsSchema, weights, ["weights"]).map((weight) => exact(String(weight)));
  const digits = minorDigits(currency);
  const value = exact(amount);
  if (!isWithin(digits, amount)) {
    throw new SupportError({ code: "finer_than_currency", path: ["total", "amount"], value: amount, currency, digits });
  }
  if (shares.every((share) => share.isZero())) throw new SupportError({ code: "no_weight", path: ["weights"] });
  return sharesOf(value, shares, digits).map((share) => ({ amount: amountText(digits, share), currency }));
}

/**
 * Shares a value by weight: each share is cut to the minor unit, and the units left over go to the largest remainders, of equal
 * ones to the first. Only a value of zero may have weights of zero alone.
 */
export function sharesOf(value: Exact, weights: readonly Exact[], digits: number): readonly Exact[] {
  if (weights.length === 1) return [value];
  const whole = sumOf(weights);
  if (whole.isZero()) return weights.map(() => value);
  const unit = exact("10")
    .pow(-digits)
    .times(value.isNegative() ? -1 : 1);
  const shares = weights.map((weight) => {
    const units = value.dividedBy(unit).times(weight);
    const cut = units.dividedToIntegerBy(whole);
    return { cut, remainder: units.minus(cut.times(whole)) };
  });
  const left = value.dividedBy(unit).minus(sumOf(shares.map(({ cut }) => cut)));
  const largestFirst = [...shares].sort((a, b) => b.remainder.comparedTo(a.remainder));
  const favoured = new Set(largestFirst.filter((_, position) => left.greaterThan(position)));
  return shares.map((share) => share.cut.plus(favoured.has(share) ? 1 : 0).times(unit));
}
