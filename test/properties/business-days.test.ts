import fc from "fast-check";
import { describe, expect } from "vitest";
import { addBusinessDays, businessCalendar } from "../../src/index.js";
import { movedByWorkingDates, startBackward, startForward } from "../oracle/date-count.js";
import { scenarios } from "../support/arbitraries.js";
import { law } from "../support/law.js";
import { zonedAt } from "../support/temporal.js";

const counts = fc.oneof(fc.integer({ min: -12, max: 12 }), fc.constantFrom(-1, 0, 1));

describe("business days", () => {
  law(
    "business days keep the wall time and count the dates on which the desk opens",
    200,
    fc.property(scenarios(1), counts, ({ spec, instantsMs: [at = 0] }, count) => {
      const expected = movedByWorkingDates(spec, at, count);
      if (expected !== undefined) expect(addBusinessDays(businessCalendar(spec), at, count).getTime()).toBe(expected);
    }),
  );

  law(
    "business days count from an opening as from open time, and from a closing as its rule says",
    200,
    fc.property(scenarios(1), counts, ({ spec, instantsMs: [at = 0] }, count) => {
      for (const start of [startForward(spec, at), startBackward(spec, at)]) {
        const expected = start === undefined ? undefined : movedByWorkingDates(spec, start.startMs, count);
        if (start !== undefined && expected !== undefined) {
          expect(addBusinessDays(businessCalendar(spec), start.startMs, count).getTime()).toBe(expected);
        }
      }
    }),
  );

  law(
    "adding and subtracting business days returns to the start if the desk is open and no clock change moved the wall time",
    150,
    fc.property(scenarios(1), fc.integer({ min: 1, max: 10 }), ({ spec, instantsMs: [at = 0] }, count) => {
      const calendar = businessCalendar(spec);
      const start = startForward(spec, at);
      if (start?.startMs !== at) return;
      const there = movedByWorkingDates(spec, at, count);
      if (there === undefined || startForward(spec, there)?.startMs !== there) return;
      const [from, to] = [zonedAt(spec.timeZone, at).toPlainDateTime(), zonedAt(spec.timeZone, there).toPlainDateTime()];
      const owned = startForward(spec, there)?.date;
      const days = owned === undefined ? NaN : start.date.until(owned, { largestUnit: "days" }).days;
      const isWholeMove = owned !== undefined && to.equals(from.add({ days }));
      const isFirstOfTwo = from.toZonedDateTime(spec.timeZone).epochMilliseconds === at;
      if (isWholeMove && isFirstOfTwo) {
        expect(addBusinessDays(calendar, addBusinessDays(calendar, at, count), -count).getTime()).toBe(at);
      }
    }),
  );
});
