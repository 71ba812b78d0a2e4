import { compared, fractionOf, partsOf, plus, roundedUnits, total, unitsText, type Fraction } from "./billing-fractions.js";

/** An amount in parts by weight: whole units first, then one unit at a time to the part furthest below its exact share. */
export function sharesByHand(amount: string, weights: readonly string[], digits: number): readonly string[] {
  const isOwed = amount.startsWith("-");
  const units = roundedUnits(fractionOf(isOwed ? amount.slice(1) : amount), digits);
  const whole = total(weights);
  const shares = weights.map(fractionOf).map(({ over, under }): Fraction => {
    return { over: units * over * whole.under, under: under * whole.over };
  });
  const parts = shares.map(({ over, under }) => over / under);
  const lacking = (position: number): Fraction => {
    const [share = fractionOf("0"), part = 0n] = [shares[position], parts[position]];
    return plus(share, partsOf(fractionOf("-1"), part, 1));
  };
  while (parts.reduce((sum, part) => sum + part, 0n) < units) {
    const neediest = [...parts.keys()].reduce((best, position) =>
      compared(lacking(position), lacking(best)) > 0 ? position : best,
    );
    parts[neediest] = (parts[neediest] ?? 0n) + 1n;
  }
  return parts.map((part) => unitsText(isOwed ? -part : part, digits));
}
