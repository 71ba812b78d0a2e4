import { describe, expect, test } from "vitest";
import { freshdeskCalendar } from "../hours/freshdesk.js";

const time_zone = "Eastern Time (US & Canada)";

describe("business hours of Freshdesk", () => {
  test("times of twelve hours are read, and the last second of a day is its end", () => {
    const business_hours = {
      monday: { start_time: "08:00:00 am", end_time: "11:59:59 pm" },
      tuesday: { start_time: "12:00:00 am", end_time: "12:00:00 pm" },
      friday: { start_time: "9:30 am", end_time: "05:00:00 pm" },
    };
    expect(freshdeskCalendar({ time_zone, business_hours }, [])).toEqual({
      calendar: {
        timeZone: "America/New_York",
        weeklyHours: { mon: [["08:00", "24:00"]], tue: [["00:00", "12:00"]], fri: [["09:30", "17:00"]] },
        holidays: [],
      },
      problems: [],
    });
  });

  test("holidays are not in the data, which is reported until some are passed", () => {
    const business_hours = { monday: { start_time: "08:00:00 am", end_time: "05:00:00 pm" } };
    expect(freshdeskCalendar({ time_zone, business_hours }).problems).toMatchObject([{ code: "not_in_source", at: "holidays" }]);
    const { calendar, problems } = freshdeskCalendar(
      { time_zone, business_hours },
      ["2026-12-25"].map((date) => ({ date })),
    );
    expect([calendar?.holidays, problems]).toEqual([[{ date: "2026-12-25" }], []]);
  });

  test.each([
    ["13:00:00 pm", "05:00:00 pm"],
    ["08:00:00 am", "08:00:00 am"],
    ["0:00 am", "05:00 pm"],
    ["8", "17"],
  ])("%s to %s is reported", (start_time, end_time) => {
    const { problems } = freshdeskCalendar({ time_zone, business_hours: { monday: { start_time, end_time } } }, []);
    expect(problems).toMatchObject([{ code: "unreadable_value", at: "business_hours.monday" }]);
  });

  test("a day or a zone that does not exist and hours that are empty are reported", () => {
    const hours = { start_time: "08:00:00 am", end_time: "05:00:00 pm" };
    const { calendar, problems } = freshdeskCalendar({ time_zone: "Nowhere", business_hours: { lundi: hours } }, []);
    expect([calendar, problems.map(({ at }) => at)]).toEqual([undefined, ["time_zone", "business_hours.lundi"]]);
    expect(freshdeskCalendar({ time_zone, business_hours: {} }, []).problems).toMatchObject([{ at: "business_hours" }]);
  });
});
