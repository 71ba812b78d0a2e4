import { describe, expect, test } from "vitest";
import {
  addBusinessDays,
  addBusinessTime,
  businessTimeBetween,
  isOpen,
  localDateAt,
  nextOpening,
  openPeriods,
  previousClosing,
  subtractBusinessTime,
  type BusinessCalendar,
  type InstantLike,
} from "../../src/index.js";
import { clockChanges, closuresBetween } from "../../src/calendar/internal.js";
import { codesOf, problemsOf, someText, untyped } from "../problem/refusal.js";
import { office, officeDesk } from "./desk.js";

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
  ["clockChanges, from", (calendar, from) => clockChanges(calendar, from, at)],
  ["clockChanges, to", (calendar, to) => clockChanges(calendar, at, to)],
  ["businessTimeBetween, from", (calendar, from) => businessTimeBetween(calendar, from, at)],
  ["businessTimeBetween, to", (calendar, to) => businessTimeBetween(calendar, at, to)],
  ["addBusinessTime", (calendar, from) => addBusinessTime(calendar, from, { hours: 4 })],
  ["subtractBusinessTime", (calendar, from) => subtractBusinessTime(calendar, from, { hours: 4 })],
  ["addBusinessDays", (calendar, from) => addBusinessDays(calendar, from, 3)],
];

describe.each([...questions])("%s", (_, ask) => {
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
  ])("refuses the instant %o", (instant, code) => {
    expect(codesOf(() => ask(officeDesk, untyped(instant)))).toEqual([code]);
  });

  test("refuses what is no calendar, a mere spec of one included", () => {
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

  test.each(amounts.map((amount) => [amount]))("of %o is refused", (amount) => {
    expect(codesOf(() => addBusinessTime(officeDesk, at, untyped(amount)))).toEqual(["invalid_duration"]);
    expect(codesOf(() => subtractBusinessTime(officeDesk, at, untyped(amount)))).toEqual(["invalid_duration"]);
  });
});

describe("a count of business days", () => {
  test.each([1.5, NaN, Infinity, -Infinity, 2 ** 53, "3", null, undefined, 3n])(
    "of %o is refused, as it is not whole",
    (count) => {
      expect(problemsOf(() => addBusinessDays(officeDesk, at, untyped(count)))).toEqual([
        { code: "not_whole", path: ["days"], value: someText },
      ]);
    },
  );
});
