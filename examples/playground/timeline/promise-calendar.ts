import {
  explainDueAt,
  isSupportError,
  type BusinessCalendar,
  type InstantLike,
  type SlaFacts,
  type SlaPolicy,
} from "trouble-ticket";

/** The name of the calendar that a promise counts on: the library's explanation says it. */
export function calendarNameOf(policy: SlaPolicy, facts: SlaFacts, metric: string, now: InstantLike): string {
  try {
    return explainDueAt(policy, facts, { metric, now }).calendar;
  } catch (error) {
    // A promise of an earlier priority may be shown though the priority in force promises nothing.
    if (isSupportError(error)) return "default";
    throw error;
  }
}

export function calendarNamed({ calendar, calendars }: SlaPolicy, name: string): BusinessCalendar {
  return calendars?.[name] ?? calendar;
}
