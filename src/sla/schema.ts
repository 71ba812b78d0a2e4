import * as z from "zod";
import type { Closure } from "../calendar/index.js";
import type { TargetAmount } from "../target/index.js";
import type { ClockChange } from "../time/index.js";
import { instant, localDate, localizedText } from "../time/schema.js";
import type { Attainment, AttainmentFigures } from "./attainment.js";
import type { DueExplanation } from "./explain-due-at.js";
import type { SlaFacts, SlaInterval } from "./sla-facts.js";
import type { SlaStatus } from "./sla-status.js";
import type { AttainmentChange, OutcomeChange, WhatIf } from "./what-if.js";

// Each is lazy and marked pure, so that a bundle which parses none of them has no schema library in it.

const count: z.ZodType<number> = /* @__PURE__ */ z.lazy(() => z.int().min(0));
const outcome: z.ZodType<SlaStatus["outcome"]> = /* @__PURE__ */ z.lazy(() => z.enum(["pending", "met", "breached"]));

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
    endedAt: instant.exactOptional(),
    conclusions: z.array(interval).exactOptional(),
  }),
);

/** The schema of where a clock stands; it reads the ISO text of JSON back to Dates. */
export const slaStatusSchema: z.ZodType<SlaStatus> = /* @__PURE__ */ z.lazy(() =>
  z.strictObject({
    dueAt: instant,
    budgetMs: z.int().min(1),
    elapsedMs: count,
    remainingMs: z.int(),
    pausedMs: count,
    fraction: z.number().min(0),
    clock: z.enum(["running", "paused", "stopped"]),
    deskOpen: z.boolean(),
    outcome,
    breachedAt: instant.exactOptional(),
  }),
);

const figures: z.ZodType<AttainmentFigures> = /* @__PURE__ */ z.lazy(() => {
  const elapsedMs = z.strictObject({ p50: count, p90: count, p95: count, max: count }).exactOptional();
  const attained = z.number().min(0).max(1).exactOptional();
  return z.strictObject({ count, met: count, breached: count, pending: count, atRisk: count, attained, elapsedMs });
});

/** The schema of a policy's attainment. */
export const attainmentSchema: z.ZodType<Attainment> = /* @__PURE__ */ z.lazy(() => {
  return z.strictObject({ overall: figures, byPriority: z.record(z.string(), figures), unpromised: count });
});

const change: z.ZodType<AttainmentChange> = /* @__PURE__ */ z.lazy(() => {
  const attained = z.number().min(-1).max(1).exactOptional();
  return z.strictObject({ met: z.int(), breached: z.int(), pending: z.int(), atRisk: z.int(), attained });
});

const changedOutcome: z.ZodType<OutcomeChange> = /* @__PURE__ */ z.lazy(() => {
  const standing = z.strictObject({ outcome, dueAt: instant });
  return z.strictObject({ index: count, priority: z.string(), before: standing, after: standing });
});

/** The schema of the same tickets under two policies; it reads the ISO text of JSON back to Dates. */
export const whatIfSchema: z.ZodType<WhatIf> = /* @__PURE__ */ z.lazy(() =>
  z.strictObject({
    before: attainmentSchema,
    after: attainmentSchema,
    difference: z.strictObject({ overall: change, byPriority: z.record(z.string(), change) }),
    changed: z.array(changedOutcome),
  }),
);

const target: z.ZodType<TargetAmount> = /* @__PURE__ */ z.lazy(() =>
  z.strictObject({ unit: z.enum(["minutes", "hours", "businessDays", "weeks", "months"]), amount: z.number().positive() }),
);

const clockChanges: z.ZodType<readonly ClockChange[]> = /* @__PURE__ */ z.lazy(() =>
  z.array(z.strictObject({ at: instant, shiftMs: z.int() })),
);

const closure: z.ZodType<Closure> = /* @__PURE__ */ z.lazy(() =>
  z.strictObject({
    reason: z.enum(["night", "lunch", "break", "weekend", "dayOff", "holiday", "exception", "skippedDate"]),
    fromDate: localDate,
    toDate: localDate,
    name: localizedText.exactOptional(),
  }),
);

const step: z.ZodType<DueExplanation["steps"][number]> = /* @__PURE__ */ z.lazy(() => {
  const stretch = { from: instant, to: instant, clockChanges };
  return z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("open"), ...stretch, usedMs: count, leftMs: count }),
    z.strictObject({ kind: z.literal("closed"), ...stretch, closures: z.array(closure) }),
  ]);
});

/** The schema of the explanation of a due date; it reads the ISO text of JSON back to Dates. */
export const dueExplanationSchema: z.ZodType<DueExplanation> = /* @__PURE__ */ z.lazy(() =>
  z.strictObject({
    priority: z.string(),
    label: localizedText,
    target,
    timeZone: z.string(),
    receivedAt: instant,
    nominalAt: instant.exactOptional(),
    budgetMs: z.int().min(1),
    steps: z.array(step),
    dueAt: instant,
  }),
);
