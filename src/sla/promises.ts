import { SupportError } from "../problem/internal.js";
import { readingOf, unknownPriority } from "./policy-reading.js";
import type { SlaPolicy } from "./sla-policy.js";
import type { Metric, TargetAmount } from "./target.js";

/** The target that a policy promises for a priority; throws `unknown_priority`, `no_target`, `invalid_target`. */
export function promisedTarget(policy: SlaPolicy, priority: string, metric: Metric): TargetAmount {
  const target = targetIfPromised(policy, priority, metric);
  if (target === undefined) throw new SupportError({ code: "no_target", priority, metric });
  return target;
}

/** The same, undefined where the policy promises nothing of the kind; throws `unknown_priority`, `invalid_target`. */
export function targetIfPromised(policy: SlaPolicy, priority: string, metric: Metric): TargetAmount | undefined {
  const reading = readingOf(policy);
  const targets = reading.priorities.get(priority);
  if (targets === undefined) throw unknownPriority(reading, priority);
  return targets.get(metric);
}
