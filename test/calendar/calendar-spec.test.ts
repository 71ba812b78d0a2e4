import { describe, expect, test } from "vitest";
import { readCalendarSpec } from "../../src/calendar/internal.js";
import { businessCalendar, describeProblem, italianHolidays, type CalendarSpec, type PeriodSpec } from "../../src/index.js";
import { codesOf, faultsOf, problemsOf, someText, untyped } from "../problem/refusal.js";
import { dayMs } from "../support/units.js";
import { office } from "./desk.js";

const withMonday =
  (...periods: readonly PeriodSpec[]) =>
  (): unknown =>
    businessCalendar({ timeZone: "Europe/Rome", weeklyHours: { mon: periods, tue: [["09:00", "17:00"]] } });

describe("a zone the host does not know is refused", () => {
  const zones = [
    "",
    " ",
    "Europe/Rome ",
    " Europe/Rome",
    "Europe/Rom",
    "Rome",
    "__proto__",
    "constructor",
    "+01:00",
    "GMT+1",
    "Z",
    "local",
  ];
  test.each([...zones, 1, {}, Object.create(null)])("the zone %o is unknown", (timeZone) => {
    expect(problemsOf(() => businessCalendar({ ...office, timeZone: untyped(timeZone) }))).toEqual([
      { code: "unknown_time_zone", path: ["timeZone"], value: someText },
    ]);
  });
});

test.each([null, undefined])("a zone that is %o is missing", (timeZone) => {
  expect(problemsOf(() => businessCalendar({ ...office, timeZone: untyped(timeZone) }))).toEqual([
    { code: "missing_field", path: ["timeZone"], field: "timeZone" },
  ]);
});

describe("a time of day is HH:mm from 00:00 to 24:00", () => {
  test.each(["25:00", "24:01", "23:60", "0830", "", " 08:30", "08:30 ", "-1:00", "noon"])("the time %o is refused", (time) => {
    const refused = { code: "invalid_time_of_day", value: JSON.stringify(time) };
    expect(problemsOf(withMonday([time, "18:00"]))).toStrictEqual([{ ...refused, path: ["weeklyHours", "mon", 0, 0] }]);
    expect(problemsOf(withMonday(["08:00", time]))).toStrictEqual([{ ...refused, path: ["weeklyHours", "mon", 0, 1] }]);
  });

  test.each(["8:30", "08.30", "8.30", "08:30:00"])("the time %o is refused with the form to write", (time) => {
    const problems = problemsOf(withMonday([time, "18:00"]));
    expect(problems).toMatchObject([{ code: "invalid_time_of_day", value: JSON.stringify(time), use: "08:30" }]);
    expect(problems.map(describeProblem)).toEqual([
      `weeklyHours.mon[0][0]: ${JSON.stringify(time)} is not a time of day; write "08:30"`,
    ]);
  });

  test("a list that holds a time is no time of day", () => {
    expect(problemsOf(withMonday(untyped([["08:30"], "13:00"])))).toEqual([
      { code: "invalid_time_of_day", path: ["weeklyHours", "mon", 0, 0], value: "an array" },
    ]);
  });

  test("a period with an invalid time is not compared with others", () => {
    expect(codesOf(withMonday(["08:30", "25:00"], ["14:00", "18:00"]))).toEqual(["invalid_time_of_day"]);
    expect(codesOf(withMonday(["8:30", "13:00"], ["12:00", "18:00"]))).toEqual(["invalid_time_of_day"]);
  });

  test("24:00 closes a day but opens none", () => {
    expect(problemsOf(withMonday(["24:00", "06:00"]))).toEqual([
      { code: "invalid_time_of_day", path: ["weeklyHours", "mon", 0, 0], value: '"24:00"', use: "00:00" },
    ]);
  });
});

describe("the periods of a day", () => {
  test("a period that ends where it begins is refused", () => {
    expect(problemsOf(withMonday(["09:00", "09:00"]))).toEqual([
      { code: "empty_period", path: ["weeklyHours", "mon", 0], open: "09:00", close: "09:00" },
    ]);
    expect(codesOf(withMonday(["00:00", "00:00"]))).toEqual(["empty_period"]);
  });

  test("periods of one day that overlap are refused (policy-6.2)", () => {
    expect(problemsOf(withMonday(["09:00", "13:00"], ["12:59", "18:00"]))).toEqual([
      { code: "overlapping_periods", path: ["weeklyHours", "mon"], first: "09:00–13:00", second: "12:59–18:00" },
    ]);
    expect(codesOf(withMonday(["09:00", "18:00"], ["10:00", "11:00"], ["12:00", "13:00"]))).toEqual([
      "overlapping_periods",
      "overlapping_periods",
    ]);
    expect(codesOf(withMonday(["22:00", "06:00"], ["23:00", "24:00"]))).toEqual(["overlapping_periods"]);
    const overlap = { code: "overlapping_periods", path: ["weeklyHours", "mon"] };
    expect(problemsOf(withMonday(["09:00", "12:00"], ["11:00", "15:00"], ["14:00", "16:00"]))).toEqual([
      { ...overlap, first: "09:00–12:00", second: "11:00–15:00" },
      { ...overlap, first: "11:00–15:00", second: "14:00–16:00" },
    ]);
  });

  test("periods of one day may meet", () => {
    expect(withMonday(["09:00", "13:00"], ["13:00", "18:00"])).not.toThrow();
  });

  test("a day has at most 24 periods", () => {
    const minutes = Array.from({ length: 25 }, (_, minute) => String(minute + 10));
    const periods = minutes.map((minute): PeriodSpec => [`08:${minute}`, `08:${Number(minute) + 1}`]);
    expect(withMonday(...periods.slice(1))).not.toThrow();
    expect(problemsOf(withMonday(...periods))).toEqual([
      { code: "too_many_periods", path: ["weeklyHours", "mon"], count: 25, limit: 24 },
    ]);
  });

  test.each([5, "08:30", {}, ["08:30", "13:00"], [["08:30"]], [["08:30", "13:00", "18:00"]], [null]])(
    "periods are pairs of times, not %j",
    (periods) => {
      const codes = codesOf(() => businessCalendar({ ...office, weeklyHours: { mon: untyped(periods) } }));
      expect(new Set(codes)).toEqual(new Set(["wrong_type"]));
    },
  );
});

describe("a week that never opens is refused", () => {
  test.each([{}, { mon: [] }, { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] }])(
    "weekly hours of %j never open and are refused",
    (weeklyHours) => {
      expect(problemsOf(() => businessCalendar({ timeZone: "Europe/Rome", weeklyHours }))).toEqual([
        { code: "never_open", path: ["weeklyHours"] },
      ]);
    },
  );

  test("a week without periods is accepted if an exception opens a date", () => {
    expect(() =>
      businessCalendar({ ...office, weeklyHours: {}, exceptions: { "2026-03-07": [["09:00", "12:00"]] } }),
    ).not.toThrow();
    expect(codesOf(() => businessCalendar({ ...office, weeklyHours: {}, exceptions: { "2026-03-07": [] } }))).toEqual([
      "never_open",
    ]);
  });
});

describe("a date that is listed several times among the holidays", () => {
  type HolidaySpec = NonNullable<CalendarSpec["holidays"]>[number];
  const nameOf = (...holidays: readonly HolidaySpec[]): unknown =>
    businessCalendar({ ...office, holidays }).holidays.map(({ name }) => name);
  const named = (name: Exclude<HolidaySpec, string>["name"]): HolidaySpec => ({ date: "2026-12-07", name });

  test("the last name of a date holds, and a holiday without a name keeps the name that its date has", () => {
    expect(nameOf(named("Sant'Ambrogio"), named("Shutdown"))).toEqual(["Shutdown"]);
    for (const other of ["2026-12-07", named(null)]) {
      expect(nameOf(named("Sant'Ambrogio"), other)).toEqual(["Sant'Ambrogio"]);
      expect(nameOf(other, named("Sant'Ambrogio"))).toEqual(["Sant'Ambrogio"]);
    }
    expect(nameOf("2026-12-07", "2026-12-07")).toEqual([undefined]);
  });

  test("national and own holidays may be concatenated", () => {
    const own = { date: "2026-12-08", name: "Shutdown" };
    const { holidays } = businessCalendar({ ...office, holidays: [...italianHolidays(2026, 2026), own] });
    expect(holidays.filter(({ date }) => date === "2026-12-08")).toEqual([own]);
  });
});

describe("the dates of holidays and exceptions must exist", () => {
  test.each([
    "2026-02-30",
    "2025-02-29",
    "2026-13-01",
    "2026-3-1",
    "1969-12-31",
    "2200-01-01",
    "2026-03-02T00:00Z",
    "",
    "__proto__",
  ])("the date %o is refused", (date) => {
    const refused = { code: "invalid_local_date", value: JSON.stringify(date) };
    expect(problemsOf(() => businessCalendar({ ...office, holidays: [date] }))).toEqual([{ ...refused, path: ["holidays", 0] }]);
    expect(problemsOf(() => businessCalendar({ ...office, holidays: ["2026-01-01", { date }] }))).toEqual([
      { ...refused, path: ["holidays", 1] },
    ]);
    const exceptions = Object.fromEntries([[date, []]]);
    expect(problemsOf(() => businessCalendar({ ...office, exceptions }))).toEqual([{ ...refused, path: ["exceptions", date] }]);
  });

  test("a holiday's name is a text or one in each language", () => {
    for (const name of [5, { en: "Christmas" }, ["Christmas"]]) {
      expect(problemsOf(() => businessCalendar({ ...office, holidays: [{ date: "2026-12-25", name: untyped(name) }] }))).toEqual([
        expect.objectContaining({ code: "wrong_type", path: ["holidays", 0, "name"] }),
      ]);
    }
  });
});

describe("optional parts of a spec", () => {
  test.each([null, undefined])("optional parts may be %o, which means absent", (absent) => {
    const spec = { ...office, holidays: absent, exceptions: absent, weeklyHours: { ...office.weeklyHours, mon: absent } };
    expect(businessCalendar(spec).weeklyHours).toEqual({ ...office.weeklyHours, mon: [], sat: [], sun: [] });
    const holiday = { date: "2026-12-25", name: absent };
    expect(businessCalendar({ ...office, holidays: [holiday] }).holidays).toEqual([{ date: "2026-12-25" }]);
  });
});

describe("weekly hours", () => {
  test('weekly hours may be "always": every day from 00:00 to 24:00', () => {
    const { weeklyHours } = businessCalendar({ timeZone: "Europe/Rome", weeklyHours: "always" });
    expect(Object.keys(weeklyHours)).toEqual(["mon", "tue", "wed", "thu", "fri", "sat", "sun"]);
    expect(new Set(Object.values(weeklyHours).map((periods) => JSON.stringify(periods)))).toEqual(
      new Set(['[["00:00","24:00"]]']),
    );
  });

  test.each([
    ["monday", "mon"],
    ["Mon", "mon"],
    ["WEDNESDAY", "wed"],
    ["lun", "mon"],
    ["venerdì", undefined],
    ["lunch", undefined],
  ])("the weekday %o is refused with the known days and the nearest one", (day, nearest) => {
    const [problem] = problemsOf(() =>
      businessCalendar({ ...office, weeklyHours: untyped({ [day]: [], mon: [["09:00", "17:00"]] }) }),
    );
    expect(problem).toEqual({
      code: "unknown_field",
      path: ["weeklyHours", day],
      field: day,
      known: ["mon", "tue", "wed", "thu", "fri", "sat", "sun"],
      ...(nearest !== undefined && { nearest }),
    });
    expect(describeProblem(problem)).toContain("one of mon, tue, wed, thu, fri, sat, sun");
  });
});

test("a period that ends where it begins is refused with the form that means 24 hours", () => {
  expect(
    problemsOf(withMonday(["22:00", "22:00"]))
      .map(describeProblem)
      .join(),
  ).toContain('24 hours from 22:00 are ["22:00", "24:00"] and ["00:00", "22:00"] on the next day');
  expect(
    problemsOf(withMonday(["24:00", "06:00"]))
      .map(describeProblem)
      .join(),
  ).toContain('open it at "00:00" on the next day');
});

test("a holiday that is a Date is refused as a local date, and one without a date names the field", () => {
  const holidays = untyped([new Date("2026-12-25T00:00Z"), { name: "Christmas" }]);
  expect(problemsOf(() => businessCalendar({ ...office, holidays }))).toEqual([
    { code: "invalid_local_date", path: ["holidays", 0], value: "2026-12-25T00:00:00.000Z" },
    { code: "missing_field", path: ["holidays", 1, "date"], field: "date" },
  ]);
});

test("the zone's name is kept as the database spells it, and another name of a zone as it was written", () => {
  expect(businessCalendar({ ...office, timeZone: "europe/ROME" }).timeZone).toBe("Europe/Rome");
  expect(businessCalendar({ ...office, timeZone: "Asia/Kolkata" }).timeZone).toBe("Asia/Kolkata");
});

const faults = (spec: unknown): readonly string[] => faultsOf(problemsOf(() => businessCalendar(untyped(spec))));

describe("a calendar spec with several faults reports each with its path", () => {
  test("every problem of every part of a spec is reported at once", () => {
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

  test("a holiday with an unknown field is refused, so that no misspelt name is lost", () => {
    expect(faults({ ...office, holidays: [{ date: "2026-12-25", nmae: "Christmas" }] })).toEqual([
      "unknown_field holidays/0/nmae",
    ]);
  });
});

describe("a calendar spec of the wrong shape is refused", () => {
  test.each([null, undefined, 5, "Europe/Rome", [], () => office])("%o is no calendar spec", (spec) => {
    expect(faults(spec)[0]).toBe("wrong_type ");
  });

  test("each part of a spec must have its type", () => {
    expect(faults({ ...office, weeklyHours: [] })).toEqual(["wrong_type weeklyHours"]);
    expect(faults({ ...office, holidays: "2026-12-25" })).toEqual(["wrong_type holidays"]);
    expect(faults({ ...office, exceptions: ["2026-12-24"] })).toEqual(["wrong_type exceptions"]);
    expect(faults({ ...office, exceptions: { "2026-12-24": null } })).toEqual(["wrong_type exceptions/2026-12-24"]);
  });

  test("the zone and the weekly hours are required", () => {
    expect(problemsOf(() => businessCalendar(untyped({})))).toEqual([
      { code: "missing_field", path: ["weeklyHours"], field: "weeklyHours" },
      { code: "missing_field", path: ["timeZone"], field: "timeZone" },
    ]);
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
  ])("a __proto__ key in %s is refused", (_, json, fault) => {
    expect(faults(JSON.parse(json))).toEqual([fault]);
  });

  test("constructor and toString are unknown weekdays", () => {
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
  const many = Array.from({ length: 1_500 }, (_, position) => `day${position}`);
  const exceptions = Object.fromEntries(many.map((date) => [date, []]));
  for (const dates of [{ holidays: many }, { exceptions }, { holidays: many, exceptions }]) {
    const dated = readCalendarSpec({ ...office, ...dates });
    expect(dated.ok ? [] : dated.problems).toHaveLength(1_000);
  }
});

describe("a spec with 1,000 faults is read no further", () => {
  const positions = Array.from({ length: 1_500 }, (_, position) => position);
  const dateOf = (day: number): string => new Date(day * dayMs).toISOString().slice(0, 10);

  test("of holidays with one fault each it reads 1,000", () => {
    const read = new Set<number>();
    const holidays = positions.map((position) => ({
      get date() {
        read.add(position);
        return "2026-02-30";
      },
    }));
    readCalendarSpec({ ...office, holidays });
    expect(read.size).toBe(1_000);
  });

  test("of exceptions with two faults each it reads 500", () => {
    const read = new Set<number>();
    const faultyPeriod = (position: number): unknown =>
      Object.defineProperty(["", "noon"], 0, {
        get: () => {
          read.add(position);
          return "dawn";
        },
      });
    const exceptions = Object.fromEntries(positions.map((position) => [dateOf(position), [faultyPeriod(position)]]));
    readCalendarSpec({ ...office, exceptions });
    expect(read.size).toBe(500);
  });
});
