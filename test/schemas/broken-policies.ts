import { acoPolicySpec } from "../../src/index.js";

const { calendar, priorities, modes, causes, requests } = acoPolicySpec;
const label = "Label";
const urgent = { rank: 1, label, targets: { intervention: { hours: 4 } } };
const withTarget = (target: unknown, metric = "intervention"): object => ({
  priorities: { urgent: { ...urgent, targets: { [metric]: target } } },
});
const withCalendar = (part: object): object => ({ calendar: { ...calendar, ...part } });
const withWeek = (mon: unknown): object => withCalendar({ weeklyHours: { mon } });
const withBand = (part: object): object => ({ bands: [{ name: "night", label, when: [], ...part }] });
const withMode = (part: object): object => ({ modes: { phone: { label, blockMinutes: 30, ...part } } });
const level = { name: "monthly", label, metric: "resolution", every: "month", attained: "0.95" };

/** Parts that make the published policy invalid in a way that a JSON Schema can express. */
export const brokenParts: readonly (readonly [fault: string, part: object])[] = [
  ["an unknown section", { owner: "ACO" }],
  ["a $schema that is a number", { $schema: 5 }],
  ["an empty name", { name: "" }],
  ["no calendar", { calendar: undefined }],
  ["a calendar without a time zone", { calendar: { weeklyHours: calendar.weeklyHours } }],
  ["an empty time zone", withCalendar({ timeZone: "" })],
  ["a calendar without weekly hours", { calendar: { timeZone: "Europe/Rome" } }],
  ["an unknown weekday", withCalendar({ weeklyHours: { monday: [["08:30", "13:00"]] } })],
  ["weekly hours with an unknown word", withCalendar({ weeklyHours: "never" })],
  ["an opening of one digit", withWeek([["8:30", "13:00"]])],
  ["an opening at 24:00", withWeek([["24:00", "13:00"]])],
  ["a closing at 25:00", withWeek([["08:30", "25:00"]])],
  ["a period with three times", withWeek([["08:30", "13:00", "18:00"]])],
  ["a period with one time", withWeek([["08:30"]])],
  ["periods that are no list", withWeek("08:30-13:00")],
  ["holidays that are no list", withCalendar({ holidays: "2026-12-25" })],
  ["a holiday in another form", withCalendar({ holidays: ["25.12.2026"] })],
  ["a holiday with an unknown field", withCalendar({ holidays: [{ date: "2026-12-25", title: "Christmas" }] })],
  ["an exception in another form", withCalendar({ exceptions: { "24.12.2026": [] } })],
  ["no priorities", { priorities: undefined }],
  ["a priority without a rank", { priorities: { urgent: { label, targets: {} } } }],
  ["rank 0", { priorities: { urgent: { ...urgent, rank: 0 } } }],
  ["rank 1000", { priorities: { urgent: { ...urgent, rank: 1000 } } }],
  ["rank 1.5", { priorities: { urgent: { ...urgent, rank: 1.5 } } }],
  ["a priority with a blank in its name", { priorities: { "very urgent": urgent } }],
  ["a label in one of two languages", { priorities: { urgent: { ...urgent, label: { en: "Urgent" } } } }],
  ["a target with two units", withTarget({ hours: 4, minutes: 30 })],
  ["a target without a unit", withTarget({})],
  ["a target in an unknown unit", withTarget({ years: 1 })],
  ["a target of 0 hours", withTarget({ hours: 0 })],
  ["a target of text", withTarget({ hours: "4" })],
  ["half a business day", withTarget({ businessDays: 0.5 })],
  ["0 days without by", withTarget({ days: 0 })],
  ["by on hours", withTarget({ hours: 4, by: "closing" })],
  ["by that is no time", withTarget({ days: 1, by: "noon" })],
  ["a cut-off that is no time", withTarget({ days: 1, cutOff: "4 pm" })],
  ["an unknown way of counting", withTarget({ days: 1, counting: "receipt" })],
  ["an unknown start", withTarget({ hours: 1, from: "closing" })],
  ["a tier without a label", { tiers: { gold: { targets: {} } } }],
  ["a metric without a label", { metrics: { workaround: {} } }],
  ["an unknown start after a change", { reprioritising: { countsFrom: "start" } }],
  ["a service level without a share", { serviceLevels: [{ ...level, attained: undefined }] }],
  ["a share that is a number", { serviceLevels: [{ ...level, attained: 0.95 }] }],
  ["an unknown period of a service level", { serviceLevels: [{ ...level, every: "week" }] }],
  ["a mode without a block", { modes: { phone: { label } } }],
  ["a block of 0 minutes", withMode({ blockMinutes: 0 })],
  ["an unknown rounding", withMode({ rounding: "down" })],
  ["a negative minimum", withMode({ minimumMinutes: -1 })],
  ["approval that is a word", { modes: { ...modes, online: { ...modes["online"], needsApproval: "yes" } } }],
  ["a cause with an unknown field", { causes: { ...causes, other: { label, paid: true } } }],
  ["requests without kinds", { requests: { channels: requests.channels } }],
  ["an unknown detail", { requests: { ...requests, kinds: { bug: { label, requires: ["screenshot"] } } } }],
  ["a detail twice", { requests: { ...requests, kinds: { bug: { label, requires: ["version", "version"] } } } }],
  ["a pattern without N", { ticketNumbers: { pattern: "YYYY" } }],
  ["a pausing reason twice", { pausing: { reasons: ["answer", "answer"] } }],
  ["invoicing after 13 months", { invoicing: { endOfMonthsAfter: 13 } }],
  ["an unknown scope", { invoicing: { endOfMonthsAfter: 1, scope: "month" } }],
  ["a band without conditions", withBand({ when: undefined })],
  ["a band on unknown dates", withBand({ when: [{ on: "weekends" }] })],
  ["a band on an unknown weekday", withBand({ when: [{ days: ["saturday"] }] })],
  ["a band in hours of another form", withBand({ when: [{ hours: ["22:00-06:00"] }] })],
];

/** Parts that only the library can refuse, because a JSON Schema does not compare fields. */
export const brokenNames: readonly (readonly [fault: string, part: object])[] = [
  ["a rank twice", { priorities: { ...priorities, urgent } }],
  ["no priority at all", { priorities: {} }],
  ["a time zone that does not exist", withCalendar({ timeZone: "Europe/Milan" })],
  [
    "periods that overlap",
    withWeek([
      ["08:30", "13:00"],
      ["12:00", "18:00"],
    ]),
  ],
  ["a metric that the policy lacks", withTarget({ hours: 4 }, "response")],
  ["a calendar that the policy lacks", withTarget({ hours: 4, calendar: "office" })],
  ["the default calendar redefined", { calendars: { default: calendar } }],
  [
    "a band twice",
    {
      bands: [
        { name: "night", label, when: [] },
        { name: "night", label, when: [] },
      ],
    },
  ],
  ["a pattern that makes a path", { ticketNumbers: { pattern: "../N" } }],
];

/** Parts that keep the policy valid. */
export const soundParts: readonly (readonly [idea: string, part: object])[] = [
  ["nothing more", {}],
  ["the address of the schema", { $schema: "./node_modules/trouble-ticket/dist/schemas/support-policy.json" }],
  ["optional sections that are null", { name: null, modes: null, causes: null, requests: null, bands: null, tiers: null }],
  ["optional fields that are null", { modes: { phone: { label, blockMinutes: 30, needsApproval: null, rounding: null } } }],
  [
    "calendars, tiers, metrics and a service level",
    {
      calendars: { office: calendar },
      tiers: {
        gold: { label, calendar: "office", targets: { low: { workaround: { days: 0, by: "closing" }, update: { hours: 2 } } } },
      },
      metrics: { workaround: { label } },
      reprioritising: { countsFrom: "change" },
      serviceLevels: [{ ...level, least: 10, credits: [{ below: "0.9", percent: "5" }] }],
    },
  ],
  [
    "bands and rounding",
    {
      bands: [
        { name: "night", label, when: [{ on: "workdays", days: ["mon", "fri"], hours: [["22:00", "06:00"]] }, { on: null }] },
      ],
      modes: { phone: { label, blockMinutes: 15, minimumMinutes: 60, freeUpToMinutes: 5, rounding: "nearest" } },
    },
  ],
  [
    "holidays and exceptions",
    withCalendar({ holidays: ["2026-12-25", { date: "2026-12-26", name: label }], exceptions: { "2026-12-24": [] } }),
  ],
  ["targets of every unit", withTarget({ months: 1, cutOff: "16:00", counting: "date", from: "opening", by: "24:00" })],
  ["a target that is null", withTarget(null)],
];
