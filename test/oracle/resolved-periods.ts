import { Temporal } from "temporal-polyfill";
import type { CalendarSpec } from "../../src/index.js";
import { wasSkipped } from "../support/temporal.js";

/** A period that opens on a date, as instants. */
export interface ResolvedPeriod {
  readonly openMs: number;
  readonly closeMs: number;
  /** Whether the clocks skipped its opening or closing, so that it lies at another wall time than the one named. */
  readonly isMoved: boolean;
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
  return periodsOf(spec, date)
    .map(([open, close]) => {
      const opening = resolve(spec.timeZone, date, open);
      const closing = resolve(spec.timeZone, close <= open ? date.add({ days: 1 }) : date, close);
      return { openMs: opening.ms, closeMs: closing.ms, isMoved: opening.isMoved || closing.isMoved };
    })
    .filter(({ openMs, closeMs }) => openMs < closeMs);
}

function periodsOf(spec: CalendarSpec, date: Temporal.PlainDate): readonly (readonly [string, string])[] {
  const exceptional = spec.exceptions?.[date.toString()];
  if (exceptional !== undefined) return exceptional;
  const isHoliday = spec.holidays?.some((entry) => (typeof entry === "string" ? entry : entry.date) === date.toString());
  const days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;
  const weekday = days[date.dayOfWeek - 1];
  return isHoliday === true || weekday === undefined ? [] : (spec.weeklyHours[weekday] ?? []);
}

function resolve(timeZone: string, date: Temporal.PlainDate, time: string): { readonly ms: number; readonly isMoved: boolean } {
  const [onDate, plainTime] = time === "24:00" ? [date.add({ days: 1 }), "00:00"] : [date, time];
  const wall = onDate.toPlainDateTime(plainTime);
  const zoned = wall.toZonedDateTime(timeZone, { disambiguation: "compatible" });
  return { ms: zoned.epochMilliseconds, isMoved: !zoned.toPlainDateTime().equals(wall) };
}
