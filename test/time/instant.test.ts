import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { acoPolicy, describeProblem, isOpen, openPeriods } from "../../src/index.js";
import { epochMsInRange, toEpochMs } from "../../src/time/internal.js";
import { codesOf, problemsOf, someText, untyped } from "../problem/refusal.js";

const nineInRomeMs = 1_772_438_400_000;

describe("an instant may be given as", () => {
  test.each([
    ["a Date", new Date(nineInRomeMs)],
    ["epoch milliseconds", nineInRomeMs],
    ["text with Z", "2026-03-02T08:00:00Z"],
    ["text with an offset", "2026-03-02T09:00+01:00"],
    ["text with a western offset", "2026-03-02T03:30-04:30"],
    ["text with an offset of hours", "2026-03-02T09:00+01"],
    ["text with an offset without its colon", "2026-03-02T09:00:00+0100"],
    ["text with offset zero", "2026-03-02T08:00:00-00:00"],
    ["text in lower case", "2026-03-02t08:00z"],
    ["text with a fraction", "2026-03-02T08:00:00.000000Z"],
    ["text with a fraction of twelve digits", "2026-03-02T08:00:00.000000000000Z"],
    ["text with a blank, as PostgreSQL prints it", "2026-03-02 09:00:00+01"],
    ["text with a blank and minutes of offset", "2026-03-02 09:00:00.000+01:00"],
    ["text with a blank before the offset, as SQL Server prints it", "2026-03-02 09:00:00.0000000 +01:00"],
    ["text with a blank before an offset without colon, as Ruby prints it", "2026-03-02 09:00:00 +0100"],
    ["text with UTC, as BigQuery prints it", "2026-03-02 08:00:00 UTC"],
    ["text with a basic time", "2026-03-02T0800Z"],
    ["basic text", "20260302T080000Z"],
    ["basic text with an offset", "20260302T090000.000+0100"],
    ["text with a zone, as Temporal prints it", "2026-03-02T09:00:00+01:00[Europe/Rome]"],
    ["text with a zone and a calendar", "2026-03-02T09:00:00+01:00[Europe/Rome][u-ca=gregory]"],
    ["text with Z and a critical calendar", "2026-03-02T08:00:00Z[!u-ca=iso8601]"],
    ["a Temporal instant", Temporal.Instant.from("2026-03-02T08:00Z")],
    ["a Temporal date and time in a zone", Temporal.ZonedDateTime.from("2026-03-02T09:00[Europe/Rome]")],
    ["the text of a Temporal date and time in a zone", Temporal.ZonedDateTime.from("2026-03-02T09:00[Europe/Rome]").toString()],
    ["anything with epochMilliseconds", { epochMilliseconds: nineInRomeMs }],
  ])("%s", (_, instant) => {
    expect(toEpochMs(instant)).toBe(nineInRomeMs);
  });
});

test("text finer than a millisecond is truncated", () => {
  expect(toEpochMs("2026-03-02T08:00:00.1Z")).toBe(nineInRomeMs + 100);
  expect(toEpochMs("2026-03-02T08:00:00,12Z")).toBe(nineInRomeMs + 120);
  expect(toEpochMs("2026-03-02T08:00:00.123999999Z")).toBe(nineInRomeMs + 123);
});

test("text of an instant before 1970 is below zero", () => {
  expect(toEpochMs("1969-12-31T23:59:59.999Z")).toBe(-1);
  expect(toEpochMs("0099-03-01T00:00Z")).toBe(Temporal.Instant.from("0099-03-01T00:00Z").epochMilliseconds);
});

test("29 February exists in leap years only", () => {
  expect(toEpochMs("2028-02-29T00:00Z")).toBe(Date.parse("2028-02-29T00:00Z"));
  expect(toEpochMs("2000-02-29T00:00Z")).toBe(Date.parse("2000-02-29T00:00Z"));
  for (const text of ["2026-02-29T00:00Z", "2100-02-29T00:00Z"])
    expect(codesOf(() => toEpochMs(text))).toEqual(["invalid_instant"]);
});

describe("wall time without an offset is refused, and the message leads to an accepted form", () => {
  test.each([
    ["2026-03-02T09:00", "2026-03-02T09:00Z"],
    ["2026-03-02T09:00:00", "2026-03-02T09:00:00Z"],
    ["2026-03-02T09:00:00.000", "2026-03-02T09:00:00.000Z"],
    ["2026-03-02 09:00", "2026-03-02 09:00Z"],
    ["2026-03-02 09:00:00", "2026-03-02 09:00:00Z"],
    ["2026-03-02", "2026-03-02T00:00Z"],
    ["2026-03-02T0900", "2026-03-02T0900Z"],
    ["20260302T0900", "20260302T0900Z"],
  ])("%s", (text, accepted) => {
    const use = JSON.stringify(accepted);
    const problems = problemsOf(() => toEpochMs(text));
    expect(problems).toEqual([{ code: "instant_without_offset", value: JSON.stringify(text), use }]);
    expect(new Date(toEpochMs(accepted)).toISOString()).toMatch(/^2026-03-02T0[09]:00:00.000Z$/);
    expect(problems.map(describeProblem).join()).toMatch(/parseLocalTime\(".*", \{ timeZone: "Europe\/Rome" \}\)/);
  });
});

describe("a value that is no instant is refused", () => {
  const texts = [
    "",
    " ",
    "yesterday",
    "2026-02-30T00:00Z",
    "2026-02-30T09:00",
    "2026-04-31T00:00Z",
    "2026-13-01T00:00Z",
    "2026-00-01T00:00Z",
    "2026-01-00T00:00Z",
    "2026-03-02T24:00Z",
    "2026-03-02T25:00Z",
    "2026-03-02T08:60Z",
    "2026-03-02T08:00:60Z",
    "2026-03-02T08Z",
    "2026-3-2T08:00Z",
    "2026-0302T08:00Z",
    "2026-03-02T08:00+24:00",
    "2026-03-02T08:00+01:60",
    "2026-03-02T08:00+1",
    "2026-03-02T0800:00Z",
    "2026-03-02  08:00Z",
    "2026-03-02T09:00+01:00[]",
    "2026-03-02T09:00+01:00[Europe/Rome",
    "Mon, 02 Mar 2026 08:00:00 GMT",
    "12026-03-02T08:00Z",
  ];
  const others = [
    new Date(NaN),
    NaN,
    Infinity,
    -Infinity,
    1_772_438_400_000.25,
    8.64e15 + 1,
    -8.64e15 - 1,
    10n,
    true,
    null,
    undefined,
    Symbol("now"),
    {},
    [],
    [nineInRomeMs],
    { epochMilliseconds: NaN },
    { epochMilliseconds: "0" },
    { epochMilliseconds: 0.5 },
    { epochMilliseconds: 10n },
    () => nineInRomeMs,
  ];

  test.each([...texts, ...others].map((value) => [value]))("%o", (value) => {
    expect(problemsOf(() => toEpochMs(untyped(value)))).toEqual([{ code: "invalid_instant", value: someText }]);
  });

  test("an object that only looks like a Date", () => {
    for (const impostor of [Object.create(Date.prototype), { [Symbol.toStringTag]: "Date" }]) {
      expect(codesOf(() => toEpochMs(untyped(impostor)))).toEqual(["invalid_instant"]);
    }
  });
});

describe("a value that can be converted is refused with what to pass instead", () => {
  class DateTime {
    toJSDate(): Date {
      return new Date(nineInRomeMs);
    }
  }
  test.each([
    [1_772_438_400, "1772438400 * 1000"],
    [-200_000_000, "-200000000 * 1000"],
    [99_999_999_999, "99999999999 * 1000"],
    [0, "new Date(0)"],
    [0.5, "new Date(0.5)"],
    ["1772438400000", "1772438400000"],
    ["1772438400", "1772438400 * 1000"],
    ["2026-03-02Z", '"2026-03-02T00:00Z"'],
    [" 2026-03-02T08:00Z", '"2026-03-02T08:00Z"'],
    ["2026-03-02T08:00Z ", '"2026-03-02T08:00Z"'],
    ["27/03/2026 14:05", 'parseLocalTime("27/03/2026 14:05", { timeZone: "Europe/Rome", order: "dmy" })'],
    [new DateTime(), "value.toJSDate()"],
    [{ $isDayjsObject: true, toDate: () => new Date(nineInRomeMs) }, "value.toDate()"],
    [{ _isAMomentObject: true, toDate: () => new Date(nineInRomeMs) }, "value.toDate()"],
  ])("%o", (value, use) => {
    const problems = problemsOf(() => toEpochMs(untyped(value)));
    expect(problems).toEqual([{ code: "invalid_instant", value: someText, use }]);
    expect(problems.map(describeProblem).join()).toContain(`pass ${use} instead`);
  });

  test("the smallest number that is accepted is 100,000,000,000", () => {
    expect(toEpochMs(100_000_000_000)).toBe(100_000_000_000);
    expect(toEpochMs(-100_000_000_000)).toBe(-100_000_000_000);
    expect(toEpochMs(new Date(5))).toBe(5);
    expect(toEpochMs({ epochMilliseconds: 5 })).toBe(5);
  });
});

describe("the error of an instant has its path", () => {
  test.each([
    ["a name", "now", ["now"]],
    ["a list of keys", ["facts", 0, "receivedAt"], ["facts", 0, "receivedAt"]],
    ["a function", () => ["pauses", 1, "to"], ["pauses", 1, "to"]],
  ])("given as %s", (_, path, keys) => {
    expect(problemsOf(() => toEpochMs("soon", path))[0].path).toEqual(keys);
    expect(problemsOf(() => epochMsInRange("2200-01-02T00:00Z", path))[0].path).toEqual(keys);
  });

  test("the path of an instant is the name of the argument", () => {
    const { calendar } = acoPolicy;
    expect(problemsOf(() => isOpen(calendar, "soon"))[0].path).toEqual(["at"]);
    expect(problemsOf(() => openPeriods(calendar, "2026-03-02T09:00Z", "soon"))[0].path).toEqual(["to"]);
    expect(problemsOf(() => openPeriods(calendar, "2026-03-02T09:00Z", "2026-03-02T08:00Z"))[0].path).toEqual(["to"]);
    expect(problemsOf(() => isOpen(calendar, "2200-01-02T00:00Z"))[0].path).toEqual(["at"]);
  });
});
