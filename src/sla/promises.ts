import { requireRecord, showValue, SupportError } from "../problem/internal.js";
import type { PrioritySpec } from "./priority-spec.js";
import { targetAmount, type Metric, type TargetAmount } from "./target.js";

/** What a policy promises by priority and metric, its targets read. */
export type Promises = ReadonlyMap<string, PromisedTargets>;

type PromisedTargets = { readonly [M in Metric]?: TargetAmount };

/** One registered symbol, so that a policy made by the ESM build serves the CommonJS build and the other way round. */
export const promises: unique symbol = Symbol.for("trouble-ticket.promises");

/** Whatever has priorities; a policy made by `supportPolicy` has them read already. */
export interface Promising {
  readonly priorities: Readonly<Record<string, PrioritySpec>>;
  readonly [promises]?: Promises;
}

/** The target that a policy promises for a priority; throws `unknown_priority`, `no_target`, `invalid_target`. */
export function promisedTarget(policy: Promising, priority: string, metric: Metric): TargetAmount {
  const target = targetIfPromised(policy, priority, metric);
  if (target === undefined) throw new SupportError({ code: "no_target", priority, metric });
  return target;
}

/** The same, undefined where the policy promises nothing of the kind; throws `unknown_priority`, `invalid_target`. */
export function targetIfPromised(policy: Promising, priority: string, metric: Metric): TargetAmount | undefined {
  const known = (policy as Promising | null | undefined)?.[promises] ?? readPromises(policy);
  const targets = known.get(priority);
  if (targets !== undefined) return targets[metric];
  throw new SupportError({ code: "unknown_priority", priority: showValue(priority), known: [...known.keys()] });
}

/** Reads the targets of all priorities; throws `invalid_target` and `wrong_type` for a policy no schema has seen. */
export function readPromises(policy: Promising): Promises {
  requireRecord(policy, ["policy"]);
  requireRecord(policy.priorities, ["policy", "priorities"]);
  return new Map(Object.entries(policy.priorities).map(([name, priority]) => [name, readTargets(name, priority)]));
}

function readTargets(name: string, priority: PrioritySpec): PromisedTargets {
  const path = ["policy", "priorities", name];
  requireRecord(priority, path);
  requireRecord(priority.targets, [...path, "targets"]);
  const given = Object.entries(priority.targets).filter(
    ([, target]: [string, unknown]) => target !== undefined && target !== null,
  );
  const targets = given.map(([metric, target]): [string, TargetAmount] => {
    const amount = targetAmount(target);
    if (amount !== undefined) return [metric, amount];
    throw new SupportError({ code: "invalid_target", path: [...path, "targets", metric], value: showValue(target) });
  });
  return Object.fromEntries<TargetAmount>(targets);
}
