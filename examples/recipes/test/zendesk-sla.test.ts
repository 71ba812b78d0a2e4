import { businessCalendar, dueAt } from "trouble-ticket";
import { describe, expect, test } from "vitest";
import { zendeskPriorities } from "../tickets/zendesk-sla.js";
import { areSamplesHere, sampleRows } from "./shared-samples.js";

const row = {
  sla_policy_id: "1",
  sla_policy_updated_at: "2026-01-01 00:00:00",
  business_hours: "TRUE",
  priority: "high",
  target: "60",
};
const options = { policy: "1", timeZone: "UTC" };

describe("an SLA policy of Zendesk", () => {
  test("targets are minutes of business hours, or of the calendar always", () => {
    const rows = [
      { ...row, metric: "first_reply_time" },
      { ...row, metric: "total_resolution_time", target: "480", business_hours: "FALSE" },
      { ...row, metric: "next_reply_time", priority: "low", sla_policy_id: "2" },
    ];
    expect(zendeskPriorities(rows, options)).toEqual({
      priorities: {
        high: {
          rank: 2,
          label: "High",
          targets: { intervention: { minutes: 60 }, resolution: { minutes: 480, calendar: "always" } },
        },
      },
      problems: [],
    });
  });

  test("metrics that Zendesk pauses in different statuses are reported, those that it pauses alike are not", () => {
    const problemsOf = (...metrics: readonly string[]): readonly unknown[] =>
      zendeskPriorities(
        metrics.map((metric) => ({ ...row, metric })),
        options,
      ).problems;
    const advice = "A ticket's pauses hold for all its promises: read the facts for each, with its own pausing.";
    const differ = (text: string): readonly unknown[] => [{ code: "interpreted", at: "policy", text: `${text}. ${advice}` }];
    expect(problemsOf("first_reply_time", "requester_wait_time")).toEqual(
      differ("first_reply_time pauses in no status, requester_wait_time pauses in pending"),
    );
    expect(problemsOf("pausable_update_time", "agent_work_time")).toEqual(
      differ("pausable_update_time pauses in pending, agent_work_time pauses in pending and hold"),
    );
    expect(problemsOf("pausable_update_time", "requester_wait_time")).toEqual([]);
    expect(problemsOf("first_reply_time", "next_reply_time", "periodic_update_time", "total_resolution_time")).toEqual([]);
  });

  test("the last version holds, or the version of an instant, in any order of rows", () => {
    const later = { ...row, metric: "first_reply_time", sla_policy_updated_at: "2026-06-01 00:00:00", target: "45" };
    const rows = [later, { ...row, metric: "first_reply_time" }];
    const minutesAt = (at?: Date): unknown =>
      zendeskPriorities(rows, at === undefined ? options : { ...options, at }).priorities["high"]?.targets.intervention;
    expect([minutesAt(), minutesAt(new Date("2026-05-31T00:00Z"))]).toEqual([{ minutes: 45 }, { minutes: 60 }]);
  });

  test("a priority, a metric or a number that is unknown, and a second resolution, are reported", () => {
    const rows = [
      { ...row, metric: "first_reply_time", priority: "medium" },
      { ...row, metric: "group_ownership_time" },
      { ...row, metric: "first_reply_time", target: "" },
      { ...row, metric: "requester_wait_time" },
      { ...row, metric: "agent_work_time" },
    ];
    expect(zendeskPriorities(rows, options).problems.map(({ code, at }) => [code, at])).toEqual([
      ["unknown_name", "row 2, priority"],
      ["unknown_name", "row 3, metric"],
      ["unreadable_value", "row 4, target"],
      ["left_out", "row 6, metric"],
    ]);
    const updates = ["periodic_update_time", "pausable_update_time"].map((metric) => ({ ...row, metric }));
    expect(zendeskPriorities(updates, options).problems).toMatchObject([{ code: "left_out", at: "row 3, metric" }]);
    expect(zendeskPriorities([], options).problems).toMatchObject([{ code: "unknown_name", at: "policy" }]);
  });

  test.runIf(areSamplesHere)(
    "the real policies have the targets of the table; medium and the metrics that pause in different statuses are reported",
    () => {
      const rows = sampleRows("zd_sla_policy_metric_history_data.csv");
      const first = zendeskPriorities(rows, { policy: "1001", timeZone: "UTC" });
      const second = zendeskPriorities(rows, { policy: "1002", timeZone: "UTC" });
      expect(first.problems).toEqual([]);
      expect(Object.entries(first.priorities).map(([name, { targets }]) => [name, targets])).toEqual([
        ["urgent", { intervention: { minutes: 45 }, reply: { minutes: 30 } }],
        ["high", { intervention: { minutes: 180 }, reply: { minutes: 120 } }],
        ["normal", { intervention: { minutes: 360 }, reply: { minutes: 240 } }],
        ["low", { intervention: { minutes: 1440 }, reply: { minutes: 720 } }],
      ]);
      expect(second.problems.map(({ code, at }) => [code, at])).toEqual([
        ["unknown_name", "row 22, priority"],
        ["unknown_name", "row 23, priority"],
        ["interpreted", "policy"],
      ]);
      const calendars = { always: businessCalendar({ timeZone: "UTC", weeklyHours: "always" }) };
      const office = businessCalendar({ timeZone: "Europe/Rome", weeklyHours: { mon: [["09:00", "18:00"]] } });
      const policy = { calendar: office, calendars, priorities: second.priorities };
      expect(dueAt(policy, { priority: "urgent", receivedAt: "2026-03-07T10:00Z" })).toEqual(new Date("2026-03-07T12:00Z"));
    },
  );
});
