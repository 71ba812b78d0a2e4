import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import * as z from "zod/mini";
import { invoiceDraftSchema } from "../../../src/schemas/index.js";
import { draftAt, ordinary } from "../sample-month.js";

const isAccepted = (draft: unknown): boolean => {
  const json = z.toJSONSchema(invoiceDraftSchema, { io: "input" });
  return new Ajv2020({ strict: false, allErrors: false, formats: {} }).compile(json)(draft);
};

test.each([
  ["2026-05", true],
  ["2026-12", true],
  ["2026-13", false],
  ["2026-00", false],
  ["2026-5", false],
  ["2026-05-01", false],
  [5, false],
])("the JSON Schema of a draft accepts a month of %o: %o", (month, expected) => {
  expect(isAccepted({ ...draftAt("80.00", [ordinary]), month })).toBe(expected);
});
