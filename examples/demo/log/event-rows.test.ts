import { acoPolicy, type SlaFacts } from "trouble-ticket";
import { describe, expect, test } from "vitest";
import { activityKinds } from "./activity-kinds.js";
import { caseFacts as factsOfCase, eventRows, type CaseEvent } from "./event-rows.js";
import type { EventMapping, LogMapping } from "./mapping.js";
import { isBadRow, type TicketReader } from "./rows.js";

const columns = { case: "Case", activity: "Activity", at: "Time" };
const mapping: EventMapping = {
  ...columns,
  ...{ acknowledged: ["Confirm"], intervened: ["Start"], pauseFrom: ["Wait", "Hold"], updates: ["Reply"] },
  ...{ messages: ["Customer"], resolved: ["Solve"], ended: ["Close"] },
};

function caseFacts(given: EventMapping, inOrder: readonly CaseEvent[], priority: string): SlaFacts | undefined {
  return factsOfCase(activityKinds(given), inOrder, priority);
}

/** Events one hour apart: `Open Start Close`. */
function history(text: string): readonly CaseEvent[] {
  return text.split(" ").map((activity, position) => ({ activity, at: position }));
}

test("a case is received with its first event by default", () => {
  expect(caseFacts(mapping, history("Open Confirm Start Start Close"), "low")).toEqual({
    ...{ receivedAt: 0, priority: "low", acknowledgedAt: 1, intervenedAt: 2, endedAt: 4 },
  });
});

test("a case is received with the first event of the given activities, and earlier events are left out", () => {
  const received = { ...mapping, received: ["Assign"] };
  expect(caseFacts(received, history("Start Assign Start"), "low")).toEqual({ receivedAt: 1, priority: "low", intervenedAt: 2 });
  expect(caseFacts(received, history("Start Close"), "low")).toBeUndefined();
});

test("a pause ends with the next event of another activity by default", () => {
  expect(caseFacts(mapping, history("Open Wait Wait Note Wait"), "low")).toMatchObject({
    pauses: [{ from: 1, to: 3 }, { from: 4 }],
  });
  expect(caseFacts(mapping, history("Open Wait Hold Note"), "low")).toMatchObject({
    pauses: [
      { from: 1, to: 2 },
      { from: 2, to: 3 },
    ],
  });
});

test("a pause ends with one of the given activities alone", () => {
  const given = { ...mapping, pauseTo: ["Go"] };
  expect(caseFacts(given, history("Open Wait Note Start Go Wait"), "low")).toMatchObject({
    pauses: [{ from: 1, to: 4 }, { from: 5 }],
  });
});

test("work after a resolution or an end reopens the case", () => {
  expect(caseFacts(mapping, history("Open Solve Solve Start Solve Close Close"), "low")).toMatchObject({
    conclusions: [{ from: 1, to: 3 }, { from: 4 }],
    endedAt: 5,
  });
  expect(caseFacts(mapping, history("Open Close Start"), "low")).toEqual({ receivedAt: 0, priority: "low", intervenedAt: 2 });
});

test("updates and messages are lists of instants", () => {
  expect(caseFacts(mapping, history("Open Customer Reply Customer Reply"), "low")).toMatchObject({
    ...{ messages: [1, 3], updates: [2, 4] },
  });
});

test("activities are compared in any case of letters and with any blanks", () => {
  expect(caseFacts(mapping, history("Open START solve"), "low")).toMatchObject({ intervenedAt: 1, conclusions: [{ from: 2 }] });
  const given = { ...columns, intervened: ["Take  in charge "] };
  expect(caseFacts(given, [...history("Open"), { activity: "take in Charge", at: 5 }], "low")).toMatchObject({ intervenedAt: 5 });
});

describe("rows of events", () => {
  const header = ["Case", "Activity", "Time", "Priority"];
  const events: EventMapping = { ...columns, priority: "Priority", intervened: ["Start"], resolved: ["Solve"] };
  const priorities = { P1: "blocking", "*": "low" };
  const readerOf = (rows: readonly (readonly string[])[], given: LogMapping = { events, priorities }): TicketReader => {
    const result = eventRows(acoPolicy, given, header);
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    for (const [index, cells] of rows.entries()) result.reader.enter(index + 2, cells);
    return result.reader;
  };
  const prioritiesOf = (rows: readonly (readonly string[])[], given?: LogMapping): readonly unknown[] =>
    [...readerOf(rows, given).tickets()].map((each) => (isBadRow(each) ? each.problems[0]?.path[0] : each.facts.priority));

  test("the priority of a case is the first one that is not empty", () => {
    const rows = [
      ["1", "Open", "2026-03-02 09:00", ""],
      ["1", "Start", "2026-03-02 10:00", "NULL"],
      ["1", "Solve", "2026-03-02 11:00", "P1"],
    ];
    expect(prioritiesOf(rows)).toEqual(["blocking"]);
    expect(prioritiesOf(rows.slice(0, 2))).toEqual(["low"]);
    expect(prioritiesOf(rows, { events, priorities: { P1: "blocking" } })).toEqual(["blocking"]);
    expect(prioritiesOf(rows.slice(0, 2), { events, priorities: { P1: "blocking" } })).toEqual(["priority"]);
    expect(prioritiesOf(rows, { events, priorities: { P1: "blocking", null: "notUrgent" } })).toEqual(["notUrgent"]);
  });

  test("a row without a case or an activity is bad, also with a text that means no value", () => {
    const { enter } = readerOf([]);
    expect(enter(2, ["NULL", "Open", "2026-03-02 09:00", "P1"])?.problems.map(({ path }) => path)).toEqual([["case"]]);
    expect(enter(3, ["1", "", "0000-00-00 00:00:00", "P1"])?.problems.map(({ path }) => path)).toEqual([["activity"], ["at"]]);
    expect(enter(4, ["1", "Op\uFFFDn", "2026-03-02 09:00", "P1"])?.problems.map(({ code, path }) => [code, path])).toEqual([
      ["invalid_encoding", ["activity"]],
    ]);
  });

  test("an activity of the mapping that no row has is named with those of the file", () => {
    const rows = [
      ["1", "Open", "2026-03-02 09:00", "P1"],
      ["1", "start", "2026-03-02 10:00", "P1"],
    ];
    expect(readerOf(rows).notes()).toEqual([
      'no row has these activities of the mapping: "Solve" (resolved); the file has "Open", "start"',
    ]);
  });
});
