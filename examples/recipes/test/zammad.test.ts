import { dueAt, supportPolicy } from "trouble-ticket";
import { describe, expect, test } from "vitest";
import { zammadCalendar, zammadPolicy, type ZammadCalendar } from "../hours/zammad.js";

const office = {
  active: true,
  timeframes: [
    ["09:00", "12:00"],
    ["13:00", "17:00"],
  ],
};
const berlin: ZammadCalendar = {
  id: 1,
  timezone: "Europe/Berlin",
  business_hours: { mon: office, tue: office, wed: office, thu: office, fri: { active: true, timeframes: [["09:00", "23:59"]] } },
  public_holidays: {
    "2026-12-25": { active: true, summary: "1. Weihnachtstag", feed: "f" },
    "2026-12-24": { active: false, summary: "Heiligabend", feed: "f" },
  },
};
const priorities = { 1: "low", 2: "normal", 3: "high" };
const sla = { id: 7, name: "Standard", calendar_id: 1, first_response_time: 60, update_time: 0, solution_time: 480 };

describe("a calendar of Zammad", () => {
  test("23:59 is the end of the day, and a holiday that is switched off is reported", () => {
    expect(zammadCalendar(berlin)).toEqual({
      calendar: {
        timeZone: "Europe/Berlin",
        weeklyHours: {
          ...Object.fromEntries(
            ["mon", "tue", "wed", "thu"].map((day) => [
              day,
              [
                ["09:00", "12:00"],
                ["13:00", "17:00"],
              ],
            ]),
          ),
          fri: [["09:00", "24:00"]],
        },
        holidays: [{ date: "2026-12-25", name: "1. Weihnachtstag" }],
      },
      problems: [{ code: "left_out", at: "public_holidays.2026-12-24", text: "Heiligabend is switched off in Zammad." }],
    });
  });

  test("an inactive day is closed, also if it has timeframes", () => {
    const { calendar } = zammadCalendar({ ...berlin, business_hours: { mon: office, sat: { ...office, active: false } } });
    expect(Object.keys(calendar?.weeklyHours ?? {})).toEqual(["mon"]);
  });

  test("faults are reported with their path", () => {
    const hours = { mon: { active: true, timeframes: [["17:00", "09:00"], ["9", "12:00"], "all day"] } };
    const { problems } = zammadCalendar({
      id: 1,
      timezone: "Nowhere",
      business_hours: hours,
      public_holidays: { "2026-02-30": { active: true } },
    });
    expect(problems.map(({ at }) => at)).toEqual([
      "timezone",
      "business_hours.mon.timeframes[0]",
      "business_hours.mon.timeframes[1]",
      "business_hours.mon.timeframes[2]",
      "public_holidays.2026-02-30",
    ]);
  });
});

describe("the SLAs of Zammad", () => {
  test("an SLA is a tier with its calendar, and a time of 0 is no promise", () => {
    const { tiers, problems } = zammadPolicy([{ ...berlin, public_holidays: null }], [sla], priorities);
    const targets = { intervention: { minutes: 60 }, resolution: { minutes: 480 } };
    expect(problems).toEqual([]);
    expect(tiers).toEqual({
      "sla-7": { label: "Standard", calendar: "calendar-1", targets: { low: targets, normal: targets, high: targets } },
    });
  });

  test("a condition on the priority gives its priorities, another condition is reported", () => {
    const condition = {
      "ticket.priority_id": { operator: "is", value: ["3", "9"] },
      "organization.vip": { operator: "is", value: true },
    };
    const { tiers, problems } = zammadPolicy([{ ...berlin, public_holidays: null }], [{ ...sla, condition }], priorities);
    expect(Object.keys(tiers["sla-7"]?.targets ?? {})).toEqual(["high"]);
    expect(problems.map(({ code, at }) => [code, at])).toEqual([
      ["unknown_name", "slas[0].condition.ticket.priority_id"],
      ["interpreted", "slas[0].condition.organization.vip"],
    ]);
  });

  test("an SLA whose calendar is missing is reported", () => {
    expect(zammadPolicy([], [sla], priorities).problems).toMatchObject([{ code: "unknown_name", at: "slas[0].calendar_id" }]);
  });

  test("the sections make a policy that counts on the SLA's calendar", () => {
    const { calendars, tiers } = zammadPolicy([berlin], [sla], priorities);
    const calendar = calendars["calendar-1"];
    if (calendar === undefined) throw new Error("no calendar");
    const levels = Object.fromEntries(
      ["high", "normal", "low"].map((name, index) => [name, { rank: index + 1, label: name, targets: {} }]),
    );
    const policy = supportPolicy({ calendar, calendars, tiers, priorities: levels });
    // Thursday 16:30: half an hour is left, Friday is a holiday, Monday opens at 09:00.
    expect(dueAt(policy, { tier: "sla-7", priority: "normal", receivedAt: "2026-12-24T16:30+01:00" })).toEqual(
      new Date("2026-12-28T09:30+01:00"),
    );
  });
});
