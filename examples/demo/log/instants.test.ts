import { acoPolicy } from "trouble-ticket";
import { expect, test } from "vitest";
import { instantOf, isEmptyTime, type TimeStyle } from "./instants.js";

const rome: TimeStyle = { timeZone: "Europe/Rome", order: "dmy" };

function read(text: string, style: TimeStyle = rome): string {
  const instant = instantOf(acoPolicy, style, text);
  return typeof instant === "number" ? new Date(instant).toISOString() : instant.message;
}

test.each([
  ["02/03/2026 09:00", "2026-03-02T08:00:00.000Z"],
  ["02.03.2026, 9.00", "2026-03-02T08:00:00.000Z"],
  ["02/Mar/26 9:00 AM", "2026-03-02T08:00:00.000Z"],
  ["Mar 2, 2026 9:00am", "2026-03-02T08:00:00.000Z"],
  ["2026-03-02T09:00:00[Europe/Rome]", "it must be an offset"],
  ["2026-03-02 09:00:00 GMT", "2026-03-02T09:00:00.000Z"],
  ["2026-03-02 09:00:00 UTC+01:00", "2026-03-02T08:00:00.000Z"],
  ["2026-03-02T09:00:00.000+0000", "2026-03-02T09:00:00.000Z"],
  ["02/03/2026 09:00:00 +0100", "2026-03-02T08:00:00.000Z"],
  ["02/03/2026 9:00 AM UTC", "2026-03-02T09:00:00.000Z"],
  ["02 Mar 2026 09:00 -05:30", "2026-03-02T14:30:00.000Z"],
  ["1772438400", "2026-03-02T08:00:00.000Z"],
  ["1772438400.25", "2026-03-02T08:00:00.250Z"],
  ["1772438400000", "2026-03-02T08:00:00.000Z"],
])("%j is read as %s", (text, expected) => {
  expect(read(text)).toContain(expected);
});

test.each([
  ["02/03/2026", '"02/03/2026" is a date without a time of day'],
  ["02/03/2026 09:00 CET", "ends with the name of a zone, which is not read"],
  ["3/27/2026 9:00", '"3/27/2026 9:00" is not a date and time (dmy; it can be read as mdy)'],
  ["46083.375", '"46083.375" is not a date and time (dmy)'],
  ["30/02/2026 09:00", '"30/02/2026 09:00" is not a date and time (dmy)'],
  ["02/03/2026 13:00 PM", '"02/03/2026 13:00 PM" is not a date and time (dmy)'],
  ["yesterday", '"yesterday" is not a date and time (dmy)'],
])("%j is refused: %s", (text, expected) => {
  expect(read(text)).toContain(expected);
});

test("a year of two digits is read in a given order only", () => {
  const { timeZone } = rome;
  const message = '"02/03/26 09:00" has a year of two digits: the mapping must give its dateOrder';
  expect(read("02/03/26 09:00", { timeZone })).toBe(message);
  expect(read("02/03/26 09:00")).toBe("2026-03-02T08:00:00.000Z");
  expect(read("26-03-02 09:00", { timeZone, order: "ymd" })).toBe("2026-03-02T08:00:00.000Z");
  expect(read("2026-03-02 09:00", { timeZone })).toBe("2026-03-02T08:00:00.000Z");
});

test.each(["", " ", "NULL", "(null)", "[NULL]", "N/A", "-", "--", "?", "0", "0000-00-00", "0000-00-00 00:00:00"])(
  "%j is no time",
  (text) => {
    expect(isEmptyTime(text)).toBe(true);
  },
);

test.each(["1/1/1900", "1970-01-01 00:00:00", "0000-00-00 10:00:00", "never"])("%j is not taken for an empty time", (text) => {
  expect(isEmptyTime(text)).toBe(false);
});
