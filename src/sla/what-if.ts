import { entryNamed, type RefusedEntry } from "../problem/internal.js";
import { epochMsInRange, type InstantLike } from "../time/internal.js";
import {
  newTally,
  readAttainmentOptions,
  type Attainment,
  type AttainmentFigures,
  type AttainmentOptions,
} from "./attainment.js";
import type { SlaFacts } from "./facts.js";
import { slaReadingOf } from "./sla-reading.js";
import { dueMsOf } from "./promise.js";
import type { SlaPolicy } from "./sla-policy.js";
import { eachJudgedClock, type JudgedClock, type ListQuestion, type WithoutClock } from "./judged-clocks.js";
import type { SlaStatus } from "./status.js";

/** The differences in attainment: how many more of each, or fewer if below zero. */
export interface AttainmentChange {
  readonly met: number;
  readonly breached: number;
  readonly pending: number;
  readonly atRisk: number;
  /** Absent where either has none. */
  readonly attained?: number;
}

/** A ticket whose outcome differs under the other policy. For updates and replies, one interval of it. */
export interface OutcomeChange {
  /** The position of its facts in the list. */
  readonly index: number;
  readonly priority: string;
  readonly before: Pick<SlaStatus, "outcome" | "dueAt">;
  readonly after: Pick<SlaStatus, "outcome" | "dueAt">;
}

/** The same tickets under two policies. */
export interface WhatIf {
  readonly before: Attainment;
  readonly after: Attainment;
  /** `after` less `before`; a priority that one policy lacks counts as none there. */
  readonly difference: {
    readonly overall: AttainmentChange;
    readonly byPriority: Readonly<Record<string, AttainmentChange>>;
    readonly byTier: Readonly<Record<string, AttainmentChange>>;
  };
  /** In the order of the list; a ticket that one of the policies promises nothing is not among them. */
  readonly changed: readonly OutcomeChange[];
  /** With `onProblem: "collect"`: the facts that one of the policies refuses, which count under neither. */
  readonly refused?: readonly RefusedEntry[];
}

/**
 * What attainment would have been under another policy, such as one with other hours, holidays or targets.
 *
 * The facts stay as they were: who intervened at 13:30 would have done so also where the desk has no lunch break. A ticket that
 * one policy promises a time and the other does not counts in the one's attainment, and in the other's `unpromised`.
 *
 * @throws SupportError as {@link attainment} does, also where the other policy lacks a priority of the facts
 * @example
 * const noLunch = businessCalendar({ timeZone: "Europe/Rome", weeklyHours: { mon: [["08:30", "18:00"]] } });
 * const facts = [{ receivedAt: "2026-03-02T10:00+01:00", priority: "blocking", intervenedAt: "2026-03-02T14:30+01:00" }];
 * const { difference, changed } = whatIf(acoPolicy, { ...acoPolicy, calendar: noLunch }, facts, "2026-03-02T18:00+01:00");
 * difference.overall // => { met: -1, breached: 1, pending: 0, atRisk: 0, attained: -1 }
 * changed.map(({ index, before, after }) => [index, before.outcome, after.outcome]) // => [[0, "met", "breached"]]
 */
export function whatIf(
  policy: SlaPolicy,
  otherPolicy: SlaPolicy,
  facts: readonly SlaFacts[],
  now: InstantLike,
  options?: AttainmentOptions | null,
): WhatIf {
  const { metric, onProblem, atRiskFrom } = readAttainmentOptions(policy, options);
  // For its errors: the other policy may lack the metric.
  readAttainmentOptions(otherPolicy, options);
  const question = { metric, nowMs: epochMsInRange(now, "now"), onProblem };
  const one = judgedUnder(policy, facts, question);
  const other = judgedUnder(otherPolicy, facts, question);
  // Facts that one policy refuses are left out under both, so that the same tickets are compared.
  const refused = allRefused(one.without.refused, other.without.refused);
  const leftOut = new Set(refused.map(({ index }) => index));
  const before = attainmentOf(policy, one, leftOut, atRiskFrom);
  const after = attainmentOf(otherPolicy, other, leftOut, atRiskFrom);
  return {
    before,
    after,
    difference: {
      overall: changeOf(before.overall, after.overall),
      byPriority: changesOf(before.byPriority, after.byPriority),
      byTier: changesOf(before.byTier, after.byTier),
    },
    changed: changedOutcomes(one.clocks, other.clocks, leftOut),
    ...(onProblem === "collect" && { refused }),
  };
}

/** The clocks of a list under a policy, and the tickets without one. */
interface JudgedUnder {
  readonly clocks: readonly JudgedClock[];
  readonly without: WithoutClock;
}

function judgedUnder(policy: SlaPolicy, facts: readonly SlaFacts[], question: ListQuestion): JudgedUnder {
  const clocks: JudgedClock[] = [];
  const without = eachJudgedClock(slaReadingOf(policy), facts, question, (judged) => clocks.push(judged));
  return { clocks, without };
}

function attainmentOf(
  policy: SlaPolicy,
  { clocks, without }: JudgedUnder,
  leftOut: ReadonlySet<number>,
  atRiskFrom: number,
): Attainment {
  const tally = newTally(policy, atRiskFrom);
  for (const judged of clocks) if (!leftOut.has(judged.index)) tally.add(judged);
  const isKept = (index: number): boolean => !leftOut.has(index);
  return tally.attainment({
    unpromised: without.unpromised.filter(isKept),
    notStarted: without.notStarted.filter(isKept),
  });
}

function allRefused(one: readonly RefusedEntry[], other: readonly RefusedEntry[]): readonly RefusedEntry[] {
  const known = new Set(one.map(({ index }) => index));
  return [...one, ...other.filter(({ index }) => !known.has(index))].sort((a, b) => a.index - b.index);
}

function changedOutcomes(
  clocks: readonly JudgedClock[],
  others: readonly JudgedClock[],
  leftOut: ReadonlySet<number>,
): readonly OutcomeChange[] {
  const keyOf = ({ index, beginMs }: JudgedClock): string => `${index} ${beginMs}`;
  const byKey = new Map(others.map((judged) => [keyOf(judged), judged]));
  return clocks.flatMap((judged) => {
    const { index, priority, outcome } = judged;
    const other = byKey.get(keyOf(judged));
    if (leftOut.has(index) || other === undefined || other.outcome === outcome) return [];
    return [{ index, priority, before: brief(judged), after: brief(other) }];
  });
}

type FiguresByName = Readonly<Record<string, AttainmentFigures>>;

function changesOf(before: FiguresByName, after: FiguresByName): Readonly<Record<string, AttainmentChange>> {
  const names = Object.keys({ ...before, ...after });
  return Object.fromEntries(names.map((name) => [name, changeOf(entryNamed(before, name), entryNamed(after, name))]));
}

const none: AttainmentFigures = { count: 0, met: 0, breached: 0, pending: 0, atRisk: 0 };

function changeOf(before: AttainmentFigures = none, after: AttainmentFigures = none): AttainmentChange {
  return {
    met: after.met - before.met,
    breached: after.breached - before.breached,
    pending: after.pending - before.pending,
    atRisk: after.atRisk - before.atRisk,
    ...(after.attained !== undefined && before.attained !== undefined && { attained: after.attained - before.attained }),
  };
}

function brief({ outcome, promised }: JudgedClock): OutcomeChange["before"] {
  return { outcome, dueAt: new Date(dueMsOf(promised)) };
}
