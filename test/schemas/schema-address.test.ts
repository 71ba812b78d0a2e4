import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import * as z from "zod/mini";
import { acoPolicy, acoPolicySpec, chargeFor, dueAt, priceList, safeParsePolicy, slaStatus } from "../../src/index.js";
import { agreementSchema, priceListSchema, slaFactsSchema, supportPolicySchema } from "../../src/schemas/index.js";

const $schema = "./node_modules/trouble-ticket/dist/schemas/of-the-file.json";
const facts = { $schema, receivedAt: "2026-03-27T17:00+01:00", priority: "blocking" };
const prices = { $schema, currency: "EUR", versions: [{ from: "2026-01-01", pricePerHour: { online: "80.00" } }] };
const head = { $schema, customer: "c", from: "2026-01-01" };
const agreements = [
  { ...head, id: "lumpSum", kind: "lumpSum" },
  { ...head, id: "prepaidPack", kind: "prepaidPack", minutes: 600 },
  { ...head, id: "incidentPack", kind: "incidentPack", incidents: 10 },
  { ...head, id: "fee", kind: "fee", every: "month", amount: "20.00", description: "Hosting" },
] as const;

/** The kinds of files that have a published JSON Schema, with their schemas. */
const files: readonly (readonly [string, z.ZodMiniType, object])[] = [
  ["support policy", supportPolicySchema, { ...acoPolicySpec, $schema }],
  ["price list", priceListSchema, prices],
  ["facts", slaFactsSchema, facts],
  ...agreements.map((agreement) => [`${agreement.kind} agreement`, agreementSchema, agreement] as const),
];

describe("the address of a JSON Schema in a JSON file", () => {
  test.each(files)(
    "the address of a JSON Schema is accepted in a %s by the library and by the JSON Schema",
    (_, schema, file) => {
      const isValid = new Ajv2020({ strict: false, allErrors: false, formats: {} }).compile(
        z.toJSONSchema(schema, { io: "input" }),
      );
      expect(schema.safeParse(file).success).toBe(true);
      expect(isValid(file)).toBe(true);
      for (const absent of [undefined, null]) expect(schema.safeParse({ ...file, $schema: absent }).success).toBe(true);
    },
  );

  test.each(files)("the address of a JSON Schema is refused in a %s if it is no text", (_, schema, file) => {
    expect(schema.safeParse({ ...file, $schema: 5 }).error?.issues).toMatchObject([{ path: ["$schema"] }]);
  });

  test("the address of a JSON Schema changes no answer", () => {
    const without = { ...facts, $schema: null };
    const now = "2026-03-30T09:00+02:00";
    expect(dueAt(acoPolicy, facts)).toEqual(dueAt(acoPolicy, without));
    expect(slaStatus(acoPolicy, facts, now)).toEqual(slaStatus(acoPolicy, without, now));
    const work = {
      customer: "c",
      mode: "online",
      cause: "other",
      startedAt: "2026-03-02T09:00+01:00",
      endedAt: "2026-03-02T09:20+01:00",
    };
    const charge = chargeFor(acoPolicy, work, { priceLists: [priceList(prices)], agreements });
    const agreementsWithout = agreements.map((agreement) => ({ ...agreement, $schema: null }));
    const pricesWithout = { ...prices, $schema: null };
    expect(charge).toEqual(chargeFor(acoPolicy, work, { priceLists: [pricesWithout], agreements: agreementsWithout }));
  });

  test("the address of a JSON Schema stays in the JSON of a policy and of a price list", () => {
    expect(priceList(prices).$schema).toBe($schema);
    const reading = safeParsePolicy({ ...acoPolicySpec, $schema });
    expect(reading.ok && reading.value.$schema).toBe($schema);
  });
});
