import { expect } from "vitest";
import { instantAtFraction, slaStatus, type SlaFacts, type SlaStatus, type SupportPolicy } from "../../src/index.js";
import { minuteMs } from "../support/units.js";

/** What happened to a ticket, and what its clock shows after the last of it. */
export interface SlaScenario {
  readonly id: string;
  readonly title: string;
  readonly facts: SlaFacts;
  /** When the ticket is looked at: as soon as all of it has happened. */
  readonly at: string;
  readonly expected: { readonly dueAt: string; readonly pausedMinutes?: number; readonly breachedAt?: string };
  readonly queries?: readonly ClockQuery[];
  readonly thresholds?: readonly { readonly percent: number; readonly at: string }[];
}

export interface ClockQuery {
  readonly at: string;
  /** One word for two facts: a stopped clock comes before a breach, and a breach before a running clock. */
  readonly state: string;
  readonly elapsedMinutes: number;
  readonly remainingMinutes: number;
  readonly percent: number;
}

export function expectScenario(policy: SupportPolicy, { facts, at, expected, queries = [], thresholds = [] }: SlaScenario): void {
  const last = slaStatus(policy, facts, at);
  expect(last.dueAt).toEqual(new Date(expected.dueAt));
  if (expected.pausedMinutes !== undefined) expect(last.pausedMs).toBe(expected.pausedMinutes * minuteMs);
  if (expected.breachedAt !== undefined) expect(last.breachedAt).toEqual(new Date(expected.breachedAt));
  for (const { at: asked, ...shown } of queries) {
    const status = slaStatus(policy, facts, asked);
    expect({
      state: stateOf(status),
      elapsedMinutes: status.elapsedMs / minuteMs,
      remainingMinutes: status.remainingMs / minuteMs,
      percent: status.fraction * 100,
    }).toEqual(shown);
  }
  for (const { percent, at: reachedAt } of thresholds) {
    expect(instantAtFraction(policy, facts, percent / 100)).toEqual(new Date(reachedAt));
  }
}

function stateOf({ clock, outcome }: SlaStatus): string {
  if (clock === "stopped") return outcome;
  return clock === "running" && outcome === "breached" ? "breached" : clock;
}
