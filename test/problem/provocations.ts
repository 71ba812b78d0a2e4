import {
  acoPolicy,
  acoPolicySpec,
  addBusinessDays,
  addBusinessTime,
  billableDuration,
  businessCalendar,
  dueAt,
  explainDueAt,
  formatExplanation,
  isOpen,
  italianHolidays,
  openPeriods,
  parseLocalTime,
  parseRequest,
  parseTicketNumber,
  serviceLevelReport,
  supportPolicy,
  type PeriodSpec,
  type ProblemCode,
  type Target,
} from "../../src/index.js";
import { billingProvocations } from "../billing/billing-provocations.js";
import { messageProvocations } from "../message/message-provocations.js";
import { question } from "../request/a-request.js";
import { sharedProvocations, ticketProvocations } from "../ticket/ticket-provocations.js";
import { untyped } from "./refusal.js";

const { calendar } = acoPolicy;
const at = "2026-03-02T09:00+01:00";

const openOnMonday = (...periods: readonly PeriodSpec[]): unknown =>
  businessCalendar({ timeZone: "Europe/Rome", weeklyHours: { mon: periods } });

const dueWithin = (intervention: Target): unknown =>
  dueAt(
    { calendar, priorities: { any: { rank: 1, label: "Any", targets: { intervention } } } },
    { priority: "any", receivedAt: at },
  );

const { blocking, ...otherPriorities } = acoPolicySpec.priorities;
const tooMany = Array.from({ length: 25 }, (): PeriodSpec => ["09:00", "10:00"]);

/** For every code, a call of the public face that is refused with it. A code without one does not compile. */
export const provocations: { readonly [Code in ProblemCode]: () => unknown } = {
  wrong_type: () => dueAt(acoPolicy, untyped(null)),
  missing_field: () => supportPolicy({ ...acoPolicySpec, name: "" }),
  unknown_field: () => supportPolicy(untyped({ ...acoPolicySpec, owner: "ACO" })),
  invalid_instant: () => isOpen(calendar, "2026-02-30T00:00Z"),
  instant_without_offset: () => isOpen(calendar, "2026-03-02T09:00"),
  instant_out_of_range: () => isOpen(calendar, "2200-01-02T00:00Z"),
  result_out_of_range: () => addBusinessTime(calendar, at, { hours: 1_000_000 }),
  reversed_interval: () => openPeriods(calendar, at, "2026-03-01T09:00+01:00"),
  invalid_local_date: () => businessCalendar({ ...acoPolicySpec.calendar, holidays: ["2026-02-30"] }),
  invalid_local_time: () => parseLocalTime("30/02/2026 10:00", { timeZone: "Europe/Rome", order: "dmy" }),
  unknown_time_zone: () => businessCalendar({ ...acoPolicySpec.calendar, timeZone: "" }),
  unknown_locale: () =>
    formatExplanation(explainDueAt(acoPolicy, { priority: "low", receivedAt: at }), { locale: untyped("fr") }),
  invalid_time_of_day: () => openOnMonday(["08:30", "25:00"]),
  empty_period: () => openOnMonday(["08:30", "08:30"]),
  overlapping_periods: () => openOnMonday(["08:30", "13:00"], ["12:00", "18:00"]),
  too_many_periods: () => openOnMonday(...tooMany),
  never_open: () => openOnMonday(),
  invalid_calendar: () => isOpen(untyped(acoPolicySpec.calendar), at),
  invalid_duration: () => addBusinessTime(calendar, at, { hours: NaN }),
  not_whole: () => addBusinessDays(calendar, at, 1.5),
  invalid_year_range: () => italianHolidays(2027, 2026),
  missing_section: () => billableDuration(untyped({ calendar }), { mode: "phone", startedAt: at, endedAt: at }),
  invalid_name: () => supportPolicy({ ...acoPolicySpec, modes: { "on site": { label: "on site", blockMinutes: 60 } } }),
  out_of_bounds: () => supportPolicy({ ...acoPolicySpec, invoicing: { endOfMonthsAfter: 13 } }),
  invalid_target: () => dueWithin({ hours: -4 }),
  duplicate_credit: () => {
    const credits = ["0.9", "0.90"].map((below) => ({ below, percent: "5" }));
    const level = {
      name: "monthly",
      label: "Monthly",
      metric: "intervention",
      every: "month" as const,
      attained: "0.9",
      credits,
    };
    return supportPolicy({ ...acoPolicySpec, serviceLevels: [level] });
  },
  duplicate_rank: () =>
    supportPolicy({ ...acoPolicySpec, priorities: { ...otherPriorities, first: untyped(blocking), second: untyped(blocking) } }),
  unknown_priority: () => dueAt(acoPolicy, { priority: "urgent", receivedAt: at }),
  unknown_tier: () => dueAt(acoPolicy, { priority: "low", receivedAt: at, tier: "gold" }),
  unknown_calendar: () => dueWithin({ hours: 4, calendar: "night" }),
  unknown_metric: () =>
    dueAt(
      { calendar, priorities: { any: { rank: 1, label: "Any", targets: { rootCause: { hours: 4 } } } } },
      { priority: "any", receivedAt: at },
    ),
  no_target: () =>
    dueAt({ calendar, priorities: { any: { rank: 1, label: "Any", targets: {} } } }, { priority: "any", receivedAt: at }),
  clock_not_started: () => dueWithin({ hours: 4, from: "acknowledgement" }),
  missing_now: () => dueAt(acoPolicy, { priority: "low", receivedAt: at, pauses: [{ from: at }] }),
  resolved_twice: () => dueAt(acoPolicy, { priority: "low", receivedAt: at, resolvedAt: at, conclusions: [{ from: at }] }),
  invalid_period: () => serviceLevelReport(acoPolicy, [], { quarter: "2026-Q5" }),
  zero_budget: () => dueWithin({ minutes: 1e-6 }),
  unknown_mode: () => billableDuration(acoPolicy, { mode: "fax", startedAt: at, endedAt: at }),
  unknown_band: sharedProvocations.unknown_band,
  duplicate_name: () => supportPolicy({ ...acoPolicySpec, pausing: { reasons: ["customerAnswer", "customerAnswer"] } }),
  invalid_number_pattern: () => supportPolicy({ ...acoPolicySpec, ticketNumbers: { pattern: "YYYY" } }),
  invalid_ticket_number: () => parseTicketNumber(acoPolicy, "2026-123"),
  text_too_long: () => parseRequest(acoPolicy, { ...question, customer: "x".repeat(201) }),
  invalid_email: () => parseRequest(acoPolicy, { ...question, sender: "anna" }),
  invalid_phone: () => parseRequest(acoPolicy, { ...question, operator: { name: "Anna Bianchi", phone: "112" } }),
  unknown_channel: () => parseRequest(acoPolicy, { ...question, channel: "pigeon" }),
  unknown_kind: () => parseRequest(acoPolicy, { ...question, report: { kind: "praise", description: "Well done" } }),
  missing_reason: () => parseRequest(acoPolicy, { ...question, channel: "fax" }),
  multiple_reports: () => parseRequest(acoPolicy, { ...question, report: [question.report, question.report] }),
  ...ticketProvocations,
  ...billingProvocations,
  ...messageProvocations,
};
