import { isOpen } from "trouble-ticket/calendar";
import { describe, expect, test } from "vitest";
import { googleCalendar, type GoogleHours } from "../hours/google-hours.js";
import { calendarOf, specOf } from "./calendar-of.js";

const timeZone = "Europe/Rome";

function regular(...periods: NonNullable<NonNullable<GoogleHours["regularHours"]>["periods"]>): GoogleHours {
  return { regularHours: { periods } };
}

describe("regular hours of Google", () => {
  test("zeros that are left out, 24:00 and text of the older API are read", () => {
    const hours = regular(
      { openDay: "MONDAY", openTime: {}, closeDay: "MONDAY", closeTime: { hours: 24 } },
      { openDay: "TUESDAY", openTime: { hours: 8, minutes: 30 }, closeDay: "TUESDAY", closeTime: { hours: 13 } },
      { openDay: "TUESDAY", openTime: "14:00", closeDay: "TUESDAY", closeTime: "24:00" },
    );
    expect(googleCalendar(hours, timeZone)).toEqual({
      calendar: {
        timeZone,
        weeklyHours: {
          mon: [["00:00", "24:00"]],
          tue: [
            ["08:30", "13:00"],
            ["14:00", "24:00"],
          ],
        },
        exceptions: {},
      },
      problems: [],
    });
  });

  test("what is open past midnight belongs to the day on which it opens, also from Saturday to Sunday", () => {
    const hours = regular(
      { openDay: "FRIDAY", openTime: { hours: 22 }, closeDay: "SATURDAY", closeTime: { hours: 2 } },
      { openDay: "SATURDAY", openTime: { hours: 22 }, closeDay: "SUNDAY", closeTime: { hours: 2 } },
    );
    expect(specOf(googleCalendar(hours, timeZone)).weeklyHours).toEqual({ fri: [["22:00", "02:00"]], sat: [["22:00", "02:00"]] });
  });

  test("24 hours from one day to the next are split at midnight", () => {
    const hours = regular({ openDay: "FRIDAY", openTime: { hours: 22 }, closeDay: "SATURDAY", closeTime: { hours: 22 } });
    expect(specOf(googleCalendar(hours, timeZone)).weeklyHours).toEqual({ fri: [["22:00", "24:00"]], sat: [["00:00", "22:00"]] });
  });

  test("closing at 00:00 of the next day is 24:00", () => {
    const hours = regular({ openDay: "FRIDAY", openTime: { hours: 9 }, closeDay: "SATURDAY", closeTime: {} });
    expect(specOf(googleCalendar(hours, timeZone)).weeklyHours).toEqual({ fri: [["09:00", "24:00"]] });
  });

  test("one period for the whole week opens every day, and one over the end of the week is split", () => {
    const whole = regular({ openDay: "SUNDAY", openTime: {}, closeDay: "SATURDAY", closeTime: { hours: 24 } });
    expect(Object.values(specOf(googleCalendar(whole, timeZone)).weeklyHours)).toEqual(
      Array.from({ length: 7 }, () => [["00:00", "24:00"]]),
    );
    const weekend = regular({ openDay: "SATURDAY", openTime: { hours: 8 }, closeDay: "MONDAY", closeTime: { hours: 6 } });
    expect(specOf(googleCalendar(weekend, timeZone)).weeklyHours).toEqual({
      sun: [["00:00", "24:00"]],
      mon: [["00:00", "06:00"]],
      sat: [["08:00", "24:00"]],
    });
  });

  test("a time that is missing, and closing at the time of opening, are reported and are not 24 hours", () => {
    const nine = { hours: 9 };
    const hours = regular(
      { openDay: "MONDAY", closeDay: "MONDAY" },
      { openDay: "MONDAY", openTime: nine, closeDay: "MONDAY", closeTime: nine },
    );
    const { calendar, problems } = googleCalendar(
      { ...hours, specialHours: { specialHourPeriods: [{ startDate: { year: 2026, month: 12, day: 24 } }] } },
      timeZone,
    );
    expect([calendar, problems.length]).toEqual([{ timeZone, weeklyHours: {}, exceptions: {} }, 3]);
  });

  test("a day or a time that does not exist is reported with its path", () => {
    const hours = regular(
      { openDay: "DAY_OF_WEEK_UNSPECIFIED", closeDay: "MONDAY" },
      { openDay: "MONDAY", openTime: "9am", closeDay: "MONDAY", closeTime: { hours: 25 } },
    );
    expect(googleCalendar(hours, timeZone).problems.map(({ at }) => at)).toEqual([
      "regularHours.periods[0]",
      "regularHours.periods[1]",
    ]);
  });
});

describe("special hours of Google", () => {
  const week = regular({ openDay: "THURSDAY", openTime: { hours: 9 }, closeDay: "THURSDAY", closeTime: { hours: 18 } });
  const eve = { year: 2026, month: 12, day: 24 };

  test("special hours replace the hours of their date, and a closing closes all of its dates", () => {
    const specialHours = {
      specialHourPeriods: [
        { startDate: eve, openTime: { hours: 9 }, closeTime: { hours: 12 } },
        { startDate: eve, openTime: { hours: 14 }, closeTime: { hours: 15 } },
        { startDate: { ...eve, day: 25 }, endDate: { ...eve, day: 26 }, closed: true },
        {
          startDate: { ...eve, day: 31 },
          openTime: { hours: 20 },
          endDate: { year: 2027, month: 1, day: 1 },
          closeTime: { hours: 3 },
        },
      ],
    };
    const reading = googleCalendar({ ...week, specialHours }, timeZone);
    expect(specOf(reading).exceptions).toEqual({
      "2026-12-24": [
        ["09:00", "12:00"],
        ["14:00", "15:00"],
      ],
      "2026-12-25": [],
      "2026-12-26": [],
      "2026-12-31": [["20:00", "03:00"]],
    });
    const desk = calendarOf(reading);
    expect(["2026-12-31T12:00+01:00", "2027-01-01T02:00+01:00"].map((at) => isOpen(desk, at))).toEqual([false, true]);
  });

  test("dates that do not exist and hours over several days are reported", () => {
    const specialHours = {
      specialHourPeriods: [
        { startDate: { ...eve, day: 32 }, closed: true },
        { startDate: eve, endDate: { ...eve, day: 27 }, openTime: { hours: 9 }, closeTime: { hours: 12 } },
        { startDate: eve, endDate: { ...eve, day: 25 }, openTime: { hours: 9 }, closeTime: { hours: 12 } },
      ],
    };
    const { calendar, problems } = googleCalendar({ ...week, specialHours }, timeZone);
    expect([calendar?.exceptions, problems.length]).toEqual([{}, 3]);
  });
});
