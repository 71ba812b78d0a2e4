import {
  firstOpeningOn,
  firstOpenMs,
  instantOfWall,
  lastClosingOn,
  laterByOpenTime,
  minuteOf,
  openTimeBetween,
  openTimeEndMs,
  workingDateFrom,
  workingDateOf,
  type CompiledCalendar,
} from "../calendar/internal.js";
import { SupportError } from "../problem/internal.js";
import { addMonths, dayMs, hourMs, minuteMs, wallMsAt, type DayNumber, type WallMs } from "../time/internal.js";
import { isCountedInDates, type TargetAmount } from "./target.js";

/** When a target is due, pauses left out. */
export interface DueDate {
  /** For a target counted in dates: the instant that it names. */
  readonly nominalMs: number | undefined;
  readonly dueMs: number;
  /** The business time from the start to the due date. */
  readonly budgetMs: number;
}

/** Where a clock starts: at its origin, or after a missed cut-off at the first opening of the next working date. */
export function startOf(calendar: CompiledCalendar, { cutOff }: TargetAmount, originMs: number): number {
  if (cutOff === undefined) return originMs;
  const workingDate = workingDateOf(calendar, firstOpenMs(calendar, originMs));
  if (wallMsAt(calendar.zone, originMs) <= wallTimeOn(workingDate, cutOff)) return originMs;
  return firstOpeningOn(calendar, workingDateFrom(calendar, workingDate, 1));
}

/**
 * When a target is due whose clock has its origin and start at these instants: the earliest instant by which its time has
 * elapsed, so never in closed time. Throws `zero_budget` for a target of less than a millisecond.
 */
export function dueDateOf(
  calendar: CompiledCalendar,
  target: TargetAmount,
  priority: string,
  originMs: number,
  startMs: number,
): DueDate {
  if (isCountedInDates(target.unit)) return dueByDate(calendar, target, originMs, startMs);
  const budgetMs = openTimeOf(target, priority, startMs);
  return { nominalMs: undefined, dueMs: laterByOpenTime(calendar, startMs, budgetMs), budgetMs };
}

/** The budget of a target in minutes or hours. Throws `zero_budget`. */
export function openTimeOf(target: TargetAmount, priority: string, startMs: number): number {
  const budgetMs = Math.round(target.amount * (target.unit === "hours" ? hourMs : minuteMs));
  if (budgetMs > 0) return budgetMs;
  throw new SupportError({ code: "zero_budget", priority, receivedAt: new Date(startMs).toISOString() });
}

/** Without business time between the start and the instant that the target names, the next working date's is meant. */
function dueByDate(calendar: CompiledCalendar, target: TargetAmount, originMs: number, startMs: number): DueDate {
  const { unit, by, counting, cutOff } = target;
  const isFromOrigin = counting === "date" && cutOff === undefined;
  const baseMs = isFromOrigin ? originMs : firstOpenMs(calendar, startMs);
  const wallMs = wallMsAt(calendar.zone, baseMs);
  const isOfShift = !isFromOrigin && (unit === "businessDays" || cutOff !== undefined);
  const baseDay = isOfShift ? workingDateOf(calendar, baseMs) : Math.floor(wallMs / dayMs);
  for (let day = datesLater(calendar, target, baseDay); ; day = workingDateFrom(calendar, day, 1)) {
    const nominalMs = by === undefined ? instantOfWall(calendar, wallMs + (day - baseDay) * dayMs) : instantBy(calendar, by, day);
    const dueMs = openTimeEndMs(calendar, nominalMs);
    if (dueMs > startMs) return { nominalMs, dueMs, budgetMs: openTimeBetween(calendar, startMs, dueMs) };
  }
}

function datesLater(calendar: CompiledCalendar, { unit, amount }: TargetAmount, day: DayNumber): DayNumber {
  switch (unit) {
    case "businessDays":
      return amount === 0 ? day : workingDateFrom(calendar, day, amount);
    case "weeks":
      return day + 7 * amount;
    case "months":
      return addMonths(day, amount);
    default:
      return day + amount;
  }
}

/** The instant of `by` on a date: the last closing, or a time of day. */
function instantBy(calendar: CompiledCalendar, by: string, day: DayNumber): number {
  return by === "closing" ? lastClosingOn(calendar, day) : instantOfWall(calendar, wallTimeOn(day, by));
}

/** The wall time of a time of day such as `16:00`, counted from a date's midnight. */
function wallTimeOn(day: DayNumber, timeOfDay: string): WallMs {
  return day * dayMs + minuteOf(timeOfDay) * minuteMs;
}
