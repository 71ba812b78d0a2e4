import {
  epochMsInRange,
  isSkippedDate,
  requireOrder,
  textIn,
  toLocalDate,
  weekdayOf,
  type DayNumber,
  type InstantLike,
  type LocalDate,
  type LocalizedText,
} from "../time/internal.js";
import { compiledCalendar, type BusinessCalendar, type CompiledCalendar } from "./business-calendar.js";
import { intervalOfDate, startedDateAt } from "./business-days.js";
import { periodsOpeningOn, runsPastMidnight, weeklyPeriodsOn } from "./day-plan.js";
import { instantsOfDate, intervalsOnDate, type MsInterval, type OpeningPeriod } from "./timeline.js";
import { dayMinutes } from "./time-of-day.js";

/**
 * Why a desk is closed: outside a day's hours (`night`), between two periods (`lunch` if the first closes from 11:00 to 15:00,
 * else `break`), on a Saturday or Sunday without hours (`weekend`), on another day without hours (`dayOff`), on a holiday, by a
 * dated exception, or on a date that the zone skipped.
 */
export type ClosureReason = "night" | "lunch" | "break" | "weekend" | "dayOff" | "holiday" | "exception" | "skippedDate";

/** A reason for being closed, and the local dates, both included, on which it holds. */
export interface Closure {
  readonly reason: ClosureReason;
  readonly fromDate: LocalDate;
  readonly toDate: LocalDate;
  /** The holiday's name, if the calendar has one. */
  readonly name?: LocalizedText;
}

/**
 * Why the desk is closed between two instants without open time between them: one closure after the other, in order of date.
 * Neighbouring dates with the same reason are one closure.
 *
 * @throws SupportError instant errors, `reversed_interval`, `invalid_calendar`
 */
export function closuresBetween(calendar: BusinessCalendar, from: InstantLike, to: InstantLike): readonly Closure[] {
  const compiled = compiledCalendar(calendar);
  const [fromMs, toMs] = [epochMsInRange(from, "from"), epochMsInRange(to, "to")];
  requireOrder(fromMs, toMs, "to");
  const closures: Closure[] = [];
  const lastDay = startedDateAt(compiled, Math.max(fromMs, toMs - 1));
  for (let day = startedDateAt(compiled, fromMs); day <= lastDay; day++) {
    const date = intervalOfDate(compiled, day);
    const closed = { fromMs: Math.max(fromMs, date.fromMs), toMs: Math.min(toMs, date.toMs) };
    appendClosure(closures, { ...closureOn(compiled, day, closed), fromDate: toLocalDate(day), toDate: toLocalDate(day) });
  }
  return closures;
}

function closureOn(calendar: CompiledCalendar, day: DayNumber, closed: MsInterval): Pick<Closure, "reason" | "name"> {
  const { zone, plan } = calendar;
  if (isSkippedDate(zone, day)) return { reason: "skippedDate" };
  const isException = plan.exceptions.has(day);
  if (periodsOpeningOn(plan, day).length > 0) {
    const isOtherwiseOpen = intervalsOnDate(calendar, day, weeklyPeriodsOn(plan, day)).some((period) => overlaps(period, closed));
    return { reason: isException && isOtherwiseOpen ? "exception" : reasonWithinDay(periodsOf(calendar, day), closed) };
  }
  if (isException) return { reason: "exception" };
  if (plan.holidays.has(day)) {
    const name = plan.holidays.get(day);
    return { reason: "holiday", ...(name !== undefined && { name }) };
  }
  return { reason: weekdayOf(day) >= 5 ? "weekend" : "dayOff" };
}

/** The periods of a date, after those of the date before that run past midnight. */
function periodsOf(calendar: CompiledCalendar, day: DayNumber): readonly OpeningPeriod[] {
  const pastMidnight = instantsOfDate(calendar, day - 1)
    .filter(runsPastMidnight)
    .map((period) => ({ ...period, closeMinute: period.closeMinute - dayMinutes }));
  return [...pastMidnight, ...instantsOfDate(calendar, day)];
}

/** Instants decide which periods are before and after, because clock changes move wall time. The plan decides when lunch is. */
function reasonWithinDay(periods: readonly OpeningPeriod[], closed: MsInterval): ClosureReason {
  const before = periods.filter(({ toMs }) => toMs <= closed.fromMs);
  const isBetween = before.length > 0 && periods.some(({ fromMs }) => fromMs >= closed.toMs);
  if (!isBetween) return "night";
  const closedSince = Math.max(...before.map(({ closeMinute }) => closeMinute));
  return closedSince >= 11 * 60 && closedSince <= 15 * 60 ? "lunch" : "break";
}

function overlaps(period: MsInterval, closed: MsInterval): boolean {
  return period.fromMs < closed.toMs && closed.fromMs < period.toMs;
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
