import { expect, test } from "vitest";
import { dateTimeText, durationText, percentText, shortDateTimeText, timeText } from "./time-text.js";

const at = Date.parse("2026-03-30T09:30Z");

test("an instant is shown in the desk's wall time, in English and Italian", () => {
  expect(dateTimeText({ locale: "en", timeZone: "Europe/Rome" }, at)).toBe("Mon 30 Mar 2026 11:30");
  expect(dateTimeText({ locale: "it", timeZone: "Europe/Rome" }, at)).toBe("lun 30 mar 2026 11:30");
  expect(shortDateTimeText({ locale: "en", timeZone: "America/New_York" }, at)).toBe("Mon 30 Mar 05:30");
  expect(timeText({ locale: "it", timeZone: "Europe/Rome" }, Date.parse("2026-03-29T22:00Z"))).toBe("00:00");
});

test("an amount of time is shown in hours and whole minutes, a share in per cent", () => {
  expect([0, 59_999, 90_000, 3_600_000, 9_000_000, -9_000_000].map(durationText)).toEqual([
    "0 min",
    "0 min",
    "1 min",
    "1 h",
    "2 h 30 min",
    "2 h 30 min",
  ]);
  expect([percentText("en", 0.625), percentText("it", 0.625), percentText("en", 1)]).toEqual([
    "62.5\u00A0%",
    "62,5\u00A0%",
    "100\u00A0%",
  ]);
  expect([percentText("en", 122.2049), percentText("it", 122.2)]).toEqual(["12,220\u00A0%", "12.220\u00A0%"]);
});
