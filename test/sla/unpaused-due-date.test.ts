import { describe, expect, test } from "vitest";
import { acoPolicy, acoPolicySpec, businessCalendar, dueAt, explainDueAt, supportPolicy } from "../../src/index.js";
import type { CalendarSpec, SlaPolicy, Target } from "../../src/index.js";
import { dailyDesk, nightDesk, officeDesk } from "../calendar/desk.js";
import { problemsOf } from "../problem/refusal.js";
import { hourMs } from "../support/units.js";

/** A policy with one priority, "any". */
const promising = (target: Target, calendar = officeDesk): SlaPolicy => ({
  calendar,
  priorities: { any: { rank: 1, label: "Any", targets: { intervention: target } } },
});

const withDates = (dates: Pick<CalendarSpec, "holidays" | "exceptions">): SlaPolicy =>
  supportPolicy({ ...acoPolicySpec, calendar: { ...acoPolicySpec.calendar, ...dates } });

describe("a target in hours or minutes", () => {
  test.each([
    ["Monday 09:00 is due Monday 13:00, before lunch", "2026-03-02T09:00+01:00", "2026-03-02T13:00+01:00"],
    ["Monday 10:00 is due Monday 15:00, after lunch", "2026-03-02T10:00+01:00", "2026-03-02T15:00+01:00"],
    ["Monday 14:00 is due Monday 18:00, not Tuesday morning", "2026-03-02T14:00+01:00", "2026-03-02T18:00+01:00"],
    ["Monday 17:30 is due Tuesday 12:00", "2026-03-02T17:30+01:00", "2026-03-03T12:00+01:00"],
    ["Saturday is due Monday 12:30", "2026-03-07T11:00+01:00", "2026-03-09T12:30+01:00"],
    [
      "Friday 27 March 17:00 is due Monday 11:30, the clocks having gone forward",
      "2026-03-27T17:00+01:00",
      "2026-03-30T11:30+02:00",
    ],
  ])("a blocking request received on %s (policy-2.7)", (_, receivedAt, due) => {
    expect(dueAt(acoPolicy, { priority: "blocking", receivedAt })).toEqual(new Date(due));
  });

  test("a critical request received Monday 09:00 is due Monday 18:00, not Tuesday 08:30 (policy-2.7)", () => {
    expect(dueAt(acoPolicy, { priority: "critical", receivedAt: "2026-03-02T09:00+01:00" })).toEqual(
      new Date("2026-03-02T18:00+01:00"),
    );
  });

  test("a target in minutes is opening time", () => {
    expect(dueAt(promising({ minutes: 90 }), { priority: "any", receivedAt: "2026-03-02T12:00+01:00" })).toEqual(
      new Date("2026-03-02T14:30+01:00"),
    );
  });
});

describe("a target in business days", () => {
  test.each([
    ["a request received Monday 10:00 is due Thursday 10:00", "2026-03-02T10:00+01:00", "2026-03-05T10:00+01:00"],
    ["a request received on Saturday is due Wednesday at 18:00", "2026-03-07T11:00+01:00", "2026-03-11T18:00+01:00"],
    ["a request received Monday 07:00 is due Wednesday at 18:00", "2026-03-02T07:00+01:00", "2026-03-04T18:00+01:00"],
    ["a request received over lunch is due at the third day's 13:00", "2026-03-02T13:30+01:00", "2026-03-05T13:00+01:00"],
    ["a request received Friday evening is due Wednesday at 18:00", "2026-03-06T20:00+01:00", "2026-03-11T18:00+01:00"],
  ])("with three business days, %s (policy-2.8)", (_, receivedAt, due) => {
    expect(dueAt(acoPolicy, { priority: "standard", receivedAt })).toEqual(new Date(due));
  });

  test("with three business days, the holiday 2 June does not count (policy-2.8)", () => {
    const policy = withDates({ holidays: ["2026-06-02"] });
    expect(dueAt(policy, { priority: "standard", receivedAt: "2026-05-29T10:00+02:00" })).toEqual(
      new Date("2026-06-04T10:00+02:00"),
    );
  });

  test("a nominal instant after a short day's closing falls back to that closing (policy-7.3)", () => {
    const policy = withDates({ exceptions: { "2026-03-05": [["08:30", "12:00"]] } });
    expect(dueAt(policy, { priority: "standard", receivedAt: "2026-03-02T17:00+01:00" })).toEqual(
      new Date("2026-03-05T12:00+01:00"),
    );
  });

  test("at a night desk, one business day from Friday's shift at 02:00 on Saturday is Monday's shift at 02:00 on Tuesday", () => {
    const policy = promising({ businessDays: 1 }, nightDesk());
    expect(dueAt(policy, { priority: "any", receivedAt: "2026-03-07T02:00+01:00" })).toEqual(new Date("2026-03-10T02:00+01:00"));
  });
});

describe("a target in weeks or months", () => {
  const nominal = (target: Target, receivedAt: string, calendar = officeDesk) =>
    explainDueAt(promising(target, calendar), { priority: "any", receivedAt }).nominalAt;

  test("two weeks over Christmas are due at the same weekday and time (policy-2.9)", () => {
    const policy = withDates({ holidays: ["2026-12-25", "2026-12-26", "2027-01-01"] });
    expect(dueAt(policy, { priority: "notUrgent", receivedAt: "2026-12-21T11:00+01:00" })).toEqual(
      new Date("2027-01-04T11:00+01:00"),
    );
  });

  test("two weeks that end on a holiday are due at the closing before it (policy-2.9)", () => {
    const policy = withDates({ holidays: ["2026-12-25"] });
    expect(dueAt(policy, { priority: "notUrgent", receivedAt: "2026-12-11T11:00+01:00" })).toEqual(
      new Date("2026-12-24T18:00+01:00"),
    );
  });

  test("two weeks from a Saturday count from Monday's opening (policy-2.9)", () => {
    expect(nominal({ weeks: 2 }, "2026-03-07T11:00+01:00")).toEqual(new Date("2026-03-23T08:30+01:00"));
    expect(dueAt(acoPolicy, { priority: "notUrgent", receivedAt: "2026-03-07T11:00+01:00" })).toEqual(
      new Date("2026-03-20T18:00+01:00"),
    );
  });

  test.each([
    ["31 January is the last of February", 1, "2025-01-31T10:00+01:00", "2025-02-28T10:00+01:00"],
    ["31 January of a leap year is 29 February", 1, "2024-01-31T10:00+01:00", "2024-02-29T10:00+01:00"],
    ["31 March is 30 April", 1, "2026-03-31T10:00+02:00", "2026-04-30T10:00+02:00"],
    ["15 December is 15 January", 1, "2026-12-15T10:00+01:00", "2027-01-15T10:00+01:00"],
    ["29 February twelve times is 28 February", 12, "2024-02-29T10:00+01:00", "2025-02-28T10:00+01:00"],
    ["Saturday 31 January counts from Monday 2 February", 1, "2026-01-31T10:00+01:00", "2026-03-02T08:30+01:00"],
  ])("a month from %s (policy-2.10)", (_, months, receivedAt, expected) => {
    expect(nominal({ months }, receivedAt)).toEqual(new Date(expected));
  });

  test("a month from Friday 30 January ends on a Saturday, and is due at Friday's closing (policy-2.10)", () => {
    expect(dueAt(acoPolicy, { priority: "low", receivedAt: "2026-01-30T10:00+01:00" })).toEqual(
      new Date("2026-02-27T18:00+01:00"),
    );
  });

  test("a wall time that the clocks skip moves later, and a repeated one means its first instant", () => {
    const always = dailyDesk("Europe/Rome", ["00:00", "24:00"]);
    expect(nominal({ weeks: 1 }, "2026-03-22T02:30+01:00", always)).toEqual(new Date("2026-03-29T03:30+02:00"));
    expect(nominal({ months: 1 }, "2026-09-25T02:30+02:00", always)).toEqual(new Date("2026-10-25T02:30+02:00"));
  });
});

test("the budget is the opening time from receipt to the nominal instant (policy-2.8)", () => {
  expect(explainDueAt(acoPolicy, { priority: "standard", receivedAt: "2026-03-02T10:00+01:00" }).budgetMs).toBe(25.5 * hourMs);
});

describe("a budget of zero", () => {
  test("a target shorter than half a millisecond is refused (policy-7.4)", () => {
    const ask = () => dueAt(promising({ minutes: 1e-6 }), { priority: "any", receivedAt: "2026-03-02T09:00+01:00" });
    expect(problemsOf(ask)).toEqual([{ code: "zero_budget", priority: "any", receivedAt: "2026-03-02T08:00:00.000Z" }]);
  });

  test("two weeks with one open hour at their start have a budget of that hour", () => {
    const days: CalendarSpec["exceptions"] = { "2026-03-02": [["09:00", "10:00"]], "2026-05-04": [["09:00", "10:00"]] };
    const policy = promising({ weeks: 2 }, businessCalendar({ timeZone: "Europe/Rome", weeklyHours: {}, exceptions: days }));
    expect(dueAt(policy, { priority: "any", receivedAt: "2026-03-01T10:00+01:00" })).toEqual(new Date("2026-03-02T10:00+01:00"));
    expect(dueAt(policy, { priority: "any", receivedAt: "2026-03-02T10:00+01:00" })).toEqual(new Date("2026-05-04T10:00+02:00"));
  });
});

describe("the terms of a target", () => {
  const due = (target: Target, receivedAt: string, calendar = officeDesk): Date =>
    dueAt(promising(target, calendar), { priority: "any", receivedAt });

  test("days are calendar dates, and those that end in closed time are due at the closing before", () => {
    expect(due({ days: 2 }, "2026-03-02T10:00+01:00")).toEqual(new Date("2026-03-04T10:00+01:00"));
    expect(due({ days: 2 }, "2026-03-05T10:00+01:00")).toEqual(new Date("2026-03-06T18:00+01:00"));
  });

  test("by closing is the last closing of the nominal date, or the one before if that date is closed", () => {
    expect(due({ businessDays: 1, by: "closing" }, "2026-03-02T10:00+01:00")).toEqual(new Date("2026-03-03T18:00+01:00"));
    expect(due({ days: 1, by: "closing" }, "2026-03-06T10:00+01:00")).toEqual(new Date("2026-03-06T18:00+01:00"));
  });

  test("by a time of day is that wall time of the nominal date", () => {
    expect(due({ businessDays: 1, by: "16:00" }, "2026-03-02T10:00+01:00")).toEqual(new Date("2026-03-03T16:00+01:00"));
    expect(due({ businessDays: 0, by: "16:00" }, "2026-03-02T10:00+01:00")).toEqual(new Date("2026-03-02T16:00+01:00"));
  });

  test("a time of day that is over on the date of the start means the next working date", () => {
    expect(due({ businessDays: 0, by: "16:00" }, "2026-03-06T17:00+01:00")).toEqual(new Date("2026-03-09T16:00+01:00"));
    expect(due({ businessDays: 0, by: "16:00" }, "2026-03-06T16:00+01:00")).toEqual(new Date("2026-03-09T16:00+01:00"));
  });

  test("counting from the date of receipt makes Saturday and one business day Monday", () => {
    const saturday = "2026-03-07T11:00+01:00";
    expect(due({ businessDays: 1, counting: "date" }, saturday)).toEqual(new Date("2026-03-09T11:00+01:00"));
    expect(due({ businessDays: 1 }, saturday)).toEqual(new Date("2026-03-09T18:00+01:00"));
  });

  test("counting from the date of receipt takes the wall clock's date, also after midnight of a night shift", () => {
    const saturday = "2026-03-07T02:00+01:00";
    expect(due({ businessDays: 1, counting: "date" }, saturday, nightDesk())).toEqual(new Date("2026-03-07T06:00+01:00"));
    expect(due({ businessDays: 0, by: "05:00", counting: "date" }, saturday, nightDesk())).toEqual(
      new Date("2026-03-07T05:00+01:00"),
    );
  });

  test("calendar dates count from the wall clock's date, with a cut-off from the date on which the shift opened", () => {
    const midnight = "2026-03-03T00:00+01:00";
    expect(due({ days: 1, by: "closing" }, midnight, nightDesk())).toEqual(new Date("2026-03-05T06:00+01:00"));
    expect(due({ days: 1, by: "closing", cutOff: "24:00" }, midnight, nightDesk())).toEqual(new Date("2026-03-04T06:00+01:00"));
  });

  test("a request at the cut-off is in time, and a later one starts at the first opening of the next working date", () => {
    const target: Target = { hours: 4, cutOff: "16:00" };
    expect(due(target, "2026-03-06T16:00+01:00")).toEqual(new Date("2026-03-09T10:30+01:00"));
    expect(due(target, "2026-03-06T16:00:00.001+01:00")).toEqual(new Date("2026-03-09T12:30+01:00"));
  });

  test("with a cut-off, dates count from the working date of the start, however they are counted", () => {
    for (const counting of ["opening", "date"] as const) {
      const target: Target = { businessDays: 1, cutOff: "16:00", counting };
      expect(due(target, "2026-03-06T15:00+01:00")).toEqual(new Date("2026-03-09T15:00+01:00"));
      expect(due(target, "2026-03-06T17:00+01:00")).toEqual(new Date("2026-03-09T18:00+01:00"));
    }
  });

  test("the cut-off of a night shift counts from midnight of the date on which it opened", () => {
    const target: Target = { hours: 1, cutOff: "24:00" };
    expect(due(target, "2026-03-03T00:00+01:00", nightDesk())).toEqual(new Date("2026-03-03T01:00+01:00"));
    expect(due(target, "2026-03-03T02:00+01:00", nightDesk())).toEqual(new Date("2026-03-03T23:00+01:00"));
  });
});
