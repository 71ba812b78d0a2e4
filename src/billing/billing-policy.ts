import type { BusinessCalendar } from "../calendar/index.js";
import { entryNamed, requireRecord, showValue, SupportError } from "../error/index.js";
import type { ModeSpec, SupportPolicySpec } from "../policy/index.js";

/** As much of a support policy as billed time needs; every `SupportPolicy` is one. */
export interface BillingPolicy {
  readonly calendar: BusinessCalendar;
  readonly modes: Readonly<Record<string, ModeSpec>>;
  readonly invoicing: SupportPolicySpec["invoicing"];
}

/** The mode of intervention that a policy has under a name; throws `unknown_mode`. */
export function modeNamed(policy: Pick<BillingPolicy, "modes">, name: string): ModeSpec {
  requireRecord(policy, ["policy"]);
  requireRecord(policy.modes, ["policy", "modes"]);
  const mode = entryNamed(policy.modes, name);
  if (mode === undefined)
    throw new SupportError({ code: "unknown_mode", mode: showValue(name), known: Object.keys(policy.modes) });
  return mode;
}
