import fc from "fast-check";
import { describe, expect } from "vitest";
import { businessCalendar, businessTimeBetween, isOpen, nextOpening, openPeriods, previousClosing } from "../../src/index.js";
import { scenarios } from "../support/arbitraries.js";
import { msOrBeyond, rangeLastMs, rangeStartMs } from "../support/beyond-range.js";
import { law } from "../support/law.js";

interface MsPeriod {
  readonly fromMs: number;
  readonly toMs: number;
}

function msPeriods(periods: ReturnType<typeof openPeriods>): readonly MsPeriod[] {
  return periods.map(({ from, to }) => ({ fromMs: from.getTime(), toMs: to.getTime() }));
}

describe("open periods", () => {
  law(
    "open periods are in order, never empty, and never meet",
    150,
    fc.property(scenarios(2, 60), ({ spec, instantsMs: [a = 0, b = 0] }) => {
      const periods = msPeriods(openPeriods(businessCalendar(spec), Math.min(a, b), Math.max(a, b)));
      expect(periods.filter(({ fromMs, toMs }) => fromMs >= toMs)).toEqual([]);
      expect(periods.filter(({ fromMs }, position) => fromMs <= (periods[position - 1]?.toMs ?? -Infinity))).toEqual([]);
    }),
  );

  law(
    "open periods lie within the two instants and add up to the business time between them (policy-6.1)",
    150,
    fc.property(scenarios(2, 60), ({ spec, instantsMs: [a = 0, b = 0] }) => {
      const calendar = businessCalendar(spec);
      const [fromMs, toMs] = [Math.min(a, b), Math.max(a, b)];
      const periods = msPeriods(openPeriods(calendar, fromMs, toMs));
      expect(periods.filter((period) => period.fromMs < fromMs || period.toMs > toMs)).toEqual([]);
      const openMs = periods.reduce((sum, period) => sum + period.toMs - period.fromMs, 0);
      expect(openMs).toBe(businessTimeBetween(calendar, fromMs, toMs));
    }),
  );

  law(
    "a period is open at its first and last millisecond, closed just before and at its end, unless it was cut there",
    100,
    fc.property(scenarios(2, 30), ({ spec, instantsMs: [a = 0, b = 0] }) => {
      const calendar = businessCalendar(spec);
      const [askedFromMs, askedToMs] = [Math.min(a, b), Math.max(a, b)];
      for (const { fromMs, toMs } of msPeriods(openPeriods(calendar, askedFromMs, askedToMs))) {
        expect([isOpen(calendar, fromMs), isOpen(calendar, toMs - 1)]).toEqual([true, true]);
        if (fromMs > askedFromMs) expect(isOpen(calendar, fromMs - 1)).toBe(false);
        if (toMs < askedToMs) expect(isOpen(calendar, toMs)).toBe(false);
      }
    }),
  );

  law(
    "the desk is open at an instant just where an open period holds it (policy-6.1)",
    150,
    fc.property(scenarios(6, 30), ({ spec, instantsMs }) => {
      const calendar = businessCalendar(spec);
      const periods = msPeriods(openPeriods(calendar, Math.min(...instantsMs), Math.max(...instantsMs) + 1));
      for (const at of instantsMs) {
        expect(isOpen(calendar, at)).toBe(periods.some(({ fromMs, toMs }) => fromMs <= at && at < toMs));
      }
    }),
  );
});

describe("openings and closings", () => {
  law(
    "the next opening is the first instant, at or after the one asked about, that is open and follows a closed one",
    150,
    fc.property(scenarios(1), ({ spec, instantsMs: [at = 0] }) => {
      const calendar = businessCalendar(spec);
      const opening = msOrBeyond(() => nextOpening(calendar, at));
      const until = opening ?? rangeLastMs;
      expect(until).toBeGreaterThanOrEqual(at);
      if (opening !== undefined) expect([isOpen(calendar, opening - 1), isOpen(calendar, opening)]).toEqual([false, true]);
      const openings = openPeriods(calendar, at, until).filter(({ from }) => !isOpen(calendar, from.getTime() - 1));
      expect(openings).toEqual([]);
    }),
  );

  law(
    "the previous closing is the last instant, at or before the one asked about, that is closed and follows an open one",
    150,
    fc.property(scenarios(1), ({ spec, instantsMs: [at = 0] }) => {
      const calendar = businessCalendar(spec);
      const closing = msOrBeyond(() => previousClosing(calendar, at));
      const since = closing ?? rangeStartMs;
      expect(since).toBeLessThanOrEqual(at);
      if (closing !== undefined) expect([isOpen(calendar, closing - 1), isOpen(calendar, closing)]).toEqual([true, false]);
      const closings = openPeriods(calendar, since, at).filter(({ to }) => !isOpen(calendar, to));
      expect(closings).toEqual([]);
    }),
  );
});
