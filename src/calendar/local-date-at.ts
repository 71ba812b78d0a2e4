import {
  dayMs,
  epochMsInRange,
  toLocalDate,
  wallMsAt,
  type DayNumber,
  type InstantLike,
  type LocalDate,
} from "../time/internal.js";
import { compiledCalendar, type BusinessCalendar } from "./business-calendar.js";

/**
 * The date that the desk's wall calendar shows at an instant.
 *
 * @throws SupportError `invalid_instant`, `instant_without_offset`, `instant_out_of_range`, `invalid_calendar`
 * @example
 * localDateAt(acoPolicy.calendar, "2026-03-31T22:00:00Z") // => "2026-04-01"
 */
export function localDateAt(calendar: BusinessCalendar, at: InstantLike): LocalDate {
  return toLocalDate(localDayAt(calendar, at));
}

/** The same date as a day number. */
export function localDayAt(calendar: BusinessCalendar, at: InstantLike): DayNumber {
  const { zone } = compiledCalendar(calendar);
  return Math.floor(wallMsAt(zone, epochMsInRange(at)) / dayMs);
}
