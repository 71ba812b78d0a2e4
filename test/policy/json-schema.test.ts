import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { calendarJsonSchema, periodsJsonSchema, targetsJsonSchema } from "../../src/policy/json-schema.js";

const ajv = new Ajv2020({ strict: false, allErrors: false, formats: {} });
// Compiled in each test, not while the file is loaded: mutation testing leaves out what runs then.
const validator = (schema: object): ((data: unknown) => boolean) => ajv.compile(schema);

describe("the JSON Schema of targets", () => {
  const metrics = ["acknowledgement", "intervention", "resolution", "update", "reply", "workaround"];

  test("every metric may have a target of any unit, with its terms or null", () => {
    const isTargets = validator(targetsJsonSchema());
    for (const target of [
      ...[null, { minutes: 0.5 }, { hours: 4 }, { businessDays: 3 }, { days: 1 }, { weeks: 2 }, { months: 1 }],
      ...[
        { days: 0, by: "closing" },
        { days: 0, by: "12:00" },
        { days: 0, by: "24:00" },
        { days: 1, by: null },
      ],
      ...["opening", "date", null].map((counting) => ({ days: 2, counting })),
      ...["17:30", "00:00", "24:00", null].map((cutOff) => ({ hours: 4, cutOff })),
      ...["site", null].map((calendar) => ({ hours: 4, calendar })),
    ]) {
      for (const metric of metrics) expect(isTargets({ [metric]: target }), JSON.stringify(target)).toBe(true);
    }
  });

  test("a clock starts at any other fact; that of an update or a reply has no other start", () => {
    const isTargets = validator(targetsJsonSchema());
    const starts = ["receipt", "opening", "acknowledgement", "intervention"];
    const startsOf = (metric: string): readonly string[] =>
      starts.filter((from) => isTargets({ [metric]: { hours: 4, from } }) && isTargets({ [metric]: { days: 1, from } }));
    for (const metric of ["resolution", "workaround"]) expect(startsOf(metric)).toEqual(starts);
    expect(startsOf("acknowledgement")).toEqual(["receipt", "opening", "intervention"]);
    expect(startsOf("intervention")).toEqual(["receipt", "opening", "acknowledgement"]);
    for (const metric of ["update", "reply"]) expect(startsOf(metric)).toEqual([]);
    for (const metric of metrics) expect(isTargets({ [metric]: { hours: 4, from: null } })).toBe(true);
  });

  test("no metric has a target without a unit, of two units, or with terms of another type", () => {
    const isTargets = validator(targetsJsonSchema());
    for (const target of [
      ...["4", 4, {}, { minutes: 0 }, { hours: -1 }, { hours: "4" }, { hours: 1, minutes: 1 }, { years: 1 }],
      ...[{ days: 0 }, { days: 1.5 }, { weeks: -1, by: "closing" }, { days: "1" }, { days: 0, by: null }],
      ...[
        { days: 1, by: "noon" },
        { days: 1, by: 12 },
        { hours: 4, by: "closing" },
        { hours: 4, counting: "date" },
      ],
      ...[
        { hours: 4, from: "start" },
        { days: 1, counting: "receipt" },
        { hours: 4, cutOff: "25:00" },
        { hours: 4, cutOff: "x17:30" },
      ],
      ...[
        { hours: 4, calendar: 1 },
        { hours: 4, cutOff: 17 },
      ],
    ]) {
      for (const metric of metrics) expect(isTargets({ [metric]: target }), JSON.stringify(target)).toBe(false);
    }
  });

  test("the JSON Schema names the library's metrics, which editors complete", () => {
    expect(Object.keys(targetsJsonSchema().properties ?? {})).toEqual([
      "acknowledgement",
      "intervention",
      "resolution",
      "update",
      "reply",
    ]);
  });

  test("targets are an object", () => {
    const isTargets = validator(targetsJsonSchema());
    expect(isTargets({})).toBe(true);
    for (const value of [[], "4 hours", null]) expect(isTargets(value)).toBe(false);
  });
});

describe("the JSON Schema of a calendar", () => {
  const calendar = { timeZone: "Europe/Rome", weeklyHours: { mon: [["08:30", "13:00"]] } };

  test("a calendar may have weekly hours, holidays and exceptions in any of their forms", () => {
    const isCalendar = validator(calendarJsonSchema());
    for (const part of [
      ...[{}, { weeklyHours: "always" }, { weeklyHours: {} }, { weeklyHours: { mon: null } }, { weeklyHours: { sun: [] } }],
      ...[{ holidays: null }, { holidays: ["2026-12-25"] }, { exceptions: null }, { exceptions: {} }],
      ...[
        { holidays: [{ date: "2026-12-25", name: "Natale" }] },
        { holidays: [{ date: "2026-12-25", name: null }] },
        { holidays: [{ date: "2026-12-25", name: { en: "Christmas", it: "Natale" } }] },
        { exceptions: { "2026-12-24": [["08:30", "12:00"]] } },
      ],
    ])
      expect(isCalendar({ ...calendar, ...part }), JSON.stringify(part)).toBe(true);
  });

  test("no calendar has hours, holidays or exceptions of another form, or other fields", () => {
    const isCalendar = validator(calendarJsonSchema());
    for (const part of [
      ...[{ timeZone: "" }, { timeZone: 1 }, { weeklyHours: "never" }, { weeklyHours: { lun: [] } }, { weeklyHours: null }],
      ...[{ holidays: "2026-12-25" }, { holidays: ["25/12/2026"] }, { holidays: [5] }, { exceptions: [] }, { closed: [] }],
      ...[
        { holidays: [{ name: "Natale" }] },
        { holidays: [{ date: "2026-12-25", name: 5 }] },
        { holidays: [{ date: "2026-12-25", name: { en: "Christmas" } }] },
        { holidays: [{ date: "2026-12-25", name: { en: "Christmas", it: "Natale", fr: "Noël" } }] },
        { holidays: [{ date: "2026-12-25", name: { en: "Christmas", it: 5 } }] },
        { holidays: ["2026-13-25"] },
        { holidays: [{ date: "2026-12-25", day: "Fri" }] },
        { exceptions: { "24/12/2026": [] } },
        { exceptions: { "2026-12-32": [] } },
        { exceptions: { "2026-12-24": "closed" } },
      ],
    ])
      expect(isCalendar({ ...calendar, ...part }), JSON.stringify(part)).toBe(false);
  });

  test("a calendar needs its time zone and its weekly hours", () => {
    const isCalendar = validator(calendarJsonSchema());
    expect(isCalendar({ timeZone: "Europe/Rome" })).toBe(false);
    expect(isCalendar({ weeklyHours: {} })).toBe(false);
  });
});

test("periods are pairs of times of day, 24 at most, of which only the end may be 24:00", () => {
  const isPeriods = validator(periodsJsonSchema());
  for (const period of [
    ["08:30", "13:00"],
    ["00:00", "24:00"],
  ]) {
    expect(isPeriods([period])).toBe(true);
  }
  for (const period of [
    ["08:30"],
    ["08:30", "13:00", "14:00"],
    ["24:00", "24:00"],
    ["08:30", "25:00"],
    ["08:30", 1300],
    ["8:30", "13:00"],
    [830, 1300],
    "08:30",
    {},
  ]) {
    expect(isPeriods([period])).toBe(false);
  }
  expect(isPeriods(Array.from({ length: 24 }, () => ["08:30", "13:00"]))).toBe(true);
  expect(isPeriods(Array.from({ length: 25 }, () => ["08:30", "13:00"]))).toBe(false);
  for (const value of ["08:30-13:00", {}, null]) expect(isPeriods(value)).toBe(false);
});
