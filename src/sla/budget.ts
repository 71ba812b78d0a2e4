import { businessDaysLaterMs, datesLaterMs, monthsLaterMs, openTimeBetween, type CompiledCalendar } from "../calendar/index.js";
import type { TargetAmount } from "../policy/index.js";
import { hourMs, minuteMs } from "../time/index.js";

/**
 * The instant that a target counted in dates names: so many dates from the next opening on, at the same wall time. Targets in
 * opening time name none.
 */
export function nominalMs(calendar: CompiledCalendar, target: TargetAmount, receivedMs: number): number | undefined {
  switch (target.unit) {
    case "minutes":
    case "hours":
      return undefined;
    case "businessDays":
      return businessDaysLaterMs(calendar, receivedMs, target.amount);
    case "weeks":
      return datesLaterMs(calendar, receivedMs, 7 * target.amount);
    case "months":
      return monthsLaterMs(calendar, receivedMs, target.amount);
  }
}

/** The business time that a target allows from an instant on, in ms: one rule for every unit. */
export function budgetMs(calendar: CompiledCalendar, target: TargetAmount, receivedMs: number): number {
  const toMs = nominalMs(calendar, target, receivedMs);
  if (toMs !== undefined) return openTimeBetween(calendar, receivedMs, toMs);
  return Math.round(target.amount * (target.unit === "hours" ? hourMs : minuteMs));
}
