import type { Temporal } from "temporal-polyfill";
import type { CalendarSpec } from "../../src/index.js";
import { wasSkipped } from "../support/temporal.js";

/** A period as the spec names it, in wall time. */
export interface NamedPeriod {
  readonly open: Temporal.PlainDateTime;
  readonly close: Temporal.PlainDateTime;
}

/** A period that opens on a date, as instants. */
export interface ResolvedPeriod {
  readonly openMs: number;
  readonly closeMs: number;
}

/** Temporal is slow to ask, and walks and counts ask about the same dates again. */
const known = new WeakMap<CalendarSpec, Map<string, readonly ResolvedPeriod[]>>();

/** The periods that open on a local date, by the calendar's spec and Temporal alone; those the clocks skipped are left out. */
export function resolvedPeriods(spec: CalendarSpec, date: Temporal.PlainDate): readonly ResolvedPeriod[] {
  const ofSpec = known.get(spec) ?? new Map<string, readonly ResolvedPeriod[]>();
  known.set(spec, ofSpec);
  const periods = ofSpec.get(date.toString()) ?? resolveDate(spec, date);
  ofSpec.set(date.toString(), periods);
  return periods;
}

function resolveDate(spec: CalendarSpec, date: Temporal.PlainDate): readonly ResolvedPeriod[] {
  if (wasSkipped(spec.timeZone, date)) return [];
  const instantOf = (wall: Temporal.PlainDateTime): number =>
    wall.toZonedDateTime(spec.timeZone, { disambiguation: "compatible" }).epochMilliseconds;
  return namedPeriods(spec, date)
    .map(({ open, close }) => ({ openMs: instantOf(open), closeMs: instantOf(close) }))
    .filter(({ openMs, closeMs }) => openMs < closeMs);
}

/** The periods that the spec names for a date, regardless of clock changes. */
export function namedPeriods(spec: CalendarSpec, date: Temporal.PlainDate): readonly NamedPeriod[] {
  const wallAt = (time: string, day: Temporal.PlainDate): Temporal.PlainDateTime =>
    time === "24:00" ? day.add({ days: 1 }).toPlainDateTime("00:00") : day.toPlainDateTime(time);
  return specPeriods(spec, date).map(([open, close]) => ({
    open: wallAt(open, date),
    close: wallAt(close, close <= open ? date.add({ days: 1 }) : date),
  }));
}

function specPeriods(spec: CalendarSpec, date: Temporal.PlainDate): readonly (readonly [string, string])[] {
  const exceptional = spec.exceptions?.[date.toString()];
  if (exceptional !== undefined) return exceptional;
  const isHoliday = spec.holidays?.some((entry) => (typeof entry === "string" ? entry : entry.date) === date.toString());
  const days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;
  const weekday = days[date.dayOfWeek - 1];
  if (isHoliday === true || weekday === undefined) return [];
  return spec.weeklyHours === "always" ? [["00:00", "24:00"]] : (spec.weeklyHours[weekday] ?? []);
}
