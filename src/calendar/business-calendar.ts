import { errorOf, showValue, SupportError } from "../problem/internal.js";
import { toLocalDate, zoneNamed, type LocalDate } from "../time/internal.js";
import type { CalendarSpec, Holiday, PeriodSpec, Weekday } from "./calendar-spec.js";
import type { CompiledCalendar } from "./compiled-calendar.js";
import { periodSpecs, type DayPlan } from "./day-plan.js";
import { readCalendarSpec } from "./read-calendar-spec.js";

/** A registered symbol, so that the ESM and the CommonJS build accept each other's calendars. */
const compiled: unique symbol = Symbol.for("trouble-ticket.compiledCalendar");

/**
 * A business calendar: a validated spec with all seven weekdays, and holidays and exceptions sorted by date. Frozen plain data;
 * its JSON is a spec of the same calendar.
 */
export interface BusinessCalendar {
  readonly timeZone: string;
  readonly weeklyHours: Readonly<Record<Weekday, readonly PeriodSpec[]>>;
  readonly holidays: readonly Holiday[];
  readonly exceptions: Readonly<Record<LocalDate, readonly PeriodSpec[]>>;
  /** The compiled calendar that queries use; not enumerable, so not part of the JSON. */
  readonly [compiled]: CompiledCalendar;
}

/**
 * A business calendar: weekly opening hours in the desk's zone, without holidays, with dated exceptions.
 *
 * Periods are half-open, `[open, close)`: at 13:00 a desk open until 13:00 is closed. Periods that meet, or that overlap because
 * one runs past midnight or the clocks change, are merged. Wall times become instants by the rule of Temporal's `compatible`: a
 * skipped time moves later by the gap, a repeated time is its first instant. A calendar answers for every instant of the local
 * dates 1970-01-01 to 2199-12-31.
 *
 * @throws SupportError with all `problems` of the spec: `missing_field`, `unknown_time_zone`, `invalid_time_of_day`,
 * `empty_period`, `overlapping_periods`, `too_many_periods`, `invalid_local_date`, `never_open`, `unknown_field`, `wrong_type`
 * @example
 * const calendar = businessCalendar({
 *   timeZone: "Europe/Rome",
 *   weeklyHours: { mon: [["08:30", "13:00"], ["14:00", "18:00"]], fri: [["08:30", "13:00"]] },
 *   holidays: [{ date: "2026-04-06", name: "Easter Monday" }],
 *   exceptions: { "2026-12-24": [["08:30", "12:00"]] },
 * });
 * isOpen(calendar, "2026-03-02T12:59:59+01:00") // => true
 * isOpen(calendar, "2026-03-02T13:00:00+01:00") // => false
 */
export function businessCalendar(spec: CalendarSpec): BusinessCalendar {
  const reading = readCalendarSpec(spec);
  if (!reading.ok) throw errorOf(reading.problems);
  const { timeZone, plan } = reading.value;
  const state: CompiledCalendar = { zone: zoneNamed(timeZone), plan, timeline: undefined };
  return Object.freeze(Object.defineProperty(calendarData(timeZone, plan), compiled, { value: state }) as BusinessCalendar);
}

function calendarData(timeZone: string, plan: DayPlan): Omit<BusinessCalendar, typeof compiled> {
  const byDay = [...plan.exceptions].sort(([a], [b]) => a - b);
  return {
    timeZone,
    weeklyHours: Object.freeze({
      mon: periodSpecs(plan.weekly.mon),
      tue: periodSpecs(plan.weekly.tue),
      wed: periodSpecs(plan.weekly.wed),
      thu: periodSpecs(plan.weekly.thu),
      fri: periodSpecs(plan.weekly.fri),
      sat: periodSpecs(plan.weekly.sat),
      sun: periodSpecs(plan.weekly.sun),
    }),
    holidays: Object.freeze(
      [...plan.holidays]
        .sort(([a], [b]) => a - b)
        .map(([day, name]) => Object.freeze({ date: toLocalDate(day), ...(name !== undefined && { name }) })),
    ),
    exceptions: Object.freeze(Object.fromEntries(byDay.map(([day, periods]) => [toLocalDate(day), periodSpecs(periods)]))),
  };
}

/** The compiled calendar of a calendar; throws `invalid_calendar` for values that `businessCalendar` did not make. */
export function compiledCalendar(calendar: BusinessCalendar): CompiledCalendar {
  const state = (calendar as BusinessCalendar | null | undefined)?.[compiled];
  if (state === undefined) throw new SupportError({ code: "invalid_calendar", path: ["calendar"], value: showValue(calendar) });
  return state;
}
