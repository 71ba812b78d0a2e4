import { describe, expect, test } from "vitest";
import {
  addBusinessDays,
  businessCalendar,
  isOpen,
  localDateAt,
  type BusinessCalendar,
  type CalendarSpec,
  type PeriodSpec,
} from "../../src/index.js";
import { compiledCalendar, firstOpeningOn, isHoliday, isWorkingDate, lastClosingOn } from "../../src/calendar/internal.js";
import { intervalOfDate, startedDateAt } from "../../src/calendar/business-days.js";
import { toDayNumber, toLocalDate } from "../../src/time/internal.js";
import { codesOf, problemsOf } from "../problem/refusal.js";
import { dailyDesk, nightDesk, officeDesk, officeWith } from "./desk.js";

describe("business days keep the wall time and count working dates", () => {
  test("Friday 17:00 and one business day are Monday 17:00", () => {
    expect(addBusinessDays(officeDesk, "2026-03-06T17:00+01:00", 1)).toEqual(new Date("2026-03-09T17:00+01:00"));
  });

  test("three business days over the change of the clocks keep the wall time", () => {
    expect(addBusinessDays(officeDesk, "2026-03-27T17:00+01:00", 3)).toEqual(new Date("2026-04-01T17:00+02:00"));
  });

  test("from a Saturday, counting starts on Monday at the opening", () => {
    expect(addBusinessDays(officeDesk, "2026-03-07T11:00+01:00", 1)).toEqual(new Date("2026-03-10T08:30+01:00"));
  });

  test("a holiday is no working date", () => {
    const desk = officeWith({ holidays: ["2026-06-02"] });
    expect(addBusinessDays(desk, "2026-05-29T10:00+02:00", 3)).toEqual(new Date("2026-06-04T10:00+02:00"));
  });

  test("a Saturday that an exception opens is a working date, even if the wall time is closed on it (policy-2.8)", () => {
    const desk = officeWith({ exceptions: { "2026-03-07": [["09:00", "12:00"]] } });
    expect(addBusinessDays(desk, "2026-03-06T17:00+01:00", 1)).toEqual(new Date("2026-03-07T17:00+01:00"));
    expect(addBusinessDays(desk, "2026-03-06T17:00+01:00", 2)).toEqual(new Date("2026-03-09T17:00+01:00"));
  });

  test("a date that an exception closes is no working date", () => {
    const desk = officeWith({ exceptions: { "2026-03-09": [] } });
    expect(addBusinessDays(desk, "2026-03-06T17:00+01:00", 1)).toEqual(new Date("2026-03-10T17:00+01:00"));
  });

  test("a date that never happened is no working date", () => {
    const desk = dailyDesk("Pacific/Apia", ["09:00", "17:00"]);
    expect(addBusinessDays(desk, "2011-12-29T12:00-10:00", 1)).toEqual(new Date("2011-12-31T12:00+14:00"));
    expect(addBusinessDays(desk, "2011-12-29T12:00-10:00", 2)).toEqual(new Date("2012-01-01T12:00+14:00"));
  });

  test("zero business days are the instant itself", () => {
    expect(addBusinessDays(officeDesk, "2026-03-07T11:00+01:00", 0)).toEqual(new Date("2026-03-07T11:00+01:00"));
  });

  test("a year of 260 working dates, ahead and back, keeps weekday and time", () => {
    expect(addBusinessDays(officeWith({}), "2026-03-02T09:00+01:00", 260)).toEqual(new Date("2027-03-01T09:00+01:00"));
    expect(addBusinessDays(officeWith({}), "2026-03-02T09:00+01:00", -260)).toEqual(new Date("2025-03-03T09:00+01:00"));
  });

  test("negative business days go back, from closed time from the previous closing", () => {
    expect(addBusinessDays(officeDesk, "2026-03-09T17:00+01:00", -1)).toEqual(new Date("2026-03-06T17:00+01:00"));
    expect(addBusinessDays(officeDesk, "2026-03-08T11:00+01:00", -1)).toEqual(new Date("2026-03-05T18:00+01:00"));
  });
});

test("an opening at 00:00 belongs to the day it begins", () => {
  const day: readonly PeriodSpec[] = [["00:00", "24:00"]];
  const desk = businessCalendar({ timeZone: "Europe/Rome", weeklyHours: { mon: day, wed: day, thu: day } });
  expect(addBusinessDays(desk, "2026-03-01T12:00+01:00", 1)).toEqual(new Date("2026-03-04T00:00+01:00"));
  expect(addBusinessDays(desk, "2026-03-05T00:00+01:00", -1)).toEqual(new Date("2026-03-04T00:00+01:00"));
});

test("a closing at 24:00 belongs to the day it ends", () => {
  const day: readonly PeriodSpec[] = [["00:00", "24:00"]];
  const desk = businessCalendar({ timeZone: "Europe/Rome", weeklyHours: { mon: day, tue: day, wed: day, thu: day, fri: day } });
  expect(addBusinessDays(desk, "2026-03-07T10:00+01:00", -1)).toEqual(new Date("2026-03-06T00:00+01:00"));
});

describe("business days of a night desk count by the date on which a shift opened", () => {
  test("02:00 on Saturday is Friday's shift, and one business day later is Monday's, at 02:00 on Tuesday (policy-6.3)", () => {
    expect(addBusinessDays(nightDesk(), "2026-03-07T02:00+01:00", 1)).toEqual(new Date("2026-03-10T02:00+01:00"));
  });

  test("23:00 on Friday and one business day are 23:00 on Monday", () => {
    expect(addBusinessDays(nightDesk(), "2026-03-06T23:00+01:00", 1)).toEqual(new Date("2026-03-09T23:00+01:00"));
  });

  test("02:00 on a holiday is still the shift of the evening before", () => {
    const desk = nightDesk({ holidays: ["2026-03-04"] });
    expect(addBusinessDays(desk, "2026-03-04T02:00+01:00", 1)).toEqual(new Date("2026-03-06T02:00+01:00"));
  });

  test("one business day before Tuesday's 02:00 is Friday's shift, at 02:00 on Saturday", () => {
    expect(addBusinessDays(nightDesk(), "2026-03-10T02:00+01:00", -1)).toEqual(new Date("2026-03-07T02:00+01:00"));
  });

  test("one business day back from Saturday noon is the end of Thursday's shift", () => {
    expect(addBusinessDays(nightDesk(), "2026-03-07T12:00+01:00", -1)).toEqual(new Date("2026-03-06T06:00+01:00"));
  });

  test("a day's own early period goes before the night that ends in it", () => {
    const desk = businessCalendar({
      timeZone: "Europe/Rome",
      weeklyHours: { mon: [["22:00", "06:00"]], tue: [["05:00", "09:00"]] },
    });
    for (const time of ["05:00", "05:30"]) {
      expect(addBusinessDays(desk, `2026-03-03T${time}+01:00`, 1)).toEqual(new Date(`2026-03-09T${time}+01:00`));
    }
  });

  test("after midnight a shift counts with the date on which it opened, also if that date opened before", () => {
    const hours: readonly PeriodSpec[] = [
      ["08:00", "12:00"],
      ["22:00", "06:00"],
    ];
    const desk = businessCalendar({ timeZone: "Europe/Rome", weeklyHours: { mon: hours } });
    expect(addBusinessDays(desk, "2026-03-03T02:00+01:00", 1)).toEqual(new Date("2026-03-10T02:00+01:00"));
  });

  test("after a day's own early period, the night of the day before still counts", () => {
    const desk = businessCalendar({
      timeZone: "Europe/Rome",
      weeklyHours: { mon: [["22:00", "09:00"]], tue: [["05:00", "06:00"]] },
    });
    for (const time of ["06:00", "08:00"]) {
      expect(addBusinessDays(desk, `2026-03-03T${time}+01:00`, 1)).toEqual(new Date(`2026-03-04T${time}+01:00`));
    }
  });

  test("a night that goes on after a date that never happened is followed by the next night", () => {
    const desk = dailyDesk("Pacific/Apia", ["20:00", "04:00"]);
    expect(addBusinessDays(desk, "2011-12-31T02:00+14:00", 1)).toEqual(new Date("2012-01-01T02:00+14:00"));
  });
});

describe("in an hour that is repeated over midnight", () => {
  // In St John's the clocks went from 00:01 on Sunday 7 November 2010 back to 23:01 on Saturday, at 02:31 UTC.
  const always: readonly PeriodSpec[] = [["00:00", "24:00"]];
  const inRepeatedHour = "2010-11-07T03:00:00Z";
  const newfoundland = (weeklyHours: CalendarSpec["weeklyHours"]): BusinessCalendar =>
    businessCalendar({ timeZone: "America/St_Johns", weeklyHours });

  test("business days count from the date that has started, whose period is open", () => {
    const desk = newfoundland({ sun: always, mon: always });
    expect(isOpen(desk, inRepeatedHour)).toBe(true);
    expect(addBusinessDays(desk, inRepeatedHour, 1)).toEqual(new Date("2010-11-08T03:00:00Z"));
    // Saturday is no working date: counted from it, two would be Monday.
    expect(addBusinessDays(desk, inRepeatedHour, 2)).toEqual(new Date("2010-11-14T03:00:00Z"));
  });

  test("business days count from the date before if only its period is open", () => {
    const desk = newfoundland({ sat: [["20:00", "03:00"]], mon: always });
    expect(isOpen(desk, inRepeatedHour)).toBe(true);
    expect(addBusinessDays(desk, inRepeatedHour, 1)).toEqual(new Date("2010-11-09T03:00:00Z"));
  });
});

test("at the closing instant the desk is closed, so counting starts at the next opening", () => {
  const hours: readonly PeriodSpec[] = [["09:00", "17:00"]];
  const weeklyHours = { mon: hours, tue: hours, wed: hours, thu: hours, fri: hours };
  const desk = businessCalendar({ timeZone: "Europe/London", weeklyHours });
  expect(addBusinessDays(desk, "2026-03-06T16:59:59.999Z", 1)).toEqual(new Date("2026-03-09T16:59:59.999Z"));
  expect(addBusinessDays(desk, "2026-03-06T17:00Z", 1)).toEqual(new Date("2026-03-10T09:00Z"));
});

describe("the desk's local date", () => {
  test("the local date changes at the desk's midnight, not at UTC's", () => {
    expect(localDateAt(officeDesk, "2026-03-31T21:59:59.999Z")).toBe("2026-03-31");
    expect(localDateAt(officeDesk, "2026-03-31T22:00Z")).toBe("2026-04-01");
  });

  test("the local date skips 30 December 2011 in Apia", () => {
    const desk = dailyDesk("Pacific/Apia", ["09:00", "17:00"]);
    expect(localDateAt(desk, "2011-12-30T09:59:59.999Z")).toBe("2011-12-29");
    expect(localDateAt(desk, "2011-12-30T10:00Z")).toBe("2011-12-31");
  });
});

test("a holiday stays one if an exception opens it, and a working date is one on which any time opens", () => {
  const desk = compiledCalendar(
    officeWith({ holidays: ["2026-03-03", "2026-03-04"], exceptions: { "2026-03-04": [["09:00", "12:00"]], "2026-03-05": [] } }),
  );
  const days = ["2026-03-02", "2026-03-03", "2026-03-04", "2026-03-05", "2026-03-07"].map(toDayNumber);
  expect(days.map((day) => isHoliday(desk, day))).toEqual([false, true, true, false, false]);
  expect(days.map((day) => isWorkingDate(desk, day))).toEqual([true, false, true, false, false]);
});

test("a faulty instant has the path of its argument", () => {
  expect(problemsOf(() => addBusinessDays(officeDesk, "soon", 1))).toMatchObject([{ path: ["at"] }]);
  expect(problemsOf(() => localDateAt(officeDesk, "soon"))).toMatchObject([{ path: ["at"] }]);
});

describe("the first opening and the last closing of a date", () => {
  const openingOn = (desk: BusinessCalendar, date: string): Date =>
    new Date(firstOpeningOn(compiledCalendar(desk), toDayNumber(date)));
  const closingOn = (desk: BusinessCalendar, date: string): Date =>
    new Date(lastClosingOn(compiledCalendar(desk), toDayNumber(date)));

  test("a date with two periods opens with the first and closes with the last", () => {
    expect(openingOn(officeWith({}), "2026-03-06")).toEqual(new Date("2026-03-06T08:30+01:00"));
    expect(closingOn(officeWith({}), "2026-03-06")).toEqual(new Date("2026-03-06T18:00+01:00"));
  });

  test("the last closing of a night desk's date is after midnight", () => {
    expect(closingOn(nightDesk(), "2026-03-06")).toEqual(new Date("2026-03-07T06:00+01:00"));
  });

  test("the last closing of a closed date is that of the working date before it, even if years ago", () => {
    expect(closingOn(officeWith({}), "2026-03-08")).toEqual(new Date("2026-03-06T18:00+01:00"));
    const exceptions = { "2020-05-05": [["09:00", "10:00"]] } as const;
    const desk = businessCalendar({ timeZone: "Europe/Rome", weeklyHours: {}, exceptions });
    expect(closingOn(desk, "2026-03-08")).toEqual(new Date("2020-05-05T10:00+02:00"));
  });
});

describe("a local date", () => {
  test("a local date as instants has 23 hours if the clocks skip one, and none if the zone skipped it", () => {
    const [rome, apia] = [dailyDesk("Europe/Rome", ["09:00", "17:00"]), dailyDesk("Pacific/Apia", ["09:00", "17:00"])];
    expect(intervalOfDate(compiledCalendar(rome), toDayNumber("2026-03-29"))).toEqual({
      fromMs: Date.parse("2026-03-29T00:00+01:00"),
      toMs: Date.parse("2026-03-30T00:00+02:00"),
    });
    const { fromMs, toMs } = intervalOfDate(compiledCalendar(apia), toDayNumber("2011-12-30"));
    expect(toMs - fromMs).toBe(0);
  });

  test("clocks that go back over midnight do not return to the date before", () => {
    const desk = dailyDesk("America/St_Johns", ["08:00", "12:00"]);
    const startedAt = (at: string): string => toLocalDate(startedDateAt(compiledCalendar(desk), Date.parse(at)));
    const instants = ["2010-11-07T02:29:59Z", "2010-11-07T02:30:30Z", "2010-11-07T03:00:00Z"];
    expect(instants.map((at) => localDateAt(desk, at))).toEqual(["2010-11-06", "2010-11-07", "2010-11-06"]);
    expect(instants.map(startedAt)).toEqual(["2010-11-06", "2010-11-07", "2010-11-07"]);
  });
});

test("business days from a local date after the calendar's range have no result", () => {
  const desk = dailyDesk("Pacific/Auckland", ["00:00", "24:00"]);
  expect(localDateAt(desk, "2200-01-01T12:00Z")).toBe("2200-01-02");
  expect(codesOf(() => addBusinessDays(desk, "2200-01-01T12:00Z", 1))).toEqual(["result_out_of_range"]);
});
