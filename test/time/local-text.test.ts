import { expect, test } from "vitest";
import {
  clockText,
  dateTimeRangeText,
  dateTimeText,
  hoursText,
  wallClockText,
  zoneNamed,
  type LocalTextStyle,
} from "../../src/time/internal.js";

const rome: LocalTextStyle = { zone: zoneNamed("Europe/Rome"), locale: "en" };
const ms = (text: string): number => Date.parse(text);

test("an instant is written as local date and time in either language", () => {
  expect(dateTimeText(rome, ms("2026-03-27T16:00Z"))).toBe("Fri 27 Mar 2026 17:00");
  expect(dateTimeText({ ...rome, locale: "it" }, ms("2026-03-27T16:00Z"))).toBe("ven 27 mar 2026 17:00");
});

test("seconds and milliseconds are written unless they are zero or the precision is a minute", () => {
  expect(dateTimeText(rome, ms("2026-03-27T16:00:05Z"))).toBe("Fri 27 Mar 2026 17:00:05");
  expect(dateTimeText(rome, ms("2026-03-27T16:00:05.020Z"))).toBe("Fri 27 Mar 2026 17:00:05.020");
  expect(dateTimeText({ ...rome, precision: "minute" }, ms("2026-03-27T16:00:59.999Z"))).toBe("Fri 27 Mar 2026 17:00");
});

test("the two instants of a repeated wall time differ by their UTC offset", () => {
  expect(dateTimeText(rome, ms("2026-10-25T00:30Z"))).toBe("Sun 25 Oct 2026 02:30 UTC+02:00");
  expect(dateTimeText(rome, ms("2026-10-25T01:30Z"))).toBe("Sun 25 Oct 2026 02:30 UTC+01:00");
  expect(dateTimeText(rome, ms("2026-10-25T02:00Z"))).toBe("Sun 25 Oct 2026 03:00");
  const newYork: LocalTextStyle = { zone: zoneNamed("America/New_York"), locale: "en" };
  expect(clockText(newYork, ms("2026-11-01T06:30Z"))).toBe("01:30 UTC-05:00");
});

test("a period names the date of its end only if it is another date", () => {
  expect(dateTimeRangeText(rome, ms("2026-03-02T10:30Z"), ms("2026-03-02T11:00Z"))).toBe("Mon 2 Mar 2026 11:30 – 12:00");
  expect(dateTimeRangeText(rome, ms("2026-03-02T22:30Z"), ms("2026-03-02T23:00Z"))).toBe(
    "Mon 2 Mar 2026 23:30 – Tue 3 Mar 2026 00:00",
  );
});

test("a period over the end of summer time shows both offsets, because its end reads as earlier than its start", () => {
  expect(dateTimeRangeText(rome, ms("2026-10-25T00:30Z"), ms("2026-10-25T01:10Z"))).toBe(
    "Sun 25 Oct 2026 02:30 UTC+02:00 – 02:10 UTC+01:00",
  );
});

test("durations and wall times have seconds and milliseconds unless they are zero", () => {
  expect([0, 5_400_000, 91_800_000, 61_000, 1].map(hoursText)).toEqual(["0:00", "1:30", "25:30", "0:01:01", "0:00:00.001"]);
  expect([0, 61_000].map(wallClockText)).toEqual(["00:00", "00:01:01"]);
});
