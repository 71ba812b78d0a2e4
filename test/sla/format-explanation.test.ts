import { describe, expect, test } from "vitest";
import { acoPolicySpec, businessCalendar, explainDueAt, formatExplanation, type CalendarSpec } from "../../src/index.js";

const everyDay = (periods: readonly (readonly [string, string])[]): CalendarSpec["weeklyHours"] => ({
  mon: periods,
  tue: periods,
  wed: periods,
  thu: periods,
  fri: periods,
  sat: periods,
  sun: periods,
});

function explained(spec: CalendarSpec, priority: string, receivedAt: string): readonly string[] {
  const policy = { calendar: businessCalendar(spec), priorities: acoPolicySpec.priorities };
  return formatExplanation(explainDueAt(policy, { priority, receivedAt })).split("\n");
}

describe("an explanation in words", () => {
  test("is written for every instant that a calendar answers for, the first of them too", () => {
    const spec = { timeZone: "America/New_York", weeklyHours: everyDay([["09:00", "17:00"]]) };
    expect(explained(spec, "blocking", "1970-01-01T00:00Z").at(-1)).toBe("Due Thu 1 Jan 1970 13:00");
  });

  test("tells a night desk's day as a break, not as a night", () => {
    const spec = { timeZone: "Europe/Rome", weeklyHours: everyDay([["22:00", "06:00"]]) };
    expect(explained(spec, "critical", "2026-03-03T02:00+01:00")).toEqual([
      "Critical, received Tue 3 Mar 2026 02:00 (Europe/Rome), 8 h of opening time",
      "  Tue 3 Mar  02:00–06:00              4:00   4:00 left",
      "  Tue 3 Mar  06:00–22:00              closed: break",
      "  Tue 3 Mar 22:00 – Wed 4 Mar 02:00   4:00   0:00 left",
      "Due Wed 4 Mar 2026 02:00",
    ]);
  });

  test("gives the hours that an exception closes, where it does not close the whole date", () => {
    const spec = { ...acoPolicySpec.calendar, exceptions: { "2026-12-24": [["08:30", "12:00"]] as const, "2026-12-28": [] } };
    expect(explained(spec, "blocking", "2026-12-24T11:30+01:00")).toEqual([
      "Blocking, received Thu 24 Dec 2026 11:30 (Europe/Rome), 4 h of opening time",
      "  Thu 24 Dec  11:30–12:00   0:30   3:30 left",
      "  Thu 24 Dec  12:00–24:00   closed: exceptional hours",
      "  Fri 25 Dec  08:30–12:00   3:30   0:00 left",
      "Due Fri 25 Dec 2026 12:00",
    ]);
    expect(explained(spec, "blocking", "2026-12-27T11:30+01:00")[2]).toBe(
      "  Mon 28 Dec                closed: exceptional hours",
    );
  });

  test("says which of the two it means where the clocks show a time twice", () => {
    const spec = { timeZone: "Europe/Rome", weeklyHours: everyDay([["00:00", "24:00"]]) };
    expect(explained(spec, "blocking", "2026-10-24T23:30+02:00").at(-1)).toBe("Due Sun 25 Oct 2026 02:30 UTC+01:00");
    expect(explained(spec, "blocking", "2026-10-24T22:30+02:00").at(-1)).toBe("Due Sun 25 Oct 2026 02:30 UTC+02:00");
    expect(explained(spec, "blocking", "2026-10-25T00:00+02:00").at(-1)).toBe("Due Sun 25 Oct 2026 03:00");
  });
});
