import { describe, expect, test } from "vitest";
import { addBusinessDays, businessCalendar, italianHolidays } from "../../src/index.js";
import { codesOf } from "../problem/refusal.js";
import { answerOf } from "./ask.js";
import { officeDesk } from "./desks.js";
import { atDesk, isOpenAt, openingFrom } from "./right.js";

test("opening_hours 3.15.0 closes 4 October in years before the law", async () => {
  // Saint Francis is a holiday of Italy from 2026 on (law 151 of 2025); 4 October 2024 was a Friday at work.
  const peer = await answerOf("opening_hours", officeDesk, (OpeningHours) => {
    const address = { country_code: "it", state: "Lombardia" };
    const hours = new OpeningHours("Mo-Fr 08:30-13:00,14:00-18:00; PH off", { lat: 45.46, lon: 9.19, address });
    return hours.getState(new Date("2024-10-04T10:00+02:00"));
  });
  expect(peer).toBe(false);
  expect(isOpenAt({ ...officeDesk, holidays: italianHolidays(2024, 2026) }, "2024-10-04T10:00+02:00")).toBe(true);
  expect(italianHolidays(2026, 2026).map(({ date }) => date)).toContain("2026-10-04");
});

describe("with Christmas Eve to New Year's Day closed, the business day after 23 December is Monday 4 January", () => {
  const closure = ["2026-12-24", "2026-12-25", "2026-12-28", "2026-12-29", "2026-12-30", "2026-12-31", "2027-01-01"];

  test("dayjs-business-days2 1.4.0 says Tuesday 29 December, a holiday, after six days of search", async () => {
    const peer = await answerOf(
      "dayjs-business-days2",
      officeDesk,
      (dayjs, holidays) => {
        dayjs.setHolidays(holidays);
        dayjs.setHolidayFormat("YYYY-MM-DD");
        const next = dayjs("2026-12-23").nextBusinessDay();
        return [next.format("YYYY-MM-DD"), next.isBusinessDay()];
      },
      { given: closure },
    );
    expect(peer).toEqual(["2026-12-29", false]);
  });

  test("moment-business-days 1.2.0 says a holiday too; its README documents the limit and how to raise it", async () => {
    const peer = await answerOf(
      "moment-business-days",
      officeDesk,
      (moment, holidays) => {
        moment.updateLocale("en", { holidays, holidayFormat: "YYYY-MM-DD" });
        const next = moment("2026-12-23").nextBusinessDay();
        return [next.format("YYYY-MM-DD"), next.isBusinessDay()];
      },
      { given: closure },
    );
    expect(peer).toEqual(["2026-12-29", false]);
  });

  test("the business day after a closure is right here for a closure of any length", () => {
    const desk = { ...officeDesk, holidays: closure };
    expect(openingFrom(desk, "2026-12-23T18:00+01:00")).toBe("2027-01-04T08:30:00+01:00");
    const day = addBusinessDays(businessCalendar(desk), "2026-12-23T10:00+01:00", 1);
    expect(atDesk(desk, day)).toBe("2027-01-04T10:00:00+01:00");
  });
});

describe("a holiday in an unexpected notation", () => {
  test("dayjs-business-days2 1.4.0 ignores holidays as ISO dates if no format is given", async () => {
    const peer = await answerOf("dayjs-business-days2", officeDesk, (dayjs) => {
      dayjs.setHolidays(["2026-12-25"]);
      return dayjs("2026-12-25").isBusinessDay();
    });
    expect(peer).toBe(true);
  });

  test("moment-business-days 1.2.0 ignores holidays as ISO dates if no format is given", async () => {
    const peer = await answerOf("moment-business-days", officeDesk, (moment) => {
      moment.updateLocale("en", { holidays: ["2026-12-25"] });
      return moment("2026-12-25").isBusinessDay();
    });
    expect(peer).toBe(true);
  });

  test("dayjs-business-time 1.0.4 ignores a holiday as Italians write it", async () => {
    const desk = { ...officeDesk, holidays: ["25/12/2026"] };
    expect(await answerOf("dayjs-business-time", desk, (dayjs) => dayjs("2026-12-25").isBusinessDay())).toBe(true);
  });

  test("a holiday in an unexpected notation is refused here with a code", () => {
    expect(codesOf(() => businessCalendar({ ...officeDesk, holidays: ["25/12/2026"] }))).toEqual(["invalid_local_date"]);
    expect(isOpenAt({ ...officeDesk, holidays: ["2026-12-25"] }, "2026-12-25T10:00+01:00")).toBe(false);
  });
});
