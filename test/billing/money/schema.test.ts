import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import * as z from "zod/mini";
import { customerSchema, priceListSchema } from "../../../src/schemas/index.js";

describe("the JSON Schema of a price list", () => {
  const accepts = new Ajv2020({ strict: false, allErrors: false, formats: {} }).compile(
    z.toJSONSchema(priceListSchema, { io: "input" }),
  );
  const listOf = (currency: unknown, pricePerHour: unknown): unknown => ({
    currency,
    versions: [{ from: "2026-01-01", pricePerHour }],
  });

  test.each([
    ["EUR", true],
    ["eur", false],
    ["EURO", false],
    [978, false],
  ])("a currency of %o is accepted: %o", (currency, isAccepted) => {
    expect(accepts(listOf(currency, { online: "80.00" }))).toBe(isAccepted);
  });

  test.each([
    [{ online: "80.00", phone: "0.5" }, true],
    [{ online: 80 }, false],
    [{ online: "80,00" }, false],
    ["80.00", false],
  ])("prices by mode of %o are accepted: %o", (pricePerHour, isAccepted) => {
    expect(accepts(listOf("EUR", pricePerHour))).toBe(isAccepted);
  });
});

test("the JSON Schema of a customer accepts an e-mail address as text alone", () => {
  const accepts = new Ajv2020({ strict: false, allErrors: false, formats: {} }).compile(
    z.toJSONSchema(customerSchema, { io: "input" }),
  );
  const customer = { id: "C1", vat: { rate: "22" } };
  expect([{ email: "conti@bianchi.example" }, {}, { email: 5 }].map((facts) => accepts({ ...customer, ...facts }))).toEqual([
    true,
    true,
    false,
  ]);
});
