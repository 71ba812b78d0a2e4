import { describe, expect, test } from "vitest";
import { addBusinessTime, businessTimeBetween, isOpen, openPeriods } from "../../src/index.js";
import { hourMs } from "../support/units.js";
import { officeDesk, officeWith, period } from "./desk.js";

const easterMonday = ["2026-04-06T00:00+02:00", "2026-04-07T00:00+02:00"] as const;

describe("a holiday", () => {
  test("closes the whole local date and no other", () => {
    const desk = officeWith({ holidays: ["2026-04-06"] });
    expect(businessTimeBetween(desk, ...easterMonday)).toBe(0);
    expect(isOpen(desk, "2026-04-03T17:59+02:00")).toBe(true);
    expect(isOpen(desk, "2026-04-07T08:30+02:00")).toBe(true);
  });

  test("with a name closes the date as one without does", () => {
    const desk = officeWith({ holidays: [{ date: "2026-04-06", name: { en: "Easter Monday", it: "Lunedì dell'Angelo" } }] });
    expect(businessTimeBetween(desk, ...easterMonday)).toBe(0);
  });

  test("on a Saturday changes nothing for a desk closed on Saturdays", () => {
    const desk = officeWith({ holidays: ["2026-04-25"] });
    const april = ["2026-04-01T00:00+02:00", "2026-05-01T00:00+02:00"] as const;
    expect(businessTimeBetween(desk, ...april)).toBe(businessTimeBetween(officeDesk, ...april));
  });

  test("carries work over to the day after it", () => {
    const desk = officeWith({ holidays: ["2026-04-06"] });
    expect(addBusinessTime(desk, "2026-04-03T17:00+02:00", { hours: 2 })).toEqual(new Date("2026-04-07T09:30+02:00"));
  });
});

describe("an exception", () => {
  test("shortens a day (policy-0.1)", () => {
    const desk = officeWith({ exceptions: { "2026-12-24": [["08:30", "12:00"]] } });
    expect(openPeriods(desk, "2026-12-24T00:00+01:00", "2026-12-25T00:00+01:00")).toEqual([
      period("2026-12-24T08:30+01:00", "2026-12-24T12:00+01:00"),
    ]);
  });

  test("moves a day's hours to where the week has none", () => {
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

  test("with no periods closes a date", () => {
    const desk = officeWith({ exceptions: { "2026-03-04": [] } });
    expect(businessTimeBetween(desk, "2026-03-04T00:00+01:00", "2026-03-05T00:00+01:00")).toBe(0);
  });

  test("opens a Saturday that the week leaves closed", () => {
    const desk = officeWith({ exceptions: { "2026-03-07": [["09:00", "12:00"]] } });
    expect(addBusinessTime(desk, "2026-03-06T17:00+01:00", { hours: 2 })).toEqual(new Date("2026-03-07T10:00+01:00"));
    expect(isOpen(desk, "2026-03-14T10:00+01:00")).toBe(false);
  });

  test("replaces a holiday of the same date", () => {
    const desk = officeWith({ holidays: ["2026-04-06"], exceptions: { "2026-04-06": [["10:00", "12:00"]] } });
    expect(openPeriods(desk, ...easterMonday)).toEqual([period("2026-04-06T10:00+02:00", "2026-04-06T12:00+02:00")]);
  });

  test("may run past midnight into the next day", () => {
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
