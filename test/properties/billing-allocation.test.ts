import fc from "fast-check";
import { describe, expect } from "vitest";
import { allocate } from "../../src/index.js";
import { decimalsOf } from "../oracle/billing-currencies.js";
import {
  compared,
  fractionOf,
  partsOf,
  plus,
  roundedUnits,
  total,
  unitsText,
  type Fraction,
} from "../oracle/billing-fractions.js";
import { sharesByHand } from "../oracle/billing-shares.js";
import { law } from "../support/law.js";

const currency = fc.constantFrom("EUR", "JPY", "BHD", "CLF");
const weight = fc.oneof(
  fc.nat(5),
  fc.nat(1_000_000),
  fc.record({ whole: fc.nat(99), decimals: fc.nat(9999) }).map(({ whole, decimals }) => `${whole}.${decimals}`),
  fc.constantFrom("0.0000000001", "999999999999999999", 0.5, 0.1),
);

/** Amounts below zero and above, up to far beyond what a double counts, and weights of which one at least weighs. */
const shares = fc
  .record({
    currency,
    units: fc.oneof(fc.bigInt({ min: -200n, max: 200n }), fc.bigInt({ min: -(10n ** 22n), max: 10n ** 22n })),
    weights: fc.array(weight, { minLength: 1, maxLength: 8 }),
  })
  .filter(({ weights }) => weights.some((one) => Number(one) > 0));

type Shares = typeof shares extends fc.Arbitrary<infer Case> ? Case : never;

/** The parts in the currency's smallest units. */
function partsIn({ currency, units, weights }: Shares): readonly bigint[] {
  const digits = decimalsOf[currency] ?? NaN;
  const parts = allocate({ amount: unitsText(units, digits), currency }, weights);
  return parts.map((part) => {
    expect(part.currency).toBe(currency);
    const size = roundedUnits(fractionOf(part.amount), digits);
    expect(part.amount).toBe(unitsText(size, digits));
    return size;
  });
}

const fractions = (weights: Shares["weights"]): readonly Fraction[] => weights.map((one) => fractionOf(String(one)));
const exactSum = (weights: Shares["weights"]): Fraction => total(weights.map(String));

describe("an amount that is allocated", () => {
  law(
    "an allocation equals handing out unit by unit to the part furthest below its exact share",
    200,
    fc.property(shares, (of) => {
      const digits = decimalsOf[of.currency] ?? NaN;
      const amount = unitsText(of.units, digits);
      const parts = allocate({ amount, currency: of.currency }, of.weights).map((part) => part.amount);
      expect(parts).toEqual(sharesByHand(amount, of.weights.map(String), digits));
    }),
  );

  law(
    "an allocated amount is the sum of its parts, one for each weight",
    300,
    fc.property(shares, (of) => {
      const parts = partsIn(of);
      expect(parts).toHaveLength(of.weights.length);
      expect(parts.reduce((sum, part) => sum + part, 0n)).toBe(of.units);
    }),
  );

  law(
    "each part of an allocation is within one minor unit of its exact share",
    300,
    fc.property(shares, (of) => {
      const whole = exactSum(of.weights);
      for (const [position, one] of fractions(of.weights).entries()) {
        const part = partsIn(of)[position] ?? 0n;
        const share = { over: of.units * one.over * whole.under, under: one.under * whole.over };
        const distance = plus(share, partsOf(fractionOf("-1"), part, 1));
        expect(compared(distance, fractionOf("-1"))).toBe(1);
        expect(compared(distance, fractionOf("1"))).toBe(-1);
      }
    }),
  );

  law(
    "an allocation never gives the heavier weight less, and gives nothing to a weight of zero",
    300,
    fc.property(shares, (of) => {
      const parts = partsIn(of).map((part) => (of.units < 0n ? -part : part));
      const weights = fractions(of.weights);
      for (const [a, one] of weights.entries()) {
        if (one.over === 0n) expect(parts[a]).toBe(0n);
        for (const [b, other] of weights.entries()) {
          const [part = 0n, otherPart = 0n] = [parts[a], parts[b]];
          if (compared(one, other) === 1) expect(part >= otherPart).toBe(true);
        }
      }
    }),
  );

  law(
    "the parts of a negative allocation are those of the positive one with the sign turned",
    200,
    fc.property(shares, (of) => {
      expect(partsIn({ ...of, units: -of.units })).toEqual(partsIn(of).map((part) => -part));
    }),
  );

  law(
    "an allocation gives what is left over to the first of equal weights",
    100,
    fc.property(currency, fc.nat(1000), fc.integer({ min: 1, max: 9 }), weight, (of, units, count, one) => {
      const equal = Array.from({ length: count }, () => (Number(one) > 0 ? one : 1));
      const parts = partsIn({ currency: of, units: BigInt(units), weights: equal });
      const expected = parts.map((_, position) => Math.floor(units / count) + (position < units % count ? 1 : 0));
      expect(parts).toEqual(expected.map(BigInt));
    }),
  );

  law(
    "an allocation is the same if all weights are multiplied or given as text",
    200,
    fc.property(shares, fc.integer({ min: 2, max: 1000 }), (of, times) => {
      const light = of.weights.map(String).filter((one) => !one.includes("99999999999"));
      if (!light.some((one) => Number(one) > 0)) return;
      const heavy = light.map((one) => unitsText(roundedUnits(fractionOf(one), 10) * BigInt(times), 10));
      expect(partsIn({ ...of, weights: heavy })).toEqual(partsIn({ ...of, weights: light }));
      expect(partsIn({ ...of, weights: light.map((one) => (Number.isInteger(Number(one)) ? Number(one) : one)) })).toEqual(
        partsIn({ ...of, weights: light }),
      );
    }),
  );
});
