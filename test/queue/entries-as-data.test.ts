import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type * as z from "zod/mini";
import { compareInQueue, queueEntry } from "../../src/index.js";
import { queueEntrySchema, queueRowSchema } from "../../src/schemas/index.js";
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

describe("what stands in the queue, written as JSON and read by its schema, is equal to what it was", () => {
  law(
    "an entry as an app holds it, and the row that is stored of it",
    100,
    fc.property(entries, (each) => {
      expect(queueEntrySchema.parse(throughJson(each))).toEqual(each);
      const row = queueEntry(each);
      expect(queueRowSchema.parse(throughJson(row))).toStrictEqual(row);
      expect(compareInQueue(queueRowSchema.parse(throughJson(row)), each)).toBe(0);
    }),
  );
});

describe("a schema of the queue refuses what the queue would", () => {
  const row = queueEntry(entry(1, 3, 0));

  test.each<readonly [string, z.ZodMiniType, object, readonly string[]]>([
    ["a rank of zero", queueEntrySchema, { rank: 0 }, ["rank"]],
    ["a rank of four digits", queueRowSchema, { rank: 1000 }, ["rank"]],
    ["a sequence of thirteen digits", queueRowSchema, { sequence: 1e12 }, ["sequence"]],
    ["half a sequence", queueEntrySchema, { sequence: 0.5 }, ["sequence"]],
    ["an empty number", queueEntrySchema, { number: "" }, ["number"]],
    ["a receipt without offset", queueEntrySchema, { receivedAt: "2026-03-02T09:00" }, ["receivedAt"]],
    ["a receipt beyond the range", queueRowSchema, { receivedAt: rangeLastMs + 1 }, ["receivedAt"]],
    ["waiting that is neither true nor false", queueEntrySchema, { waiting: 1 }, ["waiting"]],
    ["a row that does not say whether it waits", queueRowSchema, { waiting: undefined }, ["waiting"]],
    ["a field it does not know", queueRowSchema, { owner: "ACO" }, []],
  ])("%s", (_, schema, fault, path) => {
    expect(schema.safeParse(row).success).toBe(true);
    expect(schema.safeParse(throughJson({ ...row, ...fault })).error?.issues[0]?.path).toEqual(path);
  });
});
