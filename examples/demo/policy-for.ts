import { acoPolicySpec, italianHolidays, supportPolicy, type SupportPolicy } from "trouble-ticket";

/** The published policy; with Italy's holidays, those of the years in question and the next, into which due dates may reach. */
export function policyFor(holidays: "it" | undefined, instantsMs: readonly number[]): SupportPolicy {
  if (holidays === undefined || instantsMs.length === 0) return supportPolicy(acoPolicySpec);
  const years = instantsMs.map((ms) => new Date(ms).getUTCFullYear());
  const named = italianHolidays(Math.min(...years), Math.max(...years) + 1);
  return supportPolicy({ ...acoPolicySpec, calendar: { ...acoPolicySpec.calendar, holidays: named } });
}
