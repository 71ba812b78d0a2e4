import * as z from "zod";
import { mostRank } from "../target/index.js";
import { instant } from "../time/schema.js";
import type { QueueRow } from "./queue-entry.js";
import { mostSequence } from "./queue-place.js";
import type { QueueEntry } from "./queueable.js";

// Each is lazy and marked pure, so that a bundle which parses none of them has no schema library in it.

const number: z.ZodType<string> = /* @__PURE__ */ z.lazy(() => z.string().min(1));
const rank: z.ZodType<number> = /* @__PURE__ */ z.lazy(() => z.int().min(1).max(mostRank));
const sequence: z.ZodType<number> = /* @__PURE__ */ z.lazy(() => z.int().min(0).max(mostSequence));

/**
 * The schema of an entry in the queue as an app holds it, waiting or not said; it reads the ISO text of JSON back to Dates.
 *
 * @example
 * const entry = { number: "2026-000123", rank: 3, receivedAt: "2026-03-02T09:00+01:00", sequence: 123 };
 * queueEntrySchema.parse(entry).receivedAt // => 2026-03-02T08:00:00.000Z
 * queueEntrySchema.safeParse({ ...entry, rank: 1000 }).success // => false
 */
export const queueEntrySchema: z.ZodType<QueueEntry> = /* @__PURE__ */ z.lazy(() => {
  return z.strictObject({ number, rank, receivedAt: instant, sequence, waiting: z.boolean().exactOptional() });
});

/** The schema of an entry as `queueEntry` makes it to be stored; it reads the ISO text of JSON back to Dates. */
export const queueRowSchema: z.ZodType<QueueRow> = /* @__PURE__ */ z.lazy(() => {
  return z.strictObject({ number, rank, receivedAt: instant, sequence, waiting: z.boolean() });
});
