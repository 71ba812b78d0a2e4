import { describe, expect, test } from "vitest";
import { allocate } from "../../../src/index.js";
import { codesOf, problemsOf, untyped } from "../../problem/refusal.js";

const parts = (amount: string, weights: readonly (number | string)[], currency = "EUR"): readonly string[] =>
  allocate({ amount, currency }, weights).map((part) => part.amount);

describe("an amount is shared by weight", () => {
  test("in parts that say their currency", () => {
    expect(allocate({ amount: "90.00", currency: "EUR" }, [1, 2])).toEqual([
      { amount: "30.00", currency: "EUR" },
      { amount: "60.00", currency: "EUR" },
    ]);
  });

  test("the cents left over go to the parts that lost most", () => {
    expect(parts("0.10", [14, 43, 43])).toEqual(["0.02", "0.04", "0.04"]);
    expect(parts("100.00", [3, 3, 1])).toEqual(["42.86", "42.86", "14.28"]);
    expect(parts("1.00", [6, 6, 11])).toEqual(["0.26", "0.26", "0.48"]);
  });

  test("and of parts that lost the same to the first", () => {
    expect(parts("0.05", [1, 1, 1])).toEqual(["0.02", "0.02", "0.01"]);
    expect(parts("0.01", [1, 1])).toEqual(["0.01", "0.00"]);
  });

  test("below zero as above it, with the sign turned", () => {
    expect(parts("-0.10", [14, 43, 43])).toEqual(["-0.02", "-0.04", "-0.04"]);
    expect(parts("-0.05", [1, 1, 1])).toEqual(["-0.02", "-0.02", "-0.01"]);
  });

  test("to the minor unit of its currency", () => {
    expect(parts("100", [1, 1, 1], "JPY")).toEqual(["34", "33", "33"]);
    expect(parts("0.010", [1, 1, 1], "KWD")).toEqual(["0.004", "0.003", "0.003"]);
  });

  test("nothing in nothings, without a sign", () => {
    expect(parts("0", [1, 2])).toEqual(["0.00", "0.00"]);
    expect(parts("-0.00", [1, 2])).toEqual(["0.00", "0.00"]);
    expect(parts("-0.01", [1, 1])).toEqual(["-0.01", "0.00"]);
  });

  test("none of it to a weight of nothing, all of it to a single one", () => {
    expect(parts("10.00", [0, 1, 0])).toEqual(["0.00", "10.00", "0.00"]);
    expect(parts("10.00", [7])).toEqual(["10.00"]);
  });

  test("by weights as text as by numbers", () => {
    expect(parts("10.00", ["0.1", "0.2"])).toEqual(["3.33", "6.67"]);
    expect(parts("10.00", [0.1, 0.2])).toEqual(["3.33", "6.67"]);
  });

  test("also where no floating-point number would hold it", () => {
    expect(parts("123456789012345678901234567890.01", [1, 1])).toEqual([
      "61728394506172839450617283945.01",
      "61728394506172839450617283945.00",
    ]);
  });
});

describe("an amount is not shared", () => {
  test("below the minor unit of its currency", () => {
    expect(problemsOf(() => parts("0.105", [1, 1]))).toEqual([
      { code: "finer_than_currency", path: ["total", "amount"], value: "0.105", currency: "EUR", digits: 2 },
    ]);
    expect(codesOf(() => parts("100.5", [1, 1], "JPY"))).toEqual(["finer_than_currency"]);
    expect(parts("0.100", [1, 1])).toEqual(["0.05", "0.05"]);
  });

  test("by weights that add up to nothing", () => {
    expect(problemsOf(() => parts("1.00", [0, "0.00"]))).toEqual([{ code: "no_weight", path: ["weights"] }]);
  });

  test("by no weights, by negative ones, or by what is none", () => {
    expect(codesOf(() => parts("1.00", []))).toEqual(["out_of_bounds"]);
    for (const weight of [-1, "-1", NaN, Infinity, "many", null]) {
      expect(() => parts("1.00", [1, untyped(weight)]), String(weight)).toThrow();
    }
  });

  test("as a JavaScript number, or in no currency", () => {
    expect(problemsOf(() => parts(untyped(0.1), [1, 1]))).toEqual([
      { code: "invalid_amount", path: ["total", "amount"], value: "0.1" },
    ]);
    expect(codesOf(() => parts("0.10", [1], "euro"))).toEqual(["invalid_currency"]);
  });
});
