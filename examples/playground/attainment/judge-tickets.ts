import {
  isSupportError,
  slaStatuses,
  whatIf,
  type InstantLike,
  type MetricStatus,
  type SlaFacts,
  type SlaPolicy,
  type WhatIf,
} from "trouble-ticket";
import { logProblemOf } from "../../demo/log/judge.js";
import type { LogProblem } from "../../demo/log/mapping.js";
import type { BadRow, LogTicket } from "../../demo/log/rows.js";
import { epochMsOf } from "../timeline/span.js";

/** A ticket with the status of the judged promise. */
export interface TicketStanding {
  readonly ticket: LogTicket;
  readonly priority: string;
  readonly status: MetricStatus;
}

/** Tickets judged by a policy, and by another. */
export interface Judgement {
  readonly whatIf: WhatIf;
  /** By priority: the share of the target that was used when each promise was kept. */
  readonly shares: ReadonlyMap<string, readonly number[]>;
  readonly ticketCount: number;
  /** Tickets that are received after the instant of the judgement, and so have no outcome yet. */
  readonly laterCount: number;
  /** The most overdue first. */
  readonly breached: readonly TicketStanding[];
  /** The next due date first. */
  readonly atRisk: readonly TicketStanding[];
  /** Facts that the policy refuses, such as an intervention before the receipt. */
  readonly faults: readonly BadRow[];
}

/** A pending ticket is at risk from this share of its target, as in `attainment`. */
const atRiskFrom = 0.75;

/** What tickets are judged by. */
export interface JudgeQuestion {
  readonly policy: SlaPolicy;
  /** The policy to compare with. */
  readonly other: SlaPolicy;
  readonly metric: string;
  readonly nowMs: number;
}

/** Judges one promise of tickets as of an instant; what the policy refuses is a fault of its row. */
export function judgeTickets(tickets: readonly LogTicket[], { policy, other, metric, nowMs }: JudgeQuestion): Judgement {
  const good: SlaFacts[] = [];
  const faults: BadRow[] = [];
  let laterCount = 0;
  const shares = new Map<string, number[]>(Object.keys(policy.priorities).map((name) => [name, []]));
  const [breached, atRisk]: [TicketStanding[], TicketStanding[]] = [[], []];
  for (const ticket of tickets) {
    const { row, facts } = ticket;
    if (epochMsOf(facts.receivedAt) > nowMs) {
      laterCount++;
      continue;
    }
    const judged = statusesOf(policy, facts, nowMs);
    if ("problems" in judged) {
      faults.push({ row, problems: judged.problems });
      continue;
    }
    good.push(facts);
    const statuses = judged.statuses.filter((status) => status.metric === metric);
    const priority = priorityAtEnd(metric, facts, nowMs);
    for (const status of statuses) if (isKept(status, facts)) shares.get(priority)?.push(status.fraction);
    const worst = statuses.find(({ outcome }) => outcome === "breached") ?? statuses.find(isAtRisk);
    if (worst !== undefined) (worst.outcome === "breached" ? breached : atRisk).push({ ticket, priority, status: worst });
  }
  breached.sort((a, b) => a.status.remainingMs - b.status.remainingMs);
  atRisk.sort((a, b) => a.status.dueAt.getTime() - b.status.dueAt.getTime());
  const compared = whatIf(policy, other, good, nowMs, { metric });
  return { whatIf: compared, shares, ticketCount: good.length, laterCount, breached, atRisk, faults };
}

function statusesOf(
  policy: SlaPolicy,
  facts: SlaFacts,
  nowMs: number,
): { readonly statuses: readonly MetricStatus[] } | { readonly problems: readonly LogProblem[] } {
  try {
    return { statuses: slaStatuses(policy, facts, nowMs) };
  } catch (error) {
    if (!isSupportError(error)) throw error;
    return { problems: error.problems.map(logProblemOf) };
  }
}

function isAtRisk({ outcome, clock, fraction }: MetricStatus): boolean {
  return outcome === "pending" && clock === "running" && fraction >= atRiskFrom;
}

/** Whether the promise was kept, late or in time: a clock also stops when the ticket ends without it. */
function isKept({ metric, outcome, clock }: MetricStatus, facts: SlaFacts): boolean {
  if (outcome === "met") return true;
  if (clock !== "stopped") return false;
  if (isRepeated(metric)) return true;
  const at = doneAt(metric, facts);
  return at !== undefined && (!isGiven(facts.endedAt) || epochMsOf(at) <= epochMsOf(facts.endedAt));
}

/** Whether a promise has a clock for each interval, and so no single time when it was kept. */
function isRepeated(metric: string): boolean {
  return metric === "update" || metric === "reply";
}

function doneAt(metric: string, facts: SlaFacts): InstantLike | undefined {
  const { acknowledgedAt, intervenedAt, resolvedAt, conclusions, milestones } = facts;
  const known: Readonly<Record<string, InstantLike | null | undefined>> = {
    ...milestones,
    ...{ acknowledgement: acknowledgedAt, intervention: intervenedAt },
    resolution: resolvedAt ?? conclusions?.at(-1)?.from,
  };
  return known[metric] ?? undefined;
}

/** The priority in force when the clock stopped, or now. */
function priorityAtEnd(metric: string, facts: SlaFacts, nowMs: number): string {
  const { priority, priorityChanges } = facts;
  if (!priorityChanges || priorityChanges.length === 0) return priority;
  const at = doneAt(metric, facts);
  const untilMs = at === undefined ? nowMs : Math.min(epochMsOf(at), nowMs);
  const known = priorityChanges.filter((change) => epochMsOf(change.at) <= untilMs);
  return [...known].sort((a, b) => epochMsOf(a.at) - epochMsOf(b.at)).at(-1)?.priority ?? priority;
}

function isGiven(at: InstantLike | null | undefined): at is InstantLike {
  return at !== undefined && at !== null;
}
