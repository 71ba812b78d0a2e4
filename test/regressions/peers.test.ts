import { expect, test } from "vitest";
import {
  acoPolicy,
  addBusinessTime,
  billableDuration,
  businessCalendar,
  businessTimeBetween,
  dueAt,
  instantAtFraction,
  nextOpening,
  slaStatus,
} from "../../src/index.js";
import { codesOf } from "../problem/refusal.js";

/** What users of other systems reported; each test names where, and what this library answers in the like case. */
const { calendar } = acoPolicy;

test("osTicket #6847, frappe/helpdesk #2212: the lunch break is not working time", () => {
  expect(dueAt(acoPolicy, { priority: "blocking", receivedAt: "2026-03-02T11:00+01:00" })).toEqual(
    new Date("2026-03-02T16:00+01:00"),
  );
  expect(businessTimeBetween(calendar, "2026-03-02T08:30+01:00", "2026-03-02T18:00+01:00")).toBe(8.5 * 3_600_000);
});

test("frappe/helpdesk PR 2449: a pause moves the due date by its business time, not by its wall time", () => {
  const overNight = {
    receivedAt: "2026-03-02T17:00+01:00",
    priority: "blocking",
    pauses: [{ from: "2026-03-02T17:30+01:00", to: "2026-03-03T09:00+01:00" }],
  };
  const status = slaStatus(acoPolicy, overNight, "2026-03-03T10:00+01:00");
  expect(status.pausedMs).toBe(3_600_000);
  expect(status.dueAt).toEqual(new Date("2026-03-03T12:30+01:00"));
});

test("glpi #15605: a new priority keeps the earlier pauses", () => {
  const raised = {
    receivedAt: "2026-03-02T09:00+01:00",
    priority: "critical",
    pauses: [{ from: "2026-03-02T09:30+01:00", to: "2026-03-02T10:30+01:00" }],
    priorityChanges: [{ at: "2026-03-02T11:00+01:00", priority: "blocking" }],
  };
  expect(slaStatus(acoPolicy, raised, "2026-03-02T11:00+01:00").dueAt).toEqual(new Date("2026-03-02T15:00+01:00"));
});

test("glpi PR 22678: a warning falls due in opening hours, not at midnight", () => {
  const facts = { receivedAt: "2026-03-06T16:30+01:00", priority: "blocking" };
  expect(instantAtFraction(acoPolicy, facts, 0.75)).toEqual(new Date("2026-03-09T10:00+01:00"));
});

test("spatie/opening-hours #44: a desk that never opens again is an error, not an endless search", () => {
  expect(codesOf(() => businessCalendar({ timeZone: "Europe/Rome", weeklyHours: {} }))).toEqual(["never_open"]);
  const once = businessCalendar({ timeZone: "Europe/Rome", weeklyHours: {}, exceptions: { "2026-03-02": [["09:00", "10:00"]] } });
  expect(codesOf(() => nextOpening(once, "2026-03-02T10:00+01:00"))).toEqual(["result_out_of_range"]);
});

test("dbt_zendesk #25: a skipped hour is no business time, and a repeated hour is two hours", () => {
  const always = businessCalendar({
    timeZone: "Europe/Rome",
    weeklyHours: { sat: [["00:00", "24:00"]], sun: [["00:00", "24:00"]] },
  });
  expect(businessTimeBetween(always, "2026-03-28T12:00+01:00", "2026-03-29T12:00+02:00")).toBe(23 * 3_600_000);
  expect(addBusinessTime(always, "2026-10-24T12:00+02:00", { hours: 25 })).toEqual(new Date("2026-10-25T12:00+01:00"));
});

test("date-fns's differenceInMinutes cuts 30:01 to 30: one second over opens the next block", () => {
  const intervention = { mode: "phone", startedAt: "2026-05-12T10:00:00+02:00", endedAt: "2026-05-12T10:30:01+02:00" };
  expect(billableDuration(acoPolicy, intervention).billableMinutes).toBe(60);
});
