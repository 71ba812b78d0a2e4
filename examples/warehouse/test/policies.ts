import { acoPolicySpec, italianHolidays, supportPolicy, type CalendarSpec, type SupportPolicy } from "trouble-ticket";

const night = [["22:00", "06:00"]] as const;
const allDay = [["00:00", "24:00"]] as const;

function policyWith(calendar: CalendarSpec): SupportPolicy {
  return supportPolicy({ ...acoPolicySpec, calendar });
}

/** The published policy with Italy's holidays, a short day, and an extra night in which the clocks change. */
export const withHolidays: SupportPolicy = policyWith({
  ...acoPolicySpec.calendar,
  holidays: italianHolidays(2010, 2028, { patronDay: "12-07" }),
  exceptions: { "2025-12-24": [["08:30", "12:00"]], "2026-03-29": [["01:00", "05:00"]] },
});

/** The published targets at three desks. */
export const policies: readonly (readonly [name: string, policy: SupportPolicy])[] = [
  ["the published hours", withHolidays],
  [
    "a night desk in New York",
    policyWith({ timeZone: "America/New_York", weeklyHours: { mon: night, tue: night, wed: night, thu: night, fri: night } }),
  ],
  [
    "a desk around the clock",
    policyWith({
      timeZone: "Europe/Rome",
      weeklyHours: { mon: allDay, tue: allDay, wed: allDay, thu: allDay, fri: allDay, sat: allDay, sun: allDay },
      holidays: ["2024-12-25"],
    }),
  ],
];
