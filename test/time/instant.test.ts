import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { toEpochMs } from "../../src/time/internal.js";
import { codesOf, problemsOf, someText, untyped } from "../problem/refusal.js";

const nineInRomeMs = 1_772_438_400_000;

describe("an instant", () => {
  test.each([
    ["a Date", new Date(nineInRomeMs)],
    ["epoch milliseconds", nineInRomeMs],
    ["text with Z", "2026-03-02T08:00:00Z"],
    ["text with an offset", "2026-03-02T09:00+01:00"],
    ["text with a western offset", "2026-03-02T03:30-04:30"],
    ["text with an offset of hours", "2026-03-02T09:00+01"],
    ["text with an offset without its colon", "2026-03-02T09:00:00+0100"],
    ["text with offset zero", "2026-03-02T08:00:00-00:00"],
    ["text in lower case", "2026-03-02t08:00z"],
    ["text with a fraction", "2026-03-02T08:00:00.000000Z"],
    ["a Temporal instant", Temporal.Instant.from("2026-03-02T08:00Z")],
    ["a Temporal date and time in a zone", Temporal.ZonedDateTime.from("2026-03-02T09:00[Europe/Rome]")],
    ["anything with epochMilliseconds", { epochMilliseconds: nineInRomeMs }],
  ])("may be given as %s", (_, instant) => {
    expect(toEpochMs(instant)).toBe(nineInRomeMs);
  });

  test("of text finer than a millisecond is cut to it", () => {
    expect(toEpochMs("2026-03-02T08:00:00.1Z")).toBe(nineInRomeMs + 100);
    expect(toEpochMs("2026-03-02T08:00:00,12Z")).toBe(nineInRomeMs + 120);
    expect(toEpochMs("2026-03-02T08:00:00.123999999Z")).toBe(nineInRomeMs + 123);
  });

  test("before 1970 is below zero", () => {
    expect(toEpochMs("1969-12-31T23:59:59.999Z")).toBe(-1);
    expect(toEpochMs("0099-03-01T00:00Z")).toBe(Temporal.Instant.from("0099-03-01T00:00Z").epochMilliseconds);
  });

  test("on 29 February is one in leap years alone", () => {
    expect(toEpochMs("2028-02-29T00:00Z")).toBe(Date.parse("2028-02-29T00:00Z"));
    expect(toEpochMs("2000-02-29T00:00Z")).toBe(Date.parse("2000-02-29T00:00Z"));
    for (const text of ["2026-02-29T00:00Z", "2100-02-29T00:00Z"])
      expect(codesOf(() => toEpochMs(text))).toEqual(["invalid_instant"]);
  });
});

describe("a time without an offset is no instant", () => {
  test.each([
    "2026-03-02T09:00",
    "2026-03-02T09:00:00",
    "2026-03-02T09:00:00.000",
    "2026-03-02 09:00",
    "2026-03-02",
    "2026-03-02T0900",
  ])("%s", (text) => {
    expect(problemsOf(() => toEpochMs(text))).toEqual([{ code: "instant_without_offset", value: JSON.stringify(text) }]);
  });
});

describe("what names no instant is refused", () => {
  const texts = [
    "",
    " ",
    "yesterday",
    "2026-02-30T00:00Z",
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
    "2026-03-02T08:00+24:00",
    "2026-03-02T08:00+01:60",
    "2026-03-02T08:00+1",
    " 2026-03-02T08:00Z",
    "2026-03-02T08:00Z ",
    "2026-03-02T09:00+01:00[Europe/Rome]",
    "Mon, 02 Mar 2026 08:00:00 GMT",
    "1772438400000",
    "12026-03-02T08:00Z",
  ];
  const others = [
    new Date(NaN),
    NaN,
    Infinity,
    -Infinity,
    0.5,
    1_772_438_400_000.25,
    8.64e15 + 1,
    -8.64e15 - 1,
    10n,
    true,
    null,
    undefined,
    Symbol("now"),
    {},
    [],
    [nineInRomeMs],
    { epochMilliseconds: NaN },
    { epochMilliseconds: "0" },
    { epochMilliseconds: 0.5 },
    { epochMilliseconds: 10n },
    () => nineInRomeMs,
  ];

  test.each([...texts, ...others].map((value) => [value]))("%o", (value) => {
    expect(problemsOf(() => toEpochMs(untyped(value)))).toEqual([{ code: "invalid_instant", value: someText }]);
  });

  test("an object that only looks like a Date", () => {
    for (const impostor of [Object.create(Date.prototype), { [Symbol.toStringTag]: "Date" }]) {
      expect(codesOf(() => toEpochMs(untyped(impostor)))).toEqual(["invalid_instant"]);
    }
  });
});
