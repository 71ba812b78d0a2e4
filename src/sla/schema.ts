import * as z from "zod/mini";
import type { Closure } from "../calendar/internal.js";
import type { Problems, RefusedEntry } from "../problem/internal.js";
import { count, fields, optional, schemaAddress } from "../problem/schema.js";
import type { ClockChange, InstantLike } from "../time/internal.js";
import { localizedText } from "../time/locale/schema.js";
import { instant, localDate } from "../time/schema.js";
import type { Attainment, AttainmentFigures } from "./attainment.js";
import type { DueExplanation } from "./explanation/explain-due-at.js";
import type { ExplanationStep } from "./explanation/steps.js";
import type { SlaFacts, SlaInterval } from "./facts.js";
import type { ServiceLevelResult } from "./service-level.js";
import type { MetricStatus, SlaStatus } from "./status.js";
import type { TargetAmount } from "./target.js";
import type { AttainmentChange, OutcomeChange, WhatIf } from "./what-if.js";

const outcome: z.ZodMiniType<SlaStatus["outcome"]> = z.enum(["pending", "met", "breached"]);
const name: z.ZodMiniType<string> = z.string();
const instants: z.ZodMiniType<readonly InstantLike[]> = z.array(instant);
const interval: z.ZodMiniType<SlaInterval> = fields({ from: instant, to: optional(instant) });

/**
 * The schema of the facts that a ticket's clocks depend on; it reads the ISO text of JSON back to Dates.
 *
 * @example
 * const facts = { receivedAt: new Date("2026-03-02T09:00+01:00"), priority: "low", pauses: [] };
 * const read = slaFactsSchema.parse(JSON.parse(JSON.stringify(facts)));
 * read.receivedAt // => 2026-03-02T08:00:00.000Z
 */
export const slaFactsSchema: z.ZodMiniType<SlaFacts> = fields({
  receivedAt: instant,
  priority: name,
  priorityChanges: optional(z.array(fields({ at: instant, priority: name }))),
  pauses: optional(z.array(fields({ from: instant, to: optional(instant), reason: optional(name) }))),
  tier: optional(name),
  calendar: optional(name),
  acknowledgedAt: optional(instant),
  intervenedAt: optional(instant),
  resolvedAt: optional(instant),
  endedAt: optional(instant),
  conclusions: optional(z.array(interval)),
  updates: optional(instants),
  messages: optional(instants),
  milestones: optional(z.record(name, z.nullable(instant))),
  $schema: schemaAddress,
});

const statusFields = {
  startedAt: instant,
  dueAt: instant,
  budgetMs: z.int().check(z.minimum(1)),
  elapsedMs: count,
  remainingMs: z.int(),
  pausedMs: count,
  fraction: z.number().check(z.minimum(0)),
  clock: z.enum(["running", "paused", "stopped"]),
  deskOpen: z.boolean(),
} as const;

const breached = { outcome: z.literal("breached"), breachedAt: instant } as const;

/** The schema of the status of a clock; it reads the ISO text of JSON back to Dates. */
export const slaStatusSchema: z.ZodMiniType<SlaStatus> = z.discriminatedUnion("outcome", [
  fields({ ...statusFields, ...breached }),
  fields({ ...statusFields, outcome: z.enum(["pending", "met"]) }),
]);

/** The schema of the statuses of a ticket's promises; it reads the ISO text of JSON back to Dates. */
export const slaStatusesSchema: z.ZodMiniType<readonly MetricStatus[]> = z.array(
  z.discriminatedUnion("outcome", [
    fields({ metric: name, ...statusFields, ...breached }),
    fields({ metric: name, ...statusFields, outcome: z.enum(["pending", "met"]) }),
  ]),
);

const share: z.ZodMiniType<number> = z.number().check(z.minimum(0)).check(z.maximum(1));

const figures: z.ZodMiniType<AttainmentFigures> = fields({
  count,
  met: count,
  breached: count,
  pending: count,
  atRisk: count,
  attained: optional(share),
  elapsedMs: optional(fields({ p50: count, p90: count, p95: count, max: count })),
});

const problems = z.array(z.looseObject({ code: name })).check(z.minLength(1)) as z.ZodMiniType as z.ZodMiniType<Problems>;
const refused: z.ZodMiniType<readonly RefusedEntry[]> = z.array(fields({ index: count, problems }));

/** The schema of a policy's attainment. */
export const attainmentSchema: z.ZodMiniType<Attainment> = fields({
  overall: figures,
  byPriority: z.record(name, figures),
  byTier: z.record(name, figures),
  unpromised: count,
  notStarted: count,
  refused: optional(refused),
});

const shareChange = z.number().check(z.minimum(-1)).check(z.maximum(1));
const counts = { met: z.int(), breached: z.int(), pending: z.int(), atRisk: z.int() } as const;
const change: z.ZodMiniType<AttainmentChange> = fields({ ...counts, attained: optional(shareChange) });

const outcomeAndDate = fields({ outcome, dueAt: instant });

const changed = { index: count, priority: name, before: outcomeAndDate, after: outcomeAndDate } as const;
const changedOutcome: z.ZodMiniType<OutcomeChange> = fields(changed);

/** The schema of the same tickets under two policies; it reads the ISO text of JSON back to Dates. */
export const whatIfSchema: z.ZodMiniType<WhatIf> = fields({
  before: attainmentSchema,
  after: attainmentSchema,
  difference: fields({ overall: change, byPriority: z.record(name, change), byTier: z.record(name, change) }),
  changed: z.array(changedOutcome),
  refused: optional(refused),
});

/** The schema of a report on service levels. */
export const serviceLevelReportSchema: z.ZodMiniType<readonly ServiceLevelResult[]> = z.array(
  fields({ name, met: count, decided: count, share: optional(name), kept: optional(z.boolean()), credit: optional(name) }),
);

const target: z.ZodMiniType<TargetAmount> = fields({
  unit: z.enum(["minutes", "hours", "businessDays", "days", "weeks", "months"]),
  amount: z.number().check(z.minimum(0)),
  calendar: optional(name),
  by: optional(name),
  cutOff: optional(name),
  counting: optional(z.enum(["opening", "date"])),
  from: optional(z.enum(["receipt", "opening", "acknowledgement", "intervention"])),
}).check(z.refine(({ amount, by }) => amount > 0 || by !== undefined, { path: ["amount"] }));

const clockChanges: z.ZodMiniType<readonly ClockChange[]> = z.array(fields({ at: instant, shiftMs: z.int() }));

const closure: z.ZodMiniType<Closure> = fields({
  reason: z.enum(["night", "lunch", "break", "weekend", "dayOff", "holiday", "exception", "skippedDate"]),
  fromDate: localDate,
  toDate: localDate,
  name: optional(localizedText),
});

const causes = ["acknowledgement", "intervention", "update", "message", "opening", "cutOff", "change"] as const;
const stretch = { from: instant, to: instant, clockChanges } as const;

const step: z.ZodMiniType<ExplanationStep> = z.discriminatedUnion("kind", [
  fields({ kind: z.literal("notStarted"), ...stretch, cause: z.enum(causes) }),
  fields({ kind: z.literal("open"), ...stretch, usedMs: count, leftMs: count }),
  fields({ kind: z.literal("closed"), ...stretch, closures: z.array(closure) }),
  fields({ kind: z.literal("paused"), ...stretch, reason: optional(name), pausedMs: count }),
]);

/** The schema of the explanation of a due date; it reads the ISO text of JSON back to Dates. */
export const dueExplanationSchema: z.ZodMiniType<DueExplanation> = fields({
  metric: name,
  metricLabel: optional(localizedText),
  priority: name,
  label: localizedText,
  tier: optional(name),
  target,
  calendar: name,
  timeZone: name,
  receivedAt: instant,
  priorityChanges: z.array(
    fields({ at: instant, priority: name, label: localizedText, direction: z.enum(["raised", "lowered"]) }),
  ),
  receivedAs: optional(localizedText),
  startedAt: instant,
  nominalAt: optional(instant),
  budgetMs: z.int().check(z.minimum(1)),
  steps: z.array(step),
  dueAt: instant,
  projected: optional(z.literal(true)),
});
