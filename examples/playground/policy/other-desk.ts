import { describeProblem, safeParsePolicy, type PeriodSpec, type SupportPolicy } from "trouble-ticket";
import { withItalianHolidays, type ChosenPolicy, type Holidays } from "./chosen-policy.js";

/** Another desk to compare with: its hours as `08:30-13:00 14:00-18:00`, and its holidays. */
export interface OtherDesk {
  readonly weekdays: string;
  readonly saturday: string;
  readonly holidays: Holidays;
}

/** The same policy at a desk with other hours and holidays, or the faults of those. */
export function otherDeskPolicy(policy: SupportPolicy, { weekdays, saturday, holidays }: OtherDesk): ChosenPolicy {
  const [week, sat] = [periodsOf(weekdays), periodsOf(saturday)];
  const weeklyHours = { mon: week, tue: week, wed: week, thu: week, fri: week, sat };
  const plain = safeParsePolicy({ ...policy, calendar: { timeZone: policy.calendar.timeZone, weeklyHours } });
  const reading = plain.ok && holidays === "it" ? withItalianHolidays(plain.value) : plain;
  if (reading.ok) return { ok: true, policy: reading.value };
  // Monday's faults are those of every weekday.
  const distinct = reading.problems.filter(({ path = [] }) => path[2] === undefined || path[2] === "mon" || path[2] === "sat");
  return { ok: false, faults: distinct.map(describeProblem) };
}

/** Hours such as `08:30-13:00 14:00-18:00`; the library refuses an invalid time of day. */
function periodsOf(text: string): readonly PeriodSpec[] {
  return text
    .split(/[\s,;]+/)
    .filter((period) => period !== "")
    .map((period) => {
      const [open = "", close = ""] = period.split(/[-–]/);
      return [open, close];
    });
}
