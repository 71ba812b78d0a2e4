import { requireSections, type SupportPolicySpec } from "../policy/internal.js";

/** The part of a policy that request validation uses. */
export type RequestPolicy = Pick<SupportPolicySpec, "requests">;

/** Throws `missing_section` for a policy without requests, and `wrong_type` for invalid ones. */
export function requireRequestPolicy(policy: RequestPolicy): void {
  requireSections(policy, "requests");
}
