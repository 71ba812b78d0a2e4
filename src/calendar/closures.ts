import {
  dayMs,
  epochMsInRange,
  isSkippedDate,
  minuteMs,
  requireOrder,
  textIn,
  toLocalDate,
  wallMsAt,
  weekdayOf,
  type DayNumber,
  type InstantLike,
  type LocalDate,
  type LocalizedText,
} from "../time/internal.js";
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
 */
export function closuresBetween(calendar: BusinessCalendar, from: InstantLike, to: InstantLike): readonly Closure[] {
  const compiled = compiledCalendar(calendar);
  const [fromMs, toMs] = [epochMsInRange(from), epochMsInRange(to)];
  requireOrder(fromMs, toMs);
  const fromWallMs = wallMsAt(compiled.zone, fromMs);
  const toWallMs = wallMsAt(compiled.zone, toMs);
  const closures: Closure[] = [];
  for (let day = Math.floor(fromWallMs / dayMs); day * dayMs < toWallMs; day++) {
    const closed = partOf(day, fromWallMs, toWallMs);
    appendClosure(closures, { ...closureOn(compiled, day, closed), fromDate: toLocalDate(day), toDate: toLocalDate(day) });
  }
  return closures;
}

/** The closed part of a date, in minutes of its wall clock. */
interface ClosedPart {
  readonly fromMinute: number;
  readonly toMinute: number;
}

/** The part of a date that lies between two wall times. */
function partOf(day: DayNumber, fromWallMs: number, toWallMs: number): ClosedPart {
  const minuteOf = (wallMs: number): number => Math.min(Math.max((wallMs - day * dayMs) / minuteMs, 0), dayMs / minuteMs);
  return { fromMinute: minuteOf(fromWallMs), toMinute: minuteOf(toWallMs) };
}

function closureOn({ zone, plan }: CompiledCalendar, day: DayNumber, closed: ClosedPart): Pick<Closure, "reason" | "name"> {
  if (isSkippedDate(zone, day)) return { reason: "skippedDate" };
  const isException = plan.exceptions.has(day);
  const periods = periodsOpeningOn(plan, day);
  if (periods.length > 0) {
    const isOtherwiseOpen = weeklyPeriodsOn(plan, day).some((period) => overlaps(period, closed));
    return {
      reason: isException && isOtherwiseOpen ? "exception" : reasonWithinDay([...lastOfDayBefore(plan, day), ...periods], closed),
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

function reasonWithinDay(periods: readonly MinutePeriod[], closed: ClosedPart): ClosureReason {
  const closings = periods.map((period) => period.closeMinute).filter((minute) => minute <= closed.fromMinute);
  const isBetween = closings.length > 0 && periods.some((period) => period.openMinute >= closed.toMinute);
  if (!isBetween) return "night";
  const closedSince = Math.max(...closings);
  return closedSince >= 11 * 60 && closedSince <= 15 * 60 ? "lunch" : "break";
}

function overlaps(period: MinutePeriod, closed: ClosedPart): boolean {
  return period.openMinute < closed.toMinute && closed.fromMinute < period.closeMinute;
}

function appendClosure(closures: Closure[], closure: Closure): void {
  const last = closures.at(-1);
  if (last !== undefined && last.reason === closure.reason && isSameText(last.name, closure.name)) {
    closures[closures.length - 1] = { ...last, toDate: closure.toDate };
  } else {
    closures.push(closure);
  }
}

function isSameText(a: LocalizedText = "", b: LocalizedText = ""): boolean {
  return textIn("en", a) === textIn("en", b) && textIn("it", a) === textIn("it", b);
}
