import { describe, expect, test } from "vitest";
import { businessCalendar, isOpen, italianHolidays } from "../../src/index.js";
import { codesOf, problemsOf, someText, untyped } from "../problem/refusal.js";
import { office } from "./desk.js";

const datesOf = (year: number, options?: { readonly patronDay?: string }): readonly string[] =>
  italianHolidays(year, year, options).map((holiday) => holiday.date);

/** Easter Mondays as the calendars of those years print them. */
const easterMondays = [
  "2010-04-05",
  "2011-04-25",
  "2012-04-09",
  "2013-04-01",
  "2014-04-21",
  "2015-04-06",
  "2016-03-28",
  "2017-04-17",
  "2018-04-02",
  "2019-04-22",
  "2020-04-13",
  "2021-04-05",
  "2022-04-18",
  "2023-04-10",
  "2024-04-01",
  "2025-04-21",
  "2026-04-06",
  "2027-03-29",
  "2028-04-17",
  "2029-04-02",
  "2030-04-22",
  "2031-04-14",
];

const fixedDays = ["01-01", "01-06", "04-25", "05-01", "06-02", "08-15", "11-01", "12-08", "12-25", "12-26"];

describe("the public holidays of Italy", () => {
  test.each(easterMondays.map((easterMonday) => [easterMonday.slice(0, 4), easterMonday]))(
    "the public holidays of Italy in %s include Easter Monday on %s",
    (year, easterMonday) => {
      const ofTheYear = fixedDays.map((day) => `${year}-${day}`);
      if (Number(year) >= 2026) ofTheYear.push(`${year}-10-04`);
      if (year === "2011") ofTheYear.push("2011-03-17");
      expect(datesOf(Number(year))).toEqual([...new Set([...ofTheYear, easterMonday])].sort());
    },
  );

  test("4 October is a public holiday of Italy from 2026 on", () => {
    expect(datesOf(2025)).not.toContain("2025-10-04");
    expect(datesOf(2026)).toContain("2026-10-04");
  });

  test("17 March was a public holiday of Italy in 2011 alone", () => {
    expect([2010, 2011, 2012].filter((year) => datesOf(year).includes(`${year}-03-17`))).toEqual([2011]);
  });

  test("25 April 2011 was Easter Monday too and is one holiday with both names", () => {
    expect(italianHolidays(2011, 2011).filter((holiday) => holiday.date === "2011-04-25")).toEqual([
      { date: "2011-04-25", name: { en: "Easter Monday, Liberation Day", it: "Lunedì dell'Angelo, Festa della Liberazione" } },
    ]);
  });

  test("the public holidays of Italy have names in both languages and are in order, the patron's day among them", () => {
    const named = [
      ["2026-01-01", "New Year's Day", "Capodanno"],
      ["2026-01-06", "Epiphany", "Epifania"],
      ["2026-04-06", "Easter Monday", "Lunedì dell'Angelo"],
      ["2026-04-25", "Liberation Day", "Festa della Liberazione"],
      ["2026-05-01", "Labour Day", "Festa del lavoro"],
      ["2026-06-02", "Republic Day", "Festa della Repubblica"],
      ["2026-08-15", "Assumption Day", "Ferragosto"],
      ["2026-10-04", "Saint Francis", "San Francesco"],
      ["2026-11-01", "All Saints' Day", "Ognissanti"],
      ["2026-12-07", "Patron saint's day", "Festa patronale"],
      ["2026-12-08", "Immaculate Conception", "Immacolata Concezione"],
      ["2026-12-25", "Christmas Day", "Natale"],
      ["2026-12-26", "Saint Stephen's Day", "Santo Stefano"],
    ].map(([date, en, it]) => ({ date, name: { en, it } }));
    expect(italianHolidays(2026, 2026, { patronDay: "12-07" })).toEqual(named);
    expect(italianHolidays(2011, 2011)).toContainEqual({
      date: "2011-03-17",
      name: { en: "150 years of Italian unity", it: "150 anni dell'Unità d'Italia" },
    });
  });

  test("the public holidays of Italy are in order in 2038 too, whose Easter Monday is as late as 26 April", () => {
    expect(datesOf(2038).slice(1, 5)).toEqual(["2038-01-06", "2038-04-25", "2038-04-26", "2038-05-01"]);
  });

  test("the public holidays of several years are in order, from the first year to the last", () => {
    const dates = italianHolidays(2010, 2031).map((holiday) => holiday.date);
    expect(dates).toEqual([...dates].sort());
    expect(dates).toEqual(Array.from({ length: 22 }, (_, years) => datesOf(2010 + years)).flat());
  });

  test("the public holidays of Italy close an office's calendar", () => {
    const desk = businessCalendar({ ...office, holidays: italianHolidays(2026, 2027) });
    expect(isOpen(desk, "2026-04-06T09:00+02:00")).toBe(false);
    expect(isOpen(desk, "2026-04-07T09:00+02:00")).toBe(true);
  });
});

describe("a town's patron day", () => {
  test("a town's patron day is a holiday if the options name it", () => {
    expect(datesOf(2026)).not.toContain("2026-12-07");
    expect(italianHolidays(2026, 2026, { patronDay: "12-07" })).toContainEqual({
      date: "2026-12-07",
      name: { en: "Patron saint's day", it: "Festa patronale" },
    });
  });

  test("a patron's day on the date of another holiday, such as Venice's 25 April, adds no date", () => {
    expect(datesOf(2026, { patronDay: "04-25" })).toEqual(datesOf(2026));
  });

  test.each(["7-12", "13-01", "02-30", "2026-12-07", "", 1207, ["12-07"]])("a patron's day of %o is refused", (patronDay) => {
    expect(problemsOf(() => italianHolidays(2026, 2026, { patronDay: untyped(patronDay) }))).toEqual([
      { code: "invalid_local_date", path: ["options", "patronDay"], value: someText },
    ]);
  });

  test("an unknown option of italianHolidays is refused", () => {
    expect(problemsOf(() => italianHolidays(2026, 2026, untyped({ patron: "12-07" })))).toEqual([
      {
        code: "unknown_field",
        path: ["options", "patron"],
        field: "patron",
        known: ["patronDay", "easterSunday"],
        nearest: "patronDay",
      },
    ]);
    expect(problemsOf(() => italianHolidays(2026, 2026, untyped("12-07")))).toEqual([
      { code: "wrong_type", path: ["options"], expected: someText, value: '"12-07"' },
    ]);
  });
});

describe("the years of italianHolidays", () => {
  test("1970 and 2199, the first and the last year, have holidays", () => {
    expect(datesOf(1970)).toContain("1970-12-25");
    expect(datesOf(2199)).toContain("2199-12-25");
  });

  test.each([
    [1969, 1970],
    [2199, 2200],
    [2027, 2026],
    [2026.5, 2027],
    [NaN, 2026],
    [2026, Infinity],
    ["2026", 2026],
    [2026, undefined],
  ])("italianHolidays refuses the years %o to %o", (from, to) => {
    expect(codesOf(() => italianHolidays(untyped(from), untyped(to)))).toEqual(["invalid_year_range"]);
  });
});

test("Easter Sunday is left out unless the option adds it", () => {
  const easter = { date: "2026-04-05", name: { en: "Easter Sunday", it: "Pasqua" } };
  expect(italianHolidays(2026, 2026)).not.toContainEqual(easter);
  expect(italianHolidays(2026, 2026, { easterSunday: true })).toContainEqual(easter);
  for (const absent of [undefined, null, { easterSunday: null, patronDay: null }]) {
    expect(italianHolidays(2026, 2026, absent)).toEqual(italianHolidays(2026, 2026));
  }
  expect(problemsOf(() => italianHolidays(2026, 2026, { easterSunday: untyped("yes") }))).toMatchObject([
    { code: "wrong_type", path: ["options", "easterSunday"] },
  ]);
});

/** The date of Easter Monday as the library has it. */
function easterMonday(year: number): string {
  const found = italianHolidays(year, year).find(({ name }) => typeof name === "object" && name.en.includes("Easter Monday"));
  return found?.date ?? "none";
}

/**
 * The day after the Sunday after the paschal moon, by the epacts of Clavius as Knuth's "The Art of Computer Programming" states
 * them (volume 1, exercise 1.3.2-14); the library uses another method.
 */
function easterMondayByEpact(year: number): string {
  const goldenNumber = (year % 19) + 1;
  const century = Math.floor(year / 100) + 1;
  const droppedLeapYears = Math.floor((3 * century) / 4) - 12;
  const moonCorrection = Math.floor((8 * century + 5) / 25) - 5;
  const sunday = Math.floor((5 * year) / 4) - droppedLeapYears - 10;
  const plainEpact = (11 * goldenNumber + 20 + moonCorrection - droppedLeapYears) % 30;
  const epact = (plainEpact === 25 && goldenNumber > 11) || plainEpact === 24 ? plainEpact + 1 : plainEpact;
  const fullMoon = epact > 23 ? 74 - epact : 44 - epact;
  const easterInMarch = fullMoon + 7 - ((sunday + fullMoon) % 7);
  return new Date(Date.UTC(year, 2, easterInMarch + 1)).toISOString().slice(0, 10);
}

describe("Easter Monday", () => {
  test("Easter Monday agrees with the tables of epacts in every year from 1970 to 2199", () => {
    for (let year = 1970; year <= 2199; year++) expect(easterMonday(year)).toBe(easterMondayByEpact(year));
  });

  test("Easter Monday is a Monday from 23 March to 26 April", () => {
    for (let year = 1970; year <= 2199; year++) {
      const date = easterMonday(year);
      expect(new Date(date).getUTCDay()).toBe(1);
      expect(date.slice(5) >= "03-23" && date.slice(5) <= "04-26").toBe(true);
    }
  });

  test.each([
    ["2038-04-26", "the latest there is"],
    ["2160-03-24", "a day after the earliest"],
    ["2049-04-19", "where the paschal moon of epact 25 is moved"],
    ["2076-04-20", "where the paschal moon of epact 24 is moved"],
    ["1981-04-20", "where Gauss's rule needs its exception"],
    ["2000-04-24", "in a leap century"],
    ["2100-03-29", "in a century that is no leap year"],
  ])("Easter Monday is on %s, %s", (date) => {
    expect(easterMonday(Number(date.slice(0, 4)))).toBe(date);
  });
});
