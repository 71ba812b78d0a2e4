import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import * as z from "zod/mini";
import { customerSchema, priceListSchema } from "../../../src/schemas/index.js";

/** Whether data are valid by the JSON Schema of a schema. */
const isAcceptedBy = (schema: z.ZodMiniType, data: unknown): boolean => {
  const json = z.toJSONSchema(schema, { io: "input" });
  return new Ajv2020({ strict: false, allErrors: false, formats: {} }).compile(json)(data);
};

describe("the JSON Schema of a price list", () => {
  const listOf = (currency: unknown, pricePerHour: unknown): unknown => ({
    currency,
    versions: [{ from: "2026-01-01", pricePerHour }],
  });

  test.each([
    ["EUR", true],
    ["eur", false],
    ["EURO", false],
    [978, false],
  ])("a currency of %o is accepted: %o", (currency, expected) => {
    expect(isAcceptedBy(priceListSchema, listOf(currency, { online: "80.00" }))).toBe(expected);
  });

  test.each([
    [{ online: "80.00", phone: "0.5" }, true],
    [{ online: 80 }, false],
    [{ online: "80,00" }, false],
    ["80.00", false],
  ])("prices by mode of %o are accepted: %o", (pricePerHour, expected) => {
    expect(isAcceptedBy(priceListSchema, listOf("EUR", pricePerHour))).toBe(expected);
  });
});

test("the JSON Schema of a customer accepts an e-mail address as text alone", () => {
  const accepted = [{ email: "conti@bianchi.example" }, {}, { email: 5 }].map((facts) =>
    isAcceptedBy(customerSchema, { id: "C1", vat: { rate: "22" }, ...facts }),
  );
  expect(accepted).toEqual([true, true, false]);
});
