import { clockChangesBetween, epochMsInRange, requireOrder, type ClockChange, type InstantLike } from "../time/index.js";
import { compiledCalendar, type BusinessCalendar } from "./business-calendar.js";

/**
 * The changes of the desk's clocks after one instant and up to another, in order.
 *
 * @throws SupportError `invalid_instant`, `instant_without_offset`, `instant_out_of_range`, `reversed_interval`,
 * `invalid_calendar`
 * @example
 * clockChanges(acoPolicy.calendar, "2026-03-27T17:00Z", "2026-03-30T09:00Z")
 * // => [{ at: new Date("2026-03-29T01:00:00.000Z"), shiftMs: 3_600_000 }]
 */
export function clockChanges(calendar: BusinessCalendar, from: InstantLike, to: InstantLike): readonly ClockChange[] {
  const { zone } = compiledCalendar(calendar);
  const [fromMs, toMs] = [epochMsInRange(from), epochMsInRange(to)];
  requireOrder(fromMs, toMs);
  return clockChangesBetween(zone, fromMs, toMs);
}
