import type { BusinessCalendar } from "../calendar/internal.js";
import { showValue, type Problem } from "../problem/internal.js";
import { causeNamed, policyOf, requireSections, type BillingScope, type SupportPolicySpec } from "../policy/internal.js";

/** As much of a support policy as billed time needs; every `SupportPolicy` is one. */
export interface BillingPolicy {
  readonly calendar: BusinessCalendar;
  readonly modes?: SupportPolicySpec["modes"];
  readonly causes?: SupportPolicySpec["causes"];
  readonly invoicing?: SupportPolicySpec["invoicing"];
}

/** Throws `missing_section` for a policy without modes or causes, and what is wrong with them. */
export function requireBillingPolicy(policy: Pick<BillingPolicy, "modes" | "causes">): void {
  requireSections(policy, "modes", "causes");
}

/** Whether the warranty pays for what a cause brought about; throws `unknown_cause`. */
export function isUnderWarranty(policy: Pick<BillingPolicy, "causes">, cause: string): boolean {
  return causeNamed(policy, cause).warranty;
}

/** What a policy rounds as one; throws `wrong_type`. */
export function scopeOf(policy: Pick<BillingPolicy, "invoicing">): BillingScope {
  return policyOf(policy).scope;
}

/** The problem of a mode that the policy does not have. */
export function modeProblem(policy: Pick<BillingPolicy, "modes">, name: string): Problem {
  return { code: "unknown_mode", mode: showValue(name), known: [...policyOf(policy).modes.keys()] };
}

/** The problem of a cause that the policy does not have. */
export function causeProblem(policy: Pick<BillingPolicy, "causes">, name: string): Problem {
  return { code: "unknown_cause", cause: showValue(name), known: [...policyOf(policy).causes.keys()] };
}
