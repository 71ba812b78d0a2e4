import { clockChangesBetween, epochMsInRange, requireOrder, type ClockChange, type InstantLike } from "../time/internal.js";
import { compiledCalendar, type BusinessCalendar } from "./business-calendar.js";

/**
 * The changes of the desk's clocks after one instant and up to another, in order.
 *
 * @throws SupportError `invalid_instant`, `instant_without_offset`, `instant_out_of_range`, `reversed_interval`,
 * `invalid_calendar`
 */
export function clockChanges(calendar: BusinessCalendar, from: InstantLike, to: InstantLike): readonly ClockChange[] {
  const { zone } = compiledCalendar(calendar);
  const [fromMs, toMs] = [epochMsInRange(from), epochMsInRange(to)];
  requireOrder(fromMs, toMs);
  return clockChangesBetween(zone, fromMs, toMs);
}
