import fc, { type Arbitrary } from "fast-check";
import type { CalendarSpec, Holiday, PeriodSpec } from "../../src/index.js";
import { resolvedPeriods } from "../oracle/resolved-periods.js";
import { rangeLastMs } from "./beyond-range.js";
import { clockChangeNear, zonedAt } from "./temporal.js";
import { dayMs, hourMs, minuteMs } from "./units.js";
import { daysPeriods, weeks } from "./week-arbitraries.js";
import { listedZones } from "./zones.js";

/** A calendar with instants that are hard for it: around its clock changes, its openings and closings, its special dates. */
export interface Scenario {
  readonly spec: CalendarSpec;
  readonly instantsMs: readonly number[];
}

/** An instant before the calendar is known that it is hard for. */
type Hint =
  | { readonly kind: "away"; readonly ms: number }
  | { readonly kind: "clockChange"; readonly ms: number }
  | { readonly kind: "boundary"; readonly days: number; readonly pick: number; readonly ms: number };

const nudges: Arbitrary<number> = fc.oneof(
  fc.constantFrom(0, 0, 0, 1, -1, minuteMs, -minuteMs),
  fc.integer({ min: -5 * hourMs, max: 5 * hourMs }),
  fc.integer({ min: -10, max: 10 }).map((halfHours) => (halfHours * hourMs) / 2),
);

/** March 1973: smaller numbers are refused as epoch seconds. The tests of the range cover the years before with Dates. */
const firstNumberMs = 100_000_000_000;

/** Mostly the years that tables of clock changes are rich in, sometimes any year of the calendar's range. */
export const anyInstants: Arbitrary<number> = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: Date.UTC(1995, 0), max: Date.UTC(2035, 0) }) },
  { weight: 1, arbitrary: fc.integer({ min: Date.UTC(1973, 8), max: Date.UTC(2199, 8) }) },
);

const hints = (mostDays: number): Arbitrary<Hint> =>
  fc.oneof(
    fc.record({ kind: fc.constant("away" as const), ms: fc.integer({ min: -mostDays * dayMs, max: mostDays * dayMs }) }),
    fc.record({ kind: fc.constant("clockChange" as const), ms: nudges }),
    fc.record({
      kind: fc.constant("boundary" as const),
      days: fc.integer({ min: -Math.min(mostDays, 20), max: Math.min(mostDays, 20) }),
      pick: fc.nat(7),
      ms: nudges,
    }),
  );

/**
 * Calendars with `count` instants, at most `mostDays` dates from one another. Holidays and exceptions lie around the instants, or
 * they would never matter.
 */
export function scenarios(count: number, mostDays = 14): Arbitrary<Scenario> {
  return fc
    .record({
      timeZone: fc.constantFrom(...listedZones),
      weeklyHours: weeks,
      middle: fc.record({ ms: anyInstants, nudge: fc.option(nudges) }),
      holidays: fc.array(fc.record({ days: fc.integer({ min: -8, max: 12 }), named: fc.boolean() }), { maxLength: 4 }),
      exceptions: fc.array(fc.record({ days: fc.integer({ min: -8, max: 12 }), periods: daysPeriods }), { maxLength: 4 }),
      hints: fc.array(hints(mostDays / 2), { minLength: count, maxLength: count }),
    })
    .map(({ timeZone, weeklyHours, middle, holidays, exceptions, hints: hinted }) => {
      const middleMs = middle.nudge === null ? middle.ms : clockChangeNear(timeZone, middle.ms) + middle.nudge;
      const date = zonedAt(timeZone, within(middleMs)).toPlainDate();
      const dateText = (days: number): string => date.add({ days }).toString();
      const spec: CalendarSpec = {
        timeZone,
        weeklyHours,
        holidays: holidays.map(({ days, named }): string | Holiday =>
          named ? { date: dateText(days), name: "A holiday" } : dateText(days),
        ),
        exceptions: Object.fromEntries(
          exceptions.map(({ days, periods }): [string, readonly PeriodSpec[]] => [dateText(days), periods]),
        ),
      };
      return { spec, instantsMs: hinted.map((hint) => within(hintedMs(spec, within(middleMs), hint))) };
    });
}

function hintedMs(spec: CalendarSpec, middleMs: number, hint: Hint): number {
  switch (hint.kind) {
    case "away":
      return middleMs + hint.ms;
    case "clockChange": {
      const changeMs = clockChangeNear(spec.timeZone, middleMs - 7 * dayMs);
      return Math.abs(changeMs - middleMs) > 30 * dayMs ? middleMs + hint.ms : changeMs + hint.ms;
    }
    case "boundary": {
      const date = zonedAt(spec.timeZone, middleMs).toPlainDate().add({ days: hint.days });
      const boundaries = resolvedPeriods(spec, date).flatMap(({ openMs, closeMs }) => [openMs, closeMs]);
      return (boundaries[hint.pick % Math.max(1, boundaries.length)] ?? middleMs) + hint.ms;
    }
  }
}

/** Within the calendars' range, by more than an addition of a few months could leave. */
function within(epochMs: number): number {
  return Math.min(Math.max(epochMs, firstNumberMs + 130 * dayMs), rangeLastMs - 130 * dayMs);
}

/** Business time in ms, from nothing to months of it, often around whole days of eight hours or of twenty-four. */
export const durations: Arbitrary<number> = fc.oneof(
  fc.constantFrom(0, 1, 2, minuteMs),
  fc.integer({ min: 0, max: 12 * hourMs }),
  fc
    .record({ days: fc.nat(12), hours: fc.constantFrom(8, 8.5, 24), ms: fc.constantFrom(-1, 0, 1) })
    .map(({ days, hours, ms }) => Math.max(0, days * hours * hourMs + ms)),
  fc.integer({ min: 0, max: 60 * dayMs }),
);
