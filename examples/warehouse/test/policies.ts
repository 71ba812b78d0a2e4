import { acoPolicySpec, italianHolidays, supportPolicy, type CalendarSpec, type SupportPolicy } from "trouble-ticket";

const night = [["22:00", "06:00"]] as const;
const allDay = [["00:00", "24:00"]] as const;
const long = [["07:00", "21:00"]] as const;

function policyWith(calendar: CalendarSpec): SupportPolicy {
  return supportPolicy({ ...acoPolicySpec, calendar });
}

/** The published policy with Italy's holidays, a short day, and an extra night in which the clocks change. */
export const withHolidays: SupportPolicy = policyWith({
  ...acoPolicySpec.calendar,
  holidays: italianHolidays(2010, 2028, { patronDay: "12-07" }),
  exceptions: { "2025-12-24": [["08:30", "12:00"]], "2026-03-29": [["01:00", "05:00"]] },
});

/** Blocking tickets around the clock, critical ones on Saturdays too, the others in office hours. */
const severalCalendars: SupportPolicy = supportPolicy({
  ...acoPolicySpec,
  calendars: {
    always: { timeZone: "Europe/Rome", weeklyHours: "always" },
    long: { timeZone: "Europe/Rome", weeklyHours: { mon: long, tue: long, wed: long, thu: long, fri: long, sat: long } },
  },
  priorities: {
    ...acoPolicySpec.priorities,
    blocking: { rank: 1, label: "Blocking", targets: { intervention: { hours: 4, calendar: "always" } } },
    critical: { rank: 2, label: "Critical", targets: { intervention: { hours: 8, calendar: "long" } } },
  },
});

/** The published targets at three desks, and a desk whose targets count on different calendars. */
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
  ["a desk with three calendars", severalCalendars],
];
