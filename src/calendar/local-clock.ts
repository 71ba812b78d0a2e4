import {
  clockChangesBetween,
  dayMs,
  epochMsInRange,
  requireOrder,
  toLocalDate,
  wallMsAt,
  type ClockChange,
  type DayNumber,
  type InstantLike,
  type LocalDate,
} from "../time/internal.js";
import { compiledCalendar, type BusinessCalendar } from "./business-calendar.js";

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
  return Math.floor(wallMsAt(zone, epochMsInRange(at, "at")) / dayMs);
}

/** The changes of the desk's clocks in `(from, to]`, in order; throws instant errors, `reversed_interval`, `invalid_calendar`. */
export function clockChanges(calendar: BusinessCalendar, from: InstantLike, to: InstantLike): readonly ClockChange[] {
  const { zone } = compiledCalendar(calendar);
  const [fromMs, toMs] = [epochMsInRange(from, "from"), epochMsInRange(to, "to")];
  requireOrder(fromMs, toMs, "to");
  return clockChangesBetween(zone, fromMs, toMs);
}
