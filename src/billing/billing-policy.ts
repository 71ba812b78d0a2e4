import type { BusinessCalendar } from "../calendar/internal.js";
import { entryNamed, requireRecord, showValue, SupportError, wrongType, type Problem } from "../problem/internal.js";
import type { BillingScope, CauseSpec, ModeSpec, SupportPolicySpec } from "../policy/internal.js";

/** As much of a support policy as billed time needs; every `SupportPolicy` is one. */
export interface BillingPolicy {
  readonly calendar: BusinessCalendar;
  readonly modes: Readonly<Record<string, ModeSpec>>;
  readonly causes: Readonly<Record<string, CauseSpec>>;
  readonly invoicing: SupportPolicySpec["invoicing"];
}

/** Refuses, with `wrong_type`, a policy whose modes or causes no schema has seen. */
export function requireBillingPolicy(policy: Pick<BillingPolicy, "modes" | "causes">): void {
  requireRecord(policy, ["policy"]);
  requireRecord(policy.modes, ["policy", "modes"]);
  requireRecord(policy.causes, ["policy", "causes"]);
}

/** The mode of intervention that a policy has under a name; throws `unknown_mode`. */
export function modeNamed(policy: Pick<BillingPolicy, "modes">, name: string): ModeSpec {
  requireRecord(policy, ["policy"]);
  requireRecord(policy.modes, ["policy", "modes"]);
  const mode = entryNamed(policy.modes, name);
  if (mode === undefined) throw new SupportError(modeProblem(policy, name));
  return mode;
}

/** Whether the warranty pays for what a cause brought about; throws `unknown_cause`. */
export function isUnderWarranty(policy: Pick<BillingPolicy, "causes">, cause: string): boolean {
  const spec = entryNamed(policy.causes, cause);
  if (spec === undefined) throw new SupportError(causeProblem(policy, cause));
  return spec.warranty === true;
}

/** What a policy rounds as one; throws `wrong_type`. */
export function scopeOf({ invoicing }: Pick<BillingPolicy, "invoicing">): BillingScope {
  requireRecord(invoicing, ["policy", "invoicing"]);
  const { scope = "intervention" } = invoicing;
  if (scope === "intervention" || scope === "ticket" || scope === "ticketDay") return scope;
  const expected = "one of intervention, ticket, ticketDay";
  throw wrongType(["policy", "invoicing", "scope"], expected, scope);
}

/** The problem of a mode that the policy does not have. */
export function modeProblem({ modes }: Pick<BillingPolicy, "modes">, name: string): Problem {
  return { code: "unknown_mode", mode: showValue(name), known: Object.keys(modes) };
}

/** The problem of a cause that the policy does not have. */
export function causeProblem({ causes }: Pick<BillingPolicy, "causes">, name: string): Problem {
  return { code: "unknown_cause", cause: showValue(name), known: Object.keys(causes) };
}
