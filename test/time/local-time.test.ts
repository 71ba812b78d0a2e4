import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { describeProblem, parseLocalTime, type LocalTimeOptions } from "../../src/index.js";
import {
  clockText,
  dateTimeRangeText,
  dateTimeText,
  hoursText,
  wallClockText,
  zoneNamed,
  type LocalTextStyle,
} from "../../src/time/internal.js";
import { codesOf, problemsOf, untyped } from "../problem/refusal.js";

type Order = NonNullable<LocalTimeOptions["order"]>;

const inRome = (text: string, order?: Order): string =>
  parseLocalTime(text, { timeZone: "Europe/Rome", ...(order !== undefined && { order }) }).toISOString();

describe("parseLocalTime", () => {
  test.each<[string, Order, string]>([
    ["2026-03-27T14:05", "ymd", "13:05:00.000"],
    ["2026-03-27 14:05:30", "ymd", "13:05:30.000"],
    ["2026-03-27 14:05:30.25", "ymd", "13:05:30.250"],
    ["20260327T1405", "ymd", "13:05:00.000"],
    ["2026/03/27 14:05", "ymd", "13:05:00.000"],
    ["26/3/27 14:05", "ymd", "13:05:00.000"],
    ["2026-03-27 14:05", "dmy", "13:05:00.000"],
    ["2026/3/27 14:05", "mdy", "13:05:00.000"],
    ["27/03/2026 14:05", "dmy", "13:05:00.000"],
    ["27/3/26 14:05", "dmy", "13:05:00.000"],
    ["27-03-2026 14:05", "dmy", "13:05:00.000"],
    ["27.03.2026 14.05.30", "dmy", "13:05:30.000"],
    ["27/03/2026, 14:05:30", "dmy", "13:05:30.000"],
    ["27/03/2026T14:05", "dmy", "13:05:00.000"],
    ["3/27/26 2:05 PM", "mdy", "13:05:00.000"],
    ["3/27/2026, 2:05:30\u202fPM", "mdy", "13:05:30.000"],
    ["3/27/2026 2 p.m.", "mdy", "13:00:00.000"],
    ["3/27/2026 12:05 pm", "mdy", "11:05:00.000"],
    ["3/27/2026 1:05:59 pm", "mdy", "12:05:59.000"],
    ["  27/03/2026 14:05  ", "dmy", "13:05:00.000"],
    ["27/Mar/26 2:05 PM", "ymd", "13:05:00.000"],
    ["27/mar/2026 14:05", "mdy", "13:05:00.000"],
    ["27-MAR-26 14.05.30", "dmy", "13:05:30.000"],
    ["27 Mar 2026 14:05", "ymd", "13:05:00.000"],
    ["27 Mar 2026, 14:05", "dmy", "13:05:00.000"],
    ["27. Mar. 2026 14:05", "ymd", "13:05:00.000"],
    ["27 March 2026 14:05", "dmy", "13:05:00.000"],
    ["27 marzo 2026 14:05", "ymd", "13:05:00.000"],
    ["Mar 27, 2026 2:05 PM", "dmy", "13:05:00.000"],
    ["March 27 2026 2:05 p.m.", "ymd", "13:05:00.000"],
    ["2026-Mar-27 14:05", "mdy", "13:05:00.000"],
  ])("the local time %s is read in the order %s", (text, order, utc) => {
    expect(inRome(text, order)).toBe(`2026-03-27T${utc}Z`);
  });

  test("1 AM of a local time is an hour after midnight", () => {
    expect(inRome("3/27/2026 1:05 AM", "mdy")).toBe("2026-03-27T00:05:00.000Z");
  });

  test("12 AM of a local time is midnight", () => {
    expect(inRome("3/27/2026 12:05 AM", "mdy")).toBe("2026-03-26T23:05:00.000Z");
  });

  test("years of two digits in a local time are 1970 to 2069", () => {
    expect(inRome("1/6/70 12:00", "dmy").slice(0, 4)).toBe("1970");
    expect(inRome("1/6/99 12:00", "dmy").slice(0, 4)).toBe("1999");
    expect(inRome("1/6/69 12:00", "dmy").slice(0, 4)).toBe("2069");
  });

  test("the order of a local time defaults to ymd, also if it is null", () => {
    expect(inRome("26/03/27 14:05")).toBe("2026-03-27T13:05:00.000Z");
    expect(parseLocalTime("26/03/27 14:05", { timeZone: "Europe/Rome", order: null }).toISOString()).toBe(
      "2026-03-27T13:05:00.000Z",
    );
  });

  test("a repeated local time is its first instant, and a skipped one moves later by the gap", () => {
    expect(inRome("25/10/2026 02:30", "dmy")).toBe("2026-10-25T00:30:00.000Z");
    expect(inRome("29/03/2026 02:30", "dmy")).toBe("2026-03-29T01:30:00.000Z");
  });
});

test("a local time with a zone in brackets is refused, since the zone may differ from the option", () => {
  for (const zone of ["[America/New_York]", "[Europe/Rome]", "[!UTC]", "[+01:00]", "[UTC][u-ca=iso8601]"]) {
    expect(codesOf(() => inRome(`2026-03-27T14:05${zone}`))).toEqual(["invalid_local_time"]);
  }
  expect(inRome("2026-03-27T14:05[u-ca=iso8601]")).toBe("2026-03-27T13:05:00.000Z");
});

test("the names of the months are read in English and Italian, whole and cut to three letters", () => {
  for (const locale of ["en", "it"]) {
    for (let month = 1; month <= 12; month += 1) {
      const utc = new Date(Date.UTC(2026, month - 1, 15, 12));
      const name = new Intl.DateTimeFormat(locale, { month: "long", timeZone: "UTC" }).format(utc);
      for (const text of [name, name.slice(0, 3), name.toUpperCase()]) {
        expect(parseLocalTime(`15 ${text} 2026 12:00`, { timeZone: "UTC" }), text).toEqual(utc);
      }
    }
  }
});

describe("text that is no local time", () => {
  test.each<[string, Order]>([
    ["30/02/2026 10:00", "dmy"],
    ["29/02/2026 10:00", "dmy"],
    ["00/01/2026 10:00", "dmy"],
    ["27/13/2026 10:00", "dmy"],
    ["27/03/2026 24:00", "dmy"],
    ["27/03/2026 10:60", "dmy"],
    ["27/03/2026 10:00:60", "dmy"],
    ["27/03/2026 13:00 PM", "dmy"],
    ["27/03/2026 0:30 AM", "dmy"],
    ["27/03/2026", "dmy"],
    ["27/03/2026 14", "dmy"],
    ["27/03-2026 14:05", "dmy"],
    ["27/03/202 14:05", "dmy"],
    ["003/27/2026 14:05", "mdy"],
    ["2026-03-27T14:05Z", "ymd"],
    ["2026-03-27 14:05+01:00", "ymd"],
    ["27 Marx 2026 14:05", "dmy"],
    ["27 Ma 2026 14:05", "dmy"],
    ["Mar Mar 2026 14:05", "dmy"],
    ["27/Mar/026 14:05", "dmy"],
    ["31 Apr 2026 14:05", "dmy"],
    ["Mar 2026 14:05", "dmy"],
    ["026-Mar-27 14:05", "ymd"],
    ["", "ymd"],
    ["1".repeat(200), "ymd"],
  ])("the text %j is refused as local time in the order %s", (text, order) => {
    const [problem] = problemsOf(() => inRome(text, order));
    expect(problem).toMatchObject({ code: "invalid_local_time", path: ["text"], order });
  });

  test("a local time of more than 100 characters, blanks included, is refused", () => {
    const padded = (length: number): string => "2026-03-27 14:05".padEnd(length);
    expect(inRome(padded(100))).toBe("2026-03-27T13:05:00.000Z");
    expect(codesOf(() => inRome(padded(101)))).toEqual(["invalid_local_time"]);
  });

  test("a local time of the range whose instant lies before it is refused with its path", () => {
    expect(problemsOf(() => inRome("1969-12-31 00:30"))).toMatchObject([
      { code: "instant_out_of_range", path: ["text"], value: "1969-12-30T23:30:00.000Z" },
    ]);
  });

  test("the message of an invalid local time names the order in which local time can be read", () => {
    const problems = problemsOf(() => inRome("27/03/2026 14:05"));
    expect(problems).toMatchObject([{ code: "invalid_local_time", readableAs: ["dmy"] }]);
    expect(problems.map(describeProblem).join()).toContain('{ order: "dmy" }');
  });

  test("parseLocalTime refuses values and options of other types", () => {
    const options = { timeZone: "Europe/Rome" };
    expect(codesOf(() => parseLocalTime(untyped(5), options))).toEqual(["wrong_type"]);
    expect(codesOf(() => parseLocalTime("2026-03-27 14:05", untyped(undefined)))).toEqual(["wrong_type"]);
    for (const without of [{}, { timeZone: undefined }, { timeZone: null }]) {
      expect(codesOf(() => parseLocalTime("2026-03-27 14:05", untyped(without)))).toEqual(["missing_field"]);
    }
    expect(codesOf(() => parseLocalTime("2026-03-27 14:05", { timeZone: "" }))).toEqual(["unknown_time_zone"]);
    expect(codesOf(() => parseLocalTime("2026-03-27 14:05", { timeZone: "Europe/Rom" }))).toEqual(["unknown_time_zone"]);
    expect(codesOf(() => parseLocalTime("2026-03-27 14:05", untyped({ ...options, order: "dym" })))).toEqual(["wrong_type"]);
    expect(problemsOf(() => parseLocalTime("2026-03-27 14:05", untyped({ ...options, timezone: "UTC" })))).toMatchObject([
      { code: "unknown_field", nearest: "timeZone" },
    ]);
    const at = (text: unknown, other: unknown): unknown =>
      problemsOf(() => parseLocalTime(untyped(text), untyped(other))).map(({ path }) => path);
    expect(at(5, options)).toEqual([["text"]]);
    expect(at("2026-03-27 14:05", undefined)).toEqual([["options"]]);
    expect(at("2026-03-27 14:05", { ...options, zone: "UTC" })).toEqual([["options", "zone"]]);
    expect(at("2026-03-27 14:05", {})).toEqual([["options", "timeZone"]]);
    expect(at("2026-03-27 14:05", { timeZone: "Europe/Rom" })).toEqual([["options", "timeZone"]]);
    expect(at("2026-03-27 14:05", { ...options, order: "dym" })).toEqual([["options", "order"]]);
    expect(at("1969-03-27 14:05", options)).toEqual([["text"]]);
    expect(problemsOf(() => parseLocalTime("2026-03-27 14:05", untyped({})))).toEqual([
      { code: "missing_field", path: ["options", "timeZone"], field: "timeZone" },
    ]);
    expect(codesOf(() => parseLocalTime("1969-03-27 14:05", options))).toEqual(["instant_out_of_range"]);
    expect(codesOf(() => parseLocalTime("2200-03-27 14:05", options))).toEqual(["instant_out_of_range"]);
  });
});

const zones = fc.constantFrom("Europe/Rome", "America/St_Johns", "Australia/Lord_Howe", "Asia/Kathmandu", "UTC");
const wallTimes = fc
  .date({ min: new Date("1971-01-01T00:00Z"), max: new Date("2199-12-30T00:00Z"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 19));

const written: Readonly<Record<Order, (year: string, month: string, day: string) => string>> = {
  ymd: (year, month, day) => `${year}-${month}-${day}`,
  dmy: (year, month, day) => `${Number(day)}.${Number(month)}.${year}`,
  mdy: (year, month, day) => `${month}/${day}/${year}`,
};

test("local time in every order is the instant that Temporal's compatible gives", () => {
  fc.assert(
    fc.property(wallTimes, zones, fc.constantFrom<Order>("ymd", "dmy", "mdy"), (wall, timeZone, order) => {
      const [year = "", month = "", day = "", time = ""] = wall.split(/[-T]/);
      const expected = Temporal.PlainDateTime.from(wall).toZonedDateTime(timeZone, { disambiguation: "compatible" });
      const text = `${written[order](year, month, day)} ${time}`;
      expect(parseLocalTime(text, { timeZone, order }).getTime()).toBe(expected.epochMilliseconds);
    }),
  );
});

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
  const london: LocalTextStyle = { zone: zoneNamed("Europe/London"), locale: "en" };
  expect(clockText(london, ms("2026-10-25T01:30Z"))).toBe("01:30 UTC+00:00");
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
