import { describe, expect, test } from "vitest";
import { addBusinessTime, businessCalendar, businessTimeBetween, isOpen, openPeriods } from "../../src/index.js";
import { hourMs } from "../support/units.js";
import { dailyDesk, nightDesk, officeDesk, officeWith, period } from "./desk.js";

describe("a period is half-open", () => {
  test.each([
    ["08:29:59.999", false],
    ["08:30", true],
    ["12:59:59.999", true],
    ["13:00", false],
    ["13:59:59.999", false],
    ["14:00", true],
    ["17:59:59.999", true],
    ["18:00", false],
  ])("on Monday at %s, the desk's being open is %s (policy-6.1)", (time, open) => {
    expect(isOpen(officeDesk, `2026-03-02T${time}+01:00`)).toBe(open);
  });

  test("a day with a lunch break is two stretches of open time", () => {
    expect(openPeriods(officeDesk, "2026-03-02T00:00+01:00", "2026-03-03T00:00+01:00")).toEqual([
      period("2026-03-02T08:30+01:00", "2026-03-02T13:00+01:00"),
      period("2026-03-02T14:00+01:00", "2026-03-02T18:00+01:00"),
    ]);
  });
});

describe("periods that meet or overlap are one stretch", () => {
  test("two periods of one day that meet are joined (policy-6.2)", () => {
    const desk = dailyDesk("Europe/Rome", ["09:00", "13:00"], ["13:00", "17:00"]);
    expect(openPeriods(desk, "2026-03-02T00:00+01:00", "2026-03-03T00:00+01:00")).toEqual([
      period("2026-03-02T09:00+01:00", "2026-03-02T17:00+01:00"),
    ]);
    expect(isOpen(desk, "2026-03-02T13:00+01:00")).toBe(true);
  });

  test("a period up to 24:00 goes on into the next day's that opens at 00:00", () => {
    const desk = businessCalendar({
      timeZone: "Europe/Rome",
      weeklyHours: { mon: [["20:00", "24:00"]], tue: [["00:00", "02:00"]] },
    });
    expect(openPeriods(desk, "2026-03-02T00:00+01:00", "2026-03-09T00:00+01:00")).toEqual([
      period("2026-03-02T20:00+01:00", "2026-03-03T02:00+01:00"),
    ]);
  });

  test("a period past midnight that overlaps the next day's counts the shared hours once (policy-6.2)", () => {
    const desk = businessCalendar({
      timeZone: "Europe/Rome",
      weeklyHours: { mon: [["20:00", "03:00"]], tue: [["01:00", "05:00"]] },
    });
    expect(businessTimeBetween(desk, "2026-03-02T00:00+01:00", "2026-03-09T00:00+01:00")).toBe(9 * hourMs);
  });

  test("the order in which a day's periods are written does not matter", () => {
    const desk = dailyDesk("Europe/Rome", ["14:00", "18:00"], ["08:30", "13:00"]);
    expect(isOpen(desk, "2026-03-02T09:00+01:00")).toBe(true);
    expect(businessTimeBetween(desk, "2026-03-02T00:00+01:00", "2026-03-03T00:00+01:00")).toBe(8.5 * hourMs);
  });
});

describe("24:00 is the end of the day", () => {
  test("a period up to 24:00 and one up to 00:00 are the same", () => {
    for (const close of ["24:00", "00:00"]) {
      const desk = businessCalendar({ timeZone: "Europe/Rome", weeklyHours: { mon: [["18:00", close]] } });
      expect(openPeriods(desk, "2026-03-02T00:00+01:00", "2026-03-09T00:00+01:00")).toEqual([
        period("2026-03-02T18:00+01:00", "2026-03-03T00:00+01:00"),
      ]);
    }
  });

  test("a desk open from 00:00 to 24:00 on all seven days never closes", () => {
    const always = dailyDesk("Europe/Rome", ["00:00", "24:00"]);
    expect(openPeriods(always, "2026-03-01T05:00Z", "2026-04-20T07:00Z")).toEqual([
      period("2026-03-01T05:00Z", "2026-04-20T07:00Z"),
    ]);
    expect(businessTimeBetween(always, "2020-01-01T00:00Z", "2030-01-01T00:00Z")).toBe(
      Date.parse("2030-01-01T00:00Z") - Date.parse("2020-01-01T00:00Z"),
    );
  });

  test("two working days around the clock have no midnight between them", () => {
    const desk = businessCalendar({
      timeZone: "Europe/Rome",
      weeklyHours: { mon: [["00:00", "24:00"]], tue: [["00:00", "24:00"]] },
    });
    expect(openPeriods(desk, "2026-03-01T00:00+01:00", "2026-03-08T00:00+01:00")).toEqual([
      period("2026-03-02T00:00+01:00", "2026-03-04T00:00+01:00"),
    ]);
  });
});

describe("a past-midnight period belongs to the day it opens", () => {
  test("Friday's night shift runs into Saturday morning, and Sunday night has none", () => {
    expect(isOpen(nightDesk(), "2026-03-07T05:59:59+01:00")).toBe(true);
    expect(isOpen(nightDesk(), "2026-03-07T06:00+01:00")).toBe(false);
    expect(isOpen(nightDesk(), "2026-03-08T23:00+01:00")).toBe(false);
    expect(isOpen(nightDesk(), "2026-03-09T03:00+01:00")).toBe(false);
  });

  test("a holiday closes the night that opens on it, not the end of the night before (policy-6.3)", () => {
    const desk = nightDesk({ holidays: ["2026-03-04"] });
    expect(openPeriods(desk, "2026-03-03T12:00+01:00", "2026-03-06T12:00+01:00")).toEqual([
      period("2026-03-03T22:00+01:00", "2026-03-04T06:00+01:00"),
      period("2026-03-05T22:00+01:00", "2026-03-06T06:00+01:00"),
    ]);
  });

  test("an exception that closes a date leaves it the end of the night before", () => {
    const desk = nightDesk({ exceptions: { "2026-03-04": [] } });
    expect(isOpen(desk, "2026-03-04T05:00+01:00")).toBe(true);
    expect(isOpen(desk, "2026-03-04T23:00+01:00")).toBe(false);
    expect(isOpen(desk, "2026-03-05T05:00+01:00")).toBe(false);
  });
});

const easterMonday = ["2026-04-06T00:00+02:00", "2026-04-07T00:00+02:00"] as const;

describe("a holiday", () => {
  test("a holiday closes its whole local date and no other", () => {
    const desk = officeWith({ holidays: ["2026-04-06"] });
    expect(businessTimeBetween(desk, ...easterMonday)).toBe(0);
    expect(isOpen(desk, "2026-04-03T17:59+02:00")).toBe(true);
    expect(isOpen(desk, "2026-04-07T08:30+02:00")).toBe(true);
  });

  test("a holiday with a name closes its date too", () => {
    const desk = officeWith({ holidays: [{ date: "2026-04-06", name: { en: "Easter Monday", it: "Lunedì dell'Angelo" } }] });
    expect(businessTimeBetween(desk, ...easterMonday)).toBe(0);
  });

  test("a holiday on a Saturday changes nothing for a desk closed on Saturdays", () => {
    const desk = officeWith({ holidays: ["2026-04-25"] });
    const april = ["2026-04-01T00:00+02:00", "2026-05-01T00:00+02:00"] as const;
    expect(businessTimeBetween(desk, ...april)).toBe(businessTimeBetween(officeDesk, ...april));
  });

  test("business time continues on the day after a holiday", () => {
    const desk = officeWith({ holidays: ["2026-04-06"] });
    expect(addBusinessTime(desk, "2026-04-03T17:00+02:00", { hours: 2 })).toEqual(new Date("2026-04-07T09:30+02:00"));
  });
});

describe("an exception", () => {
  test("an exception shortens a day (policy-0.1)", () => {
    const desk = officeWith({ exceptions: { "2026-12-24": [["08:30", "12:00"]] } });
    expect(openPeriods(desk, "2026-12-24T00:00+01:00", "2026-12-25T00:00+01:00")).toEqual([
      period("2026-12-24T08:30+01:00", "2026-12-24T12:00+01:00"),
    ]);
  });

  test("an exception opens a date outside the weekly hours", () => {
    const desk = officeWith({
      exceptions: {
        "2026-03-04": [
          ["13:00", "14:00"],
          ["18:00", "20:00"],
        ],
      },
    });
    expect(businessTimeBetween(desk, "2026-03-04T00:00+01:00", "2026-03-05T00:00+01:00")).toBe(3 * hourMs);
    expect(isOpen(desk, "2026-03-04T09:00+01:00")).toBe(false);
    expect(isOpen(desk, "2026-03-04T13:30+01:00")).toBe(true);
  });

  test("an exception without periods closes its date", () => {
    const desk = officeWith({ exceptions: { "2026-03-04": [] } });
    expect(businessTimeBetween(desk, "2026-03-04T00:00+01:00", "2026-03-05T00:00+01:00")).toBe(0);
  });

  test("an exception opens a Saturday that the weekly hours leave closed", () => {
    const desk = officeWith({ exceptions: { "2026-03-07": [["09:00", "12:00"]] } });
    expect(addBusinessTime(desk, "2026-03-06T17:00+01:00", { hours: 2 })).toEqual(new Date("2026-03-07T10:00+01:00"));
    expect(isOpen(desk, "2026-03-14T10:00+01:00")).toBe(false);
  });

  test("an exception replaces a holiday of the same date", () => {
    const desk = officeWith({ holidays: ["2026-04-06"], exceptions: { "2026-04-06": [["10:00", "12:00"]] } });
    expect(openPeriods(desk, ...easterMonday)).toEqual([period("2026-04-06T10:00+02:00", "2026-04-06T12:00+02:00")]);
  });

  test("the period of an exception may run past midnight into the next day", () => {
    const desk = officeWith({ exceptions: { "2026-03-06": [["14:00", "02:00"]] } });
    expect(openPeriods(desk, "2026-03-06T00:00+01:00", "2026-03-09T00:00+01:00")).toEqual([
      period("2026-03-06T14:00+01:00", "2026-03-07T02:00+01:00"),
    ]);
  });
});

test("29 February is a date like any other", () => {
  const desk = officeWith({ exceptions: { "2028-02-29": [["10:00", "11:00"]] } });
  expect(businessTimeBetween(desk, "2028-02-29T00:00+01:00", "2028-03-01T00:00+01:00")).toBe(hourMs);
});
