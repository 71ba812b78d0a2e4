import { describe, expect, test } from "vitest";
import { businessCalendar, localDateAt, openPeriods, type BusinessCalendar, type PeriodSpec } from "../../src/index.js";
import { type Closure } from "../../src/calendar/index.js";
import { closuresBetween } from "../../src/calendar/internal.js";
import { problemsOf } from "../problem/refusal.js";
import { dailyDesk, nightDesk, office, officeDesk, officeWith } from "./desk.js";

const closed = (reason: Closure["reason"], fromDate: string, toDate = fromDate): Closure => ({ reason, fromDate, toDate });

describe("closures are listed date by date", () => {
  test("a weekend lies between two nights", () => {
    expect(closuresBetween(officeDesk, "2026-03-06T18:00+01:00", "2026-03-09T08:30+01:00")).toEqual([
      closed("night", "2026-03-06"),
      closed("weekend", "2026-03-07", "2026-03-08"),
      closed("night", "2026-03-09"),
    ]);
  });

  test("a closure up to midnight does not include the next date", () => {
    expect(closuresBetween(officeDesk, "2026-03-06T18:00+01:00", "2026-03-08T00:00+01:00")).toEqual([
      closed("night", "2026-03-06"),
      closed("weekend", "2026-03-07"),
    ]);
  });

  test("a Wednesday without hours is a day off, not a weekend", () => {
    const desk = businessCalendar({ ...office, weeklyHours: { ...office.weeklyHours, wed: [] } });
    expect(closuresBetween(desk, "2026-03-03T18:00+01:00", "2026-03-05T08:30+01:00")).toEqual([
      closed("night", "2026-03-03"),
      closed("dayOff", "2026-03-04"),
      closed("night", "2026-03-05"),
    ]);
  });

  test("the date that Apia skipped has the reason skippedDate", () => {
    const desk = dailyDesk("Pacific/Apia", ["09:00", "17:00"]);
    expect(closuresBetween(desk, "2011-12-29T17:00-10:00", "2011-12-31T09:00+14:00")).toEqual([
      closed("night", "2011-12-29"),
      closed("skippedDate", "2011-12-30"),
      closed("night", "2011-12-31"),
    ]);
  });
});

describe("holidays", () => {
  test("neighbouring holidays keep their names", () => {
    const desk = officeWith({
      holidays: [
        { date: "2026-12-25", name: "Natale" },
        { date: "2026-12-26", name: "Santo Stefano" },
      ],
    });
    expect(closuresBetween(desk, "2026-12-24T18:00+01:00", "2026-12-28T08:30+01:00")).toEqual([
      closed("night", "2026-12-24"),
      { ...closed("holiday", "2026-12-25"), name: "Natale" },
      { ...closed("holiday", "2026-12-26"), name: "Santo Stefano" },
      closed("weekend", "2026-12-27"),
      closed("night", "2026-12-28"),
    ]);
  });

  test("neighbouring holidays whose names differ in one language are two closures", () => {
    const [first, other] = [
      { en: "Bridge", it: "Ponte" },
      { en: "Bridge", it: "Ferie" },
    ];
    for (const names of [
      [first, other],
      [
        { en: "Bridge", it: "Ponte" },
        { en: "Closing", it: "Ponte" },
      ],
    ]) {
      const desk = officeWith({ holidays: names.map((name, index) => ({ date: `2026-08-1${index}`, name })) });
      const found = closuresBetween(desk, "2026-08-10T08:30+02:00", "2026-08-11T18:00+02:00");
      expect(found.map(({ name }) => name)).toEqual(names);
    }
  });

  test("a date that an exception closes is an exception, and a holiday without a name has none", () => {
    const desk = officeWith({ exceptions: { "2026-03-03": [] }, holidays: ["2026-03-04"] });
    const found = closuresBetween(desk, "2026-03-03T08:30+01:00", "2026-03-04T18:00+01:00");
    expect(found).toStrictEqual([closed("exception", "2026-03-03"), closed("holiday", "2026-03-04")]);
  });

  test.each(["Ferie", { en: "Summer closing", it: "Ferie" }])("neighbouring holidays of one name are one closure: %o", (name) => {
    const week = ["2026-08-10", "2026-08-11", "2026-08-12", "2026-08-13", "2026-08-14"];
    const desk = officeWith({ holidays: week.map((date) => ({ date, name: structuredClone(name) })) });
    expect(closuresBetween(desk, "2026-08-10T00:00+02:00", "2026-08-15T00:00+02:00")).toEqual([
      { ...closed("holiday", "2026-08-10", "2026-08-14"), name },
    ]);
  });
});

describe("an exception is the reason if the weekly hours would be open", () => {
  const desk = officeWith({
    exceptions: {
      "2026-12-24": [
        ["08:30", "12:00"],
        ["14:00", "18:00"],
      ],
      "2026-12-29": [
        ["08:30", "13:00"],
        ["14:00", "18:00"],
        ["20:00", "22:00"],
      ],
      "2027-01-02": [
        ["09:00", "10:00"],
        ["16:00", "17:00"],
      ],
    },
  });

  test("an exception is the reason of a longer lunch, if part of it would be open", () => {
    expect(closuresBetween(desk, "2026-12-24T12:00+01:00", "2026-12-24T14:00+01:00")).toEqual([
      closed("exception", "2026-12-24"),
    ]);
  });

  test("the night before a day with other hours is a night", () => {
    expect(closuresBetween(desk, "2026-12-23T18:00+01:00", "2026-12-24T08:30+01:00")).toEqual([
      closed("night", "2026-12-23", "2026-12-24"),
    ]);
  });

  test("the break before an extra evening, or on an extra Saturday, is a break", () => {
    expect(closuresBetween(desk, "2026-12-29T18:00+01:00", "2026-12-29T20:00+01:00")).toEqual([closed("break", "2026-12-29")]);
    expect(closuresBetween(desk, "2027-01-02T10:00+01:00", "2027-01-02T16:00+01:00")).toEqual([closed("break", "2027-01-02")]);
  });
});

describe("closed time between two periods of a date", () => {
  test.each([
    ["10:59", "break"],
    ["11:00", "lunch"],
    ["13:00", "lunch"],
    ["15:00", "lunch"],
    ["15:01", "break"],
  ] as const)("closed time between two periods that begins at %s is a %s", (close, reason) => {
    const desk = dailyDesk("Europe/Rome", ["08:30", close], ["16:00", "18:00"]);
    expect(closuresBetween(desk, `2026-03-02T${close}+01:00`, "2026-03-02T16:00+01:00")).toEqual([closed(reason, "2026-03-02")]);
  });

  test("closed time between two periods has the same reason for any part of it", () => {
    const siesta = dailyDesk("Europe/Rome", ["09:00", "13:00"], ["16:00", "20:00"]);
    expect(closuresBetween(siesta, "2026-03-02T15:30+01:00", "2026-03-02T16:00+01:00")).toEqual([closed("lunch", "2026-03-02")]);
    const shop = dailyDesk("Europe/Rome", ["06:00", "09:00"], ["17:00", "20:00"]);
    expect(closuresBetween(shop, "2026-03-02T12:00+01:00", "2026-03-02T17:00+01:00")).toEqual([closed("break", "2026-03-02")]);
  });

  test("closed time after the end of the night before is a break", () => {
    expect(closuresBetween(nightDesk(), "2026-03-03T06:00+01:00", "2026-03-03T22:00+01:00")).toEqual([
      closed("break", "2026-03-03"),
    ]);
  });
});

test("closed time after a night that ends at noon is lunch, if the desk opens again", () => {
  const desk = businessCalendar({
    timeZone: "Europe/Rome",
    weeklyHours: { mon: [["22:00", "12:00"]], tue: [["14:00", "18:00"]] },
  });
  expect(closuresBetween(desk, "2026-03-03T12:00+01:00", "2026-03-03T14:00+01:00")).toEqual([closed("lunch", "2026-03-03")]);
});

describe("closed time with no period before it on its date, or none after it, is a night", () => {
  test("closed time before Monday's first period is a night", () => {
    expect(closuresBetween(nightDesk(), "2026-03-02T12:00+01:00", "2026-03-02T22:00+01:00")).toEqual([
      closed("night", "2026-03-02"),
    ]);
  });

  test("closed time after an evening up to midnight is a night", () => {
    const desk = dailyDesk("Europe/Rome", ["20:00", "24:00"]);
    expect(closuresBetween(desk, "2026-03-03T00:00+01:00", "2026-03-03T20:00+01:00")).toEqual([closed("night", "2026-03-03")]);
  });

  test("closed time after a night shift is a night if the date does not open", () => {
    const desk = businessCalendar({
      timeZone: "Europe/Rome",
      weeklyHours: { mon: [["22:00", "06:00"]], tue: [["07:00", "09:00"]] },
    });
    expect(closuresBetween(desk, "2026-03-03T09:00+01:00", "2026-03-04T00:00+01:00")).toEqual([closed("night", "2026-03-03")]);
  });
});

describe("a closure around a clock change has the reason that its periods say", () => {
  const sundays = (timeZone: string, ...periods: readonly PeriodSpec[]): BusinessCalendar =>
    businessCalendar({ timeZone, weeklyHours: { sun: periods } });

  test("a break within the skipped hour is a break, as a week later", () => {
    const desk = sundays("Europe/Rome", ["01:00", "02:15"], ["02:45", "05:00"]);
    const gaps = openPeriods(desk, "2026-03-29T00:00+01:00", "2026-04-06T00:00+02:00");
    expect(gaps.map(({ from, to }) => [from.toISOString(), to.toISOString()])).toEqual([
      ["2026-03-29T00:00:00.000Z", "2026-03-29T01:15:00.000Z"],
      ["2026-03-29T01:45:00.000Z", "2026-03-29T03:00:00.000Z"],
      ["2026-04-04T23:00:00.000Z", "2026-04-05T00:15:00.000Z"],
      ["2026-04-05T00:45:00.000Z", "2026-04-05T03:00:00.000Z"],
    ]);
    expect(closuresBetween(desk, "2026-03-29T01:15Z", "2026-03-29T01:45Z")).toEqual([closed("break", "2026-03-29")]);
    expect(closuresBetween(desk, "2026-04-05T00:15Z", "2026-04-05T00:45Z")).toEqual([closed("break", "2026-04-05")]);
  });

  test("a break that ends in the repeated hour is a break", () => {
    const desk = sundays("Europe/Rome", ["00:30", "01:30"], ["02:30", "05:00"]);
    expect(closuresBetween(desk, "2026-10-24T23:30Z", "2026-10-25T00:30Z")).toEqual([closed("break", "2026-10-25")]);
  });

  test("in an hour that is repeated over midnight a desk has a closure of the date that has started", () => {
    // In St John's the clocks went from 00:01 on 7 November 2010 back to 23:01 on 6 November, at 02:31 UTC.
    const desk = sundays("America/St_Johns", ["08:00", "12:00"]);
    const [from, to] = ["2010-11-07T02:30:30Z", "2010-11-07T03:00:00Z"];
    expect([localDateAt(desk, from), localDateAt(desk, to)]).toEqual(["2010-11-07", "2010-11-06"]);
    expect(closuresBetween(desk, from, to)).toEqual([closed("night", "2010-11-07")]);
    expect(closuresBetween(desk, "2010-11-06T12:00Z", to)).toEqual([
      closed("weekend", "2010-11-06"),
      closed("night", "2010-11-07"),
    ]);
  });

  test("a break on the day of that hour is a break", () => {
    const desk = sundays("America/St_Johns", ["00:00", "01:00"], ["02:00", "05:00"]);
    expect(closuresBetween(desk, "2010-11-07T04:30Z", "2010-11-07T05:30Z")).toEqual([closed("break", "2010-11-07")]);
  });
});

test("a faulty instant has the path of its argument, and so has an end before its beginning", () => {
  const monday = "2026-03-02T09:00Z";
  expect(problemsOf(() => closuresBetween(officeDesk, "soon", monday))).toMatchObject([{ path: ["from"] }]);
  expect(problemsOf(() => closuresBetween(officeDesk, monday, "soon"))).toMatchObject([{ path: ["to"] }]);
  expect(problemsOf(() => closuresBetween(officeDesk, monday, "2026-03-01T09:00Z"))).toMatchObject([{ path: ["to"] }]);
});
