import fc from "fast-check";
import { describe, expect } from "vitest";
import {
  addBusinessTime,
  businessCalendar,
  businessTimeBetween,
  isOpen,
  nextOpening,
  previousClosing,
  subtractBusinessTime,
  type BusinessCalendar,
} from "../../src/index.js";
import { durations, scenarios } from "../support/arbitraries.js";
import { msOrBeyond, rangeLastMs, rangeStartMs } from "../support/beyond-range.js";
import { law } from "../support/law.js";

function added(calendar: BusinessCalendar, atMs: number, durationMs: number): number | undefined {
  return msOrBeyond(() => addBusinessTime(calendar, atMs, durationMs));
}

function subtracted(calendar: BusinessCalendar, atMs: number, durationMs: number): number | undefined {
  return msOrBeyond(() => subtractBusinessTime(calendar, atMs, durationMs));
}

/** Of two answers, one beyond the range counts as after all others. */
function orAfterAll(answerMs: number | undefined): number {
  return answerMs ?? Infinity;
}

describe("business time added and subtracted", () => {
  law(
    "as much business time lies between an instant and its sum as was added (policy-7.2)",
    150,
    fc.property(scenarios(1), durations, ({ spec, instantsMs: [at = 0] }, duration) => {
      const calendar = businessCalendar(spec);
      const later = added(calendar, at, duration);
      if (later === undefined) expect(businessTimeBetween(calendar, at, rangeLastMs)).toBeLessThan(duration);
      else expect(businessTimeBetween(calendar, at, later)).toBe(duration);
    }),
  );

  law(
    "as much business time lies between a difference and its instant as was subtracted",
    150,
    fc.property(scenarios(1), durations, ({ spec, instantsMs: [at = 0] }, duration) => {
      const calendar = businessCalendar(spec);
      const earlier = subtracted(calendar, at, duration);
      if (earlier === undefined) expect(businessTimeBetween(calendar, rangeStartMs, at)).toBeLessThan(duration);
      else expect(businessTimeBetween(calendar, earlier, at)).toBe(duration);
    }),
  );

  law(
    "a sum is the earliest instant by which the time has elapsed, a difference the latest (policy-7.1)",
    100,
    fc.property(
      scenarios(1),
      durations.filter((ms) => ms > 0),
      ({ spec, instantsMs: [at = 0] }, duration) => {
        const calendar = businessCalendar(spec);
        const later = added(calendar, at, duration);
        if (later !== undefined) expect(businessTimeBetween(calendar, at, later - 1)).toBe(duration - 1);
        const earlier = subtracted(calendar, at, duration);
        if (earlier !== undefined) expect(businessTimeBetween(calendar, earlier + 1, at)).toBe(duration - 1);
      },
    ),
  );

  law(
    "a sum lies at open time or a closing, a difference at open time or an opening",
    100,
    fc.property(
      scenarios(1),
      durations.filter((ms) => ms > 0),
      ({ spec, instantsMs: [at = 0] }, duration) => {
        const calendar = businessCalendar(spec);
        const later = added(calendar, at, duration);
        if (later !== undefined && !isOpen(calendar, later)) expect(previousClosing(calendar, later).getTime()).toBe(later);
        const earlier = subtracted(calendar, at, duration);
        if (earlier !== undefined) expect(isOpen(calendar, earlier)).toBe(true);
      },
    ),
  );

  law(
    "subtracting what was added gives the instant back where the desk was open, else the next opening",
    150,
    fc.property(
      scenarios(1),
      durations.filter((ms) => ms > 0),
      ({ spec, instantsMs: [at = 0] }, duration) => {
        const calendar = businessCalendar(spec);
        const later = added(calendar, at, duration);
        if (later === undefined) return;
        const back = subtractBusinessTime(calendar, later, duration).getTime();
        expect(back).toBe(isOpen(calendar, at) ? at : nextOpening(calendar, at).getTime());
      },
    ),
  );

  law(
    "adding what was subtracted gives the instant back where the desk was open just before, else the previous closing",
    150,
    fc.property(
      scenarios(1),
      durations.filter((ms) => ms > 0),
      ({ spec, instantsMs: [at = 0] }, duration) => {
        const calendar = businessCalendar(spec);
        const earlier = subtracted(calendar, at, duration);
        if (earlier === undefined) return;
        const back = addBusinessTime(calendar, earlier, duration).getTime();
        expect(back).toBe(isOpen(calendar, at - 1) ? at : previousClosing(calendar, at).getTime());
      },
    ),
  );

  law(
    "adding one amount and then another is adding both at once, and so is subtracting",
    100,
    fc.property(scenarios(1), durations, durations, ({ spec, instantsMs: [at = 0] }, first, second) => {
      const calendar = businessCalendar(spec);
      const then = added(calendar, at, first);
      expect(then === undefined ? undefined : added(calendar, then, second)).toBe(added(calendar, at, first + second));
      const before = subtracted(calendar, at, first);
      const atOnce = subtracted(calendar, at, first + second);
      expect(before === undefined ? undefined : subtracted(calendar, before, second)).toBe(atOnce);
    }),
  );

  law(
    "adding zero gives the instant itself",
    60,
    fc.property(scenarios(1), ({ spec, instantsMs: [at = 0] }) => {
      const calendar = businessCalendar(spec);
      expect(addBusinessTime(calendar, at, 0).getTime()).toBe(at);
      expect(subtractBusinessTime(calendar, at, { hours: 0 }).getTime()).toBe(at);
    }),
  );

  law(
    "a negative amount subtracts what its opposite adds",
    60,
    fc.property(scenarios(1), durations, ({ spec, instantsMs: [at = 0] }, duration) => {
      const calendar = businessCalendar(spec);
      expect(added(calendar, at, -duration)).toBe(subtracted(calendar, at, duration));
      expect(subtracted(calendar, at, -duration)).toBe(added(calendar, at, duration));
    }),
  );

  law(
    "a later instant or a larger amount never gives an earlier sum",
    150,
    fc.property(scenarios(2), durations, durations, ({ spec, instantsMs: [one = 0, other = 0] }, first, second) => {
      const calendar = businessCalendar(spec);
      const [earlier, later] = [Math.min(one, other), Math.max(one, other)];
      const [less, more] = [Math.min(first, second), Math.max(first, second)];
      expect(orAfterAll(added(calendar, earlier, less))).toBeLessThanOrEqual(orAfterAll(added(calendar, later, less)));
      expect(orAfterAll(added(calendar, earlier, less))).toBeLessThanOrEqual(orAfterAll(added(calendar, earlier, more)));
      const farBack = subtracted(calendar, later, more) ?? -Infinity;
      expect(farBack).toBeLessThanOrEqual(subtracted(calendar, later, less) ?? -Infinity);
      expect(subtracted(calendar, earlier, more) ?? -Infinity).toBeLessThanOrEqual(farBack);
    }),
  );
});

describe("business time between instants", () => {
  law(
    "the time between a first and a last instant is that up to any third and that from there",
    150,
    fc.property(scenarios(3, 400), ({ spec, instantsMs: [a = 0, b = 0, c = 0] }) => {
      const calendar = businessCalendar(spec);
      expect(businessTimeBetween(calendar, a, b) + businessTimeBetween(calendar, b, c)).toBe(businessTimeBetween(calendar, a, c));
    }),
  );

  law(
    "the time from one instant to another is the opposite of the time back, and nothing from an instant to itself",
    100,
    fc.property(scenarios(2, 400), ({ spec, instantsMs: [a = 0, b = 0] }) => {
      const calendar = businessCalendar(spec);
      expect(businessTimeBetween(calendar, a, b) + businessTimeBetween(calendar, b, a)).toBe(0);
      expect(businessTimeBetween(calendar, a, a)).toBe(0);
    }),
  );

  law(
    "no more business time passes than time",
    100,
    fc.property(scenarios(2, 400), ({ spec, instantsMs: [a = 0, b = 0] }) => {
      const time = businessTimeBetween(businessCalendar(spec), Math.min(a, b), Math.max(a, b));
      expect(time).toBeGreaterThanOrEqual(0);
      expect(time).toBeLessThanOrEqual(Math.abs(a - b));
    }),
  );
});
