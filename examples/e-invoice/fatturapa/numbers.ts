import { Decimal } from "decimal.js";
import type { Problems } from "./problem.js";

/** Decimals of this format alone: the settings of an app's own Decimal stay its own. */
const Exact = Decimal.clone({ precision: 60, rounding: Decimal.ROUND_HALF_UP, toExpNeg: -40, toExpPos: 40 });

export type Exact = Decimal;

export function exact(amount: string): Exact {
  return new Exact(amount);
}

export function sumOf(amounts: readonly Exact[]): Exact {
  return amounts.reduce((sum, amount) => sum.plus(amount), new Exact(0));
}

/** The finest that `Quantita`, `PrezzoUnitario` and `PrezzoTotale` may be. */
const mostDecimals = 8;
const fewestDecimals = 2;
/** Digits before the point. */
const amountDigits = 11;
const quantityDigits = 12;

/**
 * A quantity with at most eight decimals. Hours are rounded to them: 20 minutes are 0.33333333 hours. A count is refused where it
 * is finer.
 */
export function quantityText(
  quantity: Exact,
  unit: "hour" | "each",
  path: readonly (string | number)[],
  problems: Problems,
): string {
  if (unit === "each" && quantity.decimalPlaces() > mostDecimals) {
    problems.add("finer_than_format", path, `the quantity ${quantity.toString()} has more than eight decimals`);
  }
  if (quantity.isNegative()) problems.add("negative_quantity", path, "Quantita has no sign; a reduction is a price below zero");
  requireSize(quantity, quantityDigits, path, problems);
  return withTwoDecimals(quantity.toDecimalPlaces(mostDecimals));
}

/** A price as it is, refused where eight decimals cannot say it. */
export function priceText(price: Exact, path: readonly (string | number)[], problems: Problems): string {
  if (price.decimalPlaces() > mostDecimals) {
    problems.add("finer_than_format", path, `the unit price ${price.toString()} has more than eight decimals`);
  }
  requireSize(price, amountDigits, path, problems);
  return withTwoDecimals(price.toDecimalPlaces(mostDecimals));
}

/** An amount of money, refused where it is finer than a cent or too large. */
export function centsText(amount: Exact, path: readonly (string | number)[], problems: Problems): string {
  if (amount.decimalPlaces() > fewestDecimals) {
    problems.add("finer_than_format", path, `the amount ${amount.toString()} is finer than a cent`);
  }
  requireSize(amount, amountDigits, path, problems);
  return amount.toFixed(fewestDecimals);
}

function requireSize(amount: Exact, digits: number, path: readonly (string | number)[], problems: Problems): void {
  if (amount.abs().gte(new Exact(10).pow(digits))) {
    problems.add("amount_too_large", path, `${amount.toString()} has more than ${digits} digits before the point`);
  }
}

/** At least two decimals, and no zeros after the last digit beyond them. */
function withTwoDecimals(amount: Exact): string {
  return amount.toFixed(Math.max(fewestDecimals, amount.decimalPlaces()));
}
