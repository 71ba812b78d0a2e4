import { describe, expect, test } from "vitest";
import { answerOf, isLeftWaiting } from "./ask.js";
import { nightDesk } from "./desks.js";
import { afterwards, isOpenAt, minutesBetween } from "./right.js";

/** No README of a peer says that a period may end on the next morning, and none refuses one that does. */
describe("the night from Monday 22:00 to Tuesday 06:00", () => {
  test("dayjs-business-time 1.0.4 is closed all night, and counts two hours of it as minus 32", async () => {
    const peer = await answerOf("dayjs-business-time", nightDesk, (dayjs) => {
      const [from, to] = [dayjs("2026-03-02T23:00+01:00"), dayjs("2026-03-03T01:00+01:00")];
      return [from.isBusinessTime(), from.businessMinutesDiff(to)];
    });
    expect(peer).toEqual([false, -1920]);
    expect(isOpenAt(nightDesk, "2026-03-02T23:00+01:00")).toBe(true);
    expect(minutesBetween(nightDesk, "2026-03-02T23:00+01:00", "2026-03-03T01:00+01:00")).toBe(120);
  });

  test("dayjs-business-time 1.0.4 never ends adding an hour to a night shift", async () => {
    const waiting = await isLeftWaiting("dayjs-business-time", nightDesk, (dayjs) =>
      dayjs("2026-03-02T23:30+01:00").addBusinessHours(1).format(),
    );
    expect(waiting).toBe(true);
    expect(afterwards(nightDesk, "2026-03-02T23:30+01:00", { hours: 1 })).toBe("2026-03-03T00:30:00+01:00");
  });

  test("moment-business-time 2.0.0 is closed all night, and never ends adding an hour to it", async () => {
    const isOpen = await answerOf("moment-business-time", nightDesk, (moment) =>
      moment("2026-03-02T23:30+01:00").isWorkingTime(),
    );
    const waiting = await isLeftWaiting("moment-business-time", nightDesk, (moment) =>
      moment("2026-03-02T23:30+01:00").addWorkingTime(1, "hours").format(),
    );
    expect([isOpen, waiting]).toEqual([false, true]);
    expect(isOpenAt(nightDesk, "2026-03-02T23:30+01:00")).toBe(true);
    expect(afterwards(nightDesk, "2026-03-02T23:30+01:00", { hours: 1 })).toBe("2026-03-03T00:30:00+01:00");
  });

  test("working-time-calculator 0.0.2 counts a night shift as no time", async () => {
    const peer = await answerOf("working-time-calculator", nightDesk, (calculator) =>
      calculator.calcMinutesBetween("2026-03-02T23:00+01:00", "2026-03-03T01:00+01:00"),
    );
    expect(peer).toBe(0);
    expect(minutesBetween(nightDesk, "2026-03-02T23:00+01:00", "2026-03-03T01:00+01:00")).toBe(120);
  });
});

test("opening_hours 3.15.0 keeps the second half of a night shift whose evening is a holiday", async () => {
  // Nobody comes in on Easter Monday at 22:00, so nobody is there at 00:30; and Christmas Eve's shift goes on into Christmas Day.
  const desk = { ...nightDesk, holidays: ["2026-04-06", "2026-12-25"] };
  const instants = ["2026-04-06T23:30+02:00", "2026-04-07T00:30+02:00", "2026-12-24T23:30+01:00", "2026-12-25T00:30+01:00"];
  const peer = await answerOf(
    "opening_hours",
    desk,
    (OpeningHours, given) => {
      const hours = new OpeningHours("Mo-Fr 22:00-06:00; 2026 Apr 06,2026 Dec 25 off");
      return given.map((at) => hours.getState(new Date(at)));
    },
    { given: instants },
  );
  expect(peer).toEqual([false, true, true, false]);
  expect(instants.map((at) => isOpenAt(desk, at))).toEqual([false, false, true, true]);
});
