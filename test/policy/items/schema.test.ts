import { describe, expect, test } from "vitest";
import { itemSchema, price } from "../../../src/policy/items/schema.js";
import { validatorOf } from "../../support/json-schema.js";

describe("the JSON Schema of an item", () => {
  test("a price is text with up to eighteen digits before the point and ten after it", () => {
    const accepted = ["0", "80", "80.00", "0.0000000001", "999999999999999999"];
    const refused = ["", "-80", "080", "80.", ".5", "80,00", "1000000000000000000", "0.00000000001", "80 EUR", 80, null];
    expect([...accepted, ...refused].filter(validatorOf(price, "input"))).toEqual(accepted);
  });

  test("the unit price of an item may be below zero, its quantity may not", () => {
    const item = { description: "Lump-sum fee", quantity: "1", unitPrice: "-80.00" };
    const accepts = validatorOf(itemSchema, "input");
    expect(accepts(item)).toBe(true);
    expect(accepts({ ...item, quantity: "-1" })).toBe(false);
    expect(accepts({ ...item, unitPrice: "--80.00" })).toBe(false);
  });
});
