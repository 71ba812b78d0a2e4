import fc from "fast-check";
import { describe, expect } from "vitest";
import {
  addBusinessTime,
  businessTimeBetween,
  instantAtFraction,
  isSupportError,
  slaFactsSchema,
  slaStatus,
  slaStatusSchema,
  type SlaFacts,
  type SlaStatus,
} from "../../src/index.js";
import { clockWalk } from "../oracle/clock-walk.js";
import { minuteWalk } from "../oracle/minute-walk.js";
import { law } from "../support/law.js";
import { clockCases, type ClockCase } from "./clock-cases.js";

const dayMs = 86_400_000;

/** Undefined where the due date would lie beyond what the calendar knows. */
function statusAt({ policy, metric }: ClockCase, facts: SlaFacts, nowMs: number): SlaStatus | undefined {
  try {
    return slaStatus(policy, facts, nowMs, { metric });
  } catch (error) {
    if (isSupportError(error) && error.code === "result_out_of_range") return undefined;
    throw error;
  }
}

/** The statuses at the instants asked about, in order of time. */
function statusesOf(clockCase: ClockCase): readonly (readonly [number, SlaStatus])[] {
  return clockCase.askedMs.flatMap((nowMs) => {
    const status = statusAt(clockCase, clockCase.facts, nowMs);
    return status === undefined ? [] : [[nowMs, status] as const];
  });
}

describe("a ticket's clock", () => {
  law(
    "shows what somebody who watched it minute by minute would tell",
    40,
    fc.property(clockCases, (clockCase) => {
      const { spec, ticket, askedMs } = clockCase;
      const walk = minuteWalk(spec, ticket.receivedMs, (askedMs.at(-1) ?? 0) + 3 * dayMs);
      for (const [nowMs, status] of statusesOf(clockCase)) {
        const { dueMs, breachedMs, ...walked } = clockWalk(walk, ticket, nowMs);
        const { clock, elapsedMs, pausedMs } = status;
        expect({ clock, elapsedMs, pausedMs }).toEqual(walked);
        if (dueMs !== undefined) expect(status.dueAt.getTime()).toBe(dueMs);
        expect(status.breachedAt?.getTime()).toBe(breachedMs);
        expect(status.outcome).toBe(breachedMs !== undefined ? "breached" : clock === "stopped" ? "met" : "pending");
      }
    }),
  );

  law(
    "never goes back, and never goes faster than the desk is open",
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
    "goes on while it runs and the desk is open, and stands still while it is paused or stopped or the desk is closed",
    60,
    fc.property(clockCases, (clockCase) => {
      for (const [nowMs, { clock, deskOpen, elapsedMs }] of statusesOf(clockCase)) {
        const next = statusAt(clockCase, clockCase.facts, nowMs + 1);
        if (next !== undefined) expect(next.elapsedMs - elapsedMs).toBe(clock === "running" && deskOpen ? 1 : 0);
      }
    }),
  );

  law(
    "has elapsed time and pauses that make up the business time since receipt, and the budget is what elapsed and what remains",
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
    "takes no breach back, nor moves its date",
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
    "is due later by exactly the business time of the pauses before, and never earlier",
    60,
    fc.property(clockCases, (clockCase) => {
      const { policy, facts, ticket } = clockCase;
      for (const [nowMs, { dueAt, budgetMs, clock }] of statusesOf(clockCase)) {
        const unpaused = statusAt(clockCase, { ...facts, pauses: [] }, nowMs);
        if (unpaused === undefined || clockCase.metric !== "intervention" || clock === "stopped") continue;
        const dueMs = dueAt.getTime();
        const worthMs = statusAt(clockCase, facts, Math.max(ticket.receivedMs, Math.min(nowMs, dueMs)))?.pausedMs ?? 0;
        expect(dueMs).toBeGreaterThanOrEqual(unpaused.dueAt.getTime());
        expect(dueMs).toBe(addBusinessTime(policy.calendar, ticket.receivedMs, budgetMs + worthMs).getTime());
      }
    }),
  );

  law(
    "does not mind the order in which facts arrive, nor hearing of a stretch twice",
    60,
    fc.property(clockCases, fc.nat(4), (clockCase, turn) => {
      const { facts } = clockCase;
      const turned = <Fact>(list: readonly Fact[] = []): readonly Fact[] => {
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
    "reaches the whole of its budget when it is due, and other fractions in order",
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
          expect(statusAt(clockCase, { ...facts, priorityChanges: [] }, atMs)?.elapsedMs).toBe(
            Math.round(fraction * status.budgetMs),
          );
        }
      }
    }),
  );

  law(
    "comes through JSON as it was",
    40,
    fc.property(clockCases, (clockCase) => {
      const stored = slaFactsSchema.parse(clockCase.facts);
      expect(slaFactsSchema.parse(JSON.parse(JSON.stringify(stored)))).toEqual(stored);
      for (const [nowMs, status] of statusesOf(clockCase)) {
        expect(statusAt(clockCase, stored, nowMs)).toEqual(status);
        expect(slaStatusSchema.parse(JSON.parse(JSON.stringify(status)))).toEqual(status);
      }
    }),
  );
});
