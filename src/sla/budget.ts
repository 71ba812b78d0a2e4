import { addBusinessDays, addCalendarDays, addCalendarMonths, businessTimeBetween, type BusinessCalendar } from "../calendar/index.js";
import type { TargetAmount } from "../policy/index.js";
import { hourMs, minuteMs, type InstantLike } from "../time/index.js";

/**
 * The instant a target counted in dates names: so many dates from the next opening on, at the same wall time. Targets in opening
 * time name none.
 */
export function nominalInstant(calendar: BusinessCalendar, target: TargetAmount, receivedAt: InstantLike): Date | undefined {
  switch (target.unit) {
    case "minutes":
    case "hours":
      return undefined;
    case "businessDays":
      return addBusinessDays(calendar, receivedAt, target.amount);
    case "weeks":
      return addCalendarDays(calendar, receivedAt, 7 * target.amount);
    case "months":
      return addCalendarMonths(calendar, receivedAt, target.amount);
  }
}

/** The business time a target allows from an instant on, in ms: one rule for every unit. */
export function budgetMsOf(calendar: BusinessCalendar, target: TargetAmount, receivedAt: InstantLike): number {
  const nominalAt = nominalInstant(calendar, target, receivedAt);
  if (nominalAt !== undefined) return businessTimeBetween(calendar, receivedAt, nominalAt);
  return Math.round(target.amount * (target.unit === "hours" ? hourMs : minuteMs));
}
