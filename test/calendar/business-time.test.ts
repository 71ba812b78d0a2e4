import { describe, expect, test } from "vitest";
import { addBusinessTime, businessTimeBetween, subtractBusinessTime, type DurationLike } from "../../src/index.js";
import { hourMs } from "../support/units.js";
import { officeDesk } from "./desk.js";

const added = (at: string, duration: DurationLike): Date => addBusinessTime(officeDesk, at, duration);
const subtracted = (at: string, duration: DurationLike): Date => subtractBusinessTime(officeDesk, at, duration);

describe("adding business time gives the earliest instant at which it has elapsed", () => {
  test("Monday 09:00 and 4 hours are 13:00, not 14:00 (policy-7.1)", () => {
    expect(added("2026-03-02T09:00+01:00", { hours: 4 })).toEqual(new Date("2026-03-02T13:00+01:00"));
  });

  test("one millisecond more is a millisecond after lunch", () => {
    expect(added("2026-03-02T09:00+01:00", 4 * hourMs + 1)).toEqual(new Date("2026-03-02T14:00:00.001+01:00"));
  });

  test("Friday 17:00 and one hour are Friday 18:00, not Monday 08:30", () => {
    expect(added("2026-03-06T17:00+01:00", { hours: 1 })).toEqual(new Date("2026-03-06T18:00+01:00"));
  });

  test("from closed time, counting starts at the next opening (policy-7.1)", () => {
    for (const at of ["2026-03-02T13:00+01:00", "2026-03-02T13:37+01:00", "2026-03-02T14:00+01:00"]) {
      expect(added(at, { hours: 1 })).toEqual(new Date("2026-03-02T15:00+01:00"));
    }
    expect(added("2026-03-07T11:00+01:00", { minutes: 1 })).toEqual(new Date("2026-03-09T08:31+01:00"));
  });

  test("Friday 27 March 17:00 and 4 hours cross the weekend on which the clocks go forward", () => {
    expect(added("2026-03-27T17:00+01:00", { hours: 4 })).toEqual(new Date("2026-03-30T11:30+02:00"));
  });

  test("a week of 42.5 hours brings back the same wall time", () => {
    expect(added("2026-03-04T10:15:30.250+01:00", { hours: 42.5 })).toEqual(new Date("2026-03-11T10:15:30.250+01:00"));
  });
});

describe("subtracting business time gives the latest instant from which it elapses", () => {
  test("Monday 18:00 less 4 hours is 14:00, not 13:00 (policy-7.1)", () => {
    expect(subtracted("2026-03-02T18:00+01:00", { hours: 4 })).toEqual(new Date("2026-03-02T14:00+01:00"));
  });

  test("from closed time, counting starts at the previous closing", () => {
    expect(subtracted("2026-03-07T11:00+01:00", { hours: 1 })).toEqual(new Date("2026-03-06T17:00+01:00"));
    expect(subtracted("2026-03-02T08:30+01:00", { hours: 1 })).toEqual(new Date("2026-02-27T17:00+01:00"));
  });

  test("Monday 30 March 11:30 less 4 hours is Friday 17:00", () => {
    expect(subtracted("2026-03-30T11:30+02:00", { hours: 4 })).toEqual(new Date("2026-03-27T17:00+01:00"));
  });
});

describe("amounts of zero and below", () => {
  test("adding or subtracting nothing is the instant itself, even in closed time (policy-7.2)", () => {
    for (const at of ["2026-03-02T09:00+01:00", "2026-03-02T13:00+01:00", "2026-03-07T11:00+01:00"]) {
      expect(added(at, 0)).toEqual(new Date(at));
      expect(subtracted(at, { hours: 0 })).toEqual(new Date(at));
    }
  });

  test("adding a negative amount subtracts, and subtracting one adds (policy-7.2)", () => {
    expect(added("2026-03-02T18:00+01:00", { hours: -4 })).toEqual(new Date("2026-03-02T14:00+01:00"));
    expect(subtracted("2026-03-02T09:00+01:00", { hours: -4 })).toEqual(new Date("2026-03-02T13:00+01:00"));
  });
});

describe("an amount of time", () => {
  test("an amount of several units is their sum", () => {
    const units = { hours: 1, minutes: 30, seconds: 15, milliseconds: 7 };
    expect(added("2026-03-02T09:00+01:00", units)).toEqual(new Date("2026-03-02T10:30:15.007+01:00"));
  });

  test("an amount in fractions of a unit is rounded to the nearest millisecond", () => {
    expect(added("2026-03-02T09:00+01:00", { hours: 1 / 3 })).toEqual(new Date("2026-03-02T09:20+01:00"));
  });
});

describe("the business time between two instants", () => {
  test("business time leaves out lunch, nights and weekends", () => {
    expect(businessTimeBetween(officeDesk, "2026-03-02T12:00+01:00", "2026-03-02T15:00+01:00")).toBe(2 * hourMs);
    expect(businessTimeBetween(officeDesk, "2026-03-06T17:00+01:00", "2026-03-09T09:30+01:00")).toBe(2 * hourMs);
  });

  test("business time is negative if the second instant is the earlier (policy-7.2)", () => {
    expect(businessTimeBetween(officeDesk, "2026-03-02T15:00+01:00", "2026-03-02T12:00+01:00")).toBe(-2 * hourMs);
  });

  test("business time is zero in closed time and from an instant to itself", () => {
    expect(businessTimeBetween(officeDesk, "2026-03-06T18:00+01:00", "2026-03-09T08:30+01:00")).toBe(0);
    expect(businessTimeBetween(officeDesk, "2026-03-02T09:00+01:00", "2026-03-02T09:00+01:00")).toBe(0);
  });

  test("the business time of 2026 is 8.5 hours for each of its 261 weekdays", () => {
    expect(businessTimeBetween(officeDesk, "2026-01-01T00:00+01:00", "2027-01-01T00:00+01:00")).toBe(261 * 8.5 * hourMs);
  });
});
