import { businessCalendar, nextOpening } from "trouble-ticket";
import { expect, test } from "vitest";
import { instantOfText, instantOfWallTime, instantTextAt, wallTimeAt } from "./wall-time.js";

/** The library's own reading of a wall time: when a desk opens that opens then alone. */
function openingAt(timeZone: string, wallTime: string): number {
  const [date = "", time = ""] = wallTime.split("T");
  const calendar = businessCalendar({ timeZone, weeklyHours: {}, exceptions: { [date]: [[time, "24:00"]] } });
  return nextOpening(calendar, Date.parse(`${wallTime}Z`) - 2 * 86_400_000).getTime();
}

test("a wall time is read as the library reads opening hours, also where the clocks change", () => {
  const cases = [
    ["Europe/Rome", "2026-03-27T17:00"],
    ["Europe/Rome", "2026-03-29T02:30"],
    ["Europe/Rome", "2026-03-29T03:00"],
    ["Europe/Rome", "2026-10-25T02:00"],
    ["Europe/Rome", "2026-10-25T02:59"],
    ["America/New_York", "2026-03-08T02:30"],
    ["America/New_York", "2026-11-01T01:30"],
    ["Australia/Lord_Howe", "2026-04-05T01:45"],
    ["Asia/Kathmandu", "2026-01-01T00:00"],
  ] as const;
  for (const [zone, wallTime] of cases) {
    expect([zone, wallTime, instantOfWallTime(wallTime, { timeZone: zone })]).toEqual([
      zone,
      wallTime,
      openingAt(zone, wallTime),
    ]);
  }
});

test("an instant is written with the offset in force, so that both of a repeated hour's times come back", () => {
  const first = Date.parse("2026-10-25T02:30+02:00");
  const second = Date.parse("2026-10-25T02:30+01:00");
  expect(instantTextAt("Europe/Rome", first)).toBe("2026-10-25T02:30+02:00");
  expect(instantTextAt("Europe/Rome", second)).toBe("2026-10-25T02:30+01:00");
  expect(instantOfText(instantTextAt("Europe/Rome", second))).toBe(second);
  expect(wallTimeAt("Europe/Rome", second)).toBe("2026-10-25T02:30");
  expect(instantTextAt("America/St_Johns", Date.parse("2026-01-01T12:00Z"))).toBe("2026-01-01T08:30-03:30");
});

test("a wall time may have its day first, AM or PM, and single digits", () => {
  const at = Date.parse("2026-03-07T17:05+01:00");
  const timeZone = "Europe/Rome";
  for (const text of ["2026-03-07 17:05", "2026-3-7 5:05 PM", "07/03/2026 17:05", "7.3.2026 17.05"]) {
    expect([text, instantOfWallTime(text, { timeZone, order: "dmy" })]).toEqual([text, at]);
  }
});

test("what is no wall time, or no instant, is neither", () => {
  for (const text of ["", "today", "2026-13-01T10:00", "2026-03-27", "27/03/2026 17:00"]) {
    expect([text, instantOfWallTime(text, { timeZone: "Europe/Rome" })]).toEqual([text, undefined]);
  }
  expect(["2026-03-27T17:00", "2026-03-27T17:00+1", "17:00Z"].map(instantOfText)).toEqual([undefined, undefined, undefined]);
});
