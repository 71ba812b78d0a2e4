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
} from "../../src/index.js";
import {
  addInWalk,
  betweenInWalk,
  closingInWalk,
  isOpenInWalk,
  minuteWalk,
  openingInWalk,
  subtractInWalk,
  type MinuteWalk,
} from "../oracle/minute-walk.js";
import { durations, scenarios, type Scenario } from "../support/arbitraries.js";
import { law } from "../support/law.js";
import { dayMs } from "../support/units.js";

function walkAround({ spec, instantsMs }: Scenario, days: number): MinuteWalk {
  return minuteWalk(spec, Math.min(...instantsMs) - days * dayMs, Math.max(...instantsMs) + days * dayMs);
}

describe("a clock that walks minute by minute", () => {
  law(
    "a minute walk and the calendar agree when the desk is open",
    150,
    fc.property(scenarios(6, 10), (scenario) => {
      const calendar = businessCalendar(scenario.spec);
      const walk = walkAround(scenario, 1);
      const instants = scenario.instantsMs.flatMap((at) => [at - 1, at, at + 1]);
      expect(instants.map((at) => isOpen(calendar, at))).toEqual(instants.map((at) => isOpenInWalk(walk, at)));
    }),
  );

  law(
    "a minute walk and the calendar count the same business time between two instants",
    150,
    fc.property(scenarios(2, 14), (scenario) => {
      const calendar = businessCalendar(scenario.spec);
      const [from = 0, to = 0] = scenario.instantsMs;
      expect(businessTimeBetween(calendar, from, to)).toBe(betweenInWalk(walkAround(scenario, 1), from, to));
    }),
  );

  law(
    "a minute walk and the calendar give the same instant if time is added or subtracted",
    150,
    fc.property(
      scenarios(1),
      durations.filter((ms) => ms < 3 * dayMs),
      (scenario, duration) => {
        const calendar = businessCalendar(scenario.spec);
        const walk = walkAround(scenario, 14);
        const [at = 0] = scenario.instantsMs;
        const later = addInWalk(walk, at, duration);
        if (later !== undefined) expect(addBusinessTime(calendar, at, duration).getTime()).toBe(later);
        const earlier = subtractInWalk(walk, at, duration);
        if (earlier !== undefined) expect(subtractBusinessTime(calendar, at, duration).getTime()).toBe(earlier);
      },
    ),
  );

  law(
    "a minute walk and the calendar find the same next opening and previous closing",
    150,
    fc.property(scenarios(1), (scenario) => {
      const calendar = businessCalendar(scenario.spec);
      const walk = walkAround(scenario, 14);
      const [at = 0] = scenario.instantsMs;
      const opening = openingInWalk(walk, at);
      if (opening !== undefined) expect(nextOpening(calendar, at).getTime()).toBe(opening);
      const closing = closingInWalk(walk, at);
      if (closing !== undefined) expect(previousClosing(calendar, at).getTime()).toBe(closing);
    }),
  );
});
