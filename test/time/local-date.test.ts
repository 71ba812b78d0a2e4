import { describe, expect, test } from "vitest";
import { addMonths, lastDayOfMonth, parseLocalDate, toDayNumber, toLocalDate, weekdayOf } from "../../src/time/internal.js";
import { codesOf, untyped } from "../problem/refusal.js";

describe("the day number of a local date", () => {
  test.each([
    ["1970-01-01", 0],
    ["1970-12-31", 364],
    ["1972-03-01", 790],
    ["2000-02-29", 11_016],
    ["2026-03-02", 20_514],
    ["2199-12-31", 84_005],
    ["1969-01-01", -365],
    ["2201-12-31", 84_735],
  ])("the day number of %s is %i", (date, day) => {
    expect(toDayNumber(date)).toBe(day);
    expect(toLocalDate(day)).toBe(date);
  });

  test("every local date from 1970 to 2199 is UTC's date of that day number", () => {
    for (let day = 0; day <= 84_005; day++) {
      const date = new Date(day * 86_400_000).toISOString().slice(0, 10);
      if (toLocalDate(day) !== date || parseLocalDate(date) !== day) throw new Error(`${date} is not day ${day}`);
    }
  });

  test("the week begins on Monday", () => {
    const week = ["2026-03-02", "2026-03-03", "2026-03-04", "2026-03-05", "2026-03-06", "2026-03-07", "2026-03-08"];
    expect(week.map((date) => weekdayOf(toDayNumber(date)))).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(weekdayOf(-1)).toBe(2);
    expect(weekdayOf(-4)).toBe(6);
  });
});

describe("addMonths", () => {
  test.each([
    ["2026-01-31", 1, "2026-02-28"],
    ["2028-01-31", 1, "2028-02-29"],
    ["2100-01-31", 1, "2100-02-28"],
    ["2026-01-31", 2, "2026-03-31"],
    ["2026-05-31", 1, "2026-06-30"],
    ["2026-12-31", 1, "2027-01-31"],
    ["2028-02-29", 12, "2029-02-28"],
    ["2028-02-29", 48, "2032-02-29"],
    ["2026-03-31", -1, "2026-02-28"],
    ["2026-01-15", -13, "2024-12-15"],
    ["2026-06-15", 0, "2026-06-15"],
  ])("%s and %i months are %s", (date, months, expected) => {
    expect(toLocalDate(addMonths(toDayNumber(date), months))).toBe(expected);
  });

  test("addMonths reaches the years next to every calendar from any date, and is NaN for more than 234 years", () => {
    const day = toDayNumber("1970-01-15");
    expect(toLocalDate(addMonths(day, 234 * 12))).toBe("2204-01-15");
    expect(toLocalDate(addMonths(toDayNumber("2199-12-15"), -234 * 12))).toBe("1965-12-15");
    for (const months of [234 * 12 + 1, -234 * 12 - 1, Infinity, NaN]) expect(addMonths(day, months)).toBeNaN();
  });
});

test("the last day of a month depends on the month, and in February on leap years", () => {
  const lastDayOf = (date: string): string => toLocalDate(lastDayOfMonth(toDayNumber(date)));
  expect(["2026-02-01", "2028-02-29", "2100-02-10"].map(lastDayOf)).toEqual(["2026-02-28", "2028-02-29", "2100-02-28"]);
  expect(["04", "06", "09", "11"].map((month) => lastDayOf(`2026-${month}-01`).slice(-2))).toEqual(["30", "30", "30", "30"]);
  expect(["01", "03", "05", "07", "08", "10", "12"].map((month) => lastDayOf(`2026-${month}-30`).slice(-2))).toEqual(
    Array.from({ length: 7 }, () => "31"),
  );
});

describe("text that is no date in or next to 1970–2199", () => {
  test.each([
    ["2026-02-29"],
    ["2100-02-29"],
    ["2026-00-10"],
    ["2026-13-10"],
    ["2026-04-31"],
    ["2026-01-00"],
    ["2026-1-1"],
    ["20260101"],
    ["2026-01-01Z"],
    [" 2026-01-01"],
    ["1968-12-31"],
    ["2202-01-01"],
    [""],
    [20_260_101],
    [null],
    [undefined],
    [new Date(0)],
    [["2026-01-01"]],
  ])("%o is refused as a local date", (date) => {
    expect(parseLocalDate(date)).toBeUndefined();
    expect(codesOf(() => toDayNumber(untyped(date)))).toEqual(["invalid_local_date"]);
  });
});
