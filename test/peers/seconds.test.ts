import { describe, expect, test } from "vitest";
import { answerOf } from "./ask.js";
import { everyDay, officeDesk, workdays } from "./desks.js";
import { afterwards, before, minutesBetween } from "./right.js";

test("dayjs-business-time 1.0.4 adds half a minute too much if a minute goes over the closing", async () => {
  // Half a minute is left of Friday, the other half is Monday's first.
  const peer = await answerOf("dayjs-business-time", officeDesk, (dayjs) =>
    dayjs("2026-03-06T17:59:30+01:00").addBusinessMinutes(1).format(),
  );
  expect(peer).toBe("2026-03-09T08:31:00+01:00");
  expect(afterwards(officeDesk, "2026-03-06T17:59:30+01:00", { minutes: 1 })).toBe("2026-03-09T08:30:30+01:00");
});

test("dayjs-business-time 1.0.4 subtracts half a minute too much if a minute goes back over the opening", async () => {
  // From 14:00:30 half a minute back is the opening, the other half is the last before lunch.
  const peer = await answerOf("dayjs-business-time", officeDesk, (dayjs) =>
    dayjs("2024-05-13T14:00:30+02:00").subtractBusinessMinutes(1).format(),
  );
  expect(peer).toBe("2024-05-13T12:59:00+02:00");
  expect(before(officeDesk, "2024-05-13T14:00:30+02:00", { minutes: 1 })).toBe("2024-05-13T12:59:30+02:00");
});

test("dayjs-business-time 1.0.4 counts a minute and a half around lunch as none", async () => {
  // 45 seconds on each side of the break; each is cut to whole minutes by itself.
  const peer = await answerOf("dayjs-business-time", officeDesk, (dayjs) =>
    dayjs("2026-03-02T12:59:15+01:00").businessMinutesDiff(dayjs("2026-03-02T14:00:45+01:00")),
  );
  expect(peer).toBe(0);
  expect(minutesBetween(officeDesk, "2026-03-02T12:59:15+01:00", "2026-03-02T14:00:45+01:00")).toBe(1.5);
});

describe("two periods that meet", () => {
  test("dayjs-business-time 1.0.4 is a minute off at a change of shift", async () => {
    const desk = workdays("Europe/Rome", ["06:00", "14:00"], ["14:00", "22:00"]);
    const peer = await answerOf("dayjs-business-time", desk, (dayjs) =>
      dayjs("2026-03-02T13:00+01:00").addBusinessHours(3).format(),
    );
    expect(peer).toBe("2026-03-02T16:01:00+01:00");
    expect(afterwards(desk, "2026-03-02T13:00+01:00", { hours: 3 })).toBe("2026-03-02T16:00:00+01:00");
  });

  test.each([
    // Rome skipped 02:00–03:00: 00:00–05:30 was 270 minutes, and 130 are left of the evening before.
    ["Europe/Rome", "2024-03-31T03:30Z", "2024-03-30T05:49:00+01:00", "2024-03-30T05:50:00+01:00"],
    // Caracas skipped 02:30–03:00: 00:00–05:45 was 315 minutes, and 85 are left of the evening before.
    ["America/Caracas", "2016-05-01T09:45Z", "2016-04-30T22:34:00-04:30", "2016-04-30T22:35:00-04:30"],
  ])("dayjs-business-time 1.0.4 is a minute off if it counts back over midnight in %s", async (timeZone, from, peers, right) => {
    const desk = everyDay(timeZone, ["00:00", "06:00"], ["22:00", "24:00"]);
    const peer = await answerOf("dayjs-business-time", desk, (dayjs, at) => dayjs(at).subtractBusinessMinutes(400).format(), {
      given: from,
    });
    expect(peer).toBe(peers);
    expect(before(desk, from, { minutes: 400 })).toBe(right);
  });
});

test("moment-business-time 2.0.0 counts half a minute as a whole one", async () => {
  const peer = await answerOf("moment-business-time", officeDesk, (moment) =>
    moment("2026-03-02T09:00+01:00").addWorkingTime(0.5, "minutes").format(),
  );
  expect(peer).toBe("2026-03-02T09:01:00+01:00");
  expect(afterwards(officeDesk, "2026-03-02T09:00+01:00", { minutes: 0.5 })).toBe("2026-03-02T09:00:30+01:00");
});
