import { requireRecord, showValue, SupportError } from "../problem/internal.js";
import { unknownMetric, unknownPriority, type PolicyReading } from "./policy-reading.js";
import { instantAt, type FactsReading } from "./read-facts.js";

/**
 * Refuses facts that name a tier, a calendar, a metric or a priority known at an instant that the policy does not have. Throws
 * `unknown_priority`, `unknown_tier`, `unknown_calendar`, `unknown_metric`.
 */
export function requireKnownNames(policy: PolicyReading, facts: FactsReading, nowMs: number): void {
  const { priorities, tier, calendar, milestones } = facts;
  for (const { priority, fromMs } of priorities) {
    if (fromMs <= nowMs && !policy.priorities.has(priority)) throw unknownPriority(policy, priority, ["facts", "priority"]);
  }
  if (tier !== undefined && !policy.tiers.has(tier)) {
    const tiers = [...policy.tiers.keys()];
    throw new SupportError({ code: "unknown_tier", path: ["facts", "tier"], tier: showValue(tier), known: tiers });
  }
  if (calendar !== undefined && !policy.calendars.has(calendar)) {
    const calendars = [...policy.calendars.keys()];
    const path = ["facts", "calendar"];
    throw new SupportError({ code: "unknown_calendar", path, calendar: showValue(calendar), known: calendars });
  }
  if (milestones === undefined || milestones === null) return;
  requireRecord(milestones, ["facts", "milestones"]);
  for (const metric of Object.keys(milestones)) {
    const path = ["facts", "milestones", metric];
    if (!policy.ownMetrics.includes(metric)) throw unknownMetric(policy.ownMetrics, metric, path);
    milestoneOf({ milestones }, metric);
  }
}

/** The instant of a promise of the provider's own; Infinity if it was not kept. */
export function milestoneOf({ milestones }: Pick<FactsReading, "milestones">, metric: string): number {
  const at = milestones?.[metric];
  return at === undefined || at === null ? Infinity : instantAt(at, "milestones", metric);
}
