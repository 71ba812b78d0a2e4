import Holidays from "date-holidays";
import { describe, expect, test } from "vitest";
import { datesBetween, dayOfWeek } from "../dates.js";
import { iCalendarHolidays } from "../holidays/icalendar.js";
import { areSamplesHere, sampleText } from "./shared-samples.js";

const years = { timeZone: "Europe/Rome", fromYear: 2026, toYear: 2027 };

function calendar(...events: readonly (readonly string[])[]): string {
  const lines = events.flatMap((lines) => ["BEGIN:VEVENT", "UID:1", ...lines, "END:VEVENT"]);
  return ["BEGIN:VCALENDAR", "VERSION:2.0", ...lines, "END:VCALENDAR", ""].join("\r\n");
}

function read(...lines: readonly string[]): ReturnType<typeof iCalendarHolidays> {
  return iCalendarHolidays(calendar(lines), years);
}

function datesOf(...lines: readonly string[]): readonly string[] {
  return read(...lines).holidays.map(({ date }) => date);
}

describe("an all-day event", () => {
  test("an event without an end is one day, and a folded line is one title", () => {
    expect(read("DTSTART;VALUE=DATE:20261225", "SUMMARY:Christ", " mas\\, first day")).toEqual({
      holidays: [{ date: "2026-12-25", name: "Christmas, first day" }],
      problems: [],
    });
  });

  test("an event ends before its DTEND", () => {
    expect(datesOf("DTSTART;VALUE=DATE:20261224", "DTEND;VALUE=DATE:20261227")).toEqual([
      "2026-12-24",
      "2026-12-25",
      "2026-12-26",
    ]);
  });

  test("a duration counts days", () => {
    expect(datesOf("DTSTART;VALUE=DATE:20261231", "DURATION:P2D")).toEqual(["2026-12-31", "2027-01-01"]);
  });

  test("a date without VALUE=DATE is a date", () => {
    expect(datesOf("DTSTART:20261225", "DTEND:20261226")).toEqual(["2026-12-25"]);
  });

  test("dates outside the years are left out, also of an event that runs over the end of a year", () => {
    expect(datesOf("DTSTART;VALUE=DATE:20251230", "DTEND;VALUE=DATE:20260103")).toEqual(["2026-01-01", "2026-01-02"]);
  });

  test("a title that reads like half a day is taken as a day and reported", () => {
    const { holidays, problems } = read("DTSTART;VALUE=DATE:20261224", "SUMMARY:Christmas Eve (half day)");
    expect(holidays).toHaveLength(1);
    expect(problems).toMatchObject([{ code: "part_of_a_day", at: "VEVENT 1 (Christmas Eve (half day))" }]);
  });

  test("an event that ends on its own date is taken as one day and reported", () => {
    const { holidays, problems } = read("DTSTART;VALUE=DATE:20261225", "DTEND;VALUE=DATE:20261225");
    expect([holidays, problems.map(({ code }) => code)]).toEqual([[{ date: "2026-12-25" }], ["interpreted"]]);
  });

  test("a date that does not exist is reported, and not moved to the next month", () => {
    expect(read("DTSTART;VALUE=DATE:20261332")).toMatchObject({ holidays: [], problems: [{ code: "unreadable_value" }] });
  });

  test("an event that ends before it starts, and one without a start, are reported", () => {
    expect(read("DTSTART;VALUE=DATE:20261225", "DTEND;VALUE=DATE:20261224").problems).toHaveLength(1);
    expect(read("SUMMARY:When?").problems).toMatchObject([{ at: "VEVENT 1 (When?)", text: "It has no DTSTART." }]);
  });

  test("a cancelled event and an observance are reported as left out", () => {
    expect(read("DTSTART;VALUE=DATE:20261225", "STATUS:CANCELLED")).toMatchObject({
      holidays: [],
      problems: [{ code: "left_out" }],
    });
    expect(read("DTSTART;VALUE=DATE:20260214", "DESCRIPTION:Observance\\nTo hide")).toMatchObject({
      holidays: [],
      problems: [{ code: "left_out" }],
    });
  });
});

describe("an event with times", () => {
  test("an afternoon is no holiday: it is reported with its times", () => {
    const { holidays, problems } = read("DTSTART;TZID=Europe/Rome:20261224T130000", "DTEND;TZID=Europe/Rome:20261224T180000");
    expect(holidays).toEqual([]);
    expect(problems).toEqual([
      { code: "part_of_a_day", at: "VEVENT 1", text: "It closes on 2026-12-24 from 13:00 to 18:00 only: write an exception." },
    ]);
  });

  test("whole days in the middle are holidays, the parts before and after are reported", () => {
    const { holidays, problems } = read("DTSTART:20261224T130000", "DTEND:20261227T080000");
    expect(holidays.map(({ date }) => date)).toEqual(["2026-12-25", "2026-12-26"]);
    expect(problems.map(({ text }) => text.slice(13, 45))).toEqual([
      "2026-12-24 from 13:00 to 24:00 o",
      "2026-12-27 from 00:00 to 08:00 o",
    ]);
  });

  test("midnight to midnight is a holiday in the desk's zone, however its zone is written", () => {
    expect(datesOf("DTSTART:20261224T230000Z", "DTEND:20261225T230000Z")).toEqual(["2026-12-25"]);
    for (const zone of ["Europe/Rome", "W. Europe Standard Time", "/citadel.org/20190914_1/Europe/Berlin"]) {
      expect(datesOf(`DTSTART;TZID=${zone}:20261225T000000`, `DTEND;TZID=${zone}:20261226T000000`)).toEqual(["2026-12-25"]);
    }
  });

  test("a day in another zone covers parts of two days of the desk", () => {
    const { holidays, problems } = read("DTSTART;TZID=Asia/Tokyo:20261225T000000", "DTEND;TZID=Asia/Tokyo:20261226T000000");
    expect([holidays, problems.length]).toEqual([[], 2]);
  });

  test("a time without an end closes nothing, which is reported", () => {
    expect(read("DTSTART:20261225T090000")).toMatchObject({ holidays: [], problems: [{ code: "unreadable_value" }] });
  });

  test("a zone that the file defines is read from the file", () => {
    const zone = [
      ...["BEGIN:VTIMEZONE", "TZID:Customized Time Zone", "BEGIN:STANDARD", "DTSTART:16010101T030000"],
      ...["TZOFFSETFROM:+0200", "TZOFFSETTO:+0100", "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10", "END:STANDARD", "BEGIN:DAYLIGHT"],
      ...["DTSTART:16010101T020000", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0200", "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3"],
      ...["END:DAYLIGHT", "END:VTIMEZONE"],
    ];
    const day = (date: string, next: string): readonly string[] => [
      ...[`DTSTART;TZID=Customized Time Zone:${date}T000000`, `DTEND;TZID=Customized Time Zone:${next}T000000`],
    ];
    const text = calendar(day("20261225", "20261226"), day("20260815", "20260816")).replace(
      "BEGIN:VEVENT",
      [...zone, "BEGIN:VEVENT"].join("\r\n"),
    );
    const holidays = [{ date: "2026-08-15" }, { date: "2026-12-25" }];
    expect(iCalendarHolidays(text, years)).toEqual({ holidays, problems: [] });
    const cutOff = text.replace("END:VCALENDAR", "");
    expect(iCalendarHolidays(cutOff, years)).toMatchObject({ holidays, problems: [{ at: "the end" }] });
  });

  test("a zone that nobody knows is reported", () => {
    const { problems } = read("DTSTART;TZID=Middle Earth:20261225T000000", "DTEND;TZID=Middle Earth:20261226T000000");
    expect(problems).toMatchObject([{ code: "unreadable_value", text: "The time zone Middle Earth is unknown." }]);
  });
});

describe("a repeated event", () => {
  test("a yearly event is in each of the years, without its excluded dates", () => {
    expect(datesOf("DTSTART;VALUE=DATE:19800425", "RRULE:FREQ=YEARLY")).toEqual(["2026-04-25", "2027-04-25"]);
    expect(datesOf("DTSTART;VALUE=DATE:19800425", "RRULE:FREQ=YEARLY", "EXDATE;VALUE=DATE:20260425")).toEqual(["2027-04-25"]);
  });

  test("the third Monday of January agrees with a count on the calendar", () => {
    const mondays = datesBetween("2026-01-01", "2026-01-31").filter((date) => dayOfWeek(date) === 1);
    const [first] = datesOf("DTSTART;VALUE=DATE:19970120", "RRULE:FREQ=YEARLY;BYMONTH=1;BYDAY=3MO");
    expect(first).toBe(mondays[2]);
  });

  test("an occurrence that was moved is on its new date", () => {
    const moved = ["RECURRENCE-ID;VALUE=DATE:20260425", "DTSTART;VALUE=DATE:20260427"];
    const text = calendar(["DTSTART;VALUE=DATE:19800425", "RRULE:FREQ=YEARLY"], moved);
    expect(iCalendarHolidays(text, years).holidays.map(({ date }) => date)).toEqual(["2026-04-27", "2027-04-25"]);
  });

  test("a rule that repeats too often is cut off with a report", () => {
    const { problems } = read("DTSTART:20200101T000000", "DTEND:20200102T000000", "RRULE:FREQ=MINUTELY");
    expect(problems).toMatchObject([
      { code: "unreadable_value", text: expect.stringContaining("repeats more than 100000 times") },
    ]);
  });
});

describe("what ical.js reads differently from RFC 5545", () => {
  test("29 February comes in leap years only", () => {
    const { holidays } = iCalendarHolidays(calendar(["DTSTART;VALUE=DATE:20240229", "RRULE:FREQ=YEARLY"]), {
      ...years,
      toYear: 2032,
    });
    expect(holidays.map(({ date }) => date)).toEqual(["2028-02-29", "2032-02-29"]);
  });

  test("the first date of an event with further dates is one of its dates", () => {
    expect(datesOf("DTSTART;VALUE=DATE:20260405", "RDATE;VALUE=DATE:20270328")).toEqual(["2026-04-05", "2027-03-28"]);
  });

  test("an event that cannot be parsed is reported and costs no other event", () => {
    const text = calendar(
      ["DTSTART;VALUE=DATE:20261225", "RRULE:FREQ=NEVER"],
      ["DTSTART;VALUE=DATE:20261226", "SUMMARY:Boxing Day"],
    );
    const { holidays, problems } = iCalendarHolidays(text, years);
    expect(holidays).toEqual([{ date: "2026-12-26", name: "Boxing Day" }]);
    expect(problems.map(({ code, at }) => [code, at])).toEqual([["unreadable_value", "VEVENT 1"]]);
  });
});

describe("the rules of the federal holidays of the United States", () => {
  test.each([
    ["Martin Luther King Jr. Day", "FREQ=YEARLY;BYMONTH=1;BYDAY=3MO", "20200120"],
    ["Memorial Day", "FREQ=YEARLY;BYMONTH=5;BYDAY=-1MO", "20200525"],
    ["Labour Day", "FREQ=YEARLY;BYMONTH=9;BYDAY=1MO", "20200907"],
    ["Thanksgiving Day", "FREQ=YEARLY;BYMONTH=11;BYDAY=4TH", "20201126"],
  ])("%s agrees with date-holidays from 2020 to 2060", (name, rule, start) => {
    const text = calendar([`DTSTART;VALUE=DATE:${start}`, `RRULE:${rule}`]);
    const { holidays } = iCalendarHolidays(text, { timeZone: "America/New_York", fromYear: 2020, toYear: 2060 });
    const source = new Holidays("US");
    const years = Array.from({ length: 41 }, (_, index) => 2020 + index);
    const others = years.flatMap((year) =>
      source.getHolidays(year, "en").filter((holiday) => holiday.name === name && holiday.type === "public"),
    );
    expect(holidays.map(({ date }) => date)).toEqual(others.map(({ date }) => date.slice(0, 10)));
  });
});

describe("a file", () => {
  test("a file that is cut off keeps its whole events and is reported", () => {
    const text = calendar(["DTSTART;VALUE=DATE:20261225"]).replace("END:VCALENDAR\r\n", "");
    expect(iCalendarHolidays(text, years)).toMatchObject({
      holidays: [{ date: "2026-12-25" }],
      problems: [{ code: "unexpected_shape" }],
    });
  });

  test.each(["", "hello", "<html></html>", "BEGIN:VCALENDAR\nBEGIN:VEVENT\n"])(
    "text that is not iCalendar is reported: %j",
    (text) => {
      expect(iCalendarHolidays(text, years)).toMatchObject({ holidays: [], problems: [{ code: "unexpected_shape" }] });
    },
  );

  test("a byte order mark, bare line feeds and two calendars in one file are read", () => {
    const text = `\uFEFF${calendar(["DTSTART:20261225"])}${calendar(["DTSTART:20261226"])}`.replaceAll("\r\n", "\n");
    expect(iCalendarHolidays(text, years).holidays).toHaveLength(2);
  });

  test.runIf(areSamplesHere)("the federal holidays of 1997 agree with date-holidays up to where the file is cut off", () => {
    const { holidays, problems } = iCalendarHolidays(sampleText("us-federal.head.ics"), {
      ...{ timeZone: "America/New_York", fromYear: 1997, toYear: 1997 },
    });
    const federal = new Holidays("US").getHolidays(1997).filter(({ type }) => type === "public");
    const dates = federal.map(({ date }) => date.slice(0, 10)).filter((date) => date < "1997-11");
    expect(problems.map(({ code, at }) => [code, at])).toEqual([["unexpected_shape", "the end"]]);
    expect(holidays.map(({ date }) => date)).toEqual(dates);
  });
});
