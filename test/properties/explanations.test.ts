import fc from "fast-check";
import { describe, expect } from "vitest";
import {
  dueAt,
  explainDueAt,
  formatExplanation,
  isSupportError,
  localDateAt,
  openPeriods,
  type DueExplanation,
  type SlaPolicy,
  type Target,
} from "../../src/index.js";
import { dueExplanationSchema } from "../../src/schemas/index.js";
import { clockChangesBetween, zoneNamed } from "../../src/time/internal.js";
import { scenarios, type Scenario } from "../support/arbitraries.js";
import { law } from "../support/law.js";
import { targets } from "../support/policy-arbitraries.js";
import { singleTargetPolicy } from "../support/single-target-policy.js";
import { throughJson } from "../support/through-json.js";

interface Explained {
  readonly policy: SlaPolicy;
  readonly explanation: DueExplanation;
}

/** A due date explained; undefined where there is none. */
function explained({ spec, instantsMs: [receivedAt = 0] }: Scenario, target: Target): Explained | undefined {
  const policy = singleTargetPolicy(spec, target);
  try {
    return { policy, explanation: explainDueAt(policy, { priority: "only", receivedAt }) };
  } catch (error) {
    if (isSupportError(error) && (error.code === "zero_budget" || error.code === "result_out_of_range")) return undefined;
    throw error;
  }
}

describe("the explanation of a due date", () => {
  law(
    "an explanation leads from receipt to the due date without a gap",
    120,
    fc.property(scenarios(1), targets, (scenario, target) => {
      const found = explained(scenario, target);
      if (found === undefined) return;
      const { policy, explanation } = found;
      expect(dueAt(policy, { priority: "only", receivedAt: explanation.receivedAt })).toEqual(explanation.dueAt);
      expect([...explanation.steps.map(({ from }) => from), explanation.dueAt]).toEqual([
        explanation.receivedAt,
        ...explanation.steps.map(({ to }) => to),
      ]);
      expect(explanation.steps.filter(({ from, to }) => from >= to)).toEqual([]);
    }),
  );

  law(
    "an explanation uses exactly the desk's open periods, and they sum to the budget",
    120,
    fc.property(scenarios(1), targets, (scenario, target) => {
      const found = explained(scenario, target);
      if (found === undefined) return;
      const { policy, explanation } = found;
      const open = explanation.steps.filter((step) => step.kind === "open");
      expect(open.map(({ from, to }) => ({ from, to }))).toEqual(
        openPeriods(policy.calendar, explanation.receivedAt, explanation.dueAt),
      );
      let leftMs = explanation.budgetMs;
      for (const step of open) {
        leftMs -= step.to.getTime() - step.from.getTime();
        expect([step.usedMs, step.leftMs]).toEqual([step.to.getTime() - step.from.getTime(), leftMs]);
      }
      expect(leftMs).toBe(0);
    }),
  );

  law(
    "an explanation gives every closed step its reasons by date, and names each clock change once",
    120,
    fc.property(scenarios(1), targets, (scenario, target) => {
      const found = explained(scenario, target);
      if (found === undefined) return;
      const { policy, explanation } = found;
      for (const step of explanation.steps) {
        if (step.kind !== "closed") continue;
        expect(step.closures.length).toBeGreaterThan(0);
        expect(step.closures[0]?.fromDate).toBe(localDateAt(policy.calendar, step.from));
      }
      const { receivedAt, dueAt: due } = explanation;
      expect(explanation.steps.flatMap((step) => step.clockChanges)).toEqual(
        clockChangesBetween(zoneNamed(policy.calendar.timeZone), receivedAt.getTime(), due.getTime()),
      );
    }),
  );

  law(
    "an explanation has a line for the request, one for the due date and all values, in both languages",
    60,
    fc.property(scenarios(1), targets, fc.constantFrom("en" as const, "it" as const), (scenario, target, locale) => {
      const found = explained(scenario, target);
      if (found === undefined) return;
      const lines = formatExplanation(found.explanation, { locale }).split("\n");
      expect(lines.length).toBeGreaterThanOrEqual(3);
      expect(lines.join(" ")).not.toMatch(/undefined|NaN|Invalid|\[object/);
    }),
  );

  law(
    "an explanation is the same after JSON and its schema",
    60,
    fc.property(scenarios(1), targets, (scenario, target) => {
      const found = explained(scenario, target);
      if (found === undefined) return;
      const { explanation } = found;
      expect(dueExplanationSchema.parse(throughJson(explanation))).toStrictEqual(explanation);
    }),
  );
});
