import { SupportError } from "../problem/internal.js";
import { toEpochMs, type InstantLike } from "./instant.js";
import { dayNumber, type DayNumber } from "./local-date.js";
import { dayMs } from "./units.js";

/**
 * The instants that zones and calendars answer for: from `firstMs` up to, not including, `untilMs`. They hold every instant of
 * the local dates 1970-01-01 to 2199-12-31, whatever the zone.
 */
export const minDay: DayNumber = dayNumber(1969, 12, 31);
export const maxDayExclusive: DayNumber = dayNumber(2200, 1, 2);
const firstMs = minDay * dayMs;
const untilMs = maxDayExclusive * dayMs;

/** No calendar has more open time than this, or more dates. */
export const rangeMs: number = untilMs - firstMs;

export function isInRange(epochMs: number): boolean {
  return epochMs >= firstMs && epochMs < untilMs;
}

/** Whether a date lies in 1970–2199, whose every instant is in range whatever the zone. */
export function isCalendarDate(day: DayNumber): boolean {
  return day > minDay && day < maxDayExclusive - 1;
}

/** Refuses an instant that calendars do not answer for, with `instant_out_of_range`. */
export function requireInRange(epochMs: number): void {
  if (!isInRange(epochMs)) {
    throw new SupportError({ code: "instant_out_of_range", value: new Date(epochMs).toISOString(), ...rangeText() });
  }
}

/** The epoch milliseconds of an instant that calendars answer for; throws as {@link toEpochMs}, and `instant_out_of_range`. */
export function epochMsInRange(at: InstantLike): number {
  const epochMs = toEpochMs(at);
  requireInRange(epochMs);
  return epochMs;
}

/** Refuses an interval that ends before it begins, with `reversed_interval`. */
export function requireOrder(fromMs: number, toMs: number): void {
  if (toMs < fromMs) {
    throw new SupportError({ code: "reversed_interval", from: new Date(fromMs).toISOString(), to: new Date(toMs).toISOString() });
  }
}

/** The error for an answer that would lie beyond the range: the search ended there. */
export function resultOutOfRange(): SupportError {
  return new SupportError({ code: "result_out_of_range", ...rangeText() });
}

function rangeText(): { readonly from: string; readonly until: string } {
  return { from: new Date(firstMs).toISOString(), until: new Date(untilMs).toISOString() };
}
