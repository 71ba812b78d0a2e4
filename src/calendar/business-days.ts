import { showValue, SupportError } from "../problem/internal.js";
import { epochMsInRange, type InstantLike } from "../time/internal.js";
import { compiledCalendar, type BusinessCalendar } from "./business-calendar.js";
import { businessDaysLaterMs } from "./nominal.js";

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
  const atMs = epochMsInRange(at);
  if (!Number.isSafeInteger(days)) throw new SupportError({ code: "not_whole", value: showValue(days) });
  return new Date(days === 0 ? atMs : businessDaysLaterMs(compiled, atMs, days));
}
