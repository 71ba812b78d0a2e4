import * as z from "zod/mini";
import { fields, optional } from "../problem/schema.js";
import type { Closure } from "../calendar/internal.js";
import type { TargetAmount } from "./target.js";
import type { ClockChange } from "../time/internal.js";
import { instant, localDate, localizedText } from "../time/schema.js";
import type { Attainment, AttainmentFigures } from "./attainment.js";
import type { DueExplanation } from "./explain-due-at.js";
import type { SlaFacts, SlaInterval } from "./sla-facts.js";
import type { SlaStatus } from "./sla-status.js";
import type { AttainmentChange, OutcomeChange, WhatIf } from "./what-if.js";

// Each is lazy and marked pure, so that a bundle which parses none of them has no schema library in it.

const count: z.ZodMiniType<number> = /* @__PURE__ */ z.lazy(() => z.int().check(z.minimum(0)));
const outcome: z.ZodMiniType<SlaStatus["outcome"]> = /* @__PURE__ */ z.lazy(() => z.enum(["pending", "met", "breached"]));

const interval: z.ZodMiniType<SlaInterval> = /* @__PURE__ */ z.lazy(() => {
  return fields({ from: instant, to: optional(instant) });
});

/**
 * The schema of the facts that a ticket's clock depends on; it reads the ISO text of JSON back to Dates.
 *
 * @example
 * const facts = { receivedAt: new Date("2026-03-02T09:00+01:00"), priority: "low", pauses: [] };
 * const read = slaFactsSchema.parse(JSON.parse(JSON.stringify(facts)));
 * read.receivedAt // => 2026-03-02T08:00:00.000Z
 */
export const slaFactsSchema: z.ZodMiniType<SlaFacts> = /* @__PURE__ */ z.lazy(() =>
  fields({
    receivedAt: instant,
    priority: z.string(),
    priorityChanges: optional(z.array(fields({ at: instant, priority: z.string() }))),
    pauses: optional(z.array(interval)),
    acknowledgedAt: optional(instant),
    intervenedAt: optional(instant),
    endedAt: optional(instant),
    conclusions: optional(z.array(interval)),
  }),
);

/** The schema of where a clock stands; it reads the ISO text of JSON back to Dates. */
export const slaStatusSchema: z.ZodMiniType<SlaStatus> = /* @__PURE__ */ z.lazy(() =>
  fields({
    dueAt: instant,
    budgetMs: z.int().check(z.minimum(1)),
    elapsedMs: count,
    remainingMs: z.int(),
    pausedMs: count,
    fraction: z.number().check(z.minimum(0)),
    clock: z.enum(["running", "paused", "stopped"]),
    deskOpen: z.boolean(),
    outcome,
    breachedAt: optional(instant),
  }),
);

const figures: z.ZodMiniType<AttainmentFigures> = /* @__PURE__ */ z.lazy(() => {
  const elapsedMs = optional(fields({ p50: count, p90: count, p95: count, max: count }));
  const attained = optional(z.number().check(z.minimum(0)).check(z.maximum(1)));
  return fields({ count, met: count, breached: count, pending: count, atRisk: count, attained, elapsedMs });
});

/** The schema of a policy's attainment. */
export const attainmentSchema: z.ZodMiniType<Attainment> = /* @__PURE__ */ z.lazy(() => {
  return fields({ overall: figures, byPriority: z.record(z.string(), figures), unpromised: count });
});

const change: z.ZodMiniType<AttainmentChange> = /* @__PURE__ */ z.lazy(() => {
  const attained = optional(z.number().check(z.minimum(-1)).check(z.maximum(1)));
  return fields({ met: z.int(), breached: z.int(), pending: z.int(), atRisk: z.int(), attained });
});

const changedOutcome: z.ZodMiniType<OutcomeChange> = /* @__PURE__ */ z.lazy(() => {
  const standing = fields({ outcome, dueAt: instant });
  return fields({ index: count, priority: z.string(), before: standing, after: standing });
});

/** The schema of the same tickets under two policies; it reads the ISO text of JSON back to Dates. */
export const whatIfSchema: z.ZodMiniType<WhatIf> = /* @__PURE__ */ z.lazy(() =>
  fields({
    before: attainmentSchema,
    after: attainmentSchema,
    difference: fields({ overall: change, byPriority: z.record(z.string(), change) }),
    changed: z.array(changedOutcome),
  }),
);

const target: z.ZodMiniType<TargetAmount> = /* @__PURE__ */ z.lazy(() =>
  fields({ unit: z.enum(["minutes", "hours", "businessDays", "weeks", "months"]), amount: z.number().check(z.positive()) }),
);

const clockChanges: z.ZodMiniType<readonly ClockChange[]> = /* @__PURE__ */ z.lazy(() =>
  z.array(fields({ at: instant, shiftMs: z.int() })),
);

const closure: z.ZodMiniType<Closure> = /* @__PURE__ */ z.lazy(() =>
  fields({
    reason: z.enum(["night", "lunch", "break", "weekend", "dayOff", "holiday", "exception", "skippedDate"]),
    fromDate: localDate,
    toDate: localDate,
    name: optional(localizedText),
  }),
);

const step: z.ZodMiniType<DueExplanation["steps"][number]> = /* @__PURE__ */ z.lazy(() => {
  const stretch = { from: instant, to: instant, clockChanges };
  return z.discriminatedUnion("kind", [
    fields({ kind: z.literal("open"), ...stretch, usedMs: count, leftMs: count }),
    fields({ kind: z.literal("closed"), ...stretch, closures: z.array(closure) }),
  ]);
});

/** The schema of the explanation of a due date; it reads the ISO text of JSON back to Dates. */
export const dueExplanationSchema: z.ZodMiniType<DueExplanation> = /* @__PURE__ */ z.lazy(() =>
  fields({
    priority: z.string(),
    label: localizedText,
    target,
    timeZone: z.string(),
    receivedAt: instant,
    nominalAt: optional(instant),
    budgetMs: z.int().check(z.minimum(1)),
    steps: z.array(step),
    dueAt: instant,
  }),
);
