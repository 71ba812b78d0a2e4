import { requireRecord } from "../problem/internal.js";
import type { SupportPolicySpec } from "../policy/internal.js";

/** As much of a support policy as requests need; every `SupportPolicy` is one. */
export type RequestPolicy = Pick<SupportPolicySpec, "requests">;

/** Refuses, with `wrong_type`, a policy that says nothing of requests. */
export function requireRequestPolicy(policy: unknown): asserts policy is RequestPolicy {
  requireRecord(policy, ["policy"]);
  requireRecord(policy["requests"], ["policy", "requests"]);
  requireRecord(policy["requests"]["channels"], ["policy", "requests", "channels"]);
  requireRecord(policy["requests"]["kinds"], ["policy", "requests", "kinds"]);
}
