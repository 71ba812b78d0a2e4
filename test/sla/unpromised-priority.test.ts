import { expect, test } from "vitest";
import { acoPolicySpec, slaStatus, supportPolicy } from "../../src/index.js";
import { problemsOf } from "../error/refusal.js";

const policy = supportPolicy({
  ...acoPolicySpec,
  priorities: { ...acoPolicySpec.priorities, wish: { rank: 9, label: "Wish", targets: {} } },
});

test("a priority that promised nothing was never breached, however long it held", () => {
  const raised = {
    receivedAt: "2026-03-02T09:00+01:00",
    priority: "wish",
    priorityChanges: [{ at: "2026-03-02T12:00+01:00", priority: "blocking" }],
  };
  expect(slaStatus(policy, raised, "2026-03-02T12:30+01:00")).toMatchObject({
    outcome: "pending",
    dueAt: new Date("2026-03-02T13:00+01:00"),
  });
  expect(slaStatus(policy, raised, "2026-03-02T14:30+01:00").breachedAt).toEqual(new Date("2026-03-02T13:00+01:00"));
});

test("the priority in force must promise something", () => {
  const lowered = { receivedAt: "2026-03-02T09:00+01:00", priority: "wish" };
  expect(problemsOf(() => slaStatus(policy, lowered, "2026-03-02T12:30+01:00"))).toEqual([
    { code: "no_target", priority: "wish", metric: "intervention" },
  ]);
});
