import type { InstantLike } from "../time/internal.js";
import { clocksOf } from "./clock.js";
import type { SlaFacts } from "./facts.js";
import { instantOf } from "./options.js";
import { readingOf } from "./policy-reading.js";
import { requireKnownNames } from "./known-names.js";
import { readFacts } from "./read-facts.js";
import type { SlaPolicy } from "./sla-policy.js";
import { statusOf, type SlaStatus } from "./status.js";

/** The status of one promise of a ticket. */
export type MetricStatus = SlaStatus & {
  /** What is promised. */
  readonly metric: string;
};

/**
 * The status of every promise whose clock has started, each interval of updates and replies by itself.
 *
 * They are in the order of their start. Ties are in the order acknowledgement, intervention, resolution, update, reply, then the
 * policy's own metrics.
 *
 * @throws SupportError as {@link slaStatus} does, but not `no_target` and `clock_not_started`
 * @example
 * const facts = { receivedAt: "2026-03-02T09:00+01:00", priority: "blocking" };
 * slaStatuses(acoPolicy, facts, "2026-03-02T12:00+01:00").map(({ metric, elapsedMs }) => [metric, elapsedMs])
 * // => [["intervention", 10_800_000]]
 */
export function slaStatuses(policy: SlaPolicy, facts: SlaFacts, now: InstantLike): readonly MetricStatus[] {
  const reading = readingOf(policy);
  const known = readFacts(facts);
  const nowMs = instantOf(now, ["now"]);
  requireKnownNames(reading, known, nowMs);
  return reading.metrics
    .flatMap((metric) =>
      clocksOf(known, metric, nowMs).flatMap((clock): readonly MetricStatus[] => {
        const status = statusOf(reading, known, clock);
        return typeof status === "string" ? [] : [{ metric, ...status }];
      }),
    )
    .sort((a, b) => a.startedAt.getTime() - b.startedAt.getTime());
}
