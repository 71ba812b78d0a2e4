import { describe, expect, test } from "vitest";
import { readCalendarSpec } from "../../src/calendar/internal.js";
import { businessCalendar } from "../../src/index.js";
import { codesOf, faultsOf, problemsOf, untyped } from "../problem/refusal.js";
import { office } from "./desk.js";

const faults = (spec: unknown): readonly string[] => faultsOf(problemsOf(() => businessCalendar(untyped(spec))));

describe("a calendar spec with several faults reports each with its path", () => {
  test("from every part of it at once", () => {
    const spec = {
      timeZone: "Europe/Roma",
      weeklyHours: {
        mon: [
          ["08:30", "25:00"],
          ["9:00", "10:00"],
        ],
        tue: [["09:00", "09:00"]],
        lun: [],
      },
      holidays: ["2026-02-30", { date: "2026-12-25", name: 5 }, 7],
      exceptions: {
        "2026-12-24": [
          ["10:00", "12:00"],
          ["11:00", "13:00"],
        ],
        tomorrow: [],
      },
      holydays: [],
    };
    expect(faults(spec)).toEqual([
      "empty_period weeklyHours/tue/0",
      "invalid_local_date exceptions/tomorrow",
      "invalid_local_date holidays/0",
      "invalid_local_date holidays/2",
      "invalid_time_of_day weeklyHours/mon/0/1",
      "invalid_time_of_day weeklyHours/mon/1/0",
      "overlapping_periods exceptions/2026-12-24",
      "unknown_field holydays",
      "unknown_field weeklyHours/lun",
      "unknown_time_zone timeZone",
      "wrong_type holidays/1/name",
    ]);
  });

  test("a holiday with a field that is not known is reported, lest a misspelt name be lost", () => {
    expect(faults({ ...office, holidays: [{ date: "2026-12-25", nmae: "Christmas" }] })).toEqual([
      "unknown_field holidays/0/nmae",
    ]);
  });
});

describe("a calendar spec of the wrong shape is refused", () => {
  test.each([null, undefined, 5, "Europe/Rome", [], () => office])("%o is none", (spec) => {
    expect(faults(spec)[0]).toBe("wrong_type ");
  });

  test("each part must be of its own kind", () => {
    expect(faults({ ...office, weeklyHours: [] })).toEqual(["wrong_type weeklyHours"]);
    expect(faults({ ...office, holidays: "2026-12-25" })).toEqual(["wrong_type holidays"]);
    expect(faults({ ...office, exceptions: ["2026-12-24"] })).toEqual(["wrong_type exceptions"]);
    expect(faults({ ...office, exceptions: { "2026-12-24": null } })).toEqual(["wrong_type exceptions/2026-12-24"]);
  });

  test("the zone and the week may not be missing", () => {
    const paths = problemsOf(() => businessCalendar(untyped({}))).map(({ path }) => path?.join("/"));
    expect(paths.sort()).toEqual(["timeZone", "weeklyHours"]);
  });
});

describe("__proto__ as a key is a key like any other, and not a known one", () => {
  test.each([
    [
      "the spec",
      '{"__proto__":{"timeZone":"UTC"},"timeZone":"Europe/Rome","weeklyHours":{"mon":[["09:00","17:00"]]}}',
      "unknown_field __proto__",
    ],
    [
      "the week",
      '{"timeZone":"Europe/Rome","weeklyHours":{"mon":[["09:00","17:00"]],"__proto__":[]}}',
      "unknown_field weeklyHours/__proto__",
    ],
    [
      "the exceptions",
      '{"timeZone":"Europe/Rome","weeklyHours":{"mon":[["09:00","17:00"]]},"exceptions":{"__proto__":[]}}',
      "invalid_local_date exceptions/__proto__",
    ],
    [
      "a holiday",
      '{"timeZone":"Europe/Rome","weeklyHours":{"mon":[["09:00","17:00"]]},"holidays":[{"date":"2026-12-25","__proto__":{}}]}',
      "unknown_field holidays/0/__proto__",
    ],
  ])("in %s", (_, json, fault) => {
    expect(faults(JSON.parse(json))).toEqual([fault]);
  });

  test("constructor and toString are no weekdays", () => {
    expect(codesOf(() => businessCalendar(untyped({ ...office, weeklyHours: { constructor: [], toString: [] } })))).toEqual([
      "unknown_field",
      "unknown_field",
    ]);
  });
});

test("a spec with very many faults is refused with the first 1,000", () => {
  const weeklyHours = Object.fromEntries(Array.from({ length: 200_000 }, (_, position) => [`day${position}`, []]));
  const reading = readCalendarSpec({ ...office, weeklyHours });
  expect(reading.ok ? [] : reading.problems).toHaveLength(1_000);
});
