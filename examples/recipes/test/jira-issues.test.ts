import { describe, expect, test } from "vitest";
import { jiraIssueFacts } from "../tickets/jira-issues.js";

const priorities = { High: "critical", Medium: "standard" };

describe("issues with their changelog", () => {
  const change = (created: string, field: string, fromString: string | null, toString: string | null): object => ({
    created: `2026-03-02T${created}:00.000+0100`,
    items: [{ field, fromString, toString }],
  });
  const comment = (created: string, accountId: string, more: object = {}): object => ({
    created: `2026-03-02T${created}:00.000+0100`,
    author: { accountId, accountType: "atlassian" },
    ...more,
  });
  const issue = {
    key: "TP-8",
    fields: {
      ...{ created: "2026-03-02T09:00:00.000+0100", priority: { name: "High" }, reporter: { accountId: "customer" } },
      comment: {
        comments: [
          comment("09:05", "customer"),
          comment("09:10", "agent", { jsdPublic: false }),
          comment("09:20", "agent"),
          comment("11:00", "agent"),
        ],
      },
    },
    changelog: {
      total: 6,
      histories: [
        change("15:00", "resolution", null, "Done"),
        change("10:00", "status", "Open", "Waiting for customer"),
        change("11:00", "status", "Waiting for customer", "In Progress"),
        change("12:00", "resolution", null, "Done"),
        change("13:00", "resolution", "Done", null),
        change("09:30", "priority", "Medium", "High"),
      ],
    },
  };
  const options = { priorities, waiting: ["Waiting for customer"] };
  const at = (time: string): Date => new Date(`2026-03-02T${time}:00+01:00`);

  test("pauses, reopened resolutions, priorities and answers come from the changelog and the comments", () => {
    expect(jiraIssueFacts([issue], options)).toEqual({
      tickets: [
        {
          number: "TP-8",
          facts: {
            priority: "standard",
            receivedAt: at("09:00"),
            priorityChanges: [{ at: at("09:30"), priority: "critical" }],
            pauses: [{ from: at("10:00"), to: at("11:00") }],
            conclusions: [{ from: at("12:00"), to: at("13:00") }, { from: at("15:00") }],
            intervenedAt: at("09:20"),
            updates: [at("11:00")],
          },
        },
      ],
      problems: [],
    });
  });

  test("a changelog that is missing or incomplete, and times without an offset, are reported with their path", () => {
    const { problems } = jiraIssueFacts(
      [
        { ...issue, changelog: undefined },
        { ...issue, changelog: { ...issue.changelog, total: 40 } },
        { ...issue, fields: { ...issue.fields, created: "2026-03-02 09:00" } },
        "TP-9",
        { ...issue, changelog: { histories: [{ created: "2026-03-02", items: [] }] } },
        { ...issue, changelog: { histories: [] }, fields: { ...issue.fields, priority: { name: "Blocker" } } },
      ],
      options,
    );
    expect(problems.map(({ code, at: place }) => [code, place])).toEqual([
      ["not_in_source", "issues[0].changelog"],
      ["not_in_source", "issues[1].changelog"],
      ["unreadable_value", "issues[2].fields.created"],
      ["unreadable_value", "issues[3].key"],
      ["unreadable_value", "issues[4].changelog.histories[0].created"],
      ["unknown_name", "issues[5].fields.priority"],
    ]);
  });
});
