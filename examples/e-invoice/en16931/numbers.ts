import { Decimal } from "decimal.js";
import type { En16931Problem, Problems } from "./problem.js";

/** Decimals of this format alone: the settings of an app's own Decimal stay its own. */
const Exact = Decimal.clone({ precision: 60, rounding: Decimal.ROUND_HALF_UP, toExpNeg: -40, toExpPos: 40 });

export type Exact = Decimal;

export function exact(amount: string | number): Exact {
  return new Exact(amount);
}

export function sumOf(amounts: readonly Exact[]): Exact {
  return amounts.reduce((sum, amount) => sum.plus(amount), new Exact(0));
}

/** An amount with two decimals, refused where it is finer: EN 16931 allows no more in any currency (BR-DEC). */
export function amountText(amount: Exact, path: En16931Problem["path"], problems: Problems): string {
  if (amount.decimalPlaces() > 2) {
    problems.add("finer_than_format", path, `the amount ${amount.toString()} has more than two decimals (BR-DEC)`);
  }
  return amount.toFixed(2);
}

/** A quantity or rate in its shortest form. */
export function plainText(amount: Exact): string {
  return amount.toFixed();
}
