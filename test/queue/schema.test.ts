import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type * as z from "zod/mini";
import { compareInQueue, queueEntry } from "../../src/index.js";
import { queueEntrySchema } from "../../src/schemas/index.js";
import { law } from "../support/law.js";
import { rangeLastMs, rangeStartMs } from "../support/beyond-range.js";
import { throughJson } from "../support/through-json.js";
import { entry } from "./entry.js";

const entries = fc.record(
  {
    number: fc.string({ minLength: 1 }),
    rank: fc.integer({ min: 1, max: 999 }),
    receivedAt: fc.date({ min: new Date(rangeStartMs), max: new Date(rangeLastMs), noInvalidDate: true }),
    sequence: fc.integer({ min: 0, max: 999_999_999_999 }),
    waiting: fc.boolean(),
  },
  { requiredKeys: ["number", "rank", "receivedAt", "sequence"] },
);

describe("queueEntrySchema", () => {
  law(
    "the schema of an entry parses the JSON of an entry to an equal entry",
    100,
    fc.property(entries, (each) => {
      expect(queueEntrySchema.parse(throughJson(each))).toEqual(each);
      const row = queueEntry(each);
      expect(queueEntrySchema.parse(throughJson(row))).toStrictEqual(row);
      expect(compareInQueue(queueEntrySchema.parse(throughJson(row)), each)).toBe(0);
    }),
  );
});

describe("queueEntrySchema with a fault", () => {
  const row = queueEntry(entry(1, 3, 0));

  test.each<readonly [string, z.ZodMiniType, object, readonly string[]]>([
    ["a rank of zero", queueEntrySchema, { rank: 0 }, ["rank"]],
    ["a rank of four digits", queueEntrySchema, { rank: 1000 }, ["rank"]],
    ["a sequence of thirteen digits", queueEntrySchema, { sequence: 1e12 }, ["sequence"]],
    ["a sequence that is not whole", queueEntrySchema, { sequence: 0.5 }, ["sequence"]],
    ["an empty number", queueEntrySchema, { number: "" }, ["number"]],
    ["a receipt without offset", queueEntrySchema, { receivedAt: "2026-03-02T09:00" }, ["receivedAt"]],
    ["a receipt beyond the range", queueEntrySchema, { receivedAt: rangeLastMs + 1 }, ["receivedAt"]],
    ["a waiting flag that is not a boolean", queueEntrySchema, { waiting: 1 }, ["waiting"]],
    ["an unknown field", queueEntrySchema, { owner: "ACO" }, []],
  ])("the schema of an entry refuses %s", (_, schema, fault, path) => {
    expect(schema.safeParse(row).success).toBe(true);
    expect(schema.safeParse(throughJson({ ...row, ...fault })).error?.issues[0]?.path).toEqual(path);
  });
});
