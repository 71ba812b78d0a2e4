import {
  amountText,
  exact,
  hoursText,
  priceOfMinutes,
  product,
  roundedTo,
  sharesOf,
  shortText,
  sumOf,
  unroundedText,
  type Amount,
  type Exact,
} from "../amount.js";
import { minorDigits } from "../money/money.js";
import type { LinePart } from "./charge.js";

/** A part before the line's net is shared over the parts. */
export interface UnsharedPart extends Omit<LinePart, "amount" | "net"> {
  readonly exactAmount: Exact;
}

/** Time by the hour. */
export function timePart(minutes: number, unitPrice: Amount, band: string | undefined): UnsharedPart {
  return {
    ...{ kind: "time", quantity: hoursText(minutes), unit: "hour", minutes, unitPrice },
    ...(band !== undefined && { band }),
    exactAmount: priceOfMinutes(unitPrice, minutes),
  };
}

/** Something that is counted. */
export function countedPart(
  kind: Exclude<LinePart["kind"], "time">,
  quantity: Amount | number,
  unitPrice: Amount,
  more: Pick<LinePart, "minutes" | "band"> = {},
): UnsharedPart {
  const exactAmount = product(unitPrice, quantity);
  return { kind, quantity: shortText(exact(quantity)), unit: "each", unitPrice, ...more, exactAmount };
}

/** A line's net, rounded once, and its parts with their shares of it. */
export interface SharedParts {
  readonly amount: Amount;
  readonly net: Amount;
  readonly parts: readonly LinePart[];
}

/** Rounds the sum of parts to money and shares it over them by largest remainder. */
export function sharedParts(currency: string, unshared: readonly UnsharedPart[]): SharedParts {
  const digits = minorDigits(currency);
  const amounts = unshared.map(({ exactAmount }) => exactAmount);
  const amount = sumOf(amounts);
  const net = roundedTo(digits, amount);
  const shares = sharesOf(net, amounts, digits);
  const parts = unshared.map(({ exactAmount, ...part }, position): LinePart => {
    const share = shares[position] ?? exact("0");
    return { ...part, amount: unroundedText(digits, exactAmount), net: amountText(digits, share) };
  });
  return { amount: unroundedText(digits, amount), net: amountText(digits, net), parts };
}
