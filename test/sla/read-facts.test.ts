import { describe, expect, test } from "vitest";
import { acoPolicy, attainment, dueAt, slaStatus } from "../../src/index.js";
import { problemsOf, untyped } from "../problem/refusal.js";
import { blockingTicket, march } from "./given-clock.js";

const now = march(2, "12:00");
const statusOf = (more: object) => slaStatus(acoPolicy, { ...blockingTicket(), ...more }, now);

describe("the facts of a ticket", () => {
  test("optional fields of facts that are null or undefined count as absent", () => {
    const names = ["priorityChanges", "pauses", "tier", "calendar", "acknowledgedAt", "intervenedAt", "resolvedAt", "endedAt"];
    for (const name of [...names, "conclusions", "updates", "messages", "milestones"]) {
      for (const nothing of [null, undefined]) expect(statusOf({ [name]: nothing })).toEqual(statusOf({}));
    }
    expect(statusOf({ pauses: [{ from: march(2, "10:00"), to: null }] })).toMatchObject({ clock: "paused" });
  });

  test("facts with an unknown field are refused with the nearest known name", () => {
    expect(problemsOf(() => statusOf({ intervened_at: now }))).toMatchObject([
      { code: "unknown_field", path: ["facts", "intervened_at"], nearest: "intervenedAt" },
    ]);
    expect(problemsOf(() => statusOf({ pauses: [{ start: march(2, "10:00"), end: now }] }))).toMatchObject([
      { code: "unknown_field", path: ["facts", "pauses", 0, "start"], nearest: "from" },
      { code: "unknown_field", path: ["facts", "pauses", 0, "end"], nearest: "to" },
    ]);
    expect(problemsOf(() => statusOf({ priorityChanges: [{ at: now, priority: "low", level: null }] }))).toMatchObject([
      { code: "unknown_field", path: ["facts", "priorityChanges", 0, "level"], known: ["at", "priority"] },
    ]);
  });

  test("facts with an invalid instant are refused with its path", () => {
    const wrong = { pauses: [{ from: march(2, "10:00"), to: "soon" }] };
    expect(problemsOf(() => statusOf(wrong))).toMatchObject([{ code: "invalid_instant", path: ["facts", "pauses", 0, "to"] }]);
    expect(problemsOf(() => statusOf({ updates: [now, "soon"] }))).toMatchObject([{ path: ["facts", "updates", 1] }]);
    expect(problemsOf(() => slaStatus(acoPolicy, blockingTicket(), "soon"))).toMatchObject([{ path: ["now"] }]);
  });

  test.each(["acknowledgedAt", "intervenedAt", "resolvedAt", "endedAt"])("facts whose %s is no instant are refused", (field) => {
    expect(problemsOf(() => statusOf({ [field]: "soon" }))).toMatchObject([{ code: "invalid_instant", path: ["facts", field] }]);
  });

  test("facts with an invalid instant in a list are refused with its position", () => {
    expect(problemsOf(() => statusOf({ messages: [now, "soon"] }))).toMatchObject([{ path: ["facts", "messages", 1] }]);
    expect(problemsOf(() => statusOf({ pauses: [{ from: "soon" }] }))).toMatchObject([{ path: ["facts", "pauses", 0, "from"] }]);
    const priorityChanges = [{ at: "soon", priority: "low" }];
    expect(problemsOf(() => statusOf({ priorityChanges }))).toMatchObject([{ path: ["facts", "priorityChanges", 0, "at"] }]);
  });

  test("a pause that ends before it begins, and a change of priority before the receipt, are refused with their paths", () => {
    const reversed = { from: march(2, "11:00"), to: march(2, "10:00") };
    expect(problemsOf(() => statusOf({ pauses: [reversed] }))).toMatchObject([
      { code: "reversed_interval", path: ["facts", "pauses", 0] },
    ]);
    const priorityChanges = [{ at: march(2, "08:00"), priority: "low" }];
    expect(problemsOf(() => statusOf({ priorityChanges }))).toMatchObject([
      { code: "reversed_interval", path: ["facts", "priorityChanges", 0, "at"] },
    ]);
  });

  test("a reason of a pause that is not text is refused with its path", () => {
    expect(problemsOf(() => statusOf({ pauses: [{ from: march(2, "10:00"), reason: 5 }] }))).toEqual([
      { code: "wrong_type", path: ["facts", "pauses", 0, "reason"], expected: "text", value: "5" },
    ]);
    expect(statusOf({ pauses: [{ from: march(2, "10:00"), reason: null }] })).toMatchObject({ clock: "paused" });
  });

  test("an unknown priority is refused with the path of the change that gave it", () => {
    const change = (at: string, priority: unknown) => ({
      priorityChanges: [
        { at, priority: "low" },
        { at, priority },
      ],
    });
    for (const at of [march(2, "09:00"), march(2, "10:00")]) {
      for (const priority of ["urgent", undefined, 5]) {
        expect(problemsOf(() => statusOf(change(at, priority)))).toMatchObject([
          { code: "unknown_priority", path: ["facts", "priorityChanges", 1, "priority"] },
        ]);
      }
    }
    expect(problemsOf(() => statusOf({ priority: undefined }))).toMatchObject([
      { code: "unknown_priority", path: ["facts", "priority"] },
    ]);
  });

  test("conclusions that are not a list are refused next to a resolution too", () => {
    expect(problemsOf(() => statusOf({ resolvedAt: now, conclusions: { from: now } }))).toMatchObject([
      { code: "wrong_type", path: ["facts", "conclusions"], expected: "a list" },
    ]);
  });

  test("facts that give the resolution twice are refused", () => {
    expect(problemsOf(() => statusOf({ resolvedAt: now, conclusions: [{ from: now }] }))).toEqual([
      { code: "resolved_twice", path: ["facts", "resolvedAt"] },
    ]);
    for (const conclusions of [[], null]) {
      expect(statusOf({ resolvedAt: now, conclusions })).toEqual(statusOf({ conclusions: [{ from: now }] }));
    }
  });
});

const facts = { receivedAt: "2026-03-02T09:00+01:00", priority: "blocking" };
const asked = (part: object): readonly unknown[] => problemsOf(() => slaStatus(acoPolicy, untyped({ ...facts, ...part }), now));

describe("problems of facts have their path", () => {
  test.each(["updates", "messages"])("%s that are not a list are refused with their path", (field) => {
    expect(asked({ [field]: now })).toMatchObject([{ code: "wrong_type", path: ["facts", field], expected: "a list" }]);
  });

  test.each(["pauses", "priorityChanges", "conclusions"])(
    "%s that are not a list of objects are refused with their path",
    (field) => {
      const notAList = { code: "wrong_type", path: ["facts", field], expected: "a list" };
      expect(asked({ [field]: "none" })).toMatchObject([notAList]);
      expect(asked({ [field]: [null] })).toMatchObject([{ code: "wrong_type", path: ["facts", field, 0] }]);
    },
  );

  test("facts that are not an object are refused with their path", () => {
    const refusal = [{ code: "wrong_type", path: ["facts"] }];
    expect(problemsOf(() => slaStatus(acoPolicy, untyped(null), now))).toMatchObject(refusal);
    expect(problemsOf(() => dueAt(acoPolicy, untyped(5)))).toMatchObject(refusal);
    expect(problemsOf(() => attainment(acoPolicy, untyped("all"), now))).toMatchObject([{ ...refusal[0], expected: "a list" }]);
  });
});
