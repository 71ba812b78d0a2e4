import { runInNewContext } from "node:vm";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { acoPolicy, describeProblem, isOpen, openPeriods, parseLocalTime } from "../../src/index.js";
import {
  epochMsInRange,
  isCalendarDate,
  requireOrder,
  resultOutOfRange,
  toDayNumber,
  toEpochMs,
} from "../../src/time/internal.js";
import { codesOf, problemsOf, someText, untyped } from "../problem/refusal.js";

const nineInRomeMs = 1_772_438_400_000;

describe("toEpochMs", () => {
  test.each([
    ["a Date", new Date(nineInRomeMs)],
    ["epoch milliseconds", nineInRomeMs],
    ["ISO 8601 text with an offset", "2026-03-02T09:00+01:00"],
    ["a Temporal instant", Temporal.Instant.from("2026-03-02T08:00Z")],
    ["a Temporal date and time in a zone", Temporal.ZonedDateTime.from("2026-03-02T09:00[Europe/Rome]")],
    ["the text of a Temporal date and time in a zone", Temporal.ZonedDateTime.from("2026-03-02T09:00[Europe/Rome]").toString()],
    ["anything with epochMilliseconds", { epochMilliseconds: nineInRomeMs }],
  ])("%s is an instant", (_, instant) => {
    expect(toEpochMs(instant)).toBe(nineInRomeMs);
  });

  test("a Date of another realm, such as a frame or a test environment, is an instant", () => {
    const foreign: unknown = runInNewContext(`new Date(${nineInRomeMs})`);
    expect(foreign).not.toBeInstanceOf(Date);
    expect(toEpochMs(untyped(foreign))).toBe(nineInRomeMs);
  });
});

describe("wall time without an offset", () => {
  test.each([
    ["2026-03-02T09:00", "2026-03-02T09:00Z"],
    ["2026-03-02T09:00:00", "2026-03-02T09:00:00Z"],
    ["2026-03-02T09:00:00.000", "2026-03-02T09:00:00.000Z"],
    ["2026-03-02 09:00", "2026-03-02 09:00Z"],
    ["2026-03-02 09:00:00", "2026-03-02 09:00:00Z"],
    ["2026-03-02", "2026-03-02T00:00Z"],
    ["2026-03-02T0900", "2026-03-02T0900Z"],
    ["20260302T0900", "20260302T0900Z"],
  ])("the wall time %s is refused, and the message leads to an accepted form", (text, accepted) => {
    const use = JSON.stringify(accepted);
    const problems = problemsOf(() => toEpochMs(text));
    expect(problems).toEqual([{ code: "instant_without_offset", value: JSON.stringify(text), use }]);
    expect(new Date(toEpochMs(accepted)).toISOString()).toMatch(/^2026-03-02T0[09]:00:00.000Z$/);
    const [, local = "", timeZone = ""] =
      /parseLocalTime\("(.*)", \{ timeZone: "(.*)" \}\)/.exec(problems.map(describeProblem).join()) ?? [];
    expect(parseLocalTime(local, { timeZone }).toISOString()).toMatch(/^2026-03-0(?:2T08|1T23):00:00.000Z$/);
  });
});

describe("a value that is no instant", () => {
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

  const texts = [
    "yesterday",
    "on 2026-03-02Z",
    "2026-03-02Zulu",
    "at 1772438400000",
    "1772438400000 ms",
    "1772438400000000",
    "at 1772438400",
    "1772438400 s",
  ];

  test.each([...texts, ...others].map((value) => [value]))("%o is refused as an instant", (value) => {
    expect(problemsOf(() => toEpochMs(untyped(value)))).toEqual([{ code: "invalid_instant", value: someText }]);
  });

  test("an object that only looks like a Date is refused as an instant", () => {
    const impostors = [Object.create(Date.prototype), { [Symbol.toStringTag]: "Date" }, { getTime: () => nineInRomeMs }];
    for (const impostor of impostors) {
      expect(codesOf(() => toEpochMs(untyped(impostor)))).toEqual(["invalid_instant"]);
    }
  });
});

describe("a value that can be converted to an instant", () => {
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
    [100_000_000, "100000000 * 1000"],
    ["2026-03-02Z", '"2026-03-02T00:00Z"'],
    [" 2026-03-02T08:00Z", '"2026-03-02T08:00Z"'],
    ["2026-03-02T08:00Z ", '"2026-03-02T08:00Z"'],
    ["27/03/2026 14:05", 'parseLocalTime("27/03/2026 14:05", { timeZone: "Europe/Rome", order: "dmy" })'],
    [
      "3/4/2026 2:05 PM",
      'parseLocalTime("3/4/2026 2:05 PM", { timeZone: "Europe/Rome", order: "dmy" }) or ' +
        'parseLocalTime("3/4/2026 2:05 PM", { timeZone: "Europe/Rome", order: "mdy" })',
    ],
    ["27/Mar/26 2:05 PM", 'parseLocalTime("27/Mar/26 2:05 PM", { timeZone: "Europe/Rome" })'],
    [new DateTime(), "value.toJSDate()"],
    [{ $isDayjsObject: true, toDate: () => new Date(nineInRomeMs) }, "value.toDate()"],
    [{ _isAMomentObject: true, toDate: () => new Date(nineInRomeMs) }, "value.toDate()"],
  ])("%o is refused as an instant with what to pass instead", (value, use) => {
    const problems = problemsOf(() => toEpochMs(untyped(value)));
    expect(problems).toEqual([{ code: "invalid_instant", value: someText, use }]);
    expect(problems.map(describeProblem).join()).toContain(`pass ${use} instead`);
  });

  test("what to pass instead of a text is looked for in its first 80 characters", () => {
    const useOf = (blanks: number): unknown =>
      problemsOf(() => toEpochMs(`${" ".repeat(blanks)}2026-03-02T08:00Z`)).map((problem) => "use" in problem && problem.use);
    expect(useOf(63)).toEqual(['"2026-03-02T08:00Z"']);
    expect(useOf(80)).toEqual([false]);
  });

  test("the smallest number that is accepted is 100,000,000,000", () => {
    expect(toEpochMs(100_000_000_000)).toBe(100_000_000_000);
    expect(toEpochMs(-100_000_000_000)).toBe(-100_000_000_000);
    expect(toEpochMs(new Date(5))).toBe(5);
    expect(toEpochMs({ epochMilliseconds: 5 })).toBe(5);
  });
});

describe("the range of instants", () => {
  test("the range begins with 1969-12-31 and ends before 2200-01-02, and the error says so", () => {
    const [from, until] = ["1969-12-31T00:00:00.000Z", "2200-01-02T00:00:00.000Z"];
    expect(epochMsInRange(from)).toBe(Date.parse(from));
    expect(epochMsInRange("2200-01-01T23:59:59.999Z")).toBe(Date.parse(until) - 1);
    expect(problemsOf(() => epochMsInRange(until))).toEqual([{ code: "instant_out_of_range", value: until, from, until }]);
    expect(codesOf(() => epochMsInRange("1969-12-30T23:59:59.999Z"))).toEqual(["instant_out_of_range"]);
  });

  test("the error of an answer outside the range says what the range is", () => {
    const [from, until] = ["1969-12-31T00:00:00.000Z", "2200-01-02T00:00:00.000Z"];
    expect(resultOutOfRange().problems).toEqual([{ code: "result_out_of_range", from, until }]);
  });

  test("the dates of calendars are 1970-01-01 to 2199-12-31", () => {
    const dates = ["1969-12-31", "1970-01-01", "2026-03-02", "2199-12-31", "2200-01-01"];
    expect(dates.filter((date) => isCalendarDate(toDayNumber(date)))).toEqual(["1970-01-01", "2026-03-02", "2199-12-31"]);
  });

  test("the first and the last instant of JavaScript are instants", () => {
    for (const epochMs of [8.64e15, -8.64e15]) expect(toEpochMs(epochMs)).toBe(epochMs);
  });

  test("an interval of no length is in order, and a reversed one names both instants", () => {
    requireOrder(5, 5);
    expect(
      problemsOf(() => {
        requireOrder(60_000, 0, "to");
      }),
    ).toEqual([{ code: "reversed_interval", path: ["to"], from: "1970-01-01T00:01:00.000Z", to: "1970-01-01T00:00:00.000Z" }]);
  });
});

describe("the path of an instant", () => {
  test.each([
    ["a name", "now", ["now"]],
    ["a list of keys", ["facts", 0, "receivedAt"], ["facts", 0, "receivedAt"]],
  ])("the error of an instant has the path that is given as %s", (_, path, keys) => {
    expect(problemsOf(() => toEpochMs("soon", path))[0].path).toEqual(keys);
    expect(problemsOf(() => epochMsInRange("2200-01-02T00:00Z", path))[0].path).toEqual(keys);
  });

  test("the problem of an instant has no path if none is given, and no advice if none can be derived", () => {
    expect(problemsOf(() => toEpochMs("soon"))).toStrictEqual([{ code: "invalid_instant", value: '"soon"' }]);
  });

  test("the path of an instant is the name of the argument", () => {
    const { calendar } = acoPolicy;
    expect(problemsOf(() => isOpen(calendar, "soon"))[0].path).toEqual(["at"]);
    expect(problemsOf(() => openPeriods(calendar, "2026-03-02T09:00Z", "soon"))[0].path).toEqual(["to"]);
    expect(problemsOf(() => openPeriods(calendar, "2026-03-02T09:00Z", "2026-03-02T08:00Z"))[0].path).toEqual(["to"]);
    expect(problemsOf(() => isOpen(calendar, "2200-01-02T00:00Z"))[0].path).toEqual(["at"]);
  });
});
