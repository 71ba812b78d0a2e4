import * as z from "zod/mini";
import { fields, notEmpty, optional } from "../problem/schema.js";
import { maxRank } from "../sla/internal.js";
import { instant } from "../time/schema.js";
import type { QueueRow } from "./queue-entry.js";
import { maxSequence } from "./queue-place.js";
import type { QueueEntry } from "./queueable.js";

// Each is lazy and marked pure, so that a bundle which parses none of them has no schema library in it.

const number: z.ZodMiniType<string> = /* @__PURE__ */ z.lazy(() => z.string().check(notEmpty()));
const rank: z.ZodMiniType<number> = /* @__PURE__ */ z.lazy(() => z.int().check(z.minimum(1)).check(z.maximum(maxRank)));
const sequence: z.ZodMiniType<number> = /* @__PURE__ */ z.lazy(() => z.int().check(z.minimum(0)).check(z.maximum(maxSequence)));

/**
 * The schema of an entry in the queue as an app holds it, waiting or not said; it reads the ISO text of JSON back to Dates.
 *
 * @example
 * const entry = { number: "2026-000123", rank: 3, receivedAt: "2026-03-02T09:00+01:00", sequence: 123 };
 * queueEntrySchema.parse(entry).receivedAt // => 2026-03-02T08:00:00.000Z
 * queueEntrySchema.safeParse({ ...entry, rank: 1000 }).success // => false
 */
export const queueEntrySchema: z.ZodMiniType<QueueEntry> = /* @__PURE__ */ z.lazy(() => {
  return fields({ number, rank, receivedAt: instant, sequence, waiting: optional(z.boolean()) });
});

/** The schema of an entry as `queueEntry` makes it to be stored; it reads the ISO text of JSON back to Dates. */
export const queueRowSchema: z.ZodMiniType<QueueRow> = /* @__PURE__ */ z.lazy(() => {
  return fields({ number, rank, receivedAt: instant, sequence, waiting: z.boolean() });
});
