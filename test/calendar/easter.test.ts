import { describe, expect, test } from "vitest";
import { italianHolidays } from "../../src/index.js";

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
  test("agrees with the tables of epacts in every year from 1970 to 2199", () => {
    for (let year = 1970; year <= 2199; year++) expect(easterMonday(year)).toBe(easterMondayByEpact(year));
  });

  test("is a Monday from 23 March to 26 April", () => {
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
  ])("is %s: %s", (date) => {
    expect(easterMonday(Number(date.slice(0, 4)))).toBe(date);
  });
});
