import fc from "fast-check";
import { describe, expect } from "vitest";
import {
  addBusinessTime,
  businessTimeBetween,
  dueAt,
  isOpen,
  isSupportError,
  previousClosing,
  type CalendarSpec,
  type SlaPolicy,
  type Target,
} from "../../src/index.js";
import { movedByCalendar, movedByWorkingDates } from "../oracle/date-count.js";
import { addInWalk, betweenInWalk, minuteWalk } from "../oracle/minute-walk.js";
import { scenarios } from "../support/arbitraries.js";
import { law } from "../support/law.js";
import { targets } from "../support/policy-arbitraries.js";
import { singleTargetPolicy } from "../support/single-target-policy.js";
import { dayMs, hourMs, minuteMs } from "../support/units.js";

/** The due date, or the code of the refusal. */
function dueMsOrCode(policy: SlaPolicy, receivedAt: number): number | string {
  try {
    return dueAt(policy, { priority: "only", receivedAt }).getTime();
  } catch (error) {
    if (isSupportError(error)) return error.code;
    throw error;
  }
}

/** The opening time that a target in hours gives, or the instant that one in dates names; undefined beyond the oracle's sight. */
function nominal(spec: CalendarSpec, receivedMs: number, target: Target): { budgetMs: number } | { atMs: number } | undefined {
  if ("minutes" in target) return { budgetMs: target.minutes * minuteMs };
  if ("hours" in target) return { budgetMs: target.hours * hourMs };
  const atMs =
    "businessDays" in target
      ? movedByWorkingDates(spec, receivedMs, target.businessDays)
      : "weeks" in target
        ? movedByCalendar(spec, receivedMs, { days: 7 * target.weeks })
        : movedByCalendar(spec, receivedMs, "days" in target ? { days: target.days } : { months: target.months });
  return atMs === undefined ? undefined : { atMs };
}

describe("due dates", () => {
  law(
    "a due date lies at open time or at a closing, after receipt (policy-2.6)",
    150,
    fc.property(scenarios(1), targets, ({ spec, instantsMs: [received = 0] }, target) => {
      const policy = singleTargetPolicy(spec, target);
      const due = dueMsOrCode(policy, received);
      if (typeof due === "string") {
        expect(["zero_budget", "result_out_of_range"]).toContain(due);
      } else {
        expect(due).toBeGreaterThan(received);
        if (!isOpen(policy.calendar, due)) expect(previousClosing(policy.calendar, due).getTime()).toBe(due);
      }
    }),
  );

  law(
    "a due date is receipt plus the opening time up to the instant its target names; without any, it is refused (policy-7.3)",
    200,
    fc.property(scenarios(1), targets, ({ spec, instantsMs: [received = 0] }, target) => {
      const policy = singleTargetPolicy(spec, target);
      const named = nominal(spec, received, target);
      if (named === undefined) return;
      const due = dueMsOrCode(policy, received);
      if (due === "result_out_of_range") return;
      const budget = "budgetMs" in named ? named.budgetMs : businessTimeBetween(policy.calendar, received, named.atMs);
      expect(due).toBe(budget === 0 ? "zero_budget" : addBusinessTime(policy.calendar, received, budget).getTime());
    }),
  );

  law(
    "a clock that walks minute by minute gives the same due date",
    100,
    fc.property(scenarios(1), targets, ({ spec, instantsMs: [received = 0] }, target) => {
      const walk = minuteWalk(spec, received, received + 35 * dayMs);
      const named = nominal(spec, received, target);
      if (named === undefined || ("atMs" in named && named.atMs >= walk.untilMs)) return;
      const budget = "budgetMs" in named ? named.budgetMs : betweenInWalk(walk, received, named.atMs);
      const due = budget === 0 ? "zero_budget" : addInWalk(walk, received, budget);
      if (due !== undefined) expect(dueMsOrCode(singleTargetPolicy(spec, target), received)).toBe(due);
    }),
  );

  law(
    "a request received later is never due earlier, when its target is opening time",
    100,
    fc.property(scenarios(2), fc.integer({ min: 1, max: 2000 }), ({ spec, instantsMs: [one = 0, other = 0] }, minutes) => {
      const policy = singleTargetPolicy(spec, { minutes });
      const [first, second] = [dueMsOrCode(policy, Math.min(one, other)), dueMsOrCode(policy, Math.max(one, other))];
      if (typeof first === "number" && typeof second === "number") expect(first).toBeLessThanOrEqual(second);
    }),
  );
});
