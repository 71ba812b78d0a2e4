import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { toEpochMs } from "../../src/time/internal.js";
import { codesOf } from "../problem/refusal.js";

const nineInRomeMs = 1_772_438_400_000;

describe("text of an instant", () => {
  test.each([
    ["text with Z", "2026-03-02T08:00:00Z"],
    ["text with an offset", "2026-03-02T09:00+01:00"],
    ["text with a western offset", "2026-03-02T03:30-04:30"],
    ["text with an offset of hours", "2026-03-02T09:00+01"],
    ["text with an offset without its colon", "2026-03-02T09:00:00+0100"],
    ["text with offset zero", "2026-03-02T08:00:00-00:00"],
    ["text in lower case", "2026-03-02t08:00z"],
    ["text with a fraction", "2026-03-02T08:00:00.000000Z"],
    ["text with a fraction of twelve digits", "2026-03-02T08:00:00.000000000000Z"],
    ["text with a blank, as PostgreSQL prints it", "2026-03-02 09:00:00+01"],
    ["text with a blank and minutes of offset", "2026-03-02 09:00:00.000+01:00"],
    ["text with a blank before the offset, as SQL Server prints it", "2026-03-02 09:00:00.0000000 +01:00"],
    ["text with a blank before an offset without colon, as Ruby prints it", "2026-03-02 09:00:00 +0100"],
    ["text with UTC, as BigQuery prints it", "2026-03-02 08:00:00 UTC"],
    ["text with a basic time", "2026-03-02T0800Z"],
    ["basic text", "20260302T080000Z"],
    ["basic text with an offset", "20260302T090000.000+0100"],
    ["text with a zone, as Temporal prints it", "2026-03-02T09:00:00+01:00[Europe/Rome]"],
    ["text with a zone named by its offset", "2026-03-02T09:00:00+01:00[+01:00]"],
    ["text with a zone, as Java prints it", "2026-03-02T09:00+01:00[UTC+01:00]"],
    ["text with a zone and a calendar", "2026-03-02T09:00:00+01:00[Europe/Rome][u-ca=gregory]"],
    ["text with Z and a critical calendar", "2026-03-02T08:00:00Z[!u-ca=iso8601]"],
    ["the text of a Temporal date and time in a zone", Temporal.ZonedDateTime.from("2026-03-02T09:00[Europe/Rome]").toString()],
  ])("%s is read as an instant", (_, text) => {
    expect(toEpochMs(text)).toBe(nineInRomeMs);
  });

  test("text finer than a millisecond is truncated", () => {
    expect(toEpochMs("2026-03-02T08:00:00.1Z")).toBe(nineInRomeMs + 100);
    expect(toEpochMs("2026-03-02T08:00:00,12Z")).toBe(nineInRomeMs + 120);
    expect(toEpochMs("2026-03-02T08:00:00.123999999Z")).toBe(nineInRomeMs + 123);
  });

  test("text of an instant before 1970 is below zero", () => {
    expect(toEpochMs("1969-12-31T23:59:59.999Z")).toBe(-1);
    expect(toEpochMs("0099-03-01T00:00Z")).toBe(Temporal.Instant.from("0099-03-01T00:00Z").epochMilliseconds);
  });

  test("29 February exists in leap years only", () => {
    expect(toEpochMs("2028-02-29T00:00Z")).toBe(Date.parse("2028-02-29T00:00Z"));
    expect(toEpochMs("2000-02-29T00:00Z")).toBe(Date.parse("2000-02-29T00:00Z"));
    for (const text of ["2026-02-29T00:00Z", "2100-02-29T00:00Z"])
      expect(codesOf(() => toEpochMs(text))).toEqual(["invalid_instant"]);
  });

  const refused = [
    "",
    " ",
    "yesterday",
    "2026-02-30T00:00Z",
    "2026-02-30T09:00",
    "2026-04-31T00:00Z",
    "2026-13-01T00:00Z",
    "2026-00-01T00:00Z",
    "2026-01-00T00:00Z",
    "2026-03-02T24:00Z",
    "2026-03-02T25:00Z",
    "2026-03-02T08:60Z",
    "2026-03-02T08:00:60Z",
    "2026-03-02T08Z",
    "2026-3-2T08:00Z",
    "2026-0302T08:00Z",
    "2026-03-02T08:00+24:00",
    "2026-03-02T08:00+01:60",
    "2026-03-02T08:00+1",
    "2026-03-02T0800:00Z",
    "2026-03-02  08:00Z",
    "2026-03-02T09:00+01:00[]",
    "2026-03-02T09:00+01:00[ ]",
    "2026-03-02T09:00+01:00[u-ca=gregory][Europe/Rome]",
    "2026-03-02T09:00+01:00[Europe/Rome",
    "Mon, 02 Mar 2026 08:00:00 GMT",
    "12026-03-02T08:00Z",
  ];

  test.each(refused)("the text %j is refused as an instant", (text) => {
    expect(codesOf(() => toEpochMs(text))).toEqual(["invalid_instant"]);
  });
});
