import { describe, expect, test } from "vitest";
import { businessCalendar, nextOpening } from "../../src/index.js";
import { codesOf } from "../problem/refusal.js";
import { answerOf } from "./ask.js";
import { everyDay, officeDesk, workdays } from "./desks.js";
import { afterwards, isOpenAt, minutesBetween, openingFrom } from "./right.js";

/** dayjs-business-time, moment-business-time and opening_hours know the host's zone alone, and their READMEs do not say so. */
describe("Monday 09:00 in Rome and four hours of opening time is 13:00 in Rome, in every zone of the server", () => {
  test("dayjs-business-time 1.0.4 ends four hours from 09:00 in Rome at 18:30 on a server in New York", async () => {
    const peer = await answerOf(
      "dayjs-business-time",
      officeDesk,
      (dayjs) => dayjs("2026-03-02T09:00+01:00").addBusinessHours(4).toISOString(),
      { hostZone: "America/New_York" },
    );
    expect(peer).toBe("2026-03-02T17:30:00.000Z");
  });

  test("moment-business-time 2.0.0 ends four hours from 09:00 in Rome at 18:30 on a server in New York", async () => {
    const peer = await answerOf(
      "moment-business-time",
      officeDesk,
      (moment) => moment("2026-03-02T09:00+01:00").addWorkingTime(4, "hours").toISOString(),
      { hostZone: "America/New_York" },
    );
    expect(peer).toBe("2026-03-02T17:30:00.000Z");
  });

  test("four hours from 09:00 in Rome end at 13:00 in every zone of the server here", () => {
    expect(afterwards(officeDesk, "2026-03-02T09:00+01:00", { hours: 4 })).toBe("2026-03-02T13:00:00+01:00");
  });
});

test("opening_hours 3.15.0 says that Milan is closed at 09:00 on a server in UTC, although it knows where Milan is", async () => {
  const peer = await answerOf(
    "opening_hours",
    officeDesk,
    (OpeningHours) => {
      const address = { country_code: "it", state: "Lombardia" };
      const hours = new OpeningHours("Mo-Fr 08:30-13:00,14:00-18:00", { lat: 45.46, lon: 9.19, address });
      return [hours.getState(new Date("2026-03-02T09:00+01:00")), hours.getNextChange(new Date("2026-03-06T20:00+01:00"))];
    },
    { hostZone: "UTC" },
  );
  expect(peer).toEqual([false, new Date("2026-03-09T09:30+01:00")]);
  expect(isOpenAt(officeDesk, "2026-03-02T09:00+01:00")).toBe(true);
  expect(openingFrom(officeDesk, "2026-03-06T20:00+01:00")).toBe("2026-03-09T08:30:00+01:00");
});

describe("working-time-calculator 0.0.2 takes the weekday from the text of an instant, not from the desk's zone", () => {
  const desk = workdays("Asia/Tokyo", ["07:00", "17:00"]);

  test("working-time-calculator 0.0.2 finds no time in a Monday morning in Tokyo that is Sunday night in UTC", async () => {
    // 08:00 to 12:00 on Monday 2 March.
    const peer = await answerOf("working-time-calculator", desk, (calculator) =>
      calculator.calcMinutesBetween("2026-03-01T23:00Z", "2026-03-02T03:00Z"),
    );
    expect(peer).toBe(0);
    expect(minutesBetween(desk, "2026-03-01T23:00Z", "2026-03-02T03:00Z")).toBe(240);
  });

  test("working-time-calculator 0.0.2 finds four hours in a Saturday morning that is Friday night in UTC", async () => {
    const peer = await answerOf("working-time-calculator", desk, (calculator) =>
      calculator.calcMinutesBetween("2026-03-06T23:00Z", "2026-03-07T03:00Z"),
    );
    expect(peer).toBe(240);
    expect(minutesBetween(desk, "2026-03-06T23:00Z", "2026-03-07T03:00Z")).toBe(0);
  });
});

test("date-fns-tz 3.2.0 places Rome's 02:30 of the autumn night by the zone of the server", async () => {
  // 02:30 comes twice, at 00:30Z and at 01:30Z; Temporal's "compatible" takes the earlier.
  const answers = await Promise.all(
    ["Europe/Rome", "America/New_York"].map((hostZone) =>
      answerOf(
        "date-fns-tz",
        officeDesk,
        ({ fromZonedTime }) => fromZonedTime("2026-10-25T02:30:00", "Europe/Rome").toISOString(),
        { hostZone },
      ),
    ),
  );
  expect(answers).toEqual(["2026-10-25T01:30:00.000Z", "2026-10-25T00:30:00.000Z"]);
  const earlyDesk = everyDay("Europe/Rome", ["02:30", "06:00"]);
  expect(openingFrom(earlyDesk, "2026-10-25T00:00+02:00")).toBe("2026-10-25T02:30:00+02:00");
});

test("date-fns-tz 3.2.0 takes an empty zone for the server's", async () => {
  const answers = await Promise.all(
    ["Europe/Rome", "America/New_York"].map((hostZone) =>
      answerOf("date-fns-tz", officeDesk, ({ fromZonedTime }) => fromZonedTime("2026-03-27T17:00:00", "").toISOString(), {
        hostZone,
      }),
    ),
  );
  expect(answers).toEqual(["2026-03-27T16:00:00.000Z", "2026-03-27T21:00:00.000Z"]);
  expect(codesOf(() => businessCalendar({ ...officeDesk, timeZone: "" }))).toEqual(["unknown_time_zone"]);
  expect(codesOf(() => nextOpening(businessCalendar(officeDesk), "2026-03-27T17:00:00"))).toEqual(["instant_without_offset"]);
});
