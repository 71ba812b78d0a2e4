import { describe, expect, test } from "vitest";
import { exemptionOf, vatProblems } from "../../../src/policy/items/item.js";
import { itemSchema, vatSchema } from "../../../src/policy/items/schema.js";

describe("the rate and the exemption of VAT", () => {
  test.each(["100", "100.00", "99.9999999999", "22", "0.01"])("a VAT rate of %s needs no exemption", (rate) => {
    expect(vatProblems({ rate })).toEqual([]);
  });

  test.each(["100.01", "100.0000000001", "101", "1000", "999999999999999999"])("a VAT rate of %s is above 100", (rate) => {
    expect(vatProblems({ rate })).toEqual([{ code: "out_of_bounds", path: ["rate"], value: `"${rate}"`, maximum: 100 }]);
  });

  test.each(["0", "0.0", "0.0000000000"])("a VAT rate of %s needs an exemption", (rate) => {
    const missing = [{ code: "missing_exemption", path: ["exemption"], rate }];
    for (const exemption of [undefined, null, "", " \t", { reference: " " }]) {
      expect(vatProblems({ rate, exemption })).toEqual(missing);
    }
    expect(vatProblems({ rate, exemption: "art. 15" })).toEqual([]);
    expect(vatProblems({ rate, exemption: { nature: "N1", reference: "art. 15" } })).toEqual([]);
  });

  test("a VAT rate above zero refuses an exemption, and null is none", () => {
    expect(vatProblems({ rate: "0.01", exemption: "art. 15" })).toEqual([
      { code: "unexpected_exemption", path: ["exemption"], rate: "0.01" },
    ]);
    expect(vatProblems({ rate: "22", exemption: null })).toEqual([]);
  });
});

test("a VAT rate is written as short as possible, without changing it", () => {
  const exempt = { exemption: "art. 15" };
  const short = { "22.00": "22", "22.50": "22.5", "22.05": "22.05", "10": "10", "100.0": "100", "7.7": "7.7", "0.10": "0.1" };
  for (const [rate, expected] of Object.entries(short)) expect(vatSchema.parse({ rate })).toEqual({ rate: expected });
  expect(vatSchema.parse({ rate: "0.00", ...exempt })).toEqual({ rate: "0", ...exempt });
});

test("an exemption is read as nature and reference", () => {
  expect(exemptionOf({ nature: "N2.1", reference: "art. 7-ter" })).toEqual({ nature: "N2.1", reference: "art. 7-ter" });
  expect(exemptionOf({ reference: "art. 7-ter" })).toEqual({ nature: "", reference: "art. 7-ter" });
  expect(exemptionOf("art. 7-ter")).toEqual({ nature: "", reference: "art. 7-ter" });
  for (const none of [undefined, null]) expect(exemptionOf(none)).toEqual({ nature: "", reference: "" });
});

test.each([
  ["22.00", "22"],
  ["22.50", "22.5"],
  ["22.500", "22.5"],
  ["4.2500", "4.25"],
  ["10", "10"],
])("the VAT rate %s is written as %s", (rate, written) => {
  expect(vatSchema.parse({ rate })).toEqual({ rate: written });
});

test("a VAT rate of zero without an exemption, and a number as an amount, are refused by their schemas", () => {
  expect(vatSchema.safeParse({ rate: "0" }).error?.issues.map(({ path }) => path)).toEqual([["exemption"]]);
  const item = { description: "Kilometres", quantity: "42", unitPrice: "0.60" };
  expect(itemSchema.safeParse(item).success).toBe(true);
  expect(itemSchema.safeParse({ ...item, quantity: 42 }).error?.issues.map(({ path }) => path)).toEqual([["quantity"]]);
});
