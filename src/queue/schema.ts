import * as z from "zod/mini";
import { fields, notEmpty, optional } from "../problem/schema.js";
import { maxRank } from "../sla/internal.js";
import { instant } from "../time/schema.js";
import { maxSequence, type QueueEntry } from "./entry.js";

/**
 * The schema of an entry in the queue; it parses the ISO text of JSON to Dates.
 *
 * @example
 * const entry = { number: "2026-000123", rank: 3, receivedAt: "2026-03-02T09:00+01:00", sequence: 123 };
 * queueEntrySchema.parse(entry).receivedAt // => 2026-03-02T08:00:00.000Z
 * queueEntrySchema.safeParse({ ...entry, rank: 1000 }).success // => false
 */
export const queueEntrySchema: z.ZodMiniType<QueueEntry<Date>> = fields({
  number: z.string().check(notEmpty()),
  rank: z.int().check(z.minimum(1)).check(z.maximum(maxRank)),
  receivedAt: instant,
  sequence: z.int().check(z.minimum(0)).check(z.maximum(maxSequence)),
  waiting: optional(z.boolean()),
});
