import { businessTimeBetween, dueAt, type SupportPolicy } from "trouble-ticket";
import type { LogCase } from "./cases.js";

/** How a ticket fared: the outcome and what it follows from. */
export interface CaseOutcome {
  readonly case: LogCase;
  readonly dueAt: Date;
  /** Undefined where the ticket was never taken in charge. */
  readonly intervention: Intervention | undefined;
}

interface Intervention {
  readonly takenMs: number;
  /** The business time from receipt to the first intervention. */
  readonly elapsedMs: number;
  /** The business time from the due date to the first intervention: above zero it is late, below there was time to spare. */
  readonly overdueMs: number;
}

/** How many tickets fared how. */
export interface Attainment {
  readonly tickets: number;
  readonly onTime: number;
  readonly late: number;
  readonly never: number;
  /** Percentiles of the business time to the first intervention; undefined where none was taken in charge. */
  readonly medianMs: number | undefined;
  readonly ninetiethMs: number | undefined;
  /** The ticket that was taken in charge the latest after it was due. */
  readonly longestOverdue: CaseOutcome | undefined;
}

export interface LogReport {
  /** By the name of the priority, in order of service; only those that the log has. */
  readonly byPriority: ReadonlyMap<string, Attainment>;
  readonly overall: Attainment;
}

/** Judges every ticket of a log by a policy and counts the outcomes. */
export function logReport(policy: SupportPolicy, cases: ReadonlyMap<string, LogCase>): LogReport {
  const outcomes = [...cases.values()].map((one) => caseOutcome(policy, one));
  const byRank = Object.entries(policy.priorities).sort(([, a], [, b]) => a.rank - b.rank);
  const byPriority = byRank
    .map(([priority]) => [priority, attainmentOf(outcomes.filter((outcome) => outcome.case.priority === priority))] as const)
    .filter(([, { tickets }]) => tickets > 0);
  return { byPriority: new Map(byPriority), overall: attainmentOf(outcomes) };
}

/** Judges one ticket. A ticket taken in charge while the desk is closed, after the last minute of its time, is still on time. */
export function caseOutcome(policy: SupportPolicy, one: LogCase): CaseOutcome {
  const due = dueAt(policy, { priority: one.priority, receivedAt: one.receivedMs });
  const { takenMs } = one;
  if (takenMs === undefined) return { case: one, dueAt: due, intervention: undefined };
  const elapsedMs = businessTimeBetween(policy.calendar, one.receivedMs, takenMs);
  const overdueMs = businessTimeBetween(policy.calendar, due, takenMs);
  return { case: one, dueAt: due, intervention: { takenMs, elapsedMs, overdueMs } };
}

function attainmentOf(outcomes: readonly CaseOutcome[]): Attainment {
  const interventions = outcomes.map((outcome) => outcome.intervention).filter((one) => one !== undefined);
  const late = outcomes.filter((outcome) => overdueMsOf(outcome) > 0);
  const sortedMs = interventions.map(({ elapsedMs }) => elapsedMs).sort((a, b) => a - b);
  return {
    tickets: outcomes.length,
    onTime: interventions.length - late.length,
    late: late.length,
    never: outcomes.length - interventions.length,
    medianMs: nearestRank(sortedMs, 50),
    ninetiethMs: nearestRank(sortedMs, 90),
    longestOverdue: late.reduce<CaseOutcome | undefined>(
      (longest, outcome) => (longest === undefined || overdueMsOf(outcome) > overdueMsOf(longest) ? outcome : longest),
      undefined,
    ),
  };
}

function overdueMsOf(outcome: CaseOutcome): number {
  return outcome.intervention?.overdueMs ?? 0;
}

/** A percentile by nearest rank of sorted values. */
export function nearestRank(sorted: readonly number[], percent: number): number | undefined {
  return sorted[Math.max(1, Math.ceil((percent * sorted.length) / 100)) - 1];
}
