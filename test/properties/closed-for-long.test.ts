import { describe, expect, test } from "vitest";
import {
  addBusinessDays,
  addBusinessTime,
  businessCalendar,
  businessTimeBetween,
  isOpen,
  nextOpening,
  openPeriods,
  previousClosing,
  subtractBusinessTime,
  type CalendarSpec,
} from "../../src/index.js";
import { answerOf } from "../support/answer.js";
import { dayMs } from "../support/units.js";

const nineToFive = [["09:00", "17:00"]] as const;
const workWeek = { mon: nineToFive, tue: nineToFive, wed: nineToFive, thu: nineToFive, fri: nineToFive };

/** Every date from one year's beginning up to another's, closed. */
function closedYears(fromYear: number, untilYear: number): NonNullable<CalendarSpec["exceptions"]> {
  const count = (Date.UTC(untilYear, 0) - Date.UTC(fromYear, 0)) / dayMs;
  return Object.fromEntries(
    Array.from({ length: count }, (_, day) => [new Date(Date.UTC(fromYear, 0, 1 + day)).toISOString().slice(0, 10), []]),
  );
}

/** At once, as people mean it, on a machine that has other things to do as well. */
function expectAtOnce(ask: () => void): void {
  const startedMs = performance.now();
  ask();
  expect(performance.now() - startedMs).toBeLessThan(2_000);
}

describe("a desk that stays closed for long", () => {
  test("ten years closed by exceptions are skipped in one step, in both directions", () => {
    expectAtOnce(() => {
      const calendar = businessCalendar({ timeZone: "Europe/Rome", weeklyHours: workWeek, exceptions: closedYears(2026, 2036) });
      const reopening = new Date("2036-01-01T08:00:00Z");
      const lastClosing = new Date("2025-12-31T16:00:00Z");
      expect(nextOpening(calendar, "2026-03-02T10:00Z")).toEqual(reopening);
      expect(previousClosing(calendar, "2035-03-02T10:00Z")).toEqual(lastClosing);
      expect(addBusinessTime(calendar, "2025-12-31T15:00Z", { hours: 2 })).toEqual(new Date("2036-01-01T09:00:00Z"));
      expect(subtractBusinessTime(calendar, "2036-01-01T09:00Z", { hours: 2 })).toEqual(new Date("2025-12-31T15:00:00Z"));
      expect(addBusinessDays(calendar, "2025-12-31T15:00Z", 1)).toEqual(new Date("2036-01-01T15:00:00Z"));
      expect(businessTimeBetween(calendar, lastClosing, reopening)).toBe(0);
    });
  });

  test("an only opening in 2100 is found in one step", () => {
    expectAtOnce(() => {
      const calendar = businessCalendar({ timeZone: "Europe/Rome", weeklyHours: {}, exceptions: { "2100-06-01": nineToFive } });
      const [open, close] = [new Date("2100-06-01T07:00:00Z"), new Date("2100-06-01T15:00:00Z")];
      expect(nextOpening(calendar, "2026-03-02T10:00Z")).toEqual(open);
      expect(addBusinessTime(calendar, "2026-03-02T10:00Z", { hours: 8 })).toEqual(close);
      expect(previousClosing(calendar, "2199-12-31T10:00Z")).toEqual(close);
      expect(openPeriods(calendar, new Date(0), "2199-12-31T10:00Z")).toEqual([{ from: open, to: close }]);
      expect(isOpen(calendar, "2100-06-01T14:59:59.999Z")).toBe(true);
    });
  });

  test("an instant before the first opening or after the last is refused, not searched without end", () => {
    expectAtOnce(() => {
      const calendar = businessCalendar({ timeZone: "Europe/Rome", weeklyHours: {}, exceptions: { "2100-06-01": nineToFive } });
      const before = "2026-03-02T10:00Z";
      const after = "2150-03-02T10:00Z";
      const refused = { refusal: "result_out_of_range" };
      expect(answerOf(() => nextOpening(calendar, after))).toEqual(refused);
      expect(answerOf(() => previousClosing(calendar, before))).toEqual(refused);
      expect(answerOf(() => addBusinessTime(calendar, before, { hours: 8, milliseconds: 1 }))).toEqual(refused);
      expect(answerOf(() => addBusinessTime(calendar, after, 1))).toEqual(refused);
      expect(answerOf(() => subtractBusinessTime(calendar, before, 1))).toEqual(refused);
      expect(answerOf(() => addBusinessDays(calendar, before, 1))).toEqual(refused);
      expect(answerOf(() => addBusinessDays(calendar, after, 1))).toEqual(refused);
      expect(answerOf(() => addBusinessDays(calendar, before, -1))).toEqual(refused);
    });
  });

  test("amounts beyond the calendar's range are refused in one step", () => {
    expectAtOnce(() => {
      const calendar = businessCalendar({ timeZone: "Europe/Rome", weeklyHours: workWeek });
      const refused = { refusal: "result_out_of_range" };
      for (const amount of [Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER]) {
        expect(answerOf(() => addBusinessTime(calendar, new Date(0), amount))).toEqual(refused);
        expect(answerOf(() => addBusinessDays(calendar, new Date(0), amount))).toEqual(refused);
      }
    });
  });

  test.each<CalendarSpec>([
    { timeZone: "Europe/Rome", weeklyHours: {} },
    { timeZone: "Europe/Rome", weeklyHours: { mon: [] }, exceptions: { "2026-03-02": [] } },
    { timeZone: "Europe/Rome", weeklyHours: {}, holidays: ["2026-03-02"], exceptions: closedYears(2026, 2036) },
  ])("a calendar that never opens is refused when it is made", (spec) => {
    expect(answerOf(() => businessCalendar(spec))).toEqual({ refusal: "never_open" });
  });

  test("a week whose only date is always a holiday never opens again", () => {
    expectAtOnce(() => {
      const dateOf = (week: number): string => new Date(Date.UTC(1970, 0, 5 + 7 * week)).toISOString().slice(0, 10);
      const mondays = Array.from({ length: 12_001 }, (_, week) => dateOf(week));
      const holidays = mondays.filter((date) => date < "2200");
      const calendar = businessCalendar({ timeZone: "Europe/Rome", weeklyHours: { mon: nineToFive }, holidays });
      expect(answerOf(() => nextOpening(calendar, "2026-03-02T10:00Z"))).toEqual({ refusal: "result_out_of_range" });
    });
  });
});
