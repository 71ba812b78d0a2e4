import { isOpen, openPeriods } from "trouble-ticket/calendar";
import { describe, expect, test } from "vitest";
import { zendeskCalendar, zendeskCalendars } from "../hours/zendesk-schedule.js";
import { calendarOf, specOf } from "./calendar-of.js";
import { areSamplesHere, sampleRows } from "./shared-samples.js";

const time_zone = "Rome";

describe("a schedule of Zendesk", () => {
  test("minutes from Sunday 00:00 are weekly hours", () => {
    const intervals = [
      { start_time: 1980, end_time: 2460 },
      { start_time: 3360, end_time: 3660 },
      { start_time: 3720, end_time: 3900 },
    ];
    expect(zendeskCalendar({ time_zone, intervals })).toEqual({
      calendar: {
        timeZone: "Europe/Rome",
        weeklyHours: {
          mon: [["09:00", "17:00"]],
          tue: [
            ["08:00", "13:00"],
            ["14:00", "17:00"],
          ],
        },
        holidays: [],
      },
      problems: [],
    });
  });

  test("an interval over several days is split at midnight, and the whole week is every day", () => {
    const { weeklyHours } = specOf(zendeskCalendar({ time_zone, intervals: [{ start_time: 1980, end_time: 3900 }] }));
    expect(weeklyHours).toEqual({ mon: [["09:00", "24:00"]], tue: [["00:00", "17:00"]] });
    const always = specOf(zendeskCalendar({ time_zone, intervals: [{ start_time: 0, end_time: 10_080 }] })).weeklyHours;
    expect(Object.values(always)).toEqual(Array.from({ length: 7 }, () => [["00:00", "24:00"]]));
  });

  test("the last date of a holiday is included, and a night shift ends where the holiday begins", () => {
    const nights = [{ start_time: 6 * 1440 - 120, end_time: 6 * 1440 + 360 }];
    const holidays = [{ name: "Bridge", start_date: "2026-12-26", end_date: "2026-12-27" }];
    const desk = calendarOf(zendeskCalendar({ time_zone, intervals: nights }, holidays));
    expect(specOf(zendeskCalendar({ time_zone, intervals: nights }, holidays)).holidays).toEqual([
      { date: "2026-12-26", name: "Bridge" },
      { date: "2026-12-27", name: "Bridge" },
    ]);
    expect([isOpen(desk, "2026-12-25T23:00+01:00"), isOpen(desk, "2026-12-26T01:00+01:00")]).toEqual([true, false]);
  });

  test("faults are reported with their path, and an unknown zone makes no calendar", () => {
    const intervals = [
      { start_time: 600, end_time: 600 },
      { start_time: 9000, end_time: 10_081 },
      { start_time: Number.NaN, end_time: 60 },
    ];
    const holidays = [
      { start_date: "2026-12-27", end_date: "2026-12-26" },
      { start_date: "2026-02-30", end_date: "2026-03-01" },
    ];
    const { calendar, problems } = zendeskCalendar({ time_zone: "Middle Earth", intervals }, holidays);
    expect(calendar).toBeUndefined();
    expect(problems.map(({ at }) => at)).toEqual([
      "time_zone",
      "intervals[0]",
      "intervals[1]",
      "intervals[2]",
      "holidays[0]",
      "holidays[1]",
    ]);
  });
});

describe("the tables of Zendesk", () => {
  test("a deleted row, a bad interval and a holiday of no schedule are reported with their row", () => {
    const row = { id: "1", time_zone: "London", _fivetran_deleted: "FALSE" };
    const schedules = [
      { ...row, start_time: "1980", end_time: "2460" },
      { ...row, start_time: "", end_time: "60" },
      { ...row, start_time: "3420", end_time: "3900", _fivetran_deleted: "TRUE" },
    ];
    const holidays = [{ schedule_id: "2", name: "Nowhere", start_date: "2026-01-01", end_date: "2026-01-01" }];
    const { calendars, problems } = zendeskCalendars(schedules, holidays);
    expect(calendars).toEqual({ 1: { timeZone: "Europe/London", weeklyHours: { mon: [["09:00", "17:00"]] }, holidays: [] } });
    expect(problems.map(({ at }) => at)).toEqual([
      "schedule, row 4, _fivetran_deleted",
      "schedule_holiday, row 2, schedule_id",
      "schedule, row 3",
    ]);
  });

  test("rows of one schedule in two time zones, and a row of no schedule, are reported", () => {
    const row = { id: "1", start_time: "1980", end_time: "2460" };
    const { calendars, problems } = zendeskCalendars(
      [
        { ...row, time_zone: "London" },
        { ...row, time_zone: "Rome" },
        { ...row, id: "" },
      ],
      [],
    );
    expect(calendars["1"]?.timeZone).toBe("Europe/London");
    expect(problems.map(({ code, at }) => [code, at])).toEqual([
      ["not_in_source", "schedule, row 4, id"],
      ["interpreted", "schedule 1"],
    ]);
  });

  test.runIf(areSamplesHere)("the real schedule opens at the minutes that the table has in UTC, in summer", () => {
    const rows = sampleRows("zd_schedule_data.csv");
    const { calendars, problems } = zendeskCalendars(rows, sampleRows("zd_schedule_holiday_data.csv"));
    const [id = "", spec] = Object.entries(calendars)[0] ?? [];
    // The holidays are those of another schedule.
    expect(problems.map(({ code, at }) => [code, at])).toEqual([
      ["unknown_name", "schedule_holiday, row 2, schedule_id"],
      ["unknown_name", "schedule_holiday, row 3, schedule_id"],
    ]);
    const desk = calendarOf({ calendar: spec, problems });
    const sunday = Date.parse("2026-07-05T00:00:00Z");
    const inSummer = openPeriods(desk, sunday, sunday + 8 * 86_400_000).map(({ from, to }) =>
      [from, to].map((at) => (at.getTime() - sunday) / 60_000),
    );
    const written = rows
      .map((row) => [Number(row["start_time_utc"]), Number(row["end_time_utc"])])
      .sort(([first = 0], [second = 0]) => first - second);
    expect(id).toBe("360000310393");
    expect(inSummer.filter(([from = 0]) => from < 10_080)).toEqual(written);
    // The table has one offset for all year; the desk opens an hour later in UTC when clocks are back.
    const winter = Date.parse("2026-12-06T00:00:00Z");
    const [first] = openPeriods(desk, winter, winter + 8 * 86_400_000);
    expect((first?.from.getTime() ?? 0) - winter).toBe(((written[0]?.[0] ?? 0) + 60) * 60_000);
  });
});
