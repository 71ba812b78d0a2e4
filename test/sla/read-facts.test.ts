import { describe, expect, test } from "vitest";
import { acoPolicy, attainment, dueAt, slaStatus } from "../../src/index.js";
import { codesOf, problemsOf, untyped } from "../problem/refusal.js";
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

  test("facts that give the resolution twice are refused", () => {
    expect(codesOf(() => statusOf({ resolvedAt: now, conclusions: [{ from: now }] }))).toEqual(["resolved_twice"]);
    expect(statusOf({ resolvedAt: now, conclusions: [] })).toEqual(statusOf({ conclusions: [{ from: now }] }));
  });
});

const facts = { receivedAt: "2026-03-02T09:00+01:00", priority: "blocking" };
const asked = (part: object): readonly unknown[] => problemsOf(() => slaStatus(acoPolicy, untyped({ ...facts, ...part }), now));

describe("problems of facts have their path", () => {
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
