import { acoPolicy, describeProblem, italianHolidays, safeParsePolicy, type SupportPolicy } from "trouble-ticket";

export type PolicyReading =
  { readonly ok: true; readonly policy: SupportPolicy } | { readonly ok: false; readonly faults: readonly string[] };

/** A policy from the text of a JSON file, or the published one, with Italy's holidays if wanted; each fault is a sentence. */
export function readPolicy(text: string | undefined, holidays: "it" | undefined): PolicyReading {
  if (text === undefined) return holidays === undefined ? { ok: true, policy: acoPolicy } : withItalianHolidays(acoPolicy);
  let spec: unknown;
  try {
    spec = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    return { ok: false, faults: [`it is not JSON: ${error instanceof Error ? error.message : String(error)}`] };
  }
  const reading = safeParsePolicy(spec);
  if (!reading.ok) return { ok: false, faults: reading.problems.map(describeProblem) };
  return holidays === undefined ? { ok: true, policy: reading.value } : withItalianHolidays(reading.value);
}

/** The policy with Italy's holidays in its calendar, next to its own. */
function withItalianHolidays(policy: SupportPolicy): PolicyReading {
  const { holidays } = policy.calendar;
  const dates = new Set(holidays.map(({ date }) => date));
  const added = italianHolidays(1970, 2199).filter(({ date }) => !dates.has(date));
  const reading = safeParsePolicy({ ...policy, calendar: { ...policy.calendar, holidays: [...holidays, ...added] } });
  return reading.ok
    ? { ok: true, policy: reading.value }
    : { ok: false, faults: reading.problems.map((each) => describeProblem(each)) };
}
