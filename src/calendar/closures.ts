import {
  dayMs,
  isSkippedDate,
  minuteMs,
  requireInRange,
  requireOrder,
  toEpochMs,
  toLocalDate,
  wallMsAt,
  weekdayOf,
  type DayNumber,
  type InstantLike,
  type LocalDate,
  type LocalizedText,
} from "../time/index.js";
import { compiledCalendar, type BusinessCalendar } from "./business-calendar.js";
import type { CompiledCalendar } from "./compiled-calendar.js";
import { periodsOpeningOn, weeklyPeriodsOn, type DayPlan, type MinutePeriod } from "./day-plan.js";

/**
 * Why a desk is closed: outside a day's hours (`night`), between two periods (`lunch` where that begins from 11:00 to
 * 15:00, else `break`), on a Saturday or Sunday without hours (`weekend`), on another day without (`dayOff`), on a holiday, by a
 * dated exception, or on a date that the zone skipped.
 */
export type ClosureReason = "night" | "lunch" | "break" | "weekend" | "dayOff" | "holiday" | "exception" | "skippedDate";

/** A reason for being closed, and the local dates, both included, on which it holds. */
export interface Closure {
  readonly reason: ClosureReason;
  readonly fromDate: LocalDate;
  readonly toDate: LocalDate;
  /** The holiday's name, where the calendar has one. */
  readonly name?: LocalizedText;
}

/**
 * Why the desk is closed between two instants that have no open time between them: one reason after the other, date by date,
 * neighbouring dates with the same reason taken together.
 *
 * @throws SupportError `invalid_instant`, `instant_without_offset`, `instant_out_of_range`, `reversed_interval`,
 * `invalid_calendar`
 * @example
 * closuresBetween(acoPolicy.calendar, "2026-03-06T18:00+01:00", "2026-03-09T08:30+01:00").map(({ reason }) => reason)
 * // => ["night", "weekend", "night"]
 */
export function closuresBetween(calendar: BusinessCalendar, from: InstantLike, to: InstantLike): readonly Closure[] {
  const compiled = compiledCalendar(calendar);
  const [fromMs, toMs] = [toEpochMs(from), toEpochMs(to)];
  requireInRange(fromMs);
  requireInRange(toMs);
  requireOrder(fromMs, toMs);
  const fromWallMs = wallMsAt(compiled.zone, fromMs);
  const toWallMs = wallMsAt(compiled.zone, toMs);
  const closures: Closure[] = [];
  for (let day = Math.floor(fromWallMs / dayMs); day * dayMs < toWallMs; day++) {
    const piece = minutesOf(day, fromWallMs, toWallMs);
    appendClosure(closures, { ...closureOn(compiled, day, piece), fromDate: toLocalDate(day), toDate: toLocalDate(day) });
  }
  return closures;
}

/** The part of a date that lies between two wall times. */
function minutesOf(day: DayNumber, fromWallMs: number, toWallMs: number): MinutePeriod {
  const minuteOf = (wallMs: number): number => Math.min(Math.max((wallMs - day * dayMs) / minuteMs, 0), dayMs / minuteMs);
  return { openMinute: minuteOf(fromWallMs), closeMinute: minuteOf(toWallMs) };
}

function closureOn({ zone, plan }: CompiledCalendar, day: DayNumber, piece: MinutePeriod): Pick<Closure, "reason" | "name"> {
  if (isSkippedDate(zone, day)) return { reason: "skippedDate" };
  const isException = plan.exceptions.has(day);
  const periods = periodsOpeningOn(plan, day);
  if (periods.length > 0) {
    const isOtherwiseOpen = weeklyPeriodsOn(plan, day).some((period) => overlaps(period, piece));
    return {
      reason: isException && isOtherwiseOpen ? "exception" : reasonWithinDay([...lastOfDayBefore(plan, day), ...periods], piece),
    };
  }
  if (isException) return { reason: "exception" };
  if (plan.holidays.has(day)) {
    const name = plan.holidays.get(day);
    return { reason: "holiday", ...(name !== undefined && { name }) };
  }
  return { reason: weekdayOf(day) >= 5 ? "weekend" : "dayOff" };
}

/** The periods of the date before that run past midnight, in minutes of this one. */
function lastOfDayBefore(plan: DayPlan, day: DayNumber): readonly MinutePeriod[] {
  const dayMinutes = dayMs / minuteMs;
  return periodsOpeningOn(plan, day - 1)
    .filter(({ closeMinute }) => closeMinute > dayMinutes)
    .map(({ openMinute, closeMinute }) => ({ openMinute: openMinute - dayMinutes, closeMinute: closeMinute - dayMinutes }));
}

function reasonWithinDay(periods: readonly MinutePeriod[], piece: MinutePeriod): ClosureReason {
  const isBetween =
    periods.some((period) => period.closeMinute <= piece.openMinute) &&
    periods.some((period) => period.openMinute >= piece.closeMinute);
  if (!isBetween) return "night";
  return piece.openMinute >= 11 * 60 && piece.openMinute <= 15 * 60 ? "lunch" : "break";
}

function overlaps(a: MinutePeriod, b: MinutePeriod): boolean {
  return a.openMinute < b.closeMinute && b.openMinute < a.closeMinute;
}

function appendClosure(closures: Closure[], closure: Closure): void {
  const last = closures.at(-1);
  if (last !== undefined && last.reason === closure.reason && last.name === closure.name) {
    closures[closures.length - 1] = { ...last, toDate: closure.toDate };
  } else {
    closures.push(closure);
  }
}
