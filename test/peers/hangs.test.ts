import { describe, expect, test } from "vitest";
import { addBusinessDays, addBusinessTime, businessCalendar, businessTimeBetween } from "../../src/index.js";
import { codesOf, untyped } from "../problem/refusal.js";
import { answerOf, isLeftWaiting } from "./ask.js";
import { officeDesk, workdays } from "./desks.js";
import { afterwards, atDesk, before } from "./right.js";

const calendar = businessCalendar(officeDesk);

describe("a week without hours, as an empty form sends it", () => {
  const desk = { timeZone: "Europe/Rome", weeklyHours: {} };

  test("dayjs-business-time 1.0.4 never ends its search over a week without hours", async () => {
    const waiting = await isLeftWaiting("dayjs-business-time", desk, (dayjs) => dayjs("2026-03-02").addBusinessHours(1).format());
    expect(waiting).toBe(true);
  });

  test("moment-business-time 2.0.0 never ends its search over a week without hours", async () => {
    const waiting = await isLeftWaiting("moment-business-time", desk, (moment) =>
      moment("2026-03-02").addWorkingTime(1, "hours").format(),
    );
    expect(waiting).toBe(true);
  });

  test("dayjs-business-days2 1.4.0 never ends its search over a week without hours", async () => {
    const waiting = await isLeftWaiting("dayjs-business-days2", desk, (dayjs) => {
      dayjs.setWorkingWeekdays([]);
      return dayjs("2026-03-02").businessDaysAdd(1).format();
    });
    expect(waiting).toBe(true);
  });

  test("moment-business-days 1.2.0 never ends its search over a week without hours", async () => {
    const waiting = await isLeftWaiting("moment-business-days", desk, (moment) => {
      moment.updateLocale("en", { workingWeekdays: [] });
      return moment("2026-03-02").businessAdd(1).format();
    });
    expect(waiting).toBe(true);
  });

  test("luxon-business-days 3.0.1 never ends its search over a week without hours", async () => {
    const waiting = await isLeftWaiting("luxon-business-days", desk, (DateTime) => {
      DateTime.fromISO("2026-03-02").setupBusiness({ businessDays: [] });
      return DateTime.fromISO("2026-03-02").plusBusiness({ days: 1 }).toISO();
    });
    expect(waiting).toBe(true);
  });

  test("a week without hours is refused here with never_open", () => {
    expect(codesOf(() => businessCalendar(desk))).toEqual(["never_open"]);
  });
});

test("dayjs-business-time 1.0.4 never ends if one business day is subtracted", async () => {
  const waiting = await isLeftWaiting("dayjs-business-time", officeDesk, (dayjs) =>
    dayjs("2026-03-09T09:00+01:00").addBusinessDays(-1).format(),
  );
  expect(waiting).toBe(true);
  // Monday 09:00 and a working date earlier is Friday 09:00.
  expect(atDesk(officeDesk, addBusinessDays(calendar, "2026-03-09T09:00+01:00", -1))).toBe("2026-03-06T09:00:00+01:00");
});

describe("half a business day", () => {
  test("dayjs-business-time 1.0.4 never ends its search over half a business day", async () => {
    const waiting = await isLeftWaiting("dayjs-business-time", officeDesk, (dayjs) =>
      dayjs("2026-03-02T09:00+01:00").addBusinessDays(0.5).format(),
    );
    expect(waiting).toBe(true);
  });

  test("moment-business-time 2.0.0 never ends its search over half a business day", async () => {
    const waiting = await isLeftWaiting("moment-business-time", officeDesk, (moment) =>
      moment("2026-03-02T09:00+01:00").addWorkingTime(1.5, "days").format(),
    );
    expect(waiting).toBe(true);
  });

  test("half a business day is refused here with a code", () => {
    expect(codesOf(() => addBusinessDays(calendar, "2026-03-02T09:00+01:00", 0.5))).toEqual(["not_whole"]);
  });
});

describe("four hours from a Friday at 17:00 in Rome end on Monday at 11:30, with or without a clock change", () => {
  test("dayjs-business-time 1.0.4 with dayjs's zones says so on a server in UTC after an ordinary weekend", async () => {
    const peer = await answerOf(
      "dayjs-business-time with dayjs's zones",
      officeDesk,
      (dayjs) => dayjs.tz("2026-03-06T17:00:00", "Europe/Rome").addBusinessHours(4).toISOString(),
      { hostZone: "UTC" },
    );
    expect(peer).toBe("2026-03-09T10:30:00.000Z");
  });

  test("dayjs-business-time 1.0.4 with dayjs's zones never answers over a weekend with a clock change", async () => {
    const waiting = await isLeftWaiting(
      "dayjs-business-time with dayjs's zones",
      officeDesk,
      (dayjs) => dayjs.tz("2026-03-27T17:00:00", "Europe/Rome").addBusinessHours(4).toISOString(),
      { hostZone: "UTC" },
    );
    expect(waiting).toBe(true);
  });

  test("four hours over a weekend with a clock change end on Monday at 11:30 here", () => {
    expect(afterwards(officeDesk, "2026-03-06T17:00+01:00", { hours: 4 })).toBe("2026-03-09T11:30:00+01:00");
    expect(afterwards(officeDesk, "2026-03-27T17:00+01:00", { hours: 4 })).toBe("2026-03-30T11:30:00+02:00");
  });
});

test("dayjs-business-time 1.0.4 never ends a subtraction over a weekend on which New York skips an hour", async () => {
  // An hour of Monday, then the last hour before Saturday's midnight.
  const desk = workdays("America/New_York", ["00:00", "24:00"]);
  const waiting = await isLeftWaiting("dayjs-business-time", desk, (dayjs) =>
    dayjs("2024-03-11T01:00-04:00").subtractBusinessMinutes(120).format(),
  );
  expect(waiting).toBe(true);
  expect(before(desk, "2024-03-11T01:00-04:00", { minutes: 120 })).toBe("2024-03-08T23:00:00-05:00");
});

describe("30 December 2011, which Apia skipped", () => {
  const desk = workdays("Pacific/Apia", ["09:00", "17:00"]);

  test("dayjs-business-time 1.0.4 never ends its search over a skipped day", async () => {
    const waiting = await isLeftWaiting("dayjs-business-time", desk, (dayjs) =>
      dayjs("2012-01-02T10:00+14:00").subtractBusinessMinutes(120).format(),
    );
    expect(waiting).toBe(true);
  });

  test("moment-business-time 2.0.0 never ends its search over a skipped day", async () => {
    const waiting = await isLeftWaiting("moment-business-time", desk, (moment) =>
      moment("2012-01-02T10:00+14:00").subtractWorkingTime(120, "minutes").format(),
    );
    expect(waiting).toBe(true);
  });

  test("the skipped day is no day here", () => {
    // An hour of Monday 2 January, then the last of Thursday 29 December: no Friday lies between.
    expect(before(desk, "2012-01-02T10:00+14:00", { minutes: 120 })).toBe("2011-12-29T16:00:00-10:00");
  });
});

test("working-time-calculator 0.0.2 never ends from an Invalid Date", async () => {
  const waiting = await isLeftWaiting("working-time-calculator", officeDesk, (calculator) =>
    calculator.calcMinutesBetween("02/03/2026 09:00", "2026-03-02T18:00+01:00"),
  );
  expect(waiting).toBe(true);
  expect(codesOf(() => businessTimeBetween(calendar, "02/03/2026 09:00", "2026-03-02T18:00+01:00"))).toEqual(["invalid_instant"]);
});

test("luxon-business-days 3.0.1 never ends adding Infinity", async () => {
  const waiting = await isLeftWaiting("luxon-business-days", officeDesk, (DateTime) =>
    DateTime.fromISO("2026-03-02").plusBusiness({ days: Infinity }).toISO(),
  );
  expect(waiting).toBe(true);
  expect(codesOf(() => addBusinessDays(calendar, "2026-03-02T09:00+01:00", Infinity))).toEqual(["not_whole"]);
  expect(codesOf(() => addBusinessTime(calendar, "2026-03-02T09:00+01:00", untyped(Infinity)))).toEqual(["invalid_duration"]);
});
