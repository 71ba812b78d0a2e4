import fc from "fast-check";
import { describe, expect } from "vitest";
import {
  addBusinessTime,
  attainment,
  businessTimeBetween,
  instantAtFraction,
  isSupportError,
  slaStatus,
  whatIf,
  type SlaFacts,
  type SlaStatus,
} from "../../src/index.js";
import { slaFactsSchema, slaStatusSchema, whatIfSchema } from "../../src/schemas/index.js";
import { clockWalk } from "../oracle/clock-walk.js";
import { minuteWalk, type MinuteWalk } from "../oracle/minute-walk.js";
import { law } from "../support/law.js";
import { throughJson } from "../support/through-json.js";
import { dayMs } from "../support/units.js";
import { clockCases, type ClockCase } from "./clock-cases.js";

/** Undefined where the due date would lie beyond what the calendar knows, or where nothing is promised. */
function statusAt({ policy, metric }: ClockCase, facts: SlaFacts, nowMs: number): SlaStatus | undefined {
  try {
    return slaStatus(policy, facts, nowMs, { metric });
  } catch (error) {
    if (isSupportError(error) && (error.code === "result_out_of_range" || error.code === "no_target")) return undefined;
    throw error;
  }
}

/** The minutes of the desk from receipt until some days after the last instant asked about. */
function walkOf({ spec, ticket, askedMs }: ClockCase): MinuteWalk {
  return minuteWalk(spec, ticket.receivedMs, (askedMs.at(-1) ?? 0) + 3 * dayMs);
}

/** As facts, a priority that promises something from the first: elapsed time and pauses are the same under every priority. */
const promised = { priority: "p0", priorityChanges: [] };

/** The statuses at the instants asked about, in order of time. */
function statusesOf(clockCase: ClockCase): readonly (readonly [number, SlaStatus])[] {
  return clockCase.askedMs.flatMap((nowMs) => {
    const status = statusAt(clockCase, clockCase.facts, nowMs);
    return status === undefined ? [] : [[nowMs, status] as const];
  });
}

describe("a ticket's clock", () => {
  law(
    "a clock shows what a walk minute by minute shows",
    40,
    fc.property(clockCases, (clockCase) => {
      const { ticket } = clockCase;
      const walk = walkOf(clockCase);
      for (const [nowMs, status] of statusesOf(clockCase)) {
        const { dueMs, breachedMs, isDone, ...walked } = clockWalk(walk, ticket, nowMs);
        const { clock, elapsedMs, pausedMs, budgetMs, outcome } = status;
        expect({ clock, elapsedMs, pausedMs, budgetMs, outcome }).toEqual(walked);
        if (outcome === "met") expect(isDone).toBe(true);
        if (dueMs !== undefined) expect(status.dueAt.getTime()).toBe(dueMs);
        expect(status.breachedAt?.getTime()).toBe(breachedMs);
      }
    }),
  );

  law(
    "a clock is exact at every past due date, and a millisecond before and after",
    40,
    fc.property(clockCases, (clockCase) => {
      const { ticket, facts } = clockCase;
      const walk = walkOf(clockCase);
      const dueMs = statusesOf(clockCase).flatMap(([, { dueAt, breachedAt = dueAt }]) => [dueAt.getTime(), breachedAt.getTime()]);
      for (const nowMs of new Set(dueMs.flatMap((at) => [at - 1, at, at + 1]))) {
        if (nowMs < ticket.receivedMs || nowMs >= walk.untilMs) continue;
        const status = statusAt(clockCase, facts, nowMs);
        if (status === undefined) continue;
        const { clock, elapsedMs, outcome, breachedMs } = clockWalk(walk, ticket, nowMs);
        expect({ clock, elapsedMs, outcome, breachedMs }).toEqual({
          ...{ clock: status.clock, elapsedMs: status.elapsedMs, outcome: status.outcome },
          breachedMs: status.breachedAt?.getTime(),
        });
      }
    }),
  );

  law(
    "a clock has no status exactly if the priority in force promises nothing and no promise was broken",
    40,
    fc.property(clockCases, (clockCase) => {
      const { ticket, policy, facts, metric, askedMs } = clockCase;
      const walk = walkOf(clockCase);
      for (const nowMs of askedMs) {
        const isUnpromised = clockWalk(walk, ticket, nowMs).budgetMs === Infinity;
        const { overall, unpromised } = attainment(policy, [facts], nowMs, { metric });
        expect([overall.count, unpromised]).toEqual(isUnpromised ? [0, 1] : [1, 0]);
        if (isUnpromised) expect(() => slaStatus(policy, facts, nowMs, { metric })).toThrow("[no_target]");
      }
    }),
  );

  law(
    "attainment counts each clock by its status, and its time only once it is done",
    40,
    fc.property(clockCases, (clockCase) => {
      const { policy, facts, metric, ticket } = clockCase;
      const walk = walkOf(clockCase);
      for (const [nowMs, status] of statusesOf(clockCase)) {
        const { overall } = attainment(policy, [facts], nowMs, { metric });
        expect(overall).toMatchObject({ count: 1, [status.outcome]: 1 });
        const isUndone = !clockWalk(walk, ticket, nowMs).isDone;
        expect(overall.elapsedMs?.max).toBe(isUndone ? undefined : status.elapsedMs);
        if (status.clock === "stopped") expect(overall.atRisk).toBe(0);
      }
    }),
  );

  law(
    "a clock does not move once the ticket has ended",
    60,
    fc.property(clockCases, (clockCase) => {
      const endedMs = clockCase.ticket.endedMs ?? Infinity;
      const after = statusesOf(clockCase).filter(([nowMs]) => nowMs >= endedMs);
      for (const [, status] of after) {
        expect(status.clock).toBe("stopped");
        expect({ ...status, deskOpen: true }).toEqual({ ...after[0]?.[1], deskOpen: true });
      }
    }),
  );

  law(
    "a clock never goes back, and never goes faster than the desk is open",
    60,
    fc.property(clockCases, (clockCase) => {
      const statuses = statusesOf(clockCase);
      for (const [position, [nowMs, { elapsedMs }]] of statuses.entries()) {
        const [beforeMs, before] = statuses[position - 1] ?? [nowMs, { elapsedMs }];
        expect(elapsedMs).toBeGreaterThanOrEqual(before.elapsedMs);
        const openMs = businessTimeBetween(clockCase.policy.calendar, beforeMs, nowMs);
        expect(elapsedMs - before.elapsedMs).toBeLessThanOrEqual(openMs);
      }
    }),
  );

  law(
    "a clock moves exactly while it runs and the desk is open",
    60,
    fc.property(clockCases, (clockCase) => {
      for (const [nowMs, { clock, deskOpen, elapsedMs }] of statusesOf(clockCase)) {
        const next = statusAt(clockCase, clockCase.facts, nowMs + 1);
        if (next !== undefined) expect(next.elapsedMs - elapsedMs).toBe(clock === "running" && deskOpen ? 1 : 0);
      }
    }),
  );

  law(
    "elapsed and paused time sum to the business time since receipt, elapsed and remaining to the budget",
    60,
    fc.property(clockCases, (clockCase) => {
      for (const [nowMs, status] of statusesOf(clockCase)) {
        const sinceReceiptMs = businessTimeBetween(clockCase.policy.calendar, clockCase.ticket.receivedMs, nowMs);
        const chargedMs = status.elapsedMs + status.pausedMs;
        if (status.clock === "stopped") expect(chargedMs).toBeLessThanOrEqual(sinceReceiptMs);
        else expect(chargedMs).toBe(sinceReceiptMs);
        expect(status.elapsedMs + status.remainingMs).toBe(status.budgetMs);
        expect(status.fraction).toBe(status.elapsedMs / status.budgetMs);
      }
    }),
  );

  law(
    "a clock never takes back a breach or moves its date",
    60,
    fc.property(clockCases, (clockCase) => {
      let breachedAt: Date | undefined;
      for (const [nowMs, status] of statusesOf(clockCase)) {
        if (breachedAt !== undefined) expect(status.breachedAt).toEqual(breachedAt);
        breachedAt = status.breachedAt;
        expect(status.outcome === "breached").toBe(breachedAt !== undefined);
        if (breachedAt !== undefined) expect(breachedAt.getTime()).toBeLessThanOrEqual(nowMs);
      }
    }),
  );

  law(
    "a due date moves by exactly the business time of the pauses before it, and never earlier",
    60,
    fc.property(clockCases, (clockCase) => {
      const { policy, facts, ticket } = clockCase;
      for (const [nowMs, { dueAt, budgetMs, clock }] of statusesOf(clockCase)) {
        const unpaused = statusAt(clockCase, { ...facts, pauses: [] }, nowMs);
        if (unpaused === undefined || clockCase.metric === "resolution" || clock === "stopped") continue;
        // Under a priority that promises nothing, without the pauses another promise may have been the first to be broken.
        if (unpaused.budgetMs !== budgetMs) continue;
        const dueMs = dueAt.getTime();
        const byThenMs = Math.max(ticket.receivedMs, Math.min(nowMs, dueMs));
        const worthMs = statusAt(clockCase, { ...facts, ...promised }, byThenMs)?.pausedMs ?? 0;
        expect(dueMs).toBeGreaterThanOrEqual(unpaused.dueAt.getTime());
        expect(dueMs).toBe(addBusinessTime(policy.calendar, ticket.receivedMs, budgetMs + worthMs).getTime());
      }
    }),
  );

  law(
    "a clock is the same in any order of facts, and with repeated pauses",
    60,
    fc.property(clockCases, fc.nat(4), (clockCase, turn) => {
      const { facts } = clockCase;
      const turned = <Fact>(given: readonly Fact[] | null | undefined): readonly Fact[] => {
        const list = given ?? [];
        const at = list.length === 0 ? 0 : turn % list.length;
        return [...list.slice(at), ...list.slice(0, at)];
      };
      const changes = facts.priorityChanges ?? [];
      const areApart = new Set(changes.map(({ at }) => at)).size === changes.length;
      const shuffled: SlaFacts = {
        ...facts,
        priorityChanges: areApart ? turned(changes) : changes,
        pauses: [...turned(facts.pauses), ...(facts.pauses ?? [])],
        conclusions: [...turned(facts.conclusions), ...(facts.conclusions ?? [])],
      };
      for (const [nowMs, status] of statusesOf(clockCase)) expect(statusAt(clockCase, shuffled, nowMs)).toEqual(status);
    }),
  );

  law(
    "a clock has used its whole budget when it is due, and reaches other fractions in order",
    60,
    fc.property(clockCases, (clockCase) => {
      const { policy, facts, metric } = clockCase;
      for (const [now, status] of statusesOf(clockCase)) {
        const at = (fraction: number) => instantAtFraction(policy, facts, fraction, { metric, now })?.getTime();
        if (status.clock !== "stopped" || status.remainingMs <= 0) expect(at(1)).toBe(status.dueAt.getTime());
        else expect(at(1)).toBeUndefined();
        const reached = [0, 0.25, 0.5, 0.75, 1].map((fraction) => at(fraction) ?? Infinity);
        expect([...reached].sort((a, b) => a - b)).toEqual(reached);
        for (const fraction of [0.25, 0.5, 0.75]) {
          const atMs = at(fraction);
          if (atMs === undefined || atMs > now) continue;
          expect(statusAt(clockCase, { ...facts, ...promised }, atMs)?.elapsedMs).toBe(Math.round(fraction * status.budgetMs));
        }
      }
    }),
  );

  law(
    "a status is the same after JSON and its schema",
    40,
    fc.property(clockCases, (clockCase) => {
      const stored = slaFactsSchema.parse(clockCase.facts);
      expect(slaFactsSchema.parse(throughJson(stored))).toEqual(stored);
      for (const [nowMs, status] of statusesOf(clockCase)) {
        expect(statusAt(clockCase, stored, nowMs)).toEqual(status);
        expect(slaStatusSchema.parse(throughJson(status))).toEqual(status);
      }
    }),
  );

  law(
    "whatIf compares the outcomes under two policies that both promise something, also after JSON",
    40,
    fc.property(clockCases, (clockCase) => {
      const { policy, facts, metric } = clockCase;
      const { p0, p3, ...priorities } = policy.priorities;
      if (p0 === undefined || p3 === undefined) throw new Error("the case has four priorities");
      const other = { ...policy, priorities: { ...priorities, p0: p3, p3: p0 } };
      for (const nowMs of clockCase.askedMs) {
        const [before, after] = [policy, other].map((each) => statusAt({ ...clockCase, policy: each }, facts, nowMs));
        const answer = whatIf(policy, other, [facts], nowMs, { metric });
        const outcomes = before !== undefined && after !== undefined && before.outcome !== after.outcome ? [before, after] : [];
        expect(answer.changed.flatMap((change) => [change.before, change.after])).toEqual(
          outcomes.map(({ outcome, dueAt }) => ({ outcome, dueAt })),
        );
        expect(whatIfSchema.parse(throughJson(answer))).toStrictEqual(answer);
      }
    }),
  );
});
