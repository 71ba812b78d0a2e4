import { errorOf, showValue, SupportError, type ProblemPath } from "../problem/internal.js";
import {
  dayMs,
  maxDayExclusive,
  minDay,
  requireInRange,
  resultOutOfRange,
  toLocalDate,
  zoneNamed,
  type DayNumber,
  type LocalDate,
} from "../time/internal.js";
import { readCalendarSpec, type CalendarSpec, type Holiday } from "./calendar-spec.js";
import { periodSpecs, weekOf, type DayPlan, type PeriodSpec, type Weekday } from "./day-plan.js";
import { compileTimeline, leadInDays, leadOutDays, type PlanInZone, type Timeline } from "./timeline.js";

/** Where most functions have their calendar. */
const calendarPath: ProblemPath = ["calendar"];

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
 * A business calendar: weekly opening hours in the desk's zone, holidays, and dated exceptions.
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
    weeklyHours: Object.freeze(weekOf((day) => periodSpecs(plan.weekly[day]))),
    holidays: Object.freeze(
      [...plan.holidays]
        .sort(([a], [b]) => a - b)
        .map(([day, name]) => Object.freeze({ date: toLocalDate(day), ...(name !== undefined && { name }) })),
    ),
    exceptions: Object.freeze(Object.fromEntries(byDay.map(([day, periods]) => [toLocalDate(day), periodSpecs(periods)]))),
  };
}

/** The compiled calendar of a calendar; throws `invalid_calendar` for values that `businessCalendar` did not make. */
export function compiledCalendar(calendar: BusinessCalendar, path: ProblemPath = calendarPath): CompiledCalendar {
  const state = (calendar as BusinessCalendar | null | undefined)?.[compiled];
  if (state === undefined) throw new SupportError({ code: "invalid_calendar", path, value: showValue(calendar) });
  return state;
}

/** A calendar's working state: its plan, and the timeline compiled so far, which only grows. */
export interface CompiledCalendar extends PlanInZone {
  timeline: Timeline | undefined;
}

/** Most answers are less than a season away, and compiling a season takes well under a millisecond. */
const seasonDays = 120;
const earliestDay: DayNumber = minDay - leadInDays;
const latestDay: DayNumber = maxDayExclusive + leadOutDays;

/** The timeline, known at `epochMs`; throws `instant_out_of_range`. */
export function timelineAt(calendar: CompiledCalendar, epochMs: number): Timeline {
  const { timeline } = calendar;
  if (timeline !== undefined && epochMs >= timeline.knownFromMs && epochMs < timeline.knownUntilMs) return timeline;
  requireInRange(epochMs);
  const day = Math.floor(epochMs / dayMs);
  if (timeline === undefined) return compile(calendar, day - leadInDays, day + seasonDays);
  return compile(
    calendar,
    epochMs < timeline.knownFromMs ? Math.min(day - leadInDays, timeline.fromDay - daysOf(timeline)) : timeline.fromDay,
    epochMs < timeline.knownUntilMs ? timeline.untilDay : Math.max(day + seasonDays, timeline.untilDay + daysOf(timeline)),
  );
}

/** The timeline, known at both instants. It only grows, so that it stays known at the first. */
export function timelineAtBoth(calendar: CompiledCalendar, epochMs: number, otherMs: number): Timeline {
  timelineAt(calendar, epochMs);
  return timelineAt(calendar, otherMs);
}

/** The timeline, known twice as far into the future; throws `result_out_of_range` where the range ends. */
export function laterTimeline(calendar: CompiledCalendar, timeline: Timeline): Timeline {
  if (timeline.untilDay >= latestDay) throw resultOutOfRange();
  return compile(calendar, timeline.fromDay, timeline.untilDay + daysOf(timeline));
}

/** The timeline, known twice as far into the past; throws `result_out_of_range` where the range begins. */
export function earlierTimeline(calendar: CompiledCalendar, timeline: Timeline): Timeline {
  if (timeline.fromDay <= earliestDay) throw resultOutOfRange();
  return compile(calendar, timeline.fromDay - daysOf(timeline), timeline.untilDay);
}

/** Compiles a longer timeline. As it doubles each time, all compilations cost at most twice the last one. */
function compile(calendar: CompiledCalendar, fromDay: DayNumber, untilDay: DayNumber): Timeline {
  const timeline = compileTimeline(calendar, Math.max(fromDay, earliestDay), Math.min(untilDay, latestDay));
  calendar.timeline = timeline;
  return timeline;
}

function daysOf(timeline: Timeline): number {
  return timeline.untilDay - timeline.fromDay;
}
