import { describe, expect, test } from "vitest";
import { allocate } from "../../../src/index.js";
import { codesOf, problemsOf, untyped } from "../../problem/refusal.js";

const parts = (amount: string, weights: readonly (number | string)[], currency = "EUR"): readonly string[] =>
  allocate({ amount, currency }, weights).map((part) => part.amount);

describe("the allocation of an amount", () => {
  test("an amount is allocated in parts with its currency", () => {
    expect(allocate({ amount: "90.00", currency: "EUR" }, [1, 2])).toEqual([
      { amount: "30.00", currency: "EUR" },
      { amount: "60.00", currency: "EUR" },
    ]);
  });

  test("the cents left over go to the largest remainders", () => {
    expect(parts("0.10", [14, 43, 43])).toEqual(["0.02", "0.04", "0.04"]);
    expect(parts("100.00", [3, 3, 1])).toEqual(["42.86", "42.86", "14.28"]);
    expect(parts("1.00", [6, 6, 11])).toEqual(["0.26", "0.26", "0.48"]);
  });

  test("the cents left over go to the first of equal remainders", () => {
    expect(parts("0.05", [1, 1, 1])).toEqual(["0.02", "0.02", "0.01"]);
    expect(parts("0.01", [1, 1])).toEqual(["0.01", "0.00"]);
  });

  test("a negative amount is allocated like the positive one, with the sign turned", () => {
    expect(parts("-0.10", [14, 43, 43])).toEqual(["-0.02", "-0.04", "-0.04"]);
    expect(parts("-0.05", [1, 1, 1])).toEqual(["-0.02", "-0.02", "-0.01"]);
  });

  test("an amount is allocated to the minor unit of its currency", () => {
    expect(parts("100", [1, 1, 1], "JPY")).toEqual(["34", "33", "33"]);
    expect(parts("0.010", [1, 1, 1], "KWD")).toEqual(["0.004", "0.003", "0.003"]);
  });

  test("zero is allocated in zeros without a sign", () => {
    expect(parts("0", [1, 2])).toEqual(["0.00", "0.00"]);
    expect(parts("-0.00", [1, 2])).toEqual(["0.00", "0.00"]);
    expect(parts("-0.01", [1, 1])).toEqual(["-0.01", "0.00"]);
  });

  test("a weight of zero gets nothing, and a single weight gets all", () => {
    expect(parts("10.00", [0, 1, 0])).toEqual(["0.00", "10.00", "0.00"]);
    expect(parts("10.00", [7])).toEqual(["10.00"]);
  });

  test("weights as text allocate like weights as numbers", () => {
    expect(parts("10.00", ["0.1", "0.2"])).toEqual(["3.33", "6.67"]);
    expect(parts("10.00", [0.1, 0.2])).toEqual(["3.33", "6.67"]);
  });

  test("an amount beyond the digits of a floating-point number is allocated exactly", () => {
    expect(parts("123456789012345678901234567890.01", [1, 1])).toEqual([
      "61728394506172839450617283945.01",
      "61728394506172839450617283945.00",
    ]);
  });
});

describe("the refusals of allocate", () => {
  test("an amount finer than its currency is refused", () => {
    expect(problemsOf(() => parts("0.105", [1, 1]))).toEqual([
      { code: "finer_than_currency", path: ["total", "amount"], value: "0.105", currency: "EUR", digits: 2 },
    ]);
    expect(codesOf(() => parts("100.5", [1, 1], "JPY"))).toEqual(["finer_than_currency"]);
    expect(parts("0.100", [1, 1])).toEqual(["0.05", "0.05"]);
  });

  test("weights that sum to zero are refused", () => {
    expect(problemsOf(() => parts("1.00", [0, "0.00"]))).toEqual([{ code: "no_weight", path: ["weights"] }]);
  });

  test("an empty list of weights, negative weights and invalid weights are refused", () => {
    expect(codesOf(() => parts("1.00", []))).toEqual(["out_of_bounds"]);
    for (const weight of [-1, "-1", NaN, Infinity, "many", null]) {
      expect(() => parts("1.00", [1, untyped(weight)]), String(weight)).toThrow();
    }
  });

  test("a total as a JavaScript number or without a currency is refused", () => {
    expect(problemsOf(() => parts(untyped(0.1), [1, 1]))).toEqual([
      { code: "invalid_amount", path: ["total", "amount"], value: "0.1" },
    ]);
    expect(codesOf(() => parts("0.10", [1], "euro"))).toEqual(["invalid_currency"]);
  });
});
