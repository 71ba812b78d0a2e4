import {
  acoPolicySpec,
  describeProblem,
  italianHolidays,
  safeParsePolicy,
  type Result,
  type SupportPolicy,
} from "trouble-ticket";
import { parsedJson } from "./parsed-json.js";

/** Which holidays a desk keeps in addition to its own. */
export type Holidays = "none" | "it";

/** The policy that is chosen, or what is wrong with it, a sentence for each fault. */
export type ChosenPolicy =
  { readonly ok: true; readonly policy: SupportPolicy } | { readonly ok: false; readonly faults: readonly string[] };

let latest: { readonly key: string; readonly chosen: ChosenPolicy } | undefined;

/** The published policy or the one that is pasted, with Italy's holidays where they are wanted; the latest is kept. */
export function chosenPolicy(text: string | undefined, holidays: Holidays): ChosenPolicy {
  const key = `${holidays} ${text ?? ""}`;
  if (latest?.key !== key) latest = { key, chosen: readPolicy(text, holidays) };
  return latest.chosen;
}

function readPolicy(text: string | undefined, holidays: Holidays): ChosenPolicy {
  const json = text === undefined ? { ok: true as const, data: acoPolicySpec } : parsedJson(text);
  if (!json.ok) return { ok: false, faults: [json.fault] };
  const reading = safeParsePolicy(json.data);
  if (!reading.ok) return faulty(reading);
  if (holidays === "none") return { ok: true, policy: reading.value };
  const withHolidays = withItalianHolidays(reading.value);
  return withHolidays.ok ? { ok: true, policy: withHolidays.value } : faulty(withHolidays);
}

/** The same policy with Italy's holidays added to the desk's own. */
export function withItalianHolidays(policy: SupportPolicy): Result<SupportPolicy> {
  const { holidays = [] } = policy.calendar;
  const dates = new Set(holidays.map(({ date }) => date));
  const added = italianHolidays(1970, 2199).filter(({ date }) => !dates.has(date));
  return safeParsePolicy({ ...policy, calendar: { ...policy.calendar, holidays: [...holidays, ...added] } });
}

function faulty({ problems }: Extract<Result<SupportPolicy>, { readonly ok: false }>): ChosenPolicy {
  return { ok: false, faults: problems.map(describeProblem) };
}
