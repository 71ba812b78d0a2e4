import { describe, expect, test } from "vitest";
import { compiledCalendar, openTimeEndMs } from "../../src/calendar/internal.js";
import { businessCalendar, isOpen, nextOpening, openPeriods, previousClosing } from "../../src/index.js";
import { codesOf, problemsOf } from "../problem/refusal.js";
import { nightDesk, officeDesk, officeWith, period } from "./desk.js";

describe("the next opening", () => {
  test("the next opening from closed time is when the desk opens again", () => {
    expect(nextOpening(officeDesk, "2026-03-07T11:00+01:00")).toEqual(new Date("2026-03-09T08:30+01:00"));
    expect(nextOpening(officeDesk, "2026-03-02T13:00+01:00")).toEqual(new Date("2026-03-02T14:00+01:00"));
  });

  test("the next opening at an opening is that opening", () => {
    expect(nextOpening(officeDesk, "2026-03-02T08:30+01:00")).toEqual(new Date("2026-03-02T08:30+01:00"));
  });

  test("the next opening from open time is the one after the next closing", () => {
    expect(nextOpening(officeDesk, "2026-03-02T09:00+01:00")).toEqual(new Date("2026-03-02T14:00+01:00"));
  });

  test("the next opening may be years away", () => {
    const desk = businessCalendar({
      timeZone: "Europe/Rome",
      weeklyHours: {},
      exceptions: { "2040-02-29": [["09:00", "10:00"]] },
    });
    expect(nextOpening(desk, "2026-03-02T09:00+01:00")).toEqual(new Date("2040-02-29T09:00+01:00"));
  });
});

describe("the previous closing", () => {
  test("the previous closing from closed time is when the desk last closed", () => {
    expect(previousClosing(officeDesk, "2026-03-07T11:00+01:00")).toEqual(new Date("2026-03-06T18:00+01:00"));
    expect(previousClosing(officeDesk, "2026-03-02T14:00+01:00")).toEqual(new Date("2026-03-02T13:00+01:00"));
  });

  test("the previous closing at a closing is that closing", () => {
    expect(previousClosing(officeDesk, "2026-03-02T13:00+01:00")).toEqual(new Date("2026-03-02T13:00+01:00"));
  });

  test("the previous closing from open time is the one before the current opening", () => {
    expect(previousClosing(officeDesk, "2026-03-02T15:00+01:00")).toEqual(new Date("2026-03-02T13:00+01:00"));
  });

  test("the previous closing on a holiday is the end of the night shift before", () => {
    const desk = nightDesk({ holidays: ["2026-03-04"] });
    expect(previousClosing(desk, "2026-03-04T23:00+01:00")).toEqual(new Date("2026-03-04T06:00+01:00"));
  });
});

test.each([
  ["in open time", "2026-03-09T08:30:00.001+01:00", "2026-03-09T08:30:00.001+01:00"],
  ["at a closing", "2026-03-09T13:00+01:00", "2026-03-09T13:00+01:00"],
  ["in closed time", "2026-03-09T13:30+01:00", "2026-03-09T13:00+01:00"],
  ["at an opening, before which the desk was closed", "2026-03-09T08:30+01:00", "2026-03-06T18:00+01:00"],
])("the open time before an instant %s ends at that instant or at the closing before", (_, at, end) => {
  expect(new Date(openTimeEndMs(compiledCalendar(officeDesk), Date.parse(at)))).toEqual(new Date(end));
});

describe("the open periods between two instants", () => {
  test("open periods are cut to the two instants", () => {
    expect(openPeriods(officeDesk, "2026-03-02T12:00+01:00", "2026-03-02T15:00+01:00")).toEqual([
      period("2026-03-02T12:00+01:00", "2026-03-02T13:00+01:00"),
      period("2026-03-02T14:00+01:00", "2026-03-02T15:00+01:00"),
    ]);
  });

  test("closed time and a single instant have no open periods", () => {
    expect(openPeriods(officeDesk, "2026-03-06T18:00+01:00", "2026-03-09T08:30+01:00")).toEqual([]);
    expect(openPeriods(officeDesk, "2026-03-02T09:00+01:00", "2026-03-02T09:00+01:00")).toEqual([]);
    expect(openPeriods(officeDesk, "2026-03-02T13:00+01:00", "2026-03-02T14:00+01:00")).toEqual([]);
  });

  test("open periods leave out a holiday", () => {
    const desk = officeWith({ holidays: ["2026-03-03"] });
    expect(openPeriods(desk, "2026-03-02T17:00+01:00", "2026-03-04T09:00+01:00")).toEqual([
      period("2026-03-02T17:00+01:00", "2026-03-02T18:00+01:00"),
      period("2026-03-04T08:30+01:00", "2026-03-04T09:00+01:00"),
    ]);
  });

  test("open periods of a reversed interval are refused", () => {
    expect(codesOf(() => openPeriods(officeDesk, "2026-03-02T10:00Z", "2026-03-02T09:59Z"))).toEqual(["reversed_interval"]);
  });
});

test("a faulty instant has the path of its argument, and so has an end before its beginning", () => {
  const monday = "2026-03-02T09:00Z";
  expect(problemsOf(() => isOpen(officeDesk, "soon"))).toMatchObject([{ path: ["at"] }]);
  expect(problemsOf(() => nextOpening(officeDesk, "soon"))).toMatchObject([{ path: ["at"] }]);
  expect(problemsOf(() => previousClosing(officeDesk, "soon"))).toMatchObject([{ path: ["at"] }]);
  expect(problemsOf(() => openPeriods(officeDesk, "soon", monday))).toMatchObject([{ path: ["from"] }]);
  expect(problemsOf(() => openPeriods(officeDesk, monday, "soon"))).toMatchObject([{ path: ["to"] }]);
  expect(problemsOf(() => openPeriods(officeDesk, monday, "2026-03-01T09:00Z"))).toMatchObject([{ path: ["to"] }]);
});
