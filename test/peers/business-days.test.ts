import { describe, expect, test } from "vitest";
import { acoPolicy, addBusinessTime, businessCalendar, dueAt } from "../../src/index.js";
import { codesOf, untyped } from "../problem/refusal.js";
import { answerOf } from "./ask.js";
import { officeDesk } from "./desks.js";
import { atDesk, isOpenAt, minutesBetween } from "./right.js";

test("dayjs-business-time 1.0.4 puts three business days at half past six in the evening", async () => {
  // Friday 18:30 counts from Monday 08:30; Monday, Tuesday and Wednesday are used up when the desk closes on Wednesday.
  const peer = await answerOf("dayjs-business-time", officeDesk, (dayjs) => {
    const due = dayjs("2026-03-06T18:30+01:00").addBusinessDays(3);
    return [due.format(), due.isBusinessTime()];
  });
  expect(peer).toEqual(["2026-03-11T18:30:00+01:00", false]);
  expect(isOpenAt(officeDesk, "2026-03-11T18:30+01:00")).toBe(false);
  const due = dueAt(acoPolicy, { priority: "standard", receivedAt: "2026-03-06T18:30+01:00" });
  expect(atDesk(officeDesk, due)).toBe("2026-03-11T18:00:00+01:00");
  expect(minutesBetween(officeDesk, "2026-03-06T18:30+01:00", "2026-03-11T18:00+01:00")).toBe(3 * 510);
});

test("luxon-business-days 3.0.1 adds days if hours are given without their unit", async () => {
  // Its README has days alone; what else it is given, it takes as one day.
  const peer = await answerOf("luxon-business-days", officeDesk, (DateTime) =>
    DateTime.fromISO("2026-03-06T10:30").plusBusiness({ hours: 4 }).toISO(),
  );
  expect(peer).toBe("2026-03-09T10:30:00.000+01:00");
  const calendar = businessCalendar(officeDesk);
  expect(codesOf(() => addBusinessTime(calendar, "2026-03-06T10:30+01:00", untyped({ days: 4 })))).toEqual(["invalid_duration"]);
});

describe("a difference of business days", () => {
  test("date-fns 4.4.0 counts no business day from Saturday to Monday and one from Monday to Saturday", async () => {
    const peer = await answerOf("date-fns", officeDesk, ({ differenceInBusinessDays }) => {
      const [saturday, monday] = [new Date("2026-03-07T11:00+01:00"), new Date("2026-03-09T11:00+01:00")];
      return [differenceInBusinessDays(monday, saturday), differenceInBusinessDays(saturday, monday)];
    });
    expect(peer).toEqual([0, -1]);
  });

  test("date-fns 4.4.0 counts four from a Saturday to five business days later", async () => {
    const peer = await answerOf("date-fns", officeDesk, ({ addBusinessDays, differenceInBusinessDays }) => {
      const saturday = new Date("2026-03-07T11:00+01:00");
      return differenceInBusinessDays(addBusinessDays(saturday, 5), saturday);
    });
    expect(peer).toBe(4);
  });

  test("moment-business-days 1.2.0 counts two business days for 25 hours and one for 23", async () => {
    const peer = await answerOf("moment-business-days", officeDesk, (moment) => [
      moment("2026-03-03T10:00").businessDiff(moment("2026-03-02T09:00")),
      moment("2026-03-03T09:00").businessDiff(moment("2026-03-02T10:00")),
    ]);
    expect(peer).toEqual([2, 1]);
  });

  test("dayjs-business-days2 1.4.0 counts one within a day, and moment-business-days 1.2.0, its model, none", async () => {
    const dayjsDays = await answerOf("dayjs-business-days2", officeDesk, (dayjs) =>
      dayjs("2026-03-02T17:00").businessDiff(dayjs("2026-03-02T09:00")),
    );
    const momentDays = await answerOf("moment-business-days", officeDesk, (moment) =>
      moment("2026-03-02T17:00").businessDiff(moment("2026-03-02T09:00")),
    );
    expect([dayjsDays, momentDays]).toEqual([1, 0]);
  });

  test("a difference is opening time here, signed, and the same in both directions", () => {
    const monday = ["2026-03-07T11:00+01:00", "2026-03-09T11:00+01:00"] as const;
    expect([minutesBetween(officeDesk, ...monday), minutesBetween(officeDesk, monday[1], monday[0])]).toEqual([150, -150]);
    // 4 + 4 hours of Monday and an hour and a half of Tuesday; a break fewer and an hour less on each side.
    expect(minutesBetween(officeDesk, "2026-03-02T09:00+01:00", "2026-03-03T10:00+01:00")).toBe(570);
    expect(minutesBetween(officeDesk, "2026-03-02T10:00+01:00", "2026-03-03T09:00+01:00")).toBe(450);
    expect(minutesBetween(officeDesk, "2026-03-02T09:00+01:00", "2026-03-02T17:00+01:00")).toBe(420);
  });
});
