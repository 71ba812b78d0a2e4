import { describe, expect, test } from "vitest";
import { answerOf } from "./ask.js";
import { everyDay, officeDesk, workdays } from "./desks.js";
import { minutesBetween } from "./right.js";

test("moment-business-time 2.0.0 takes two hours off a morning that a lunch break follows", async () => {
  // 09:00 to 12:00 is three hours at the desk. The afternoon, which has not started, is added from its opening back to 12:00.
  const peer = await answerOf("moment-business-time", officeDesk, (moment) =>
    moment("2026-03-02T12:00+01:00").workingDiff(moment("2026-03-02T09:00+01:00"), "minutes"),
  );
  expect(peer).toBe(60);
  expect(minutesBetween(officeDesk, "2026-03-02T09:00+01:00", "2026-03-02T12:00+01:00")).toBe(180);
});

test("moment-business-time 2.0.0 makes the last minute before lunch minus 59", async () => {
  const peer = await answerOf("moment-business-time", officeDesk, (moment) =>
    moment("2024-05-13T13:00+02:00").workingDiff(moment("2024-05-13T12:59+02:00"), "minutes"),
  );
  expect(peer).toBe(-59);
  expect(minutesBetween(officeDesk, "2024-05-13T12:59+02:00", "2024-05-13T13:00+02:00")).toBe(1);
});

test("moment-business-time 2.0.0 loses half an hour from lunch to lunch", async () => {
  // Monday 14:00–18:00 and Tuesday 08:30–13:00.
  const peer = await answerOf("moment-business-time", officeDesk, (moment) =>
    moment("2024-05-14T13:30+02:00").workingDiff(moment("2024-05-13T13:30+02:00"), "minutes"),
  );
  expect(peer).toBe(480);
  expect(minutesBetween(officeDesk, "2024-05-13T13:30+02:00", "2024-05-14T13:30+02:00")).toBe(510);
});

describe("an end before the day's last period", () => {
  const nights = ["00:00", "06:00"] as const;
  const evenings = ["22:00", "24:00"] as const;

  test("moment-business-time 2.0.0 loses hours from Friday to Tuesday over Easter", async () => {
    // Friday 10:00–13:00 and 14:00–18:00, Tuesday 08:30–10:00.
    const desk = { ...officeDesk, holidays: ["2024-04-01"] };
    const peer = await answerOf("moment-business-time", desk, (moment) =>
      moment("2024-04-02T10:00+02:00").workingDiff(moment("2024-03-29T10:00+01:00"), "minutes"),
    );
    expect(peer).toBe(270);
    expect(minutesBetween(desk, "2024-03-29T10:00+01:00", "2024-04-02T10:00+02:00")).toBe(510);
  });

  test("moment-business-time 2.0.0 loses hours over a weekend with three periods a day", async () => {
    // Monday 08:00–10:00, 11:00–13:00 and the first minutes of no more: 14:42 is before the third period.
    const desk = workdays("Asia/Tokyo", ["08:00", "10:00"], ["11:00", "13:00"], ["15:00", "19:30"]);
    const peer = await answerOf("moment-business-time", desk, (moment) =>
      moment("2024-09-30T14:42+09:00").workingDiff(moment("2024-09-28T21:32+09:00"), "minutes"),
    );
    expect(peer).toBe(222);
    expect(minutesBetween(desk, "2024-09-28T21:32+09:00", "2024-09-30T14:42+09:00")).toBe(240);
  });

  test.each([
    // 22:00–24:00, and 00:00–06:00 without the hour that was skipped: seven hours.
    ["Rome in spring", "Europe/Rome", "2024-03-30T11:00Z", "2024-03-31T10:00Z", -180, 420],
    // The same with the hour that came twice: nine.
    ["New York in autumn", "America/New_York", "2024-11-02T16:00Z", "2024-11-03T17:00Z", -60, 540],
    // Midnight itself was skipped; seven hours.
    ["São Paulo in spring", "America/Sao_Paulo", "2018-11-03T15:00Z", "2018-11-04T14:00Z", -180, 420],
  ])(
    "moment-business-time 2.0.0 counts less than zero at a desk that is open at night: %s",
    async (_, timeZone, from, to, peers, right) => {
      const desk = everyDay(timeZone, nights, evenings);
      const peer = await answerOf(
        "moment-business-time",
        desk,
        (moment, span) => moment(span.to).workingDiff(moment(span.from), "minutes"),
        { given: { from, to } },
      );
      expect(peer).toBe(peers);
      expect(minutesBetween(desk, from, to)).toBe(right);
    },
  );
});

test("dayjs-business-time 1.0.4 skips the second of three periods of a day", async () => {
  // 08:00–10:00, 11:00–13:00 and 14:00–18:00 are eight hours.
  const desk = workdays("Europe/Rome", ["08:00", "10:00"], ["11:00", "13:00"], ["14:00", "18:00"]);
  const peer = await answerOf("dayjs-business-time", desk, (dayjs) =>
    dayjs("2026-03-02T08:00+01:00").businessMinutesDiff(dayjs("2026-03-02T18:00+01:00")),
  );
  expect(peer).toBe(360);
  expect(minutesBetween(desk, "2026-03-02T08:00+01:00", "2026-03-02T18:00+01:00")).toBe(480);
});
