import { requireOptions, requireRecord, SupportError, unknownName, wrongType, type ProblemPath } from "../problem/internal.js";
import { epochMsInRange, type InstantLike } from "../time/internal.js";
import type { SlaFacts } from "./facts.js";
import { slaReadingOf, type SlaReading } from "./sla-reading.js";
import { milestoneOf, readFacts, type FactsReading } from "./read-facts.js";
import type { SlaPolicy } from "./sla-policy.js";
import type { Metric } from "./target.js";

/** Which promise a question is about. */
export interface MetricOptions {
  /** Which promise. Defaults to the first intervention. */
  readonly metric?: Metric | null | undefined;
}

/** Which promise, and as of when. */
export interface DueOptions extends MetricOptions {
  /** Later facts are not known yet, and an open pause counts as resumed now. Without it all facts count. */
  readonly now?: InstantLike | null | undefined;
}

/** The arguments of a question about one ticket, read and checked against the policy. */
export interface Question {
  readonly reading: SlaReading;
  readonly known: FactsReading;
  readonly metric: string;
  readonly nowMs: number;
}

/** Reads the arguments of a question whose `now` is an argument. */
export function readQuestion(policy: SlaPolicy, facts: SlaFacts, now: InstantLike, options?: MetricOptions | null): Question {
  const reading = slaReadingOf(policy);
  requireOptions(options, ["metric"]);
  const metric = metricOf(reading, options);
  const known = readFacts(facts);
  const nowMs = epochMsInRange(now, "now");
  requireKnownNames(reading, known, nowMs);
  return { reading, known, metric, nowMs };
}

/** The metric that options name, the intervention by default; throws `unknown_metric`. */
export function metricOf(policy: SlaReading, options: MetricOptions | null | undefined): string {
  const metric = options?.metric ?? undefined;
  if (metric === undefined) return "intervention";
  if (policy.metrics.includes(metric)) return metric;
  throw new SupportError(unknownName("metric", metric, policy.metrics, ["options", "metric"]));
}

/** The instant that options name as now; Infinity where all facts count. */
export function nowOf(options: Pick<DueOptions, "now"> | null | undefined, path: ProblemPath = ["options"]): number {
  const now = options?.now;
  return now === undefined || now === null ? Infinity : epochMsInRange(now, [...path, "now"]);
}

const maxFraction = 10;

/** Throws `wrong_type` unless a fraction of a budget is a number from 0 to 10. */
export function requireFraction(fraction: unknown, path: ProblemPath): asserts fraction is number {
  if (typeof fraction !== "number" || !Number.isFinite(fraction) || fraction < 0) {
    throw wrongType(path, "a fraction from 0, such as 0.8 for 80 %", fraction);
  }
  if (fraction > maxFraction) throw wrongType(path, `a fraction of at most ${maxFraction}, such as 0.8 for 80 %`, fraction);
}

/**
 * Refuses facts that name a tier, a calendar, a metric or a priority known at an instant that the policy does not have. Throws
 * `unknown_priority`, `unknown_tier`, `unknown_calendar`, `unknown_metric`.
 */
export function requireKnownNames(policy: SlaReading, facts: FactsReading, nowMs: number): void {
  const { priorities, tier, calendar, milestones } = facts;
  for (const { priority, fromMs, position } of priorities) {
    if (fromMs > nowMs || policy.priorities.has(priority)) continue;
    const path = position === undefined ? ["priority"] : ["priorityChanges", position, "priority"];
    throw new SupportError(unknownName("priority", priority, policy.priorities.keys(), ["facts", ...path]));
  }
  if (tier !== undefined && !policy.tiers.has(tier)) {
    throw new SupportError(unknownName("tier", tier, policy.tiers.keys(), ["facts", "tier"]));
  }
  if (calendar !== undefined && !policy.calendars.has(calendar)) {
    throw new SupportError(unknownName("calendar", calendar, policy.calendars.keys(), ["facts", "calendar"]));
  }
  if (milestones === undefined || milestones === null) return;
  requireRecord(milestones, ["facts", "milestones"]);
  for (const metric of Object.keys(milestones)) {
    if (!policy.ownMetrics.includes(metric)) {
      throw new SupportError(unknownName("metric", metric, policy.ownMetrics, ["facts", "milestones", metric]));
    }
    milestoneOf({ milestones }, metric);
  }
}
