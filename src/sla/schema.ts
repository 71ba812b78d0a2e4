import * as z from "zod";
import { describeProblem, isSupportError } from "../error/index.js";
import { toEpochMs } from "../time/index.js";
import type { Attainment, AttainmentFigures } from "./attainment.js";
import type { SlaFacts, SlaInterval } from "./sla-facts.js";
import type { SlaStatus } from "./sla-status.js";

// Each is lazy and marked pure, so that a bundle which parses none of them has no schema library in it.

/** A Date or what JSON made of it; epoch milliseconds too. */
const instant: z.ZodType<Date> = /* @__PURE__ */ z.lazy(() =>
  z.union([z.date(), z.string(), z.number()]).transform((value, context) => {
    try {
      return new Date(toEpochMs(value));
    } catch (error) {
      if (!isSupportError(error)) throw error;
      const [problem] = error.problems;
      context.addIssue({ code: "custom", message: describeProblem(problem), params: { problem } });
      return z.NEVER;
    }
  }),
);

const interval: z.ZodType<SlaInterval> = /* @__PURE__ */ z.lazy(() => {
  return z.strictObject({ from: instant, to: instant.exactOptional() });
});

/**
 * The schema of the facts that a ticket's clock depends on; it reads the ISO text of JSON back to Dates.
 *
 * @example
 * const facts = { receivedAt: new Date("2026-03-02T09:00+01:00"), priority: "low", pauses: [] };
 * const read = slaFactsSchema.parse(JSON.parse(JSON.stringify(facts)));
 * read.receivedAt // => 2026-03-02T08:00:00.000Z
 */
export const slaFactsSchema: z.ZodType<SlaFacts> = /* @__PURE__ */ z.lazy(() =>
  z.strictObject({
    receivedAt: instant,
    priority: z.string(),
    priorityChanges: z.array(z.strictObject({ at: instant, priority: z.string() })).exactOptional(),
    pauses: z.array(interval).exactOptional(),
    acknowledgedAt: instant.exactOptional(),
    intervenedAt: instant.exactOptional(),
    conclusions: z.array(interval).exactOptional(),
  }),
);

/** The schema of where a clock stands; it reads the ISO text of JSON back to Dates. */
export const slaStatusSchema: z.ZodType<SlaStatus> = /* @__PURE__ */ z.lazy(() =>
  z.strictObject({
    dueAt: instant,
    budgetMs: z.int().min(1),
    elapsedMs: z.int().min(0),
    remainingMs: z.int(),
    pausedMs: z.int().min(0),
    fraction: z.number().min(0),
    clock: z.enum(["running", "paused", "stopped"]),
    deskOpen: z.boolean(),
    outcome: z.enum(["pending", "met", "breached"]),
    breachedAt: instant.exactOptional(),
  }),
);

const figures: z.ZodType<AttainmentFigures> = /* @__PURE__ */ z.lazy(() => {
  const count = z.int().min(0);
  const elapsedMs = z.strictObject({ p50: count, p90: count, p95: count, max: count }).exactOptional();
  const attained = z.number().min(0).max(1).exactOptional();
  return z.strictObject({ count, met: count, breached: count, pending: count, atRisk: count, attained, elapsedMs });
});

/** The schema of a policy's attainment. */
export const attainmentSchema: z.ZodType<Attainment> = /* @__PURE__ */ z.lazy(() => {
  return z.strictObject({ overall: figures, byPriority: z.record(z.string(), figures) });
});
