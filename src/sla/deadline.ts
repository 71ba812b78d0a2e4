import {
  businessDaysLaterMs,
  datesLaterMs,
  monthsLaterMs,
  openTimeBetween,
  openTimeEndMs,
  shiftByOpenTime,
  type CompiledCalendar,
} from "../calendar/internal.js";
import { SupportError } from "../problem/internal.js";
import type { TargetAmount } from "./target.js";
import { hourMs, minuteMs } from "../time/internal.js";

/** When a target is due, and the instant that it names where it is counted in dates. */
export interface Deadline {
  readonly nominalMs: number | undefined;
  readonly dueMs: number;
}

/**
 * When a target is due: receipt plus its budget. The budget of a target counted in dates is the open time up to the instant it
 * names, and the earliest instant by which that has elapsed is the end of the open time before it. Throws `zero_budget` for
 * a target that comes to no time: one counted in dates never does, since it counts from an opening on.
 */
export function deadlineOf(calendar: CompiledCalendar, target: TargetAmount, priority: string, receivedMs: number): Deadline {
  const toMs = nominalMs(calendar, target, receivedMs);
  const dueMs = toMs === undefined ? shiftByOpenTime(calendar, receivedMs, openingTimeMs(target)) : openTimeEndMs(calendar, toMs);
  if (dueMs > receivedMs) return { nominalMs: toMs, dueMs };
  throw new SupportError({ code: "zero_budget", priority, receivedAt: new Date(receivedMs).toISOString() });
}

/** The business time that a target allows from an instant on, in ms: one rule for every unit. Throws `zero_budget`. */
export function budgetMs(calendar: CompiledCalendar, target: TargetAmount, priority: string, receivedMs: number): number {
  return openTimeBetween(calendar, receivedMs, deadlineOf(calendar, target, priority, receivedMs).dueMs);
}

/**
 * The instant that a target counted in dates names: so many dates from the next opening on, at the same wall time. Targets in
 * opening time name none.
 */
function nominalMs(calendar: CompiledCalendar, target: TargetAmount, receivedMs: number): number | undefined {
  switch (target.unit) {
    case "minutes":
    case "hours":
      return undefined;
    case "businessDays":
      return businessDaysLaterMs(calendar, receivedMs, target.amount);
    case "days":
      return datesLaterMs(calendar, receivedMs, target.amount);
    case "weeks":
      return datesLaterMs(calendar, receivedMs, 7 * target.amount);
    case "months":
      return monthsLaterMs(calendar, receivedMs, target.amount);
  }
}

function openingTimeMs({ unit, amount }: TargetAmount): number {
  return Math.round(amount * (unit === "hours" ? hourMs : minuteMs));
}
