import { Temporal } from "temporal-polyfill";
import type { CalendarSpec } from "../../src/index.js";
import { zonedAt } from "../support/temporal.js";
import { countWorkingDates, startForward } from "./date-count.js";
import { addInWalk, betweenInWalk, minuteWalk } from "./minute-walk.js";
import { resolvedPeriods } from "./resolved-periods.js";

/** A target as a policy writes it. */
export interface WalkedTarget {
  readonly minutes?: number;
  readonly hours?: number;
  readonly businessDays?: number;
  readonly days?: number;
  readonly weeks?: number;
  readonly months?: number;
  readonly by?: string;
  readonly cutOff?: string;
  readonly counting?: string;
}

/** When a clock starts and its target is due, watched minute by minute. */
export interface WalkedDue {
  readonly startMs: number;
  readonly dueMs: number;
  readonly budgetMs: number;
}

const dayMs = 86_400_000;

/** The due date of a clock with this origin; undefined where the oracle would have to look too far. */
export function walkedDue(spec: CalendarSpec, target: WalkedTarget, originMs: number): WalkedDue | undefined {
  const startMs = target.cutOff === undefined ? originMs : startAfterCutOff(spec, target.cutOff, originMs);
  if (startMs === undefined) return undefined;
  const minutes = target.minutes ?? (target.hours === undefined ? undefined : target.hours * 60);
  if (minutes !== undefined) {
    const budgetMs = minutes * 60_000;
    const dueMs = addInWalk(minuteWalk(spec, startMs, startMs + 60 * dayMs), startMs, budgetMs);
    return dueMs === undefined ? undefined : { startMs, dueMs, budgetMs };
  }
  const dueMs = dueByDate(spec, target, originMs, startMs);
  if (dueMs === undefined) return undefined;
  return { startMs, dueMs, budgetMs: betweenInWalk(minuteWalk(spec, startMs, dueMs), startMs, dueMs) };
}

function startAfterCutOff(spec: CalendarSpec, cutOff: string, originMs: number): number | undefined {
  const start = startForward(spec, originMs);
  if (start === undefined) return undefined;
  const wall = zonedAt(spec.timeZone, originMs).toPlainDateTime();
  if (Temporal.PlainDateTime.compare(wall, start.date.toPlainDateTime(cutOff)) <= 0) return originMs;
  const next = countWorkingDates(spec, start.date, 1);
  if (next === undefined) return undefined;
  return Math.min(...resolvedPeriods(spec, next).map(({ openMs }) => openMs));
}

function dueByDate(spec: CalendarSpec, target: WalkedTarget, originMs: number, startMs: number): number | undefined {
  const start = startForward(spec, startMs);
  if (start === undefined) return undefined;
  const isByDate = target.counting === "date" && target.cutOff === undefined;
  const wall = zonedAt(spec.timeZone, isByDate ? originMs : start.startMs).toPlainDateTime();
  const isOfShift = !isByDate && (target.businessDays !== undefined || target.cutOff !== undefined);
  const base = isOfShift ? start.date : wall.toPlainDate();
  let date: Temporal.PlainDate | undefined = laterDate(spec, target, base);
  for (let tries = 0; date !== undefined && tries < 50; tries++) {
    const dueMs = openUpTo(spec, nominalOn(spec, target, wall, base, date), date);
    if (dueMs !== undefined && dueMs > startMs) return dueMs;
    date = countWorkingDates(spec, date, 1);
  }
  return undefined;
}

function laterDate(spec: CalendarSpec, target: WalkedTarget, base: Temporal.PlainDate): Temporal.PlainDate | undefined {
  const { businessDays, days = 0, weeks = 0, months = 0 } = target;
  return businessDays === undefined ? base.add({ days, weeks, months }) : countWorkingDates(spec, base, businessDays);
}

function nominalOn(
  spec: CalendarSpec,
  { by }: WalkedTarget,
  wall: Temporal.PlainDateTime,
  base: Temporal.PlainDate,
  date: Temporal.PlainDate,
): number {
  const instantOf = (at: Temporal.PlainDateTime): number =>
    at.toZonedDateTime(spec.timeZone, { disambiguation: "compatible" }).epochMilliseconds;
  if (by === undefined) return instantOf(wall.add({ days: base.until(date, { largestUnit: "days" }).days }));
  if (by !== "closing") return instantOf(date.toPlainDateTime(by));
  for (let day = date, tries = 0; tries < 60; day = day.subtract({ days: 1 }), tries++) {
    const closings = resolvedPeriods(spec, day).map(({ closeMs }) => closeMs);
    if (closings.length > 0) return Math.max(...closings);
  }
  return NaN;
}

/** The last instant up to another at which the desk was open just before. */
function openUpTo(spec: CalendarSpec, untilMs: number, date: Temporal.PlainDate): number | undefined {
  const ends: number[] = [];
  for (let days = -60; days <= 3; days++) {
    for (const { openMs, closeMs } of resolvedPeriods(spec, date.add({ days }))) {
      if (openMs < untilMs) ends.push(Math.min(closeMs, untilMs));
    }
  }
  return ends.length === 0 ? undefined : Math.max(...ends);
}
