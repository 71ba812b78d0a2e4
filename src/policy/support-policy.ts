import { businessCalendar, type BusinessCalendar } from "../calendar/internal.js";
import type { SupportPolicySpec } from "./support-policy-spec.js";

/**
 * A validated support policy: its spec, frozen, with its calendars ready to use. Its JSON is a spec of the same policy.
 */
export interface SupportPolicy extends SupportPolicySpec {
  /** The desk's opening hours, compiled. */
  readonly calendar: BusinessCalendar;
  /** The further calendars, compiled, keyed by their names. */
  readonly calendars?: Readonly<Record<string, BusinessCalendar>>;
}

/** The policy of a valid spec. Loads no schema library. */
export function policyOfSpec(spec: SupportPolicySpec): SupportPolicy {
  const { calendar, calendars, ...others } = spec;
  const compiled = Object.entries(calendars ?? {}).map(([name, each]) => [name, businessCalendar(each)] as const);
  return Object.freeze({
    ...frozenCopy(others),
    calendar: businessCalendar(calendar),
    ...(compiled.length > 0 && { calendars: Object.freeze(Object.fromEntries(compiled)) }),
  });
}

/** A copy of plain data, frozen throughout. Fields that are undefined or null are left out. */
export function frozenCopy<Data extends object>(data: Data): Data {
  if (Array.isArray(data)) return Object.freeze(data.map(frozenValue)) as unknown as Data;
  const present = Object.entries(data).filter(([, value]) => value !== undefined && value !== null);
  return Object.freeze(Object.fromEntries(present.map(([key, value]) => [key, frozenValue(value)]))) as Data;
}

function frozenValue(value: unknown): unknown {
  return typeof value === "object" && value !== null ? frozenCopy(value) : value;
}
