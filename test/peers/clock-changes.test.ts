import { describe, expect, test } from "vitest";
import { acoPolicy, addBusinessDays, billableDuration, businessCalendar } from "../../src/index.js";
import { answerOf } from "./ask.js";
import { everyDay, officeDesk, workdays } from "./desks.js";
import { afterwards, atDesk, minutesBetween } from "./right.js";

const aroundTheClock = everyDay("Europe/Rome", ["00:00", "24:00"]);

test("moment-business-time 2.0.0 is an hour early in the repeated hour", async () => {
  // From midnight: 02:00 after two hours, 02:00 again after three, 02:30 for the second time after three and a half.
  const peer = await answerOf("moment-business-time", aroundTheClock, (moment) =>
    moment("2026-10-25T00:00+02:00").addWorkingTime(210, "minutes").format(),
  );
  expect(peer).toBe("2026-10-25T02:30:00+02:00");
  expect(afterwards(aroundTheClock, "2026-10-25T00:00+02:00", { minutes: 210 })).toBe("2026-10-25T02:30:00+01:00");
});

describe("steps of 24 hours skip a day of 23 hours", () => {
  test("working-time-calculator 0.0.2 skips all of Monday after a late Friday before summer time", async () => {
    // Saturday and Sunday are closed; Monday is 08:30–13:00 and 14:00–18:00.
    const peer = await answerOf("working-time-calculator", officeDesk, (calculator) =>
      calculator.calcMinutesBetween("2026-03-27T23:30+01:00", "2026-03-30T18:00+02:00"),
    );
    expect(peer).toBe(0);
    expect(minutesBetween(officeDesk, "2026-03-27T23:30+01:00", "2026-03-30T18:00+02:00")).toBe(510);
  });

  test("working-time-calculator 0.0.2 skips all of the short Sunday at a desk that never closes", async () => {
    // Half an hour of Saturday, 23 hours of Sunday, a quarter of an hour of Monday.
    const peer = await answerOf("working-time-calculator", aroundTheClock, (calculator) =>
      calculator.calcMinutesBetween("2026-03-28T23:30+01:00", "2026-03-30T00:15+02:00"),
    );
    expect(peer).toBe(45);
    expect(minutesBetween(aroundTheClock, "2026-03-28T23:30+01:00", "2026-03-30T00:15+02:00")).toBe(30 + 23 * 60 + 15);
  });
});

test("luxon-business-days 3.0.1 is an hour late after a skipped hour, on all later days too", async () => {
  // Thursday 02:30 and three working dates is Tuesday 02:30; it passes Sunday's 02:30, which was skipped.
  const peer = await answerOf("luxon-business-days", aroundTheClock, (DateTime) =>
    DateTime.fromISO("2026-03-26T02:30").plusBusiness({ days: 3 }).toISO(),
  );
  expect(peer).toBe("2026-03-31T03:30:00.000+02:00");
  const desk = workdays("Europe/Rome", ["00:00", "24:00"]);
  const days = addBusinessDays(businessCalendar(desk), "2026-03-26T02:30+01:00", 3);
  expect(atDesk(desk, days)).toBe("2026-03-31T02:30:00+02:00");
});

test("date-fns-tz 3.2.0 makes an hour's work two hours if its zoned dates are subtracted on a server in UTC", async () => {
  // 01:30 to 03:30 on the night without 02:00–03:00. Its toZonedTime is documented as for showing a local time, no more.
  const peer = await answerOf(
    "date-fns-tz",
    officeDesk,
    ({ toZonedTime }) => {
      const [start, end] = ["2026-03-29T00:30Z", "2026-03-29T01:30Z"].map((at) => toZonedTime(at, "Europe/Rome").getTime());
      return ((end ?? NaN) - (start ?? NaN)) / 60_000;
    },
    { hostZone: "UTC" },
  );
  expect(peer).toBe(120);
  const { elapsedMs, billableMinutes } = billableDuration(acoPolicy, {
    mode: "onSite",
    startedAt: "2026-03-29T01:30+01:00",
    endedAt: "2026-03-29T03:30+02:00",
  });
  expect([elapsedMs, billableMinutes]).toEqual([3_600_000, 60]);
});
