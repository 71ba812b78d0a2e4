import { showValue, SupportError } from "../error/index.js";
import {
  addMonths,
  dayMs,
  instantOfWallMs,
  isInRange,
  minuteMs,
  resultOutOfRange,
  toEpochMs,
  wallMsAt,
  type DayNumber,
  type InstantLike,
  type WallMs,
  type Zone,
} from "../time/index.js";
import { compiledCalendar, type BusinessCalendar } from "./business-calendar.js";
import { earlierTimeline, laterTimeline, timelineAt, type CompiledCalendar } from "./compiled-calendar.js";
import { periodsOpeningOn } from "./day-plan.js";
import { isOpen, nextOpening, previousClosing } from "./openings.js";
import { countUpTo, valueAt } from "./sorted-index.js";

/**
 * The same wall time, a number of working dates later; below zero, earlier. A working date is one on which the desk opens at all.
 *
 * From closed time, counting starts at the next opening (backwards, at the previous closing); zero gives the instant itself. The
 * hours after midnight of a period count with the date it opened on. The wall time may be closed on the date arrived at.
 *
 * @throws SupportError `not_whole` for a count that is not a whole number; `invalid_instant`, `instant_without_offset`,
 * `instant_out_of_range`, `invalid_calendar`; `result_out_of_range` where the calendar has too few working dates
 * @example
 * addBusinessDays(acoPolicy.calendar, "2026-03-27T17:00+01:00", 3) // => 2026-04-01T15:00:00.000Z
 * addBusinessDays(acoPolicy.calendar, "2026-03-07T11:00+01:00", 1) // => 2026-03-10T07:30:00.000Z
 */
export function addBusinessDays(calendar: BusinessCalendar, at: InstantLike, days: number): Date {
  const compiled = compiledCalendar(calendar);
  const atMs = toEpochMs(at);
  requireWhole(days);
  timelineAt(compiled, atMs);
  if (days === 0) return new Date(atMs);
  const startMs = days > 0 ? firstOpenMs(calendar, atMs) : lastOpenMs(calendar, atMs);
  const wallMs = wallMsAt(compiled.zone, startMs);
  const day = workingDateOf(compiled, days > 0 ? wallMs : wallMs - 1);
  return instantInRange(compiled.zone, wallMs + (workingDateFrom(compiled, startMs, day, days) - day) * dayMs);
}

/**
 * The same wall time, a number of dates later (seven a week), working or not; below zero, earlier. From closed time, counting
 * starts at the next opening.
 *
 * @throws SupportError as {@link addBusinessDays} does
 * @example
 * addCalendarDays(acoPolicy.calendar, "2026-03-27T17:00+01:00", 14) // => 2026-04-10T15:00:00.000Z
 */
export function addCalendarDays(calendar: BusinessCalendar, at: InstantLike, days: number): Date {
  return onShiftedDate(calendar, at, days, (day) => day + days);
}

/**
 * The same wall time, a number of calendar months later, on the last day of a month that is shorter; below zero, earlier. From
 * closed time, counting starts at the next opening.
 *
 * @throws SupportError as {@link addBusinessDays} does
 * @example
 * addCalendarMonths(acoPolicy.calendar, "2026-01-30T10:00+01:00", 1) // => 2026-02-28T09:00:00.000Z
 */
export function addCalendarMonths(calendar: BusinessCalendar, at: InstantLike, months: number): Date {
  return onShiftedDate(calendar, at, months, (day) => addMonths(day, months));
}

function onShiftedDate(calendar: BusinessCalendar, at: InstantLike, count: number, shift: (day: DayNumber) => DayNumber): Date {
  const { zone } = compiledCalendar(calendar);
  const atMs = toEpochMs(at);
  requireWhole(count);
  const wallMs = wallMsAt(zone, firstOpenMs(calendar, atMs));
  const day = Math.floor(wallMs / dayMs);
  return instantInRange(zone, wallMs + (shift(day) - day) * dayMs);
}

function requireWhole(count: number): void {
  if (!Number.isSafeInteger(count)) throw new SupportError({ code: "not_whole", value: showValue(count) });
}

function firstOpenMs(calendar: BusinessCalendar, atMs: number): number {
  return isOpen(calendar, atMs) ? atMs : nextOpening(calendar, atMs).getTime();
}

function lastOpenMs(calendar: BusinessCalendar, atMs: number): number {
  return isOpen(calendar, atMs) ? atMs : previousClosing(calendar, atMs).getTime();
}

/** The date whose periods a wall time falls into: the date before, where a period of it runs past midnight. */
function workingDateOf({ plan }: CompiledCalendar, wallMs: WallMs): DayNumber {
  const day = Math.floor(wallMs / dayMs);
  const minute = Math.floor((wallMs - day * dayMs) / minuteMs);
  const isWithin = (opened: DayNumber, ofMinute: number): boolean =>
    periodsOpeningOn(plan, opened).some(({ openMinute, closeMinute }) => openMinute <= ofMinute && ofMinute < closeMinute);
  return !isWithin(day, minute) && isWithin(day - 1, minute + dayMs / minuteMs) ? day - 1 : day;
}

/** The working date `count` working dates from a date, known to be around `atMs`. */
function workingDateFrom(calendar: CompiledCalendar, atMs: number, day: DayNumber, count: number): DayNumber {
  for (let timeline = timelineAt(calendar, atMs); ; ) {
    const position = countUpTo(timeline.workingDays, day) - 1 + count;
    const found = timeline.workingDays.values[position];
    if (found !== undefined) return found;
    timeline = count > 0 ? laterTimeline(calendar, timeline) : earlierTimeline(calendar, timeline);
  }
}

function instantInRange(zone: Zone, wallMs: WallMs): Date {
  if (!isInRange(wallMs)) throw resultOutOfRange();
  return new Date(instantOfWallMs(zone, wallMs));
}
