import { describe, expect, test } from "vitest";
import {
  addBusinessDays,
  addBusinessTime,
  businessCalendar,
  businessTimeBetween,
  dueAt,
  isOpen,
  nextOpening,
  openPeriods,
  previousClosing,
  subtractBusinessTime,
  type BusinessCalendar,
  type CalendarSpec,
  type DurationLike,
  type PeriodSpec,
  type Target,
} from "../../src/index.js";
import { codesOf, problemsOf } from "../problem/refusal.js";
import { dayMs, hourMs, minuteMs } from "../support/units.js";
import { officeDesk, officeWith, period } from "./desk.js";

const added = (at: string, duration: DurationLike): Date => addBusinessTime(officeDesk, at, duration);
const subtracted = (at: string, duration: DurationLike): Date => subtractBusinessTime(officeDesk, at, duration);

describe("adding business time gives the earliest instant at which it has elapsed", () => {
  test("Monday 09:00 and 4 hours are 13:00, not 14:00 (policy-7.1)", () => {
    expect(added("2026-03-02T09:00+01:00", { hours: 4 })).toEqual(new Date("2026-03-02T13:00+01:00"));
  });

  test("one millisecond more is a millisecond after lunch", () => {
    expect(added("2026-03-02T09:00+01:00", 4 * hourMs + 1)).toEqual(new Date("2026-03-02T14:00:00.001+01:00"));
  });

  test("Friday 17:00 and one hour are Friday 18:00, not Monday 08:30", () => {
    expect(added("2026-03-06T17:00+01:00", { hours: 1 })).toEqual(new Date("2026-03-06T18:00+01:00"));
  });

  test("from closed time, counting starts at the next opening (policy-7.1)", () => {
    for (const at of ["2026-03-02T13:00+01:00", "2026-03-02T13:37+01:00", "2026-03-02T14:00+01:00"]) {
      expect(added(at, { hours: 1 })).toEqual(new Date("2026-03-02T15:00+01:00"));
    }
    expect(added("2026-03-07T11:00+01:00", { minutes: 1 })).toEqual(new Date("2026-03-09T08:31+01:00"));
  });

  test("Friday 27 March 17:00 and 4 hours cross the weekend on which the clocks go forward", () => {
    expect(added("2026-03-27T17:00+01:00", { hours: 4 })).toEqual(new Date("2026-03-30T11:30+02:00"));
  });

  test("a week of 42.5 hours brings back the same wall time", () => {
    expect(added("2026-03-04T10:15:30.250+01:00", { hours: 42.5 })).toEqual(new Date("2026-03-11T10:15:30.250+01:00"));
  });
});

describe("subtracting business time gives the latest instant from which it elapses", () => {
  test("Monday 18:00 less 4 hours is 14:00, not 13:00 (policy-7.1)", () => {
    expect(subtracted("2026-03-02T18:00+01:00", { hours: 4 })).toEqual(new Date("2026-03-02T14:00+01:00"));
  });

  test("from closed time, counting starts at the previous closing", () => {
    expect(subtracted("2026-03-07T11:00+01:00", { hours: 1 })).toEqual(new Date("2026-03-06T17:00+01:00"));
    expect(subtracted("2026-03-02T08:30+01:00", { hours: 1 })).toEqual(new Date("2026-02-27T17:00+01:00"));
  });

  test("Monday 30 March 11:30 less 4 hours is Friday 17:00", () => {
    expect(subtracted("2026-03-30T11:30+02:00", { hours: 4 })).toEqual(new Date("2026-03-27T17:00+01:00"));
  });
});

describe("amounts of zero and below", () => {
  test("adding or subtracting nothing is the instant itself, even in closed time (policy-7.2)", () => {
    for (const at of ["2026-03-02T09:00+01:00", "2026-03-02T13:00+01:00", "2026-03-07T11:00+01:00"]) {
      expect(added(at, 0)).toEqual(new Date(at));
      expect(subtracted(at, { hours: 0 })).toEqual(new Date(at));
    }
  });

  test("adding a negative amount subtracts, and subtracting one adds (policy-7.2)", () => {
    expect(added("2026-03-02T18:00+01:00", { hours: -4 })).toEqual(new Date("2026-03-02T14:00+01:00"));
    expect(subtracted("2026-03-02T09:00+01:00", { hours: -4 })).toEqual(new Date("2026-03-02T13:00+01:00"));
  });
});

describe("an amount of time", () => {
  test("an amount of several units is their sum", () => {
    const units = { hours: 1, minutes: 30, seconds: 15, milliseconds: 7 };
    expect(added("2026-03-02T09:00+01:00", units)).toEqual(new Date("2026-03-02T10:30:15.007+01:00"));
  });

  test("an amount in fractions of a unit is rounded to the nearest millisecond", () => {
    expect(added("2026-03-02T09:00+01:00", { hours: 1 / 3 })).toEqual(new Date("2026-03-02T09:20+01:00"));
  });
});

describe("the business time between two instants", () => {
  test("business time leaves out lunch, nights and weekends", () => {
    expect(businessTimeBetween(officeDesk, "2026-03-02T12:00+01:00", "2026-03-02T15:00+01:00")).toBe(2 * hourMs);
    expect(businessTimeBetween(officeDesk, "2026-03-06T17:00+01:00", "2026-03-09T09:30+01:00")).toBe(2 * hourMs);
  });

  test("business time is negative if the second instant is the earlier (policy-7.2)", () => {
    expect(businessTimeBetween(officeDesk, "2026-03-02T15:00+01:00", "2026-03-02T12:00+01:00")).toBe(-2 * hourMs);
  });

  test("business time is zero in closed time and from an instant to itself", () => {
    expect(businessTimeBetween(officeDesk, "2026-03-06T18:00+01:00", "2026-03-09T08:30+01:00")).toBe(0);
    expect(businessTimeBetween(officeDesk, "2026-03-02T09:00+01:00", "2026-03-02T09:00+01:00")).toBe(0);
  });

  test("the business time of 2026 is 8.5 hours for each of its 261 weekdays", () => {
    expect(businessTimeBetween(officeDesk, "2026-01-01T00:00+01:00", "2027-01-01T00:00+01:00")).toBe(261 * 8.5 * hourMs);
  });
});

/** A desk without weekly hours, made for each test: no answer may depend on an earlier question. */
function deskOpenOn(exceptions: NonNullable<CalendarSpec["exceptions"]>, timeZone = "Europe/Rome"): BusinessCalendar {
  return businessCalendar({ timeZone, weeklyHours: {}, exceptions });
}

function datesFrom(first: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, days) => new Date(Date.parse(first) + days * dayMs).toISOString().slice(0, 10));
}

const anHour: readonly PeriodSpec[] = [["09:00", "10:00"]];

describe("a desk that opens once in decades", () => {
  const twoHours = (): BusinessCalendar => deskOpenOn({ "2000-05-02": anHour, "2040-02-29": anHour });

  test("a desk that opens rarely has its hours, from either end", () => {
    const always = ["1970-01-01T00:00Z", "2199-12-31T00:00Z"] as const;
    const periods = [
      period("2000-05-02T09:00+02:00", "2000-05-02T10:00+02:00"),
      period("2040-02-29T09:00+01:00", "2040-02-29T10:00+01:00"),
    ];
    expect(businessTimeBetween(twoHours(), ...always)).toBe(2 * hourMs);
    expect(openPeriods(twoHours(), ...always)).toEqual(periods);
    const desk = twoHours();
    expect(isOpen(desk, always[1])).toBe(false);
    expect(businessTimeBetween(desk, ...always)).toBe(2 * hourMs);
    expect(openPeriods(desk, ...always)).toEqual(periods);
  });

  test("business time long after the last opening is zero", () => {
    expect(isOpen(twoHours(), "2150-01-01T09:30Z")).toBe(false);
    expect(previousClosing(twoHours(), "2150-01-01T09:30Z")).toEqual(new Date("2040-02-29T10:00+01:00"));
    expect(businessTimeBetween(twoHours(), "2040-02-29T09:45+01:00", "2150-01-01T09:30Z")).toBe(15 * minuteMs);
  });

  test("all hours have elapsed at the last closing and none at the first opening", () => {
    expect(addBusinessTime(twoHours(), "1980-01-01T00:00Z", 2 * hourMs)).toEqual(new Date("2040-02-29T10:00+01:00"));
    expect(subtractBusinessTime(twoHours(), "2150-01-01T00:00Z", 2 * hourMs)).toEqual(new Date("2000-05-02T09:00+02:00"));
    expect(codesOf(() => addBusinessTime(twoHours(), "1980-01-01T00:00Z", 2 * hourMs + 1))).toEqual(["result_out_of_range"]);
    expect(codesOf(() => subtractBusinessTime(twoHours(), "2150-01-01T00:00Z", 2 * hourMs + 1))).toEqual(["result_out_of_range"]);
  });

  test("the dates of a target count from a rare opening", () => {
    const due = (target: Target, exceptions: NonNullable<CalendarSpec["exceptions"]>): Date =>
      dueAt(
        {
          calendar: deskOpenOn(exceptions),
          priorities: { any: { rank: 1, label: "Any", targets: { intervention: target } } },
        },
        { priority: "any", receivedAt: "2003-03-03T09:00+01:00" },
      );
    const closing = new Date("2040-02-29T10:00+01:00");
    expect(due({ weeks: 2 }, { "2040-02-29": anHour })).toEqual(closing);
    expect(due({ months: 1 }, { "2040-02-29": anHour, "2040-03-30": anHour })).toEqual(closing);
    expect(due({ months: 1 }, { "2040-02-29": anHour, "2040-03-29": [["08:00", "10:00"]] })).toEqual(
      new Date("2040-03-29T09:00+02:00"),
    );
    expect(due({ businessDays: 1 }, { "2040-02-29": anHour, "2077-01-04": [["08:00", "10:00"]] })).toEqual(
      new Date("2077-01-04T09:00+01:00"),
    );
    expect(due({ weeks: 2 }, { "2040-02-29": [["20:00", "02:00"]] })).toEqual(new Date("2040-03-01T02:00+01:00"));
  });
});

describe("a desk that opens for one minute an hour in two weeks, and forty years later all of June", () => {
  const fortnight = datesFrom("2026-03-02", 14);
  const june = datesFrom("2066-06-01", 30);
  const minuteAnHour = Array.from({ length: 24 }, (_, hour): PeriodSpec => {
    const of = String(hour).padStart(2, "0");
    return [`${of}:00`, `${of}:01`];
  });
  const aroundTheClock: readonly PeriodSpec[] = [["00:00", "24:00"]];
  const desk = deskOpenOn(
    Object.fromEntries([
      ...fortnight.map((date) => [date, minuteAnHour] as const),
      ...june.map((date) => [date, aroundTheClock] as const),
    ]),
    "UTC",
  );
  const startMs = Date.parse("2026-03-02T00:00Z");
  const juneMs = Date.parse("2066-06-01T00:00Z");
  const endMs = Date.parse("2066-07-01T00:00Z");
  const hours = Array.from({ length: 14 * 24 }, (_, hour) => hour);
  const openingMs = (hour: number): number => (hour === hours.length ? juneMs : startMs + hour * hourMs);

  test("each hour of the two weeks has a minute of business time", () => {
    expect(businessTimeBetween(desk, startMs, endMs)).toBe(hours.length * minuteMs + 30 * dayMs);
    for (const hour of hours) {
      const atMs = openingMs(hour);
      expect(businessTimeBetween(desk, startMs, atMs + 15_000)).toBe(hour * minuteMs + 15_000);
      expect(businessTimeBetween(desk, atMs + minuteMs, juneMs)).toBe((hours.length - 1 - hour) * minuteMs);
    }
  });

  test("the desk is open in each of those minutes and closed after it", () => {
    for (const hour of hours) {
      const atMs = openingMs(hour);
      expect([atMs, atMs + minuteMs - 1, atMs + minuteMs].map((ms) => isOpen(desk, ms))).toEqual([true, true, false]);
      expect(nextOpening(desk, atMs + minuteMs)).toEqual(new Date(openingMs(hour + 1)));
      expect(previousClosing(desk, atMs + minuteMs)).toEqual(new Date(atMs + minuteMs));
    }
  });

  test("each amount of business time has elapsed in its minute", () => {
    for (const hour of hours) {
      const closingMs = openingMs(hour) + minuteMs;
      expect(addBusinessTime(desk, startMs, (hour + 1) * minuteMs)).toEqual(new Date(closingMs));
      expect(addBusinessTime(desk, startMs, (hour + 1) * minuteMs + 1)).toEqual(new Date(openingMs(hour + 1) + 1));
      const laterMs = 30 * dayMs + (hours.length - 1 - hour) * minuteMs;
      expect(subtractBusinessTime(desk, endMs, laterMs + 1)).toEqual(new Date(closingMs - 1));
    }
  });

  test("each date with a period is a working date", () => {
    for (const [days, date] of [...fortnight, ...june].entries()) {
      expect(addBusinessDays(desk, startMs, days)).toEqual(new Date(`${date}T00:00Z`));
    }
  });
});

test("an amount of more open time than the calendar's range has is refused", () => {
  for (const hours of [2_100_000, -2_100_000]) {
    expect(codesOf(() => addBusinessTime(officeWith({}), "2026-03-02T09:00+01:00", { hours }))).toEqual(["result_out_of_range"]);
  }
});

test("units of an amount that are null or undefined count as absent", () => {
  const amount = { hours: 4, minutes: null, seconds: undefined };
  expect(added("2026-03-02T09:00+01:00", amount)).toEqual(new Date("2026-03-02T13:00+01:00"));
});

test("the spring of 1970 has its hours, also after a question about the winter of 1969", () => {
  const weekdays = 83;
  expect(businessTimeBetween(officeWith({}), "1970-01-01T00:00+01:00", "1970-04-28T00:00+01:00")).toBe(weekdays * 8.5 * hourMs);
});

test("a faulty instant or duration has the path of its argument", () => {
  expect(problemsOf(() => addBusinessTime(officeDesk, "soon", { hours: 1 }))).toMatchObject([{ path: ["at"] }]);
  expect(problemsOf(() => subtractBusinessTime(officeDesk, "soon", { hours: 1 }))).toMatchObject([{ path: ["at"] }]);
  expect(problemsOf(() => businessTimeBetween(officeDesk, "soon", "2026-03-02T09:00Z"))).toMatchObject([{ path: ["from"] }]);
  expect(problemsOf(() => businessTimeBetween(officeDesk, "2026-03-02T09:00Z", "soon"))).toMatchObject([{ path: ["to"] }]);
  expect(problemsOf(() => addBusinessTime(officeDesk, "2026-03-02T09:00Z", NaN))).toMatchObject([{ path: ["duration"] }]);
});
