import { describe, expect, test } from "vitest";
import { compiledCalendar } from "../../src/calendar/internal.js";
import {
  businessCalendar,
  businessTimeBetween,
  isOpen,
  openPeriods,
  type BusinessCalendar,
  type CalendarSpec,
} from "../../src/index.js";
import { untyped } from "../problem/refusal.js";
import { throughJson } from "../support/through-json.js";
import { dayMs } from "../support/units.js";
import { nightDesk, office } from "./desk.js";

const christmas = { date: "2026-12-25", name: { en: "Christmas Day", it: "Natale" } };

const spec: CalendarSpec = {
  ...office,
  holidays: [christmas, "2026-04-06"],
  exceptions: { "2026-12-24": [["08:30", "12:00"]], "2026-03-07": [["22:00", "02:00"]] },
};

describe("a calendar is plain data", () => {
  test("a calendar has the spec's data, all seven weekdays and the dates in order", () => {
    expect(throughJson(businessCalendar(spec))).toEqual({
      timeZone: "Europe/Rome",
      weeklyHours: { ...office.weeklyHours, sat: [], sun: [] },
      holidays: [{ date: "2026-04-06" }, christmas],
      exceptions: { "2026-03-07": [["22:00", "02:00"]], "2026-12-24": [["08:30", "12:00"]] },
    });
  });

  test("exceptions of a calendar are sorted by date", () => {
    const dates = ["2026-12-24", "2026-03-07", "2027-01-02", "2026-08-14"];
    const exceptions = Object.fromEntries(dates.map((date) => [date, []]));
    expect(Object.keys(businessCalendar({ ...office, exceptions }).exceptions)).toEqual([...dates].sort());
  });

  test("a holiday keeps its name: a text, one text per language, or none", () => {
    const holidays = ["2026-04-06", { date: "2026-12-07", name: "Sant'Ambrogio" }, christmas];
    expect(businessCalendar({ ...office, holidays }).holidays).toStrictEqual([
      { date: "2026-04-06" },
      { date: "2026-12-07", name: "Sant'Ambrogio" },
      christmas,
    ]);
  });

  test("a period that ends at midnight is written up to 24:00, also if the spec says 00:00", () => {
    for (const close of ["24:00", "00:00"]) {
      const calendar = businessCalendar({ timeZone: "Europe/Rome", weeklyHours: { mon: [["18:00", close]] } });
      expect(calendar.weeklyHours.mon).toEqual([["18:00", "24:00"]]);
    }
  });

  test("the JSON of a calendar is a spec of the same calendar", () => {
    for (const calendar of [businessCalendar(spec), nightDesk({ holidays: ["2026-03-04"] })]) {
      const again = businessCalendar(untyped(throughJson(calendar)));
      expect(again).toEqual(calendar);
      const year = ["2026-01-01T00:00Z", "2027-01-01T00:00Z"] as const;
      expect(businessTimeBetween(again, ...year)).toBe(businessTimeBetween(calendar, ...year));
    }
  });

  test("a calendar is a spec and can be spread into another", () => {
    const closed = businessCalendar({ ...businessCalendar(spec), holidays: ["2026-03-02"] });
    expect(isOpen(closed, "2026-03-02T09:00+01:00")).toBe(false);
    expect(isOpen(businessCalendar(spec), "2026-03-02T09:00+01:00")).toBe(true);
  });

  test("a calendar is deeply frozen, and its spec is not", () => {
    const name = { en: "Open day", it: "Porte aperte" };
    const mine = { ...structuredClone(spec), holidays: [{ date: "2026-05-05", name }] };
    const calendar = businessCalendar(mine);
    expect(everyPartIsFrozen(calendar)).toBe(true);
    expect(Object.isFrozen(mine) || Object.isFrozen(mine.holidays) || Object.isFrozen(name)).toBe(false);
  });

  test("later changes of the spec do not change the calendar", () => {
    const periods: [string, string][] = [["09:00", "17:00"]];
    const calendar = businessCalendar({ timeZone: "Europe/Rome", weeklyHours: { mon: periods } });
    periods.push(["18:00", "20:00"]);
    expect(isOpen(calendar, "2026-03-02T19:00+01:00")).toBe(false);
    expect(calendar.weeklyHours.mon).toEqual([["09:00", "17:00"]]);
  });
});

describe("the answers of a calendar do not depend on earlier questions", () => {
  const noon = Date.parse("2026-03-04T11:00Z");
  const daysLater = (days: number): number => noon + days * dayMs;

  test.each([-2_000, -400, -130, -28, -7, -5, -2, -1, 1, 2, 5, 7, 28, 119, 126, 400, 2_000])(
    "a calendar asked about a Wednesday answers about the instant %d days later as a new one does",
    (days) => {
      const asked = businessCalendar(spec);
      expect(isOpen(asked, noon)).toBe(true);
      expect(isOpen(asked, daysLater(days))).toBe(isOpen(businessCalendar(spec), daysLater(days)));
      const [from, to] = days < 0 ? [daysLater(days), noon] : [noon, daysLater(days)];
      expect(openPeriods(asked, from, to)).toEqual(openPeriods(businessCalendar(spec), from, to));
    },
  );

  test("a calendar asked about a Monday knows the hours of the week before and of the weeks after", () => {
    for (const day of ["2026-03-04T10:00+01:00", "2026-02-04T10:00+01:00", "2026-07-14T10:00+02:00"]) {
      const desk = businessCalendar(office);
      expect(isOpen(desk, "2026-03-09T10:00+01:00")).toBe(true);
      expect(isOpen(desk, day)).toBe(true);
    }
  });
});

describe("a calendar compiles the dates that are asked about", () => {
  const knownDays = (desk: BusinessCalendar): readonly [fromDay: number, untilDay: number] => {
    const { fromDay, untilDay } = compiledCalendar(desk).timeline ?? { fromDay: NaN, untilDay: NaN };
    return [fromDay, untilDay];
  };
  const wednesday = Date.UTC(2026, 2, 4) / dayMs;
  const first = [wednesday - 3, wednesday + 120] as const;
  const length = first[1] - first[0];
  const askedOn = (...days: readonly number[]): readonly [fromDay: number, untilDay: number] => {
    const desk = businessCalendar(office);
    for (const day of days) isOpen(desk, day * dayMs);
    return knownDays(desk);
  };

  test("the first question compiles a season, from three days before it", () => {
    expect(askedOn(wednesday)).toEqual(first);
  });

  test("a question inside that season compiles nothing", () => {
    expect(askedOn(wednesday, wednesday + 100)).toEqual(first);
  });

  test("a question just outside doubles what is compiled, on its side only", () => {
    expect(askedOn(wednesday, first[0])).toEqual([first[0] - length, first[1]]);
    expect(askedOn(wednesday, first[1])).toEqual([first[0], first[1] + length]);
  });

  test("a question further away compiles up to it", () => {
    expect(askedOn(wednesday, wednesday - 1_000)).toEqual([wednesday - 1_003, first[1]]);
    expect(askedOn(wednesday, wednesday + 1_000)).toEqual([first[0], wednesday + 1_120]);
  });
});

function everyPartIsFrozen(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return true;
  return Object.isFrozen(value) && Object.values(value).every(everyPartIsFrozen);
}
