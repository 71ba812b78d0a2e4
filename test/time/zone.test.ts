import { describe, expect, test } from "vitest";
import {
  clockChangesBetween,
  instantOfWallMs,
  isSkippedDate,
  offsetMsAt,
  toDayNumber,
  wallMsAt,
  zoneNamed,
} from "../../src/time/internal.js";
import { problemsOf, untyped } from "../problem/refusal.js";
import { minuteMs } from "../support/units.js";

const rome = zoneNamed("Europe/Rome");
const apia = zoneNamed("Pacific/Apia");

const offsetMinutes = (timeZone: string, at: string): number => offsetMsAt(zoneNamed(timeZone), Date.parse(at)) / minuteMs;
/** Wall time as text, read with `Z` as if it were UTC. */
const instantOf = (zone: typeof rome, wall: string): Date => new Date(instantOfWallMs(zone, Date.parse(`${wall}Z`)));

describe("the offset of a zone", () => {
  test.each([
    ["UTC", "2026-03-02T00:00Z", 0],
    ["Europe/Rome", "2026-03-29T00:59:59.999Z", 60],
    ["Europe/Rome", "2026-03-29T01:00Z", 120],
    ["Europe/Rome", "2026-10-25T00:59:59.999Z", 120],
    ["Europe/Rome", "2026-10-25T01:00Z", 60],
    ["America/New_York", "2026-03-08T06:59:59.999Z", -300],
    ["America/New_York", "2026-03-08T07:00Z", -240],
    ["Australia/Lord_Howe", "2024-10-05T15:29:59.999Z", 630],
    ["Australia/Lord_Howe", "2024-10-05T15:30Z", 660],
    ["Asia/Kathmandu", "2026-01-01T00:00Z", 345],
    ["Pacific/Apia", "2011-12-30T09:59:59.999Z", -600],
    ["Pacific/Apia", "2011-12-30T10:00Z", 840],
    ["America/Recife", "2000-10-08T03:00Z", -120],
    ["America/Recife", "2000-10-15T02:00Z", -180],
  ])("the offset of %s at %s is %i minutes", (timeZone, at, minutes) => {
    expect(offsetMinutes(timeZone, at)).toBe(minutes);
  });

  test("the offset of a zone turns an instant into wall time", () => {
    expect(wallMsAt(rome, Date.parse("2026-07-01T10:00Z"))).toBe(Date.parse("2026-07-01T12:00Z"));
  });
});

describe("wall time becomes an instant", () => {
  test("wall time in a gap moves later by the gap", () => {
    expect(instantOf(rome, "2026-03-29T01:59:59.999")).toEqual(new Date("2026-03-29T01:59:59.999+01:00"));
    expect(instantOf(rome, "2026-03-29T02:00")).toEqual(new Date("2026-03-29T03:00+02:00"));
    expect(instantOf(rome, "2026-03-29T02:30")).toEqual(new Date("2026-03-29T03:30+02:00"));
    expect(instantOf(rome, "2026-03-29T03:00")).toEqual(new Date("2026-03-29T03:00+02:00"));
  });

  test("wall time in an overlap is the earlier instant", () => {
    expect(instantOf(rome, "2026-10-25T02:00")).toEqual(new Date("2026-10-25T02:00+02:00"));
    expect(instantOf(rome, "2026-10-25T02:59:59.999")).toEqual(new Date("2026-10-25T02:59:59.999+02:00"));
    expect(instantOf(rome, "2026-10-25T03:00")).toEqual(new Date("2026-10-25T03:00+01:00"));
  });

  test("wall time on a skipped date is a day later", () => {
    expect(instantOf(apia, "2011-12-29T23:59")).toEqual(new Date("2011-12-29T23:59-10:00"));
    expect(instantOf(apia, "2011-12-30T12:00")).toEqual(new Date("2011-12-31T12:00+14:00"));
    expect(instantOf(apia, "2011-12-31T00:00")).toEqual(new Date("2011-12-31T00:00+14:00"));
  });
});

test("a date without instants is a skipped date", () => {
  const skipped = ["2011-12-29", "2011-12-30", "2011-12-31"].filter((date) => isSkippedDate(apia, toDayNumber(date)));
  expect(skipped).toEqual(["2011-12-30"]);
  expect(isSkippedDate(zoneNamed("Pacific/Kwajalein"), toDayNumber("1993-08-21"))).toBe(true);
  expect(isSkippedDate(rome, toDayNumber("2026-03-29"))).toBe(false);
});

describe("the changes of the clocks between two instants", () => {
  const change = { at: new Date("2026-03-29T01:00Z"), shiftMs: 60 * minuteMs };
  const between = (from: string, until: string) => clockChangesBetween(rome, Date.parse(from), Date.parse(until));

  test("clock changes come after the first instant and up to the second", () => {
    expect(between("2026-03-29T00:59:59.999Z", "2026-03-29T01:00Z")).toEqual([change]);
    expect(between("2026-03-29T01:00Z", "2026-03-30T00:00Z")).toEqual([]);
    expect(between("2026-03-01T00:00Z", "2026-03-29T00:59:59.999Z")).toEqual([]);
  });

  test("clock changes are in order, positive forward and negative back", () => {
    expect(between("2026-01-01T00:00Z", "2027-01-01T00:00Z")).toEqual([
      change,
      { at: new Date("2026-10-25T01:00Z"), shiftMs: -60 * minuteMs },
    ]);
  });
});

describe("abbreviations of time zones", () => {
  test.each(["BST", "IST", "PST", "CST", "AST", "ist", "Cst"])("%s is refused, since it names several zones", (timeZone) => {
    expect(() => zoneNamed(timeZone)).toThrow(`"${timeZone}" is not an IANA time zone`);
  });

  test.each(["UTC", "GMT", "CET", "utc"])("%s is a name of the IANA database", (timeZone) => {
    expect(zoneNamed(timeZone).timeZone).not.toBe("");
  });
});

test.each([[null], [undefined], [5], [["UTC"]], [{ timeZone: "UTC" }]])("the value %o is refused as a time zone", (value) => {
  expect(problemsOf(() => zoneNamed(untyped(value)))).toMatchObject([{ code: "unknown_time_zone" }]);
});

test("the problem of an unknown time zone has the path that is given, and none otherwise", () => {
  const path = ["options", "timeZone"];
  expect(problemsOf(() => zoneNamed("Nowhere", path))).toEqual([{ code: "unknown_time_zone", path, value: '"Nowhere"' }]);
  expect(problemsOf(() => zoneNamed("Nowhere"))).toStrictEqual([{ code: "unknown_time_zone", value: '"Nowhere"' }]);
});
