import { expect, test } from "vitest";
import { caseFacts, type CaseEvent } from "./event-rows.js";
import type { EventMapping } from "./mapping.js";

const columns = { case: "Case", activity: "Activity", at: "Time" };
const mapping: EventMapping = {
  ...columns,
  ...{ acknowledged: ["Confirm"], intervened: ["Start"], pauseFrom: ["Wait", "Hold"], updates: ["Reply"] },
  ...{ messages: ["Customer"], resolved: ["Solve"], ended: ["Close"] },
};

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
