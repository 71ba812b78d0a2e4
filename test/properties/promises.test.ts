import fc from "fast-check";
import { describe, expect } from "vitest";
import {
  attainment,
  dueAt,
  explainDueAt,
  formatExplanation,
  isSupportError,
  slaStatus,
  slaStatuses,
  type SlaFacts,
  type SlaPolicy,
  type SlaStatus,
} from "../../src/index.js";
import { slaStatusesSchema } from "../../src/schemas/index.js";
import { outOfSight, walkedPromise, type WalkedFacts, type WalkedInterval, type WalkedPolicy } from "../oracle/promise-walk.js";
import { walkedDue } from "../oracle/target-walk.js";
import { untyped } from "../problem/refusal.js";
import { scenarios } from "../support/arbitraries.js";
import { law } from "../support/law.js";
import { singleTargetPolicy } from "../support/single-target-policy.js";
import { throughJson } from "../support/through-json.js";
import { anyTarget, promiseCases, promiseMetrics, type PromiseCase } from "./promise-cases.js";

const noAnswer = ["no_target", "clock_not_started", "result_out_of_range", "missing_now"];

/** The answer; undefined where there is none. */
function answerOf<Answer>(ask: () => Answer): Answer | undefined {
  try {
    return ask();
  } catch (error) {
    if (isSupportError(error) && noAnswer.includes(error.code)) return undefined;
    throw error;
  }
}

function statusAt(policy: SlaPolicy, facts: SlaFacts, now: number, metric: string): SlaStatus | undefined {
  return answerOf(() => slaStatus(policy, facts, now, { metric }));
}

function statusOrCode(policy: SlaPolicy, facts: SlaFacts, now: number, metric: string): SlaStatus | string {
  try {
    return slaStatus(policy, facts, now, { metric });
  } catch (error) {
    if (isSupportError(error)) return error.code;
    throw error;
  }
}

function shownBy({ startedAt, dueAt: due, breachedAt, ...status }: SlaStatus): unknown {
  const { budgetMs, elapsedMs, pausedMs, clock, deskOpen, outcome } = status;
  return {
    ...{ budgetMs, elapsedMs, pausedMs, clock, deskOpen, outcome },
    ...{ startMs: startedAt.getTime(), dueMs: due.getTime(), breachedMs: breachedAt?.getTime() },
  };
}

/** The policy of a case in the oracle's words, for one metric. */
function walkedPolicyOf({ specs, policy, facts }: PromiseCase, metric: string): WalkedPolicy {
  const tier = facts.tier === undefined || facts.tier === null ? undefined : policy.tiers?.[facts.tier];
  return {
    specs,
    deskCalendar: tier?.calendar ?? facts.calendar ?? "default",
    targetOf: (priority) =>
      untyped(tier?.targets?.[priority]?.[metric] ?? policy.priorities[priority]?.targets?.[metric] ?? undefined),
    countsFromChange: policy.reprioritising?.countsFrom === "change",
  };
}

function walkedFactsOf(facts: SlaFacts): WalkedFacts {
  const at = (instant: unknown): number => (typeof instant === "number" ? instant : Infinity);
  const intervals = (given: SlaFacts["pauses"] | SlaFacts["conclusions"]): readonly WalkedInterval[] =>
    (given ?? []).map(({ from, to }) => ({ fromMs: at(from), toMs: at(to) }));
  return {
    receivedMs: at(facts.receivedAt),
    priority: facts.priority,
    changes: (facts.priorityChanges ?? []).map((change) => ({ atMs: at(change.at), priority: change.priority })),
    pauses: intervals(facts.pauses),
    conclusions: intervals(facts.conclusions),
    acknowledgedMs: at(facts.acknowledgedAt),
    intervenedMs: at(facts.intervenedAt),
    endedMs: at(facts.endedAt),
    milestoneMs: at(facts.milestones?.["workaround"]),
    updates: (facts.updates ?? []).map(at),
    messages: (facts.messages ?? []).map(at),
  };
}

/** Whether an interval begins and is kept at one instant. No rule orders the two. */
function areAmbiguous({ updates, messages, acknowledgedMs, intervenedMs }: WalkedFacts, metric: string): boolean {
  const instants = metric === "update" ? [...updates, acknowledgedMs, intervenedMs] : [...updates, intervenedMs, ...messages];
  const isRepeated = metric === "update" || metric === "reply";
  return (
    isRepeated && new Set(instants.filter((atMs) => atMs < Infinity)).size < instants.filter((atMs) => atMs < Infinity).length
  );
}

describe("a promise of any policy", () => {
  law(
    "a promise starts and is due when an oracle that counts minutes and dates says",
    150,
    fc.property(scenarios(1), anyTarget("acknowledgement"), ({ spec, instantsMs: [receivedMs = 0] }, drawn) => {
      const target = { ...drawn, from: undefined, calendar: undefined };
      const policy = singleTargetPolicy(spec, target);
      const walked = walkedDue(spec, untyped(target), receivedMs);
      const status = answerOf(() => slaStatus(policy, { receivedAt: receivedMs, priority: "only" }, receivedMs));
      if (walked === undefined || status === undefined) return;
      const { startedAt, dueAt: due, budgetMs } = status;
      expect({ startMs: startedAt.getTime(), dueMs: due.getTime(), budgetMs }).toEqual(walked);
    }),
  );

  law(
    "a promise has the status that an oracle computes from the open periods and the facts",
    50,
    fc.property(promiseCases, fc.constantFrom(...promiseMetrics), (promiseCase, metric) => {
      const [policy, facts] = [walkedPolicyOf(promiseCase, metric), walkedFactsOf(promiseCase.facts)];
      if (areAmbiguous(facts, metric)) return;
      for (const now of promiseCase.askedMs) {
        const walked = walkedPromise(policy, facts, metric, now);
        if (walked === outOfSight) continue;
        const status = statusOrCode(promiseCase.policy, promiseCase.facts, now, metric);
        if (status === "result_out_of_range") continue;
        expect(typeof status === "string" ? status : shownBy(status)).toEqual(walked);
      }
    }),
  );

  law(
    "a promise has used its budget at its own due date",
    60,
    fc.property(promiseCases, fc.constantFrom(...promiseMetrics), ({ policy, facts, askedMs }, metric) => {
      const lastMs = askedMs.at(-1) ?? 0;
      const status = statusAt(policy, facts, lastMs, metric);
      if (status?.clock !== "running" || status.outcome !== "pending" || status.dueAt.getTime() < lastMs) return;
      const atDue = statusAt(policy, facts, status.dueAt.getTime(), metric);
      expect(atDue).toMatchObject({ elapsedMs: status.budgetMs, dueAt: status.dueAt, outcome: "pending" });
    }),
  );

  law(
    "a promise is explained by steps without a gap to its due date, whose open time is the budget",
    60,
    fc.property(promiseCases, fc.constantFrom(...promiseMetrics), ({ policy, facts, askedMs }, metric) => {
      for (const now of askedMs) {
        const status = statusAt(policy, facts, now, metric);
        if (status === undefined) continue;
        const explanation = explainDueAt(policy, facts, { metric, now });
        const { steps, budgetMs, startedAt } = explanation;
        expect({ dueAt: explanation.dueAt, budgetMs, startedAt }).toEqual({
          dueAt: status.dueAt,
          budgetMs: status.budgetMs,
          startedAt: status.startedAt,
        });
        expect(dueAt(policy, facts, { metric, now })).toEqual(status.dueAt);
        expect([...steps.map(({ from }) => from), status.dueAt]).toEqual([explanation.receivedAt, ...steps.map(({ to }) => to)]);
        expect(steps.filter(({ from, to }) => from >= to)).toEqual([]);
        expect(steps.reduce((sum, step) => sum + (step.kind === "open" ? step.usedMs : 0), 0)).toBe(budgetMs);
        for (const locale of ["en", "it"] as const)
          expect(formatExplanation(explanation, { locale })).not.toMatch(/undefined|NaN/);
      }
    }),
  );

  law(
    "a promise is never due earlier because of a pause",
    60,
    fc.property(promiseCases, fc.constantFrom(...promiseMetrics), fc.nat(9), fc.nat(9), (promiseCase, metric, one, other) => {
      const { policy, facts, askedMs } = promiseCase;
      const [from = 0, to = 0] = [askedMs[Math.min(one, other)], askedMs[Math.max(one, other)]];
      const paused = { ...facts, pauses: [...(facts.pauses ?? []), { from, to }] };
      for (const now of askedMs) {
        const [before, after] = [statusAt(policy, facts, now, metric), statusAt(policy, paused, now, metric)];
        if (before === undefined || after === undefined || before.budgetMs !== after.budgetMs) continue;
        expect(after.dueAt.getTime()).toBeGreaterThanOrEqual(before.dueAt.getTime());
      }
    }),
  );

  law(
    "a broken promise stays broken as time passes, with the same date",
    60,
    fc.property(
      promiseCases,
      fc.constantFrom("acknowledgement", "intervention", "resolution", "workaround"),
      ({ policy, facts, askedMs }, metric) => {
        let breachedAt: Date | undefined;
        for (const now of askedMs) {
          const status = statusAt(policy, facts, now, metric);
          if (breachedAt !== undefined) expect(status?.breachedAt).toEqual(breachedAt);
          breachedAt ??= status?.breachedAt;
        }
      },
    ),
  );

  law(
    "a promise is among the statuses of its ticket, and attainment counts it once",
    60,
    fc.property(promiseCases, ({ policy, facts, askedMs }) => {
      for (const now of askedMs) {
        const statuses = answerOf(() => slaStatuses(policy, facts, now));
        if (statuses === undefined) continue;
        expect(slaStatusesSchema.parse(throughJson(statuses))).toEqual(statuses);
        const starts = statuses.map(({ startedAt }) => startedAt.getTime());
        expect(starts).toEqual([...starts].sort((a, b) => a - b));
        for (const metric of promiseMetrics) {
          const ofMetric = statuses.filter((status) => status.metric === metric);
          const asked = statusAt(policy, facts, now, metric);
          if (asked !== undefined) expect(ofMetric).toContainEqual({ metric, ...asked });
          const { overall, unpromised, notStarted } = attainment(policy, [facts], now, { metric });
          expect(overall.count).toBe(ofMetric.length);
          expect(unpromised + notStarted).toBe(ofMetric.length === 0 ? 1 : 0);
        }
      }
    }),
  );
});
