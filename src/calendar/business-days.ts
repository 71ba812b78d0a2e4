import { showValue, SupportError } from "../problem/internal.js";
import {
  dayAt,
  dayMs,
  epochMsInRange,
  instantOfWallMs,
  isInRange,
  offsetMsAt,
  rangeMs,
  resultOutOfRange,
  toLocalDate,
  wallMsAt,
  type DayNumber,
  type InstantLike,
  type LocalDate,
  type WallMs,
} from "../time/internal.js";
import {
  compiledCalendar,
  earlierTimeline,
  laterTimeline,
  timelineAt,
  type BusinessCalendar,
  type CompiledCalendar,
} from "./business-calendar.js";
import { periodsOpeningOn, runsPastMidnight } from "./day-plan.js";
import { isOpenAt, nextOpeningMs, previousClosingMs } from "./openings.js";
import { countUpTo, instantsOfDate, type MsInterval, type PlanInZone } from "./timeline.js";

/**
 * Adds working dates and keeps the wall time; a negative number subtracts. A working date is one on which the desk opens.
 *
 * From closed time, counting starts at the next opening (backwards, at the previous closing); zero returns the instant itself.
 * The hours after midnight of a period count with the date on which it opened. The result may be in closed time. At its closing
 * the desk is closed: Friday 17:00 at a desk open until 17:00, plus one, counts from Monday's opening and is Tuesday 09:00.
 *
 * @throws SupportError `not_whole` for a count that is not a whole number; instant errors; `invalid_calendar`;
 * `result_out_of_range` if the calendar has too few working dates
 * @example
 * addBusinessDays(acoPolicy.calendar, "2026-03-27T17:00+01:00", 3) // => 2026-04-01T15:00:00.000Z
 * addBusinessDays(acoPolicy.calendar, "2026-03-07T11:00+01:00", 1) // => 2026-03-10T07:30:00.000Z
 * @example
 * const hours = [["09:00", "17:00"]] as const;
 * const desk = businessCalendar({ timeZone: "Europe/London", weeklyHours: { mon: hours, tue: hours, fri: hours } });
 * addBusinessDays(desk, "2026-03-06T17:00Z", 1) // => 2026-03-10T09:00:00.000Z
 */
export function addBusinessDays(calendar: BusinessCalendar, at: InstantLike, days: number): Date {
  const compiled = compiledCalendar(calendar);
  const atMs = epochMsInRange(at, "at");
  if (!Number.isSafeInteger(days)) throw new SupportError({ code: "not_whole", path: ["days"], value: showValue(days) });
  return new Date(days === 0 ? atMs : businessDaysLaterMs(compiled, atMs, days));
}

/** Adds working dates, from the next opening on (backwards, from the previous closing), and keeps the wall time. */
function businessDaysLaterMs(calendar: CompiledCalendar, atMs: number, days: number): number {
  const isOpenThen = isOpenAt(calendar, atMs);
  const startMs = isOpenThen ? atMs : days > 0 ? nextOpeningMs(calendar, atMs) : previousClosingMs(calendar, atMs);
  const day = workingDateOf(calendar, isOpenThen || days > 0 ? startMs : startMs - 1);
  const shiftDays = workingDateFrom(calendar, day, days) - day;
  return instantOfWall(calendar, wallMsAt(calendar.zone, startMs) + shiftDays * dayMs);
}

/**
 * The date whose period an open instant is in. It is the date before the wall clock's if a period of that date runs past
 * midnight, and the next date if the clocks went back over midnight after its first period had opened.
 */
export function workingDateOf(calendar: CompiledCalendar, openMs: number): DayNumber {
  const { zone, plan } = calendar;
  const offsetMs = offsetMsAt(zone, openMs);
  const day = Math.floor((openMs + offsetMs) / dayMs);
  // Only clocks that went back within the last day can show a date again after the next one has started.
  if (offsetMsAt(zone, openMs - dayMs) > offsetMs && isOpenOn(calendar, day + 1, openMs)) return day + 1;
  if (!periodsOpeningOn(plan, day - 1).some(runsPastMidnight)) return day;
  return !isOpenOn(calendar, day, openMs) && isOpenOn(calendar, day - 1, openMs) ? day - 1 : day;
}

/** Whether a period that opened on a date is open at an instant. */
function isOpenOn(calendar: PlanInZone, day: DayNumber, atMs: number): boolean {
  return instantsOfDate(calendar, day).some(({ fromMs, toMs }) => fromMs <= atMs && atMs < toMs);
}

/**
 * The working date a number of working dates after a date, which may be closed itself; with zero the last one up to the date.
 * Throws `result_out_of_range`.
 */
export function workingDateFrom(calendar: CompiledCalendar, day: DayNumber, count: number): DayNumber {
  if (Math.abs(count) > rangeMs / dayMs || !isInRange(day * dayMs)) throw resultOutOfRange();
  for (let timeline = timelineAt(calendar, day * dayMs); ;) {
    const found = timeline.workingDays.values[countUpTo(timeline.workingDays, day) - 1 + count];
    if (found !== undefined) return found;
    timeline = count > 0 ? laterTimeline(calendar, timeline) : earlierTimeline(calendar, timeline);
  }
}

/** The first opening of a working date. */
export function firstOpeningOn(calendar: CompiledCalendar, workingDate: DayNumber): number {
  return Math.min(...instantsOfDate(calendar, workingDate).map(({ fromMs }) => fromMs));
}

/** The last closing of a date's periods, also after midnight; of a closed date, that of the working date before. */
export function lastClosingOn(calendar: CompiledCalendar, day: DayNumber): number {
  const periods = instantsOfDate(calendar, workingDateFrom(calendar, day, 0));
  return Math.max(...periods.map(({ toMs }) => toMs));
}

/** The instant of the calendar's wall time; throws `result_out_of_range`. */
export function instantOfWall({ zone }: CompiledCalendar, wallMs: WallMs): number {
  const epochMs = isInRange(wallMs) ? instantOfWallMs(zone, wallMs) : NaN;
  if (!isInRange(epochMs)) throw resultOutOfRange();
  return epochMs;
}

/** Whether the calendar lists a date as a holiday. An exception that opens the date does not change that. */
export function isHoliday({ plan }: CompiledCalendar, day: DayNumber): boolean {
  return plan.holidays.has(day);
}

/** Whether any period opens on a date. */
export function isWorkingDate(calendar: CompiledCalendar, day: DayNumber): boolean {
  return instantsOfDate(calendar, day).length > 0;
}

/** The last date that has started at an instant: clocks that go back over midnight do not return to the date before. */
export function startedDateAt(calendar: CompiledCalendar, epochMs: number): DayNumber {
  const day = dayAt(calendar.zone, epochMs);
  return intervalOfDate(calendar, day).toMs <= epochMs ? day + 1 : day;
}

/** A whole local date as instants. It may have 23 or 25 hours, and none if the zone skipped it. */
export function intervalOfDate({ zone }: CompiledCalendar, day: DayNumber): MsInterval {
  return { fromMs: instantOfWallMs(zone, day * dayMs), toMs: instantOfWallMs(zone, (day + 1) * dayMs) };
}

/**
 * The desk's local date at an instant.
 *
 * @throws SupportError instant errors, `invalid_calendar`
 * @example
 * localDateAt(acoPolicy.calendar, "2026-03-31T22:00:00Z") // => "2026-04-01"
 */
export function localDateAt(calendar: BusinessCalendar, at: InstantLike): LocalDate {
  return toLocalDate(localDayAt(calendar, at));
}

/** The desk's local date at an instant, as a day number. */
export function localDayAt(calendar: BusinessCalendar, at: InstantLike): DayNumber {
  const { zone } = compiledCalendar(calendar);
  return dayAt(zone, epochMsInRange(at, "at"));
}
