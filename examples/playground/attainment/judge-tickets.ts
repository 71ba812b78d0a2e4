import {
  describeProblem,
  isSupportError,
  slaStatuses,
  whatIf,
  type InstantLike,
  type MetricStatus,
  type SlaFacts,
  type SlaPolicy,
  type WhatIf,
} from "trouble-ticket";
import type { LogTicket } from "../../demo/log/rows.js";
import { epochMsOf } from "../timeline/span.js";
import type { TicketFile } from "./read-tickets.js";

/** A ticket with the status of the judged promise. */
export interface TicketStanding {
  readonly ticket: LogTicket;
  readonly priority: string;
  readonly status: MetricStatus;
}

/** A row that is left out, and why. */
export interface RowFault {
  readonly row: number;
  readonly fault: string;
}

/** Tickets judged by a policy, and by another. */
export interface Judgement {
  readonly whatIf: WhatIf;
  /** By priority: the share of the target that was used when each promise was kept. */
  readonly shares: ReadonlyMap<string, readonly number[]>;
  readonly ticketCount: number;
  /** The most overdue first. */
  readonly breached: readonly TicketStanding[];
  /** The next due date first. */
  readonly atRisk: readonly TicketStanding[];
  /** Facts that the policy refuses, such as an intervention before the receipt. */
  readonly faults: readonly RowFault[];
}

/** A pending ticket is at risk from this share of its target, as in `attainment`. */
const atRiskFrom = 0.75;

/** Judges one promise of the tickets of a file as of the last instant in it; what the policy refuses is a fault of its row. */
export function judgeTickets(
  policy: SlaPolicy,
  other: SlaPolicy,
  { tickets, lastMs }: Pick<TicketFile, "tickets" | "lastMs">,
  metric = "intervention",
): Judgement {
  const good: SlaFacts[] = [];
  const faults: RowFault[] = [];
  const shares = new Map<string, number[]>(Object.keys(policy.priorities).map((name) => [name, []]));
  const [breached, atRisk]: [TicketStanding[], TicketStanding[]] = [[], []];
  for (const ticket of tickets) {
    const { row, facts } = ticket;
    const judged = statusesOrFault(policy, facts, lastMs);
    if (typeof judged === "string") {
      faults.push({ row, fault: judged });
      continue;
    }
    good.push(facts);
    const statuses = judged.filter((status) => status.metric === metric);
    const priority = priorityAtEnd(metric, facts);
    for (const status of statuses) if (isKept(status, facts)) shares.get(priority)?.push(status.fraction);
    const worst = statuses.find(({ outcome }) => outcome === "breached") ?? statuses.find(isAtRisk);
    if (worst !== undefined) (worst.outcome === "breached" ? breached : atRisk).push({ ticket, priority, status: worst });
  }
  breached.sort((a, b) => a.status.remainingMs - b.status.remainingMs);
  atRisk.sort((a, b) => a.status.dueAt.getTime() - b.status.dueAt.getTime());
  const compared = whatIf(policy, other, good, lastMs, { metric });
  return { whatIf: compared, shares, ticketCount: good.length, breached, atRisk, faults };
}

function statusesOrFault(policy: SlaPolicy, facts: SlaFacts, nowMs: number): readonly MetricStatus[] | string {
  try {
    return slaStatuses(policy, facts, nowMs);
  } catch (error) {
    if (!isSupportError(error)) throw error;
    return error.problems.map(describeProblem).join("; ");
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

/** The priority in force when the clock stopped. */
function priorityAtEnd(metric: string, facts: SlaFacts): string {
  const { priority, priorityChanges } = facts;
  if (!priorityChanges || priorityChanges.length === 0) return priority;
  const at = doneAt(metric, facts);
  const untilMs = at === undefined ? Infinity : epochMsOf(at);
  const known = priorityChanges.filter((change) => epochMsOf(change.at) <= untilMs);
  return [...known].sort((a, b) => epochMsOf(a.at) - epochMsOf(b.at)).at(-1)?.priority ?? priority;
}

function isGiven(at: InstantLike | null | undefined): at is InstantLike {
  return at !== undefined && at !== null;
}
