import { errorOf, type Result } from "../problem/internal.js";
import { safeParseWith } from "../problem/schema.js";
import { supportPolicySchema } from "./schema.js";
import { policyOfSpec, type SupportPolicy, type SupportPolicySpec } from "./support-policy.js";

/**
 * The support policy of a spec: targets by priority and calendar, what a request must contain, and how interventions are billed.
 *
 * Only `calendar` and `priorities` are required. Section names and entry names are checked, unknown fields are refused.
 *
 * @throws SupportError with every fault in `problems`, each with its path; {@link safeParsePolicy} returns them instead
 * @example
 * const calendar = { ...acoPolicySpec.calendar, holidays: italianHolidays(2026, 2027) };
 * const policy = supportPolicy({ ...acoPolicySpec, calendar });
 * dueAt(policy, { priority: "blocking", receivedAt: "2026-12-04T17:00+01:00" }) // => 2026-12-07T10:30:00.000Z
 */
export function supportPolicy(spec: SupportPolicySpec): SupportPolicy {
  const reading = safeParsePolicy(spec);
  if (!reading.ok) throw errorOf(reading.problems);
  return reading.value;
}

/**
 * Parses a policy from data of any shape, such as a JSON file. Reports every fault at once, each with its path.
 *
 * @example
 * const reading = safeParsePolicy({ ...acoPolicySpec, name: "" });
 * reading.ok ? [] : reading.problems // => [{ code: "missing_field", path: ["name"], field: "name" }]
 */
export function safeParsePolicy(data: unknown): Result<SupportPolicy> {
  const reading = safeParseWith(supportPolicySchema, data);
  return reading.ok ? { ok: true, value: policyOfSpec(reading.value) } : reading;
}
