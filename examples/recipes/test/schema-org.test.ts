import { describe, expect, test } from "vitest";
import { schemaOrgCalendar } from "../hours/schema-org.js";
import { specOf } from "./calendar-of.js";

const options = { timeZone: "Europe/Rome", toYear: 2026 };

function read(...openingHoursSpecification: readonly object[]): ReturnType<typeof schemaOrgCalendar> {
  return schemaOrgCalendar({ openingHoursSpecification }, options);
}

describe("openingHoursSpecification", () => {
  test("days are names or links, one or several; without days an entry holds on all", () => {
    const reading = read(
      { dayOfWeek: ["Monday", "https://schema.org/Tuesday"], opens: "09:00", closes: "12:30:00" },
      { dayOfWeek: "http://schema.org/Monday", opens: "14:00", closes: "18:00" },
    );
    expect(reading).toEqual({
      calendar: {
        timeZone: "Europe/Rome",
        weeklyHours: {
          mon: [
            ["09:00", "12:30"],
            ["14:00", "18:00"],
          ],
          tue: [["09:00", "12:30"]],
        },
        exceptions: {},
      },
      problems: [],
    });
    expect(Object.keys(specOf(read({ opens: "09:00", closes: "17:00" })).weeklyHours)).toHaveLength(7);
  });

  test("one entry need not be a list", () => {
    const place = { openingHoursSpecification: { dayOfWeek: "Monday", opens: "09:00", closes: "17:00" } };
    expect(specOf(schemaOrgCalendar(place, options)).weeklyHours).toEqual({ mon: [["09:00", "17:00"]] });
  });

  test("closing before opening is on the next day, and 00:00 to 23:59 is the whole day", () => {
    const { weeklyHours } = specOf(
      read({ dayOfWeek: "Friday", opens: "22:00", closes: "02:00" }, { dayOfWeek: "Sunday", opens: "00:00", closes: "23:59" }),
    );
    expect(weeklyHours).toEqual({ sun: [["00:00", "24:00"]], fri: [["22:00", "02:00"]] });
  });

  test("00:00 to 00:00 and an entry without times are closed", () => {
    const closed = read({ dayOfWeek: "Monday", opens: "00:00", closes: "00:00" }, { dayOfWeek: "Tuesday" });
    expect([specOf(closed).weeklyHours, closed.problems]).toEqual([{}, []]);
    expect(read({ dayOfWeek: "Monday", opens: "09:00", closes: "09:00" }).problems).toMatchObject([{ code: "interpreted" }]);
  });

  test("days, times and dates that cannot be read are reported with their path", () => {
    const { problems } = read(
      { dayOfWeek: "Lunedì", opens: "09:00", closes: "17:00" },
      { dayOfWeek: "Monday", opens: "9", closes: "17:00" },
      { dayOfWeek: "Monday", opens: "09:00", closes: "17:00", validFrom: "Christmas" },
      { dayOfWeek: "Monday", opens: "09:00", closes: "17:00", validThrough: "2026-12-31" },
      { dayOfWeek: "Monday", opens: "09:00+01:00", closes: "17:00+01:00" },
    );
    expect(problems.map(({ code, at }) => [code, at])).toEqual([
      ["unknown_name", "openingHoursSpecification[0]"],
      ["unreadable_value", "openingHoursSpecification[1]"],
      ["unreadable_value", "openingHoursSpecification[2]"],
      ["not_in_source", "openingHoursSpecification[3]"],
      ["interpreted", "openingHoursSpecification[4]"],
    ]);
  });
});

describe("hours within dates", () => {
  const week = { dayOfWeek: ["Thursday", "Friday"], opens: "09:00", closes: "17:00" };

  test("a season replaces the weekly hours on the days that it names", () => {
    const season = { dayOfWeek: "Friday", opens: "09:00", closes: "13:00", validFrom: "2026-08-03", validThrough: "2026-08-21" };
    expect(specOf(read(week, season)).exceptions).toEqual({
      "2026-08-07": [["09:00", "13:00"]],
      "2026-08-14": [["09:00", "13:00"]],
      "2026-08-21": [["09:00", "13:00"]],
    });
  });

  test("special hours of a date may have two parts, and closed dates have none", () => {
    const special = [
      { opens: "09:00", closes: "10:00", validFrom: "2026-12-24", validThrough: "2026-12-24" },
      { opens: "11:00", closes: "12:00", validFrom: "2026-12-24T00:00:00+01:00", validThrough: "2026-12-24" },
      { validFrom: "2026-12-25", validThrough: "2026-12-26" },
    ];
    const reading = schemaOrgCalendar({ openingHoursSpecification: week, specialOpeningHoursSpecification: special }, options);
    expect(specOf(reading).exceptions).toEqual({
      "2026-12-24": [
        ["09:00", "10:00"],
        ["11:00", "12:00"],
      ],
      "2026-12-25": [],
      "2026-12-26": [],
    });
  });

  test("a season without an end lasts to the end of the last year", () => {
    const season = { dayOfWeek: "Friday", opens: "09:00", closes: "13:00", validFrom: "2026-12-12" };
    expect(Object.keys(specOf(read(week, season)).exceptions ?? {})).toEqual(["2026-12-18", "2026-12-25"]);
  });

  test("hours of public holidays need their dates", () => {
    const place = { openingHoursSpecification: [week, { dayOfWeek: "PublicHolidays", opens: "10:00", closes: "12:00" }] };
    expect(schemaOrgCalendar(place, options).problems).toMatchObject([{ code: "not_in_source" }]);
    const known = schemaOrgCalendar(place, { ...options, publicHolidays: ["2026-12-25"] });
    expect([specOf(known).exceptions, known.problems]).toEqual([{ "2026-12-25": [["10:00", "12:00"]] }, []]);
  });
});
