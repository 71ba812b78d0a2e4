import type { SupportPolicySpec } from "trouble-ticket";

const office = [
  ["08:30", "13:00"],
  ["14:00", "18:00"],
] as const;

/** A made-up desk: severity 1 around the clock, the rest in office hours; gold and silver; updates and replies; a workaround. */
export const sampleDesk: SupportPolicySpec = {
  name: "A desk with two tiers",
  calendar: {
    timeZone: "Europe/Rome",
    weeklyHours: { mon: office, tue: office, wed: office, thu: office, fri: office },
  },
  calendars: { always: { timeZone: "Europe/Rome", weeklyHours: "always" } },
  metrics: { workaround: { label: { en: "Workaround", it: "Soluzione provvisoria" } } },
  priorities: {
    sev1: {
      rank: 1,
      label: { en: "Severity 1", it: "Severità 1" },
      targets: {
        acknowledgement: { minutes: 30, calendar: "always" },
        intervention: { hours: 1, calendar: "always" },
        workaround: { hours: 8, calendar: "always" },
        resolution: { businessDays: 1, by: "closing" },
        update: { hours: 2, calendar: "always" },
      },
    },
    sev2: {
      rank: 2,
      label: { en: "Severity 2", it: "Severità 2" },
      targets: { intervention: { hours: 4 }, resolution: { businessDays: 3 }, reply: { hours: 8 } },
    },
    sev3: {
      rank: 3,
      label: { en: "Severity 3", it: "Severità 3" },
      targets: { intervention: { businessDays: 1, by: "closing", cutOff: "16:00" } },
    },
  },
  tiers: {
    gold: {
      label: { en: "Gold", it: "Oro" },
      targets: { sev2: { intervention: { hours: 2 } }, sev3: { intervention: { hours: 4 } } },
    },
    silver: { label: { en: "Silver", it: "Argento" } },
  },
};
