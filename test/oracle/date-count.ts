import { Temporal } from "temporal-polyfill";
import type { CalendarSpec } from "../../src/index.js";
import { zonedAt } from "../support/temporal.js";
import { namedPeriods, resolvedPeriods, type NamedPeriod, type ResolvedPeriod } from "./resolved-periods.js";

/** Where counting dates starts: an instant, and the working date that its open time belongs to. */
export interface CountingStart {
  readonly startMs: number;
  readonly date: Temporal.PlainDate;
}

const farthestDays = 16;

type PlainDateTime = Temporal.PlainDateTime;

interface DatedPeriod extends ResolvedPeriod {
  readonly date: Temporal.PlainDate;
}

/**
 * Going forward, the instant itself while the desk is open, else its next opening; undefined where that is far off, or where a
 * clock change moved or removed a period, so that the wall time and the instant belong to different dates' hours.
 */
export function startForward(spec: CalendarSpec, atMs: number): CountingStart | undefined {
  const periods = periodsAround(spec, atMs, 0, farthestDays).filter(({ closeMs }) => closeMs > atMs);
  const [first] = periods.sort((a, b) => Math.max(a.openMs, atMs) - Math.max(b.openMs, atMs) || byDate(b, a));
  if (first === undefined) return undefined;
  const start = { startMs: Math.max(first.openMs, atMs), date: first.date };
  const isWithin = (wall: PlainDateTime, { open, close }: NamedPeriod): boolean => !isBefore(wall, open) && isBefore(wall, close);
  return isOfItsWallTime(spec, start, isWithin) ? start : undefined;
}

/** Going backward, the instant itself while the desk is open, else its last closing; undefined as going forward. */
export function startBackward(spec: CalendarSpec, atMs: number): CountingStart | undefined {
  const open = startForward(spec, atMs);
  if (open?.startMs === atMs) return open;
  const periods = periodsAround(spec, atMs, -farthestDays, 0).filter(({ closeMs }) => closeMs <= atMs);
  const [last] = periods.sort((a, b) => b.closeMs - a.closeMs || byDate(b, a));
  const isOpenNow = periodsAround(spec, atMs, 0, 0).some(({ openMs, closeMs }) => openMs <= atMs && atMs < closeMs);
  if (last === undefined || isOpenNow) return undefined;
  const start = { startMs: last.closeMs, date: last.date };
  const isWithin = (wall: PlainDateTime, { open: opens, close }: NamedPeriod): boolean =>
    isBefore(opens, wall) && !isBefore(close, wall);
  return isOfItsWallTime(spec, start, isWithin) ? start : undefined;
}

/** Whether the wall time, too, lies in the hours of the date, and in no later date's. */
function isOfItsWallTime(
  spec: CalendarSpec,
  { startMs, date }: CountingStart,
  isWithin: (wall: PlainDateTime, period: NamedPeriod) => boolean,
): boolean {
  const wall = zonedAt(spec.timeZone, startMs).toPlainDateTime();
  const dates = datesFrom(spec, startMs, -2, 0);
  const ofWallTime = dates.filter((each) => namedPeriods(spec, each).some((period) => isWithin(wall, period)));
  return ofWallTime.at(-1)?.equals(date) === true;
}

function isBefore(a: PlainDateTime, b: PlainDateTime): boolean {
  return Temporal.PlainDateTime.compare(a, b) < 0;
}

/** The wall's own date counts before the date before it, whose period ran past midnight. */
function byDate(a: DatedPeriod, b: DatedPeriod): number {
  return Temporal.PlainDate.compare(a.date, b.date);
}

function periodsAround(spec: CalendarSpec, atMs: number, minDay: number, lastDay: number): DatedPeriod[] {
  return datesFrom(spec, atMs, minDay - 3, lastDay + 2).flatMap((date) =>
    resolvedPeriods(spec, date).map((period) => ({ ...period, date })),
  );
}

function datesFrom(spec: CalendarSpec, atMs: number, first: number, last: number): readonly Temporal.PlainDate[] {
  const date = zonedAt(spec.timeZone, atMs).toPlainDate();
  return Array.from({ length: last - first + 1 }, (_, position) => date.add({ days: first + position }));
}

/** The date a number of working dates later or earlier; undefined if the calendar has too few nearby. */
export function countWorkingDates(spec: CalendarSpec, date: Temporal.PlainDate, count: number): Temporal.PlainDate | undefined {
  let left = Math.abs(count);
  let found = date;
  for (let steps = 0; left > 0; steps++) {
    if (steps > 40 * (Math.abs(count) + 1)) return undefined;
    found = found.add({ days: Math.sign(count) });
    if (resolvedPeriods(spec, found).length > 0) left--;
  }
  return found;
}

/** The instant of the same wall time, on a date moved as `from` is to `to`. */
function movedWithDates(spec: CalendarSpec, atMs: number, from: Temporal.PlainDate, to: Temporal.PlainDate): number {
  return zonedAt(spec.timeZone, atMs)
    .toPlainDateTime()
    .add({ days: from.until(to, { largestUnit: "days" }).days })
    .toZonedDateTime(spec.timeZone, { disambiguation: "compatible" }).epochMilliseconds;
}

/** The same wall time a number of working dates later; undefined if the oracle would have to search too far. */
export function movedByWorkingDates(spec: CalendarSpec, atMs: number, count: number): number | undefined {
  if (count === 0) return atMs;
  const start = count > 0 ? startForward(spec, atMs) : startBackward(spec, atMs);
  const found = start === undefined ? undefined : countWorkingDates(spec, start.date, count);
  return start === undefined || found === undefined ? undefined : movedWithDates(spec, start.startMs, start.date, found);
}

/** The same wall time a number of calendar days and months later, from the next open instant. */
export function movedByCalendar(spec: CalendarSpec, atMs: number, by: { days?: number; months?: number }): number | undefined {
  const start = startForward(spec, atMs);
  if (start === undefined) return undefined;
  return zonedAt(spec.timeZone, start.startMs)
    .toPlainDateTime()
    .add(by, { overflow: "constrain" })
    .toZonedDateTime(spec.timeZone, { disambiguation: "compatible" }).epochMilliseconds;
}
