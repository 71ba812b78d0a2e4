import { describe, expect, test } from "vitest";
import {
  acoPolicy,
  explainDueAt,
  type DueExplanation,
  type DueOptions,
  type SlaFacts,
  type SlaPolicy,
} from "../../../src/index.js";
import { officeDesk } from "../../calendar/desk.js";
import { hourMs } from "../../support/units.js";
import { blockingTicket, march, stretch } from "../given-clock.js";

/** Each step as its kind, its begin and end in Rome, and its text. */
function stepsOf(facts: SlaFacts, policy: SlaPolicy = acoPolicy, options?: DueOptions): readonly (readonly unknown[])[] {
  return explainDueAt(policy, facts, options).steps.map((step) => [
    step.kind,
    inRome(step.from),
    inRome(step.to),
    ...saidBy(step),
  ]);
}

/** Day and time in Rome before the clocks change. */
function inRome(instant: Date): string {
  return new Date(instant.getTime() + hourMs).toISOString().slice(8, 16);
}

function saidBy(step: DueExplanation["steps"][number]): readonly unknown[] {
  if (step.kind === "open") return [step.usedMs / hourMs, step.leftMs / hourMs];
  if (step.kind === "paused") return [step.reason, step.pausedMs / hourMs];
  return step.kind === "closed" ? step.closures.map(({ reason }) => reason) : [step.cause];
}

describe("the steps to a due date", () => {
  test("open time uses the budget and closed time does not", () => {
    expect(stepsOf(blockingTicket({ receivedAt: march(6, "12:00") }))).toEqual([
      ["open", "06T12:00", "06T13:00", 1, 3],
      ["closed", "06T13:00", "06T14:00", "lunch"],
      ["open", "06T14:00", "06T17:00", 3, 0],
    ]);
  });

  test("a request received in closed time begins with a closed step", () => {
    expect(stepsOf(blockingTicket({ receivedAt: march(7, "11:00") }))).toEqual([
      ["closed", "07T11:00", "09T08:30", "weekend", "night"],
      ["open", "09T08:30", "09T12:30", 4, 0],
    ]);
  });

  test("pauses that overlap are one step with the reason of the first, worth the business time in it", () => {
    const pauses = [
      { ...stretch(march(2, "10:30"), march(2, "15:00")), reason: "onlineApproval" },
      { ...stretch(march(2, "10:00"), march(2, "11:00")), reason: "customerAnswer" },
    ];
    expect(stepsOf(blockingTicket({ pauses }))).toEqual([
      ["open", "02T09:00", "02T10:00", 1, 3],
      ["paused", "02T10:00", "02T15:00", "customerAnswer", 4],
      ["open", "02T15:00", "02T18:00", 3, 0],
    ]);
  });

  test("a pause that begins before the receipt or at the due date is cut to the time between", () => {
    const pauses = [stretch(march(2, "08:30"), march(2, "09:30")), stretch(march(2, "14:30"), march(2, "16:00"))];
    expect(stepsOf(blockingTicket({ pauses }))).toEqual([
      ["paused", "02T09:00", "02T09:30", undefined, 0.5],
      ["open", "02T09:30", "02T13:00", 3.5, 0.5],
      ["closed", "02T13:00", "02T14:00", "lunch"],
      ["open", "02T14:00", "02T14:30", 0.5, 0],
    ]);
  });

  test("a pause that ends before the start of the clock, or begins after the due date, has no step", () => {
    const policy: SlaPolicy = {
      calendar: officeDesk,
      priorities: { blocking: { rank: 1, label: "Blocking", targets: { intervention: { hours: 1, from: "acknowledgement" } } } },
    };
    const pauses = [stretch(march(2, "09:40"), march(2, "10:00")), stretch(march(2, "12:00"), march(2, "12:30"))];
    expect(stepsOf(blockingTicket({ pauses, acknowledgedAt: march(2, "10:00") }), policy)).toEqual([
      ["notStarted", "02T09:00", "02T10:00", "acknowledgement"],
      ["open", "02T10:00", "02T11:00", 1, 0],
    ]);
  });

  test("a pause that begins in closed time is a step after the closed one", () => {
    const facts = blockingTicket({ receivedAt: march(2, "10:00"), pauses: [stretch(march(2, "13:30"), march(2, "14:30"))] });
    expect(stepsOf(facts)).toEqual([
      ["open", "02T10:00", "02T13:00", 3, 1],
      ["closed", "02T13:00", "02T13:30", "lunch"],
      ["paused", "02T13:30", "02T14:30", undefined, 0.5],
      ["open", "02T14:30", "02T15:30", 1, 0],
    ]);
  });

  test("each of several pauses has its own reason, and one without a reason has none", () => {
    const pauses = [
      { ...stretch(march(2, "08:30"), march(2, "09:00")), reason: "before the receipt" },
      { ...stretch(march(2, "09:00"), march(2, "09:30")), reason: "customerAnswer" },
      { ...stretch(march(2, "10:00"), march(2, "10:30")), reason: "onlineApproval" },
      stretch(march(2, "11:00"), march(2, "11:30")),
    ];
    const paused = explainDueAt(acoPolicy, blockingTicket({ pauses })).steps.filter(({ kind }) => kind === "paused");
    expect(paused.map((step) => ("reason" in step ? step.reason : "none"))).toEqual(["customerAnswer", "onlineApproval", "none"]);
  });

  test("a clock whose start is the receipt has no step before it", () => {
    const targets = { intervention: { hours: 1, from: "opening" as const } };
    const policy: SlaPolicy = { calendar: officeDesk, priorities: { blocking: { rank: 1, label: "Blocking", targets } } };
    expect(stepsOf(blockingTicket(), policy)).toEqual([["open", "02T09:00", "02T10:00", 1, 0]]);
  });

  test("an interval of updates starts at the first sign of the provider, and later ones at the update before", () => {
    const priorities = { blocking: { rank: 1, label: "Blocking", targets: { update: { hours: 1 } } } };
    const policy: SlaPolicy = { calendar: officeDesk, priorities };
    const acknowledged = blockingTicket({ acknowledgedAt: march(2, "10:00") });
    const firstStep = (facts: SlaFacts) => stepsOf(facts, policy, { metric: "update" })[0];
    expect(firstStep(acknowledged)).toEqual(["notStarted", "02T09:00", "02T10:00", "acknowledgement"]);
    expect(firstStep({ ...acknowledged, updates: [march(2, "11:00")] })).toEqual([
      ...["notStarted", "02T09:00", "02T11:00", "update"],
    ]);
  });

  test("a conclusion that was reopened is a pause of the resolution with the reason concluded", () => {
    const priorities = { blocking: { rank: 1, label: "Blocking", targets: { resolution: { hours: 2 } } } };
    const facts = blockingTicket({ conclusions: [stretch(march(2, "10:00"), march(2, "12:00"))] });
    expect(stepsOf(facts, { calendar: officeDesk, priorities }, { metric: "resolution" })).toEqual([
      ["open", "02T09:00", "02T10:00", 1, 1],
      ["paused", "02T10:00", "02T12:00", "concluded", 2],
      ["open", "02T12:00", "02T13:00", 1, 0],
    ]);
  });

  test("a clock change is named in the step in which it happens", () => {
    const { steps } = explainDueAt(acoPolicy, blockingTicket({ receivedAt: march(27, "17:00") }));
    expect(steps.map(({ clockChanges }) => clockChanges)).toEqual([
      [],
      [{ at: new Date("2026-03-29T01:00Z"), shiftMs: hourMs }],
      [],
    ]);
  });
});
