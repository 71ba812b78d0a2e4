import OpeningHours from "opening_hours";
import { parseLocalTime } from "trouble-ticket";
import { isOpen } from "trouble-ticket/calendar";
import { describe, expect, test } from "vitest";
import { osmCalendar } from "../hours/osm.js";
import { calendarOf, specOf } from "./calendar-of.js";

const place = { lat: 48.1, lon: 11.6, address: { country_code: "de", state: "Bayern" } };
const options = { timeZone: "Europe/Berlin", fromYear: 2026, toYear: 2026, place };
const office = [
  ["08:30", "13:00"],
  ["14:00", "18:00"],
];

describe("opening_hours of OpenStreetMap", () => {
  test("weekly hours are the week, and public holidays are exceptions", () => {
    const { weeklyHours, exceptions } = specOf(osmCalendar("Mo-Fr 08:30-13:00,14:00-18:00; PH off", options));
    expect(weeklyHours).toEqual({ mon: office, tue: office, wed: office, thu: office, fri: office });
    expect(exceptions).toMatchObject({ "2026-01-06": [], "2026-04-03": [], "2026-12-25": [] });
  });

  test("a season is the exception where it is shorter than the rest of the year", () => {
    const { weeklyHours, exceptions = {} } = specOf(osmCalendar("Mo-Fr 08:00-18:00; Aug Mo-Fr 08:00-13:00", options));
    expect(weeklyHours).toMatchObject({ mon: [["08:00", "18:00"]] });
    expect(Object.keys(exceptions ?? {})).toHaveLength(21);
  });

  test("a night belongs to the day on which it opens, and 24/7 is every day", () => {
    expect(specOf(osmCalendar("Sa 22:00-02:00", options)).weeklyHours).toEqual({ sat: [["22:00", "02:00"]] });
    expect(specOf(osmCalendar("24/7", options)).weeklyHours).toMatchObject({
      mon: [["00:00", "24:00"]],
      sun: [["00:00", "24:00"]],
    });
  });

  test("hours by appointment are reported and count as closed", () => {
    const { calendar, problems } = osmCalendar('Mo 09:00-12:00; Tu 09:00-12:00 "by appointment"', options);
    expect(calendar?.weeklyHours).toEqual({ mon: [["09:00", "12:00"]] });
    expect(problems.filter(({ code }) => code === "left_out")).toMatchObject([
      { text: expect.stringContaining("by appointment") },
    ]);
  });

  test("warnings of opening_hours.js are reported", () => {
    expect(osmCalendar("Mo-Fr 8-17", options).problems).toMatchObject([{ code: "interpreted", at: "opening_hours" }]);
  });

  test.each(["gibberish", "Mo-Fr 25:99", ""])("%j is no opening hours", (text) => {
    expect(osmCalendar(text, options)).toMatchObject({ calendar: undefined, problems: [{ code: "unreadable_value" }] });
  });

  test("public holidays without a place are reported", () => {
    const { timeZone, fromYear, toYear } = options;
    expect(osmCalendar("Mo-Fr 09:00-17:00; PH off", { timeZone, fromYear, toYear })).toMatchObject({
      calendar: undefined,
      problems: [{}],
    });
  });

  const texts = [
    "Mo-Fr 08:30-13:00,14:00-18:00; PH off",
    "Mo-Th 09:00-17:30; Fr 09:00-15:00; Sa 22:00-02:00; Dec 24 09:00-12:00; PH,Su off",
    "week 1-53/2 Mo 08:00-12:00; week 2-52/2 Mo 13:00-18:00",
    "Mo-Fr 06:00-22:00; Jul 15-Aug 31 Mo-Fr 07:00-14:00",
    "Mo[1] 18:00-20:00; Fr[-1] 09:00-11:00",
  ];
  test.each(texts)("the calendar is open exactly when opening_hours.js is open: %s", (text) => {
    const desk = calendarOf(osmCalendar(text, options));
    const source = new OpeningHours(text, place);
    const wrong: string[] = [];
    for (let minute = 7; minute < 365 * 1440; minute += 89) {
      // Both are asked about the same wall time; the night of a clock change has wall times that are not everywhere.
      const at = new Date(Date.UTC(2026, 0, 1, 0, minute));
      const wall = at.toISOString().slice(0, 16).replace("T", " ");
      if (/-(03-29|10-25|03-08|11-01) 0[0-4]/.test(wall)) continue;
      const here = new Date(at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate(), at.getUTCHours(), at.getUTCMinutes());
      if (isOpen(desk, parseLocalTime(wall, { timeZone: "Europe/Berlin" })) !== source.getState(here)) wrong.push(wall);
    }
    expect(wrong).toEqual([]);
  });
});
