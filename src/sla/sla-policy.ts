import type { BusinessCalendar } from "../calendar/index.js";
import { entryNamed, isRecord, requireRecord, showValue, SupportError } from "../error/index.js";
import { targetAmount, type Metric, type PrioritySpec, type TargetAmount } from "../policy/index.js";

/**
 * As much of a support policy as due dates need. Every `SupportPolicy` is one; an app that wants deadlines alone can write it by
 * hand, `{ calendar: businessCalendar({ … }), priorities: { … } }`, and then loads no schema library.
 */
export interface SlaPolicy {
  readonly calendar: BusinessCalendar;
  readonly priorities: Readonly<Record<string, PrioritySpec>>;
}

/** The priority that a policy has under a name; throws `unknown_priority`. */
export function priorityNamed(policy: SlaPolicy, name: string): PrioritySpec {
  const priority = isRecord(policy) ? entryNamed(policy.priorities, name) : undefined;
  if (priority !== undefined) return priority;
  requireRecord(policy, ["policy"]);
  requireRecord(policy.priorities, ["policy", "priorities"]);
  throw new SupportError({ code: "unknown_priority", priority: showValue(name), known: Object.keys(policy.priorities) });
}

/** What a policy promises for a priority and a metric; throws `unknown_priority`, `no_target`, `invalid_target`. */
export function promisedTarget(policy: SlaPolicy, name: string, metric: Metric): TargetAmount {
  const { targets } = priorityNamed(policy, name);
  const target = isRecord(targets) ? targets[metric] : undefined;
  const amount = targetAmount(target);
  if (amount !== undefined) return amount;
  if (target === undefined) throw new SupportError({ code: "no_target", priority: name, metric });
  throw new SupportError({ code: "invalid_target", path: ["policy", "priorities", name, "targets", metric], value: showValue(target) });
}
