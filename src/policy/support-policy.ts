import { businessCalendar, type BusinessCalendar } from "../calendar/internal.js";
import { errorOf, type Result } from "../problem/internal.js";
import { safeParseWith } from "../problem/schema.js";
import { frozenCopy } from "./frozen-copy.js";
import { supportPolicySchema } from "./schema.js";
import type { SupportPolicySpec } from "./support-policy-spec.js";

/**
 * A support policy that was checked: its spec, frozen, with the calendar ready to ask. Its JSON is a spec that makes the same
 * policy again.
 */
export interface SupportPolicy extends SupportPolicySpec {
  readonly calendar: BusinessCalendar;
}

/**
 * A support policy as a value: what is promised for each priority, by which calendar, and how interventions are billed.
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
 * Reads a policy from data of unknown shape, such as a JSON file, and reports every fault at once, each with its path.
 *
 * @example
 * const reading = safeParsePolicy({ ...acoPolicySpec, name: "" });
 * reading.ok ? [] : reading.problems // => [{ code: "missing_field", path: ["name"], field: "name" }]
 */
export function safeParsePolicy(data: unknown): Result<SupportPolicy> {
  const reading = safeParseWith(supportPolicySchema, data);
  if (!reading.ok) return reading;
  const { calendar, ...others } = reading.value;
  const policy: SupportPolicy = { ...frozenCopy(others), calendar: businessCalendar(calendar) };
  return { ok: true, value: Object.freeze(policy) };
}
