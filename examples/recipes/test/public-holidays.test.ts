import { addBusinessTime, businessCalendar, italianHolidays } from "trouble-ticket/calendar";
import { describe, expect, test } from "vitest";
import { dayOfWeek } from "../dates.js";
import { publicHolidays } from "../holidays/public-holidays.js";
import { hoursWithout } from "../week.js";

const office = [
  ["08:30", "13:00"],
  ["14:00", "18:00"],
] as const;
const weeklyHours = { mon: office, tue: office, wed: office, thu: office, fri: office };
const year2026 = { fromYear: 2026, toYear: 2026, weeklyHours };

describe("public holidays", () => {
  test("on weekdays and Saturdays, the holidays of Italy are those of the library from 2026 to 2040", () => {
    const years = { fromYear: 2026, toYear: 2040 };
    const { holidays, problems } = publicHolidays({ country: "IT", timeZone: "Europe/Rome", weeklyHours, ...years });
    const own = italianHolidays(2026, 2040).map(({ date }) => date);
    const exceptSundays = (dates: readonly string[]): readonly string[] => dates.filter((date) => dayOfWeek(date) !== 0);
    expect(problems).toEqual([]);
    // date-holidays has Easter Sunday too.
    expect(exceptSundays(holidays.map(({ date }) => date))).toEqual(exceptSundays([...new Set(own)].sort()));
  });

  test("a state has its own holidays", () => {
    const germany = { country: "DE", timeZone: "Europe/Berlin", ...year2026 };
    const datesIn = (state: string): readonly string[] => publicHolidays({ ...germany, state }).holidays.map(({ date }) => date);
    expect([datesIn("BY").includes("2026-01-06"), datesIn("BE").includes("2026-01-06")]).toEqual([true, false]);
  });

  test("a substitute day is a holiday, in addition to the day itself", () => {
    const { holidays } = publicHolidays({ country: "GB", state: "ENG", timeZone: "Europe/London", ...year2026 });
    expect(holidays.filter(({ date }) => date >= "2026-12-26")).toEqual([
      { date: "2026-12-26", name: "Boxing Day" },
      { date: "2026-12-28", name: "Boxing Day (substitute day)" },
    ]);
  });

  test("a half day is an exception with the hours before it, and is reported", () => {
    const { exceptions, problems } = publicHolidays({
      ...{ country: "DE", timeZone: "Europe/Berlin", types: ["public", "bank"], ...year2026 },
      weeklyHours: {
        ...weeklyHours,
        thu: [
          ["08:30", "17:00"],
          ["22:00", "06:00"],
        ],
      },
    });
    expect(exceptions).toEqual({ "2026-12-24": [["08:30", "14:00"]], "2026-12-31": [["08:30", "14:00"]] });
    expect(problems.map(({ at, code }) => [at, code])).toEqual([
      ["2026-12-24", "part_of_a_day"],
      ["2026-12-31", "part_of_a_day"],
    ]);
  });

  test("a half day of a desk that is always open is open until it begins, and one that is over continues", () => {
    expect(hoursWithout("always", "2026-12-24", { from: 840, to: 1440 })).toEqual([["00:00", "14:00"]]);
    expect(hoursWithout("always", "2026-12-24", { from: 0, to: 480 })).toEqual([["08:00", "24:00"]]);
    const night = { thu: [["20:00", "04:00"]] } as const;
    expect(hoursWithout(night, "2026-12-24", { from: 0, to: 1260 })).toEqual([["21:00", "04:00"]]);
    expect(hoursWithout(night, "2026-12-24", { from: 1260, to: 1440 })).toEqual([["20:00", "21:00"]]);
  });

  test("the holidays of the day of a clock change are whole days", () => {
    const australia = { country: "AU", state: "SA", timeZone: "Australia/Adelaide", ...year2026 };
    const { holidays, exceptions } = publicHolidays(australia);
    expect(holidays.map(({ date }) => date)).toContain("2026-04-05");
    expect(Object.keys(exceptions)).toEqual(["2026-12-24", "2026-12-31"]);
  });

  test.each([
    ["country", { country: "XX" }],
    ["state", { country: "DE", state: "XX" }],
    ["region", { country: "DE", state: "BY", region: "XX" }],
  ])("a %s that date-holidays does not have is reported, and no other place is taken for it", (at, place) => {
    expect(publicHolidays({ ...place, timeZone: "Europe/Berlin", ...year2026 })).toMatchObject({
      holidays: [],
      problems: [{ code: "unknown_name", at }],
    });
  });

  test("the answer makes a calendar", () => {
    const germany = { country: "DE", timeZone: "Europe/Berlin", types: ["public", "bank"], ...year2026 } as const;
    const { holidays, exceptions } = publicHolidays(germany);
    const desk = businessCalendar({ timeZone: "Europe/Berlin", weeklyHours, holidays, exceptions });
    // Thursday from 13:00: closed until 14:00 and from then on; Friday and Saturday are holidays.
    expect(addBusinessTime(desk, "2026-12-24T13:00+01:00", { hours: 1 })).toEqual(new Date("2026-12-28T08:30:00Z"));
  });
});
