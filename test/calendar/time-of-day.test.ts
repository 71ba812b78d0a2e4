import { describe, expect, test } from "vitest";
import { completedTime, isTimeOfDay, minuteOf, minuteText } from "../../src/calendar/time-of-day.js";

test.each(["00:00", "08:30", "19:59", "23:59", "24:00"])("%s is a time of day, and its minute is written the same", (text) => {
  expect(isTimeOfDay(text)).toBe(true);
  expect(minuteText(minuteOf(text))).toBe(text);
});

test.each(["", "8:30", "08:60", "24:01", "25:00", "08:30 ", " 08:30", "08:30:00", 830, null, ["08:30"]])(
  "%j is no time of day",
  (value) => {
    expect(isTimeOfDay(value)).toBe(false);
  },
);

test("a time of day counts its minutes from midnight", () => {
  expect(minuteOf("00:00")).toBe(0);
  expect(minuteOf("13:05")).toBe(785);
  expect(minuteOf("24:00")).toBe(1440);
});

test("a minute of the next day is written from that day's midnight", () => {
  expect(minuteText(1441)).toBe("00:01");
  expect(minuteText(2880)).toBe("24:00");
});

describe("completedTime", () => {
  test.each([
    ["9:00", "09:00"],
    ["9.30", "09:30"],
    ["09:00:00", "09:00"],
    ["24:00:00", "24:00"],
    ["9", undefined],
    ["9:60", undefined],
    ["25:00", undefined],
    ["09:00:30", undefined],
  ])("%s is completed to %s", (text, completed) => {
    expect(completedTime(text)).toBe(completed);
  });
});
