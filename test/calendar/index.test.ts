import { describe, expect, test } from "vitest";
import { closuresBetween } from "../../src/calendar/internal.js";
import {
  addBusinessDays,
  addBusinessTime,
  businessCalendar,
  businessTimeBetween,
  isOpen,
  localDateAt,
  nextOpening,
  openPeriods,
  previousClosing,
  subtractBusinessTime,
  type BusinessCalendar,
  type InstantLike,
  type PeriodSpec,
} from "../../src/index.js";
import { codesOf, problemsOf, someText, untyped } from "../problem/refusal.js";
import { dailyDesk, office, officeDesk, officeWith } from "./desk.js";

const at = "2026-03-02T09:00+01:00";

const questions: readonly (readonly [string, (calendar: BusinessCalendar, at: InstantLike) => unknown])[] = [
  ["isOpen", isOpen],
  ["nextOpening", nextOpening],
  ["previousClosing", previousClosing],
  ["localDateAt", localDateAt],
  ["openPeriods, from", (calendar, from) => openPeriods(calendar, from, at)],
  ["openPeriods, to", (calendar, to) => openPeriods(calendar, at, to)],
  ["closuresBetween, from", (calendar, from) => closuresBetween(calendar, from, at)],
  ["closuresBetween, to", (calendar, to) => closuresBetween(calendar, at, to)],
  ["businessTimeBetween, from", (calendar, from) => businessTimeBetween(calendar, from, at)],
  ["businessTimeBetween, to", (calendar, to) => businessTimeBetween(calendar, at, to)],
  ["addBusinessTime", (calendar, from) => addBusinessTime(calendar, from, { hours: 4 })],
  ["subtractBusinessTime", (calendar, from) => subtractBusinessTime(calendar, from, { hours: 4 })],
  ["addBusinessDays", (calendar, from) => addBusinessDays(calendar, from, 3)],
];

describe.each([...questions])("the calendar question %s", (name, ask) => {
  test.each([
    ["2026-03-02T09:00", "instant_without_offset"],
    ["2026-03-02", "instant_without_offset"],
    ["2026-02-30T00:00Z", "invalid_instant"],
    ["yesterday", "invalid_instant"],
    [new Date(NaN), "invalid_instant"],
    [NaN, "invalid_instant"],
    [Infinity, "invalid_instant"],
    [-Infinity, "invalid_instant"],
    [1772438400000.5, "invalid_instant"],
    [1_772_438_400, "invalid_instant"],
    [0, "invalid_instant"],
    [null, "invalid_instant"],
    [undefined, "invalid_instant"],
    [new Date("1969-12-30T23:59:59.999Z"), "instant_out_of_range"],
    [Date.parse("2200-01-02T00:00Z"), "instant_out_of_range"],
    [8.64e15, "instant_out_of_range"],
  ])(`${name} refuses the instant %o`, (instant, code) => {
    expect(codesOf(() => ask(officeDesk, untyped(instant)))).toEqual([code]);
  });

  test(`${name} refuses values that are no calendar, such as a spec or a copy`, () => {
    for (const other of [null, undefined, 5, "Europe/Rome", {}, [], office, { ...officeDesk }]) {
      expect(codesOf(() => ask(untyped(other), at))).toEqual(["invalid_calendar"]);
    }
  });
});

describe("an amount of time", () => {
  const amounts = [
    NaN,
    Infinity,
    -Infinity,
    0.5,
    2 ** 53,
    "4h",
    null,
    undefined,
    {},
    [],
    { hours: NaN },
    { hours: Infinity },
    { hours: "4" },
    { hour: 4 },
    { hours: 1, days: 2 },
    { hours: 1e300 },
    Object.assign([], { hours: 4 }),
    JSON.parse('{"__proto__":{"hours":4}}'),
    JSON.parse('{"hours":4,"constructor":1}'),
    10n,
  ];

  test.each(amounts.map((amount) => [amount]))("an amount of time of %o is refused", (amount) => {
    expect(codesOf(() => addBusinessTime(officeDesk, at, untyped(amount)))).toEqual(["invalid_duration"]);
    expect(codesOf(() => subtractBusinessTime(officeDesk, at, untyped(amount)))).toEqual(["invalid_duration"]);
  });
});

describe("a count of business days", () => {
  test.each([1.5, NaN, Infinity, -Infinity, 2 ** 53, "3", null, undefined, 3n])(
    "a count of business days of %o is refused, as it is not whole",
    (count) => {
      expect(problemsOf(() => addBusinessDays(officeDesk, at, untyped(count)))).toEqual([
        { code: "not_whole", path: ["days"], value: someText },
      ]);
    },
  );
});

const first = new Date("1969-12-31T00:00:00.000Z");
const last = new Date("2200-01-01T23:59:59.999Z");
const before = new Date("1969-12-30T23:59:59.999Z");
const after = new Date("2200-01-02T00:00:00.000Z");
const rangeMs = last.getTime() - first.getTime();
const always = dailyDesk("Europe/Rome", ["00:00", "24:00"]);

const functions: readonly (readonly [string, (at: InstantLike) => unknown])[] = [
  ["isOpen", (at) => isOpen(always, at)],
  ["localDateAt", (at) => localDateAt(always, at)],
  ["addBusinessTime", (at) => addBusinessTime(always, at, 0)],
  ["subtractBusinessTime", (at) => subtractBusinessTime(always, at, 0)],
  ["businessTimeBetween from", (at) => businessTimeBetween(always, at, "2026-01-01T00:00Z")],
  ["businessTimeBetween to", (at) => businessTimeBetween(always, "2026-01-01T00:00Z", at)],
  ["openPeriods", (at) => openPeriods(always, at, at)],
  ["addBusinessDays", (at) => addBusinessDays(always, at, 0)],
];

describe("a calendar answers from 31 December 1969 to 2 January 2200, UTC", () => {
  test.each([...functions])("%s answers at the first and the last millisecond, and refuses their neighbours", (_, ask) => {
    ask(first);
    ask(last);
    expect(codesOf(() => ask(before))).toEqual(["instant_out_of_range"]);
    expect(codesOf(() => ask(after))).toEqual(["instant_out_of_range"]);
  });

  test("the problem of an instant out of range has the instant and the range", () => {
    expect(problemsOf(() => isOpen(always, after))).toEqual([
      {
        code: "instant_out_of_range",
        path: ["at"],
        value: "2200-01-02T00:00:00.000Z",
        from: "1969-12-31T00:00:00.000Z",
        until: "2200-01-02T00:00:00.000Z",
      },
    ]);
  });

  test("the calendar's range holds its length of open time", () => {
    expect(businessTimeBetween(always, first, last)).toBe(rangeMs);
    expect(addBusinessTime(always, first, rangeMs)).toEqual(last);
    expect(subtractBusinessTime(always, last, rangeMs)).toEqual(first);
  });

  test("an answer one millisecond beyond the calendar's range is refused", () => {
    const refused = ["result_out_of_range"];
    expect(codesOf(() => addBusinessTime(always, first, rangeMs + 1))).toEqual(refused);
    expect(codesOf(() => subtractBusinessTime(always, last, rangeMs + 1))).toEqual(refused);
  });

  test("counting business days beyond the calendar's range is refused", () => {
    for (const count of [100_000, -100_000, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER]) {
      expect(codesOf(() => addBusinessDays(officeDesk, "2026-03-02T09:00+01:00", count))).toEqual(["result_out_of_range"]);
    }
  });
});

describe("an answer at the edge of the range", () => {
  const refused = ["result_out_of_range"];

  test("an opening at the end of the range is refused, and a closing at its start is returned", () => {
    expect(codesOf(() => nextOpening(dailyDesk("UTC", ["00:00", "12:00"]), "2200-01-01T12:00Z"))).toEqual(refused);
    expect(previousClosing(dailyDesk("UTC", ["12:00", "24:00"]), "1969-12-31T05:00Z")).toEqual(first);
  });

  test("a business day outside the range is refused by its instant, not by its local date", () => {
    const west = dailyDesk("America/New_York", ["00:00", "24:00"]);
    const east = dailyDesk("Pacific/Auckland", ["00:00", "24:00"]);
    expect(codesOf(() => addBusinessDays(west, "2199-12-31T23:00-05:00", 1))).toEqual(refused);
    expect(codesOf(() => addBusinessDays(west, "2200-01-01T12:00Z", 1))).toEqual(refused);
    expect(codesOf(() => addBusinessDays(east, "1970-01-01T00:30+12:00", -1))).toEqual(refused);
    expect(addBusinessDays(west, "2199-12-31T18:00-05:00", 1)).toEqual(new Date("2200-01-01T23:00Z"));
  });
});

describe("a desk that stays closed answers at once", () => {
  const closedFrom = (from: string, until: string, everyDays: number): Readonly<Record<string, readonly PeriodSpec[]>> => {
    const exceptions: Record<string, readonly PeriodSpec[]> = {};
    for (let atMs = Date.parse(from); atMs < Date.parse(until); atMs += everyDays * 86_400_000) {
      exceptions[new Date(atMs).toISOString().slice(0, 10)] = [];
    }
    return exceptions;
  };

  test("ten closed years end with the first opening after them", { timeout: 2_000 }, () => {
    const desk = officeWith({ exceptions: closedFrom("2026-01-01", "2036-01-01", 1) });
    expect(nextOpening(desk, "2026-03-02T09:00+01:00")).toEqual(new Date("2036-01-01T08:30+01:00"));
    expect(addBusinessTime(desk, "2026-03-02T09:00+01:00", { hours: 4 })).toEqual(new Date("2036-01-01T12:30+01:00"));
    expect(previousClosing(desk, "2030-03-02T09:00+01:00")).toEqual(new Date("2025-12-31T18:00+01:00"));
  });

  test("a desk open on Mondays with every Monday closed by exceptions has no answers", { timeout: 2_000 }, () => {
    const desk = businessCalendar({
      timeZone: "Europe/Rome",
      weeklyHours: { mon: [["09:00", "17:00"]] },
      exceptions: closedFrom("1970-01-05", "2200-01-01", 7),
    });
    const at = "2026-03-02T09:00+01:00";
    const refused = ["result_out_of_range"];
    expect(isOpen(desk, at)).toBe(false);
    expect(businessTimeBetween(desk, first, last)).toBe(0);
    expect(codesOf(() => nextOpening(desk, at))).toEqual(refused);
    expect(codesOf(() => previousClosing(desk, at))).toEqual(refused);
    expect(codesOf(() => addBusinessTime(desk, at, { hours: 4 }))).toEqual(refused);
    expect(codesOf(() => subtractBusinessTime(desk, at, 1))).toEqual(refused);
    expect(codesOf(() => addBusinessDays(desk, at, 1))).toEqual(refused);
  });

  test("a desk that was open on one date only has no next opening after it", () => {
    const desk = businessCalendar({
      timeZone: "Europe/Rome",
      weeklyHours: {},
      exceptions: { "2020-05-05": [["09:00", "10:00"]] },
    });
    expect(codesOf(() => nextOpening(desk, "2026-03-02T09:00+01:00"))).toEqual(["result_out_of_range"]);
    expect(previousClosing(desk, "2026-03-02T09:00+01:00")).toEqual(new Date("2020-05-05T10:00+02:00"));
  });
});
