import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { clipIntervals, compiledCalendar, mergeIntervals } from "../../src/calendar/internal.js";
import { compileTimeline, countUpTo, type SortedIndex, type Timeline } from "../../src/calendar/timeline.js";
import {
  addBusinessDays,
  addBusinessTime,
  businessCalendar,
  businessTimeBetween,
  isOpen,
  nextOpening,
  openPeriods,
  subtractBusinessTime,
  type BusinessCalendar,
} from "../../src/index.js";
import { dayMs, hourMs } from "../support/units.js";
import { dailyDesk, nightDesk, officeDesk, period } from "./desk.js";

const forward = ["2026-03-29T00:00+01:00", "2026-03-30T00:00+02:00"] as const;
const back = ["2026-10-25T00:00+02:00", "2026-10-26T00:00+01:00"] as const;

describe("in Rome on 29 March 2026 the clocks skip 02:00 to 03:00", () => {
  test("an opening at 02:30 moves to 03:30 (policy-6.4)", () => {
    const desk = dailyDesk("Europe/Rome", ["02:30", "05:00"]);
    expect(openPeriods(desk, ...forward)).toEqual([period("2026-03-29T03:30+02:00", "2026-03-29T05:00+02:00")]);
  });

  test("a closing at 02:30 moves to 03:30, so that the night keeps its length", () => {
    const desk = dailyDesk("Europe/Rome", ["00:00", "02:30"]);
    expect(openPeriods(desk, ...forward)).toEqual([period("2026-03-29T00:00+01:00", "2026-03-29T03:30+02:00")]);
    expect(businessTimeBetween(desk, ...forward)).toBe(2.5 * hourMs);
  });

  test("a period inside the skipped hour is kept an hour later", () => {
    const desk = dailyDesk("Europe/Rome", ["02:15", "02:45"]);
    expect(openPeriods(desk, ...forward)).toEqual([period("2026-03-29T03:15+02:00", "2026-03-29T03:45+02:00")]);
  });

  test("a period that is the skipped hour itself is gone", () => {
    const desk = dailyDesk("Europe/Rome", ["02:00", "03:00"]);
    expect(openPeriods(desk, ...forward)).toEqual([]);
    expect(nextOpening(desk, "2026-03-29T00:00+01:00")).toEqual(new Date("2026-03-30T02:00+02:00"));
    expect(addBusinessDays(desk, "2026-03-28T02:30+01:00", 1)).toEqual(new Date("2026-03-30T02:30+02:00"));
  });

  test("two periods that the skipped hour pushes into each other count their shared time once", () => {
    const desk = dailyDesk("Europe/Rome", ["02:15", "02:45"], ["03:00", "04:00"]);
    expect(openPeriods(desk, ...forward)).toEqual([period("2026-03-29T03:00+02:00", "2026-03-29T04:00+02:00")]);
  });

  test("a day around the clock has 23 hours", () => {
    expect(businessTimeBetween(dailyDesk("Europe/Rome", ["00:00", "24:00"]), ...forward)).toBe(23 * hourMs);
  });

  test("8 hours of a night shift end an hour later by the clock", () => {
    const saturdays = nightDesk({ exceptions: { "2026-03-28": [["22:00", "07:00"]] } });
    expect(addBusinessTime(saturdays, "2026-03-28T22:00+01:00", { hours: 8 })).toEqual(new Date("2026-03-29T07:00+02:00"));
  });
});

describe("in Rome on 25 October 2026 the clocks show 02:00 to 03:00 twice", () => {
  test("an opening at 02:30 is the first 02:30 (policy-6.4)", () => {
    const desk = dailyDesk("Europe/Rome", ["02:30", "05:00"]);
    expect(openPeriods(desk, ...back)).toEqual([period("2026-10-25T02:30+02:00", "2026-10-25T05:00+01:00")]);
    expect(businessTimeBetween(desk, ...back)).toBe(3.5 * hourMs);
  });

  test("a closing at 02:30 is the first 02:30", () => {
    const desk = dailyDesk("Europe/Rome", ["00:00", "02:30"]);
    expect(isOpen(desk, "2026-10-25T02:29:59+02:00")).toBe(true);
    expect(isOpen(desk, "2026-10-25T02:29:59+01:00")).toBe(false);
  });

  test("a day around the clock has 25 hours", () => {
    expect(businessTimeBetween(dailyDesk("Europe/Rome", ["00:00", "24:00"]), ...back)).toBe(25 * hourMs);
  });

  test("subtracting goes through both of the doubled hours", () => {
    const desk = dailyDesk("Europe/Rome", ["00:00", "06:00"]);
    expect(subtractBusinessTime(desk, "2026-10-25T06:00+01:00", { hours: 7 })).toEqual(new Date("2026-10-25T00:00+02:00"));
  });
});

describe("other places change their clocks otherwise", () => {
  test("Lord Howe's clocks skip half an hour", () => {
    const desk = dailyDesk("Australia/Lord_Howe", ["00:00", "24:00"]);
    expect(businessTimeBetween(desk, "2024-10-06T00:00+10:30", "2024-10-07T00:00+11:00")).toBe(23.5 * hourMs);
  });

  test("São Paulo's clocks skipped midnight, so that a date began at 01:00", () => {
    const desk = dailyDesk("America/Sao_Paulo", ["00:00", "02:00"]);
    expect(openPeriods(desk, "2018-11-03T12:00-03:00", "2018-11-04T12:00-02:00")).toEqual([
      period("2018-11-04T01:00-02:00", "2018-11-04T02:00-02:00"),
    ]);
  });
});

describe("in Apia 30 December 2011 never happened", () => {
  const desk = dailyDesk("Pacific/Apia", ["09:00", "17:00"]);

  test("the day has no periods (policy-6.5)", () => {
    expect(openPeriods(desk, "2011-12-29T00:00-10:00", "2012-01-01T00:00+14:00")).toEqual([
      period("2011-12-29T09:00-10:00", "2011-12-29T17:00-10:00"),
      period("2011-12-31T09:00+14:00", "2011-12-31T17:00+14:00"),
    ]);
  });

  test("the hour after Thursday's closing is Saturday's first", () => {
    expect(addBusinessTime(desk, "2011-12-29T17:00-10:00", { hours: 1 })).toEqual(new Date("2011-12-31T10:00+14:00"));
    expect(subtractBusinessTime(desk, "2011-12-31T09:00+14:00", { hours: 1 })).toEqual(new Date("2011-12-29T16:00-10:00"));
  });

  test("a desk around the clock is open throughout, as no time went by", () => {
    const always = dailyDesk("Pacific/Apia", ["00:00", "24:00"]);
    expect(businessTimeBetween(always, "2011-12-29T00:00-10:00", "2012-01-01T00:00+14:00")).toBe(48 * hourMs);
  });

  test("an exception for the day opens nothing (policy-6.5)", () => {
    const exceptional = businessCalendar({
      timeZone: "Pacific/Apia",
      weeklyHours: { thu: [["09:00", "17:00"]] },
      exceptions: { "2011-12-30": [["10:00", "16:00"]] },
    });
    expect(businessTimeBetween(exceptional, "2011-12-29T17:00-10:00", "2012-01-05T09:00+14:00")).toBe(0);
  });
});

test("intervals that meet or overlap are merged, and empty and reversed ones are dropped", () => {
  const interval = (fromMs: number, toMs: number): { readonly fromMs: number; readonly toMs: number } => ({ fromMs, toMs });
  expect(
    mergeIntervals([interval(5, 8), interval(0, 2), interval(2, 3), interval(6, 7), interval(4, 4), interval(9, 1)]),
  ).toEqual([interval(0, 3), interval(5, 8)]);
  expect(mergeIntervals(clipIntervals([interval(0, Infinity)], interval(3, 9)))).toEqual([interval(3, 9)]);
});

test("merged intervals hold exactly the milliseconds of the intervals, in order and apart", () => {
  const anyInterval = fc.record({ fromMs: fc.nat(30), toMs: fc.nat(30) });
  fc.assert(
    fc.property(fc.array(anyInterval, { maxLength: 8 }), (intervals) => {
      const merged = mergeIntervals(intervals);
      for (let ms = 0; ms <= 30; ms++) {
        const isIn = ({ fromMs, toMs }: { readonly fromMs: number; readonly toMs: number }): boolean => fromMs <= ms && ms < toMs;
        expect(merged.some(isIn)).toBe(intervals.some(isIn));
      }
      merged.slice(1).forEach(({ fromMs }, position) => expect(fromMs).toBeGreaterThan(merged[position]?.toMs ?? NaN));
    }),
  );
});

/** 2 March 2026, a Monday. */
const monday = Date.UTC(2026, 2, 2) / dayMs;

function compiledDays(desk: BusinessCalendar, fromDay: number, untilDay: number): Timeline {
  return compileTimeline(compiledCalendar(desk), fromDay, untilDay);
}

test("a timeline has the dates from its first up to its end, which is left out", () => {
  expect([...compiledDays(officeDesk, monday, monday + 3).workingDays.values]).toEqual([monday, monday + 1, monday + 2]);
});

describe("a search in sorted numbers", () => {
  const regular = (): SortedIndex => compiledDays(officeDesk, monday, monday + 364).closesMs;
  const crowded = (): SortedIndex => compiledDays(crowdedDesk(), monday, monday + 100 * 365).closesMs;

  test.each([
    ["a year of office hours", regular],
    ["a crowd", crowded],
  ])("counts the closings of %s up to each instant", (_name, indexed) => {
    const index = indexed();
    for (const value of index.values) {
      for (const limit of [value - 1, value, value + 1]) {
        expect(countUpTo(index, limit)).toBe(index.values.filter((other) => other <= limit).length);
      }
    }
  });

  test("has four buckets for each number, and a regular week never puts two numbers into one", () => {
    const { guide, values } = regular();
    expect(guide).toHaveLength(4 * values.length + 2);
    expect([guide[0], guide.at(-1)]).toEqual([0, values.length]);
    const inBuckets = guide.slice(1).map((count, bucket) => count - (guide[bucket] ?? NaN));
    expect(new Set(inBuckets)).toEqual(new Set([0, 1]));
  });

  test("halves a crowd in one bucket: of 240 numbers it reads no more than 15", () => {
    const crowd = crowded();
    expect(crowd.values).toHaveLength(241);
    for (const value of crowd.values) {
      expect(readsOf(crowd, value)).toBeLessThanOrEqual(15);
      expect(readsOf(crowd, value - 1)).toBeLessThanOrEqual(15);
    }
  });
});

/** A desk that opens 24 times a day on ten days, and once more a century later. */
function crowdedDesk(): BusinessCalendar {
  const hours = Array.from({ length: 24 }, (_, hour) => String(hour).padStart(2, "0"));
  const often = hours.map((hour) => [`${hour}:00`, `${hour}:30`] as const);
  const dateOf = (day: number): string => new Date(day * dayMs).toISOString().slice(0, 10);
  const busy = Array.from({ length: 10 }, (_, position) => [dateOf(monday + position), often] as const);
  const exceptions = { ...Object.fromEntries(busy), [dateOf(monday + 99 * 365)]: [["09:00", "10:00"]] as const };
  return businessCalendar({ timeZone: "UTC", weeklyHours: {}, exceptions });
}

/** How many numbers of an index a search reads. */
function readsOf(index: SortedIndex, limit: number): number {
  let reads = 0;
  const values = new Proxy(index.values, {
    get: (target, key): unknown => {
      if (typeof key === "string" && /^\d+$/.test(key)) reads++;
      return Reflect.get(target, key, target);
    },
  });
  countUpTo({ ...index, values }, limit);
  return reads;
}
