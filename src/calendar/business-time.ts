import { toEpochMs, type InstantLike } from "../time/internal.js";
import { compiledCalendar, type BusinessCalendar } from "./business-calendar.js";
import { toDurationMs, type DurationLike } from "./duration.js";
import { openTimeBetween, shiftByOpenTime } from "./open-time.js";

/**
 * The earliest instant by which an amount of business time has elapsed since an instant.
 *
 * Monday 09:00 and 4 hours give 13:00, when the desk closes for lunch, not 14:00. Adding zero gives the instant itself, and a
 * negative amount subtracts.
 *
 * @throws SupportError `invalid_instant`, `instant_without_offset`, `instant_out_of_range`, `invalid_duration`,
 * `invalid_calendar`; `result_out_of_range` where the calendar does not open that long before its range ends
 * @example
 * const calendar = acoPolicy.calendar;
 * addBusinessTime(calendar, "2026-03-02T09:00+01:00", { hours: 4 }) // => 2026-03-02T12:00:00.000Z
 * addBusinessTime(calendar, "2026-03-27T17:00+01:00", { hours: 4 }) // => 2026-03-30T09:30:00.000Z
 */
export function addBusinessTime(calendar: BusinessCalendar, at: InstantLike, duration: DurationLike): Date {
  return new Date(shiftByOpenTime(compiledCalendar(calendar), toEpochMs(at), toDurationMs(duration)));
}

/**
 * The latest instant from which an amount of business time elapses until an instant: the mirror of {@link addBusinessTime}.
 *
 * @throws SupportError as {@link addBusinessTime} does
 * @example
 * subtractBusinessTime(acoPolicy.calendar, "2026-03-30T11:30+02:00", { hours: 4 }) // => 2026-03-27T16:00:00.000Z
 */
export function subtractBusinessTime(calendar: BusinessCalendar, at: InstantLike, duration: DurationLike): Date {
  return new Date(shiftByOpenTime(compiledCalendar(calendar), toEpochMs(at), -toDurationMs(duration)));
}

/**
 * How long the desk was open between two instants, in milliseconds; below zero where `to` is the earlier.
 *
 * @throws SupportError `invalid_instant`, `instant_without_offset`, `instant_out_of_range`, `invalid_calendar`
 * @example
 * businessTimeBetween(acoPolicy.calendar, "2026-03-27T17:00+01:00", "2026-03-30T11:30+02:00") / 3_600_000 // => 4
 */
export function businessTimeBetween(calendar: BusinessCalendar, from: InstantLike, to: InstantLike): number {
  return openTimeBetween(compiledCalendar(calendar), toEpochMs(from), toEpochMs(to));
}
