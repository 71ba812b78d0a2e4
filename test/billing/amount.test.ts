import { describe, expect, test } from "vitest";
import {
  amountText,
  exact,
  decimalHours,
  minorDigits,
  negatedText,
  priceText,
  roundedTo,
  shortText,
  unroundedText,
} from "../../src/billing/amount.js";

test("an amount is rounded half away from zero, above and below it", () => {
  const rounded = (value: string): string => amountText(2, roundedTo(2, exact(value)));
  expect(["0.005", "-0.005", "0.0049", "-0.0049", "1.015"].map(rounded)).toEqual(["0.01", "-0.01", "0.00", "0.00", "1.02"]);
});

test("an amount with the other sign keeps its digits, and zero has no sign", () => {
  expect(["80.00", "-80.00", "0.00", "-0.00", "85.2500"].map(negatedText)).toEqual([
    "-80.00",
    "80.00",
    "0.00",
    "0.00",
    "-85.2500",
  ]);
});

describe("the text of an amount", () => {
  test("an amount has the decimals of its currency, more if it was not rounded, and at most twelve", () => {
    expect([amountText(2, exact("80")), amountText(0, exact("80")), amountText(3, exact("-0"))]).toEqual([
      "80.00",
      "80",
      "0.000",
    ]);
    expect([unroundedText(2, exact("42.625")), unroundedText(2, exact("1").dividedBy(3))]).toEqual(["42.625", "0.333333333333"]);
    expect(priceText(2, exact("0.12345678901234"))).toBe("0.12345678901234");
  });

  test("a short text has no zeros that say nothing, and never an exponent", () => {
    expect(["22.00", "22.50", "100", "0.0000001", "-0"].map(shortText)).toEqual(["22", "22.5", "100", "0.0000001", "0"]);
    expect([decimalHours(30), decimalHours(20), decimalHours(0)]).toEqual(["0.5", "0.333333333333", "0"]);
  });
});

test("a currency has two decimals, unless ISO 4217 gives it none, three or four", () => {
  expect(["EUR", "JPY", "KWD", "CLF", "XTS"].map(minorDigits)).toEqual([2, 0, 3, 4, 2]);
});
