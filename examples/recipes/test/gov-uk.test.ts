import Holidays from "date-holidays";
import { describe, expect, test } from "vitest";
import { dayOfWeek } from "../dates.js";
import { govUkHolidays, type GovUkDivision } from "../holidays/gov-uk.js";
import { areSamplesHere, sampleText } from "./shared-samples.js";

const file = {
  "england-and-wales": {
    division: "england-and-wales",
    events: [
      { title: "Boxing Day", date: "2026-12-28", notes: "Substitute day", bunting: true },
      { title: "Christmas Day", date: "2026-12-25", notes: "", bunting: true },
    ],
  },
};

describe("gov.uk's bank holidays", () => {
  test("the holidays of a division are in order of date, a substitute day with its note", () => {
    expect(govUkHolidays(file, "england-and-wales")).toEqual({
      holidays: [
        { date: "2026-12-25", name: "Christmas Day" },
        { date: "2026-12-28", name: "Boxing Day (substitute day)" },
      ],
      problems: [],
    });
  });

  test("a date that does not exist is reported with its path", () => {
    const data = { scotland: { events: [{ title: "St Andrew’s Day", date: "2026-11-31" }] } };
    expect(govUkHolidays(data, "scotland")).toEqual({
      holidays: [],
      problems: [{ code: "unreadable_value", at: "scotland.events[0].date", text: '"2026-11-31" is not a date.' }],
    });
  });

  test.each([{ data: null }, { data: [] }, { data: "<html>" }, { data: { scotland: {} } }])("$data has no events", ({ data }) => {
    const { holidays, problems } = govUkHolidays(data, "scotland");
    expect([holidays, problems.map(({ code }) => code)]).toEqual([[], ["unexpected_shape"]]);
  });

  // The file leaves out a holiday on a weekend and has its substitute alone; date-holidays has both.
  test.runIf(areSamplesHere)("the published file agrees with date-holidays on all weekdays of its years", () => {
    const data: unknown = JSON.parse(sampleText("govuk-bank-holidays.json"));
    const states: Readonly<Record<GovUkDivision, string>> = {
      "england-and-wales": "ENG",
      scotland: "SCT",
      "northern-ireland": "NIR",
    };
    for (const [division, state] of Object.entries(states) as [GovUkDivision, string][]) {
      const { holidays, problems } = govUkHolidays(data, division);
      const dates = holidays.map(({ date }) => date);
      const years = [...new Set(dates.map((date) => Number(date.slice(0, 4))))];
      const others = years.flatMap((year) =>
        new Holidays("GB", state)
          .getHolidays(year)
          .filter(({ type }) => type === "public" || type === "bank")
          .map(({ date }) => date.slice(0, 10))
          .filter((date) => ![0, 6].includes(dayOfWeek(date))),
      );
      expect(problems).toEqual([]);
      expect(years.length).toBeGreaterThan(2);
      expect({ division, dates }).toEqual({ division, dates: [...new Set(others)].sort() });
    }
  });
});
