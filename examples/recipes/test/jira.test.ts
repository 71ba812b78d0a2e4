import { businessCalendar, slaStatus } from "trouble-ticket";
import { describe, expect, test } from "vitest";
import { exportColumns, fivetranColumns, jiraFacts } from "../tickets/jira.js";
import { areSamplesHere, sampleRows } from "./shared-samples.js";

const priorities = { High: "critical", Medium: "standard" };

describe("a table of issues", () => {
  test("Jira's own export has local times with the English names of months", () => {
    const row = { "Issue key": "TP-8", Created: "01/Apr/26 8:33 AM", Resolved: "29/May/26 11:33 PM", Priority: "High" };
    expect(jiraFacts([row], exportColumns, { timeZone: "Europe/Rome", order: "dmy", priorities })).toEqual({
      tickets: [
        {
          number: "TP-8",
          facts: {
            priority: "critical",
            receivedAt: new Date("2026-04-01T06:33Z"),
            resolvedAt: new Date("2026-05-29T21:33Z"),
            priorityChanges: [],
            pauses: [],
            conclusions: [],
          },
        },
      ],
      problems: [],
    });
  });

  test("the history of Fivetran gives pauses, reopened resolutions and the priority at receipt", () => {
    const row = { id: "10011", key: "TP-8", created: "2026-03-02 08:00:00", resolved: "2026-03-02 15:00:00", priority: "High" };
    const change = { issue_id: "10011", field_id: "status" };
    const history = [
      { ...change, time: "2026-03-02 11:00:00", value: "3" },
      { ...change, time: "2026-03-02 10:00:00", value: "10100" },
      { ...change, time: "2026-03-02 12:00:00", field_id: "resolution", value: "10000" },
      { ...change, time: "2026-03-02 13:00:00", field_id: "resolution", value: "" },
      { ...change, time: "2026-03-02 15:00:00", field_id: "resolution", value: "10000" },
      { ...change, time: "2026-03-02 08:00:00", field_id: "priority", value: "Medium" },
      { ...change, time: "2026-03-02 09:00:00", field_id: "priority", value: "High" },
      { ...change, issue_id: "", time: "2026-03-02 09:00:00", value: "3" },
    ];
    const { tickets, problems } = jiraFacts([row], fivetranColumns, { timeZone: "UTC", priorities, history, waiting: ["10100"] });
    const at = (hour: string): Date => new Date(`2026-03-02T${hour}:00Z`);
    expect(problems.map(({ code, at: place }) => [code, place])).toEqual([["not_in_source", "history, row 9, issue_id"]]);
    expect(tickets[0]?.facts).toEqual({
      receivedAt: at("08:00"),
      priority: "standard",
      priorityChanges: [
        { at: at("08:00"), priority: "standard" },
        { at: at("09:00"), priority: "critical" },
      ],
      pauses: [{ from: at("10:00"), to: at("11:00") }],
      conclusions: [{ from: at("12:00"), to: at("13:00") }, { from: at("15:00") }],
    });
  });

  test("faults are reported with row and column", () => {
    const row = { key: "TP-8", created: "2026-04-01 08:00:00", resolved: "", priority: "High" };
    const { tickets, problems } = jiraFacts(
      [
        { ...row, created: "" },
        { ...row, created: "2026-13-01 08:00:00" },
        { ...row, resolved: "2026-03-01 08:00:00" },
        { ...row, priority: "Blocker" },
        { ...row, key: "" },
      ],
      fivetranColumns,
      { timeZone: "UTC", priorities },
    );
    expect(tickets).toEqual([]);
    expect(problems.map(({ code, at }) => [code, at])).toEqual([
      ["not_in_source", "row 2, created"],
      ["unreadable_value", "row 3, created"],
      ["not_in_source", "row 3, created"],
      ["unreadable_value", "row 4, resolved"],
      ["unknown_name", "row 5, priority"],
      ["not_in_source", "row 6, key"],
    ]);
  });

  test.runIf(areSamplesHere)("the real issues elapse from created to resolved", () => {
    const rows = sampleRows("jira-fivetran-issue.csv");
    const { tickets, problems } = jiraFacts(rows, fivetranColumns, { timeZone: "UTC", priorities: { "*": "standard" } });
    expect([tickets.map(({ number }) => number), problems]).toEqual([["TP-8", "TP-12", "TCP-1", "TP-10"], []]);
    const targets = { resolution: { hours: 1 } };
    const policy = {
      calendar: businessCalendar({ timeZone: "UTC", weeklyHours: "always" }),
      priorities: { standard: { rank: 1, label: "Standard", targets } },
    };
    const [first] = tickets;
    if (first === undefined) throw new Error("no issue");
    // 1 April 08:33:58 to 29 May 11:33:53 is 58 days, 2:59:55.
    const seconds = 58 * 86_400 + 2 * 3600 + 59 * 60 + 55;
    expect(slaStatus(policy, first.facts, "2021-01-01T00:00Z", { metric: "resolution" }).elapsedMs).toBe(seconds * 1000);
  });
});
