import {
  describeProblem,
  isSupportError,
  slaStatus,
  whatIf,
  type InstantLike,
  type SlaFacts,
  type SlaPolicy,
  type WhatIf,
} from "trouble-ticket";
import { epochMsOf } from "../timeline/span.js";
import type { FileTicket, RowFault } from "./ticket-row.js";

/** Tickets judged by a policy, and by another. */
export interface Judgement {
  readonly whatIf: WhatIf;
  /** By priority: the share of the target that each first intervention took. */
  readonly shares: ReadonlyMap<string, readonly number[]>;
  readonly ticketCount: number;
  /** What the policy makes nothing of, such as an intervention before the receipt. */
  readonly faults: readonly RowFault[];
}

/** Judges the tickets of a file as of the last instant in it; what cannot be judged is a fault of its row. */
export function judgeTickets(policy: SlaPolicy, other: SlaPolicy, tickets: readonly FileTicket[]): Judgement {
  const nowMs = tickets.reduce((latest, { facts }) => Math.max(latest, lastMsOf(facts)), 0);
  const sound: SlaFacts[] = [];
  const faults: RowFault[] = [];
  const shares = new Map<string, number[]>(Object.keys(policy.priorities).map((name) => [name, []]));
  for (const { row, facts } of tickets) {
    const judged = judgedOr(policy, facts, nowMs);
    if ("fault" in judged) {
      faults.push({ row, fault: judged.fault });
      continue;
    }
    sound.push(facts);
    if (judged.share !== undefined) shares.get(priorityAtEnd(facts))?.push(judged.share);
  }
  return { whatIf: whatIf(policy, other, sound, nowMs), shares, ticketCount: sound.length, faults };
}

type Judged = { readonly fault: string } | { readonly share: number | undefined };

function judgedOr(policy: SlaPolicy, facts: SlaFacts, nowMs: number): Judged {
  try {
    const { fraction } = slaStatus(policy, facts, nowMs);
    return { share: isDone(facts) ? fraction : undefined };
  } catch (error) {
    if (!isSupportError(error)) throw error;
    if (error.code === "no_target") return { share: undefined };
    return { fault: error.problems.map(describeProblem).join("; ") };
  }
}

/** Whether there was an intervention before the ticket ended. */
function isDone({ intervenedAt, endedAt }: SlaFacts): boolean {
  return isGiven(intervenedAt) && (!isGiven(endedAt) || epochMsOf(intervenedAt) <= epochMsOf(endedAt));
}

/** The priority in force when the clock stopped. */
function priorityAtEnd({ priority, priorityChanges, intervenedAt }: SlaFacts): string {
  const untilMs = isGiven(intervenedAt) ? epochMsOf(intervenedAt) : Infinity;
  const known = (priorityChanges ?? []).filter(({ at }) => epochMsOf(at) <= untilMs);
  return [...known].sort((a, b) => epochMsOf(a.at) - epochMsOf(b.at)).at(-1)?.priority ?? priority;
}

function lastMsOf({ receivedAt, intervenedAt, endedAt, pauses, priorityChanges }: SlaFacts): number {
  const known = [receivedAt, intervenedAt, endedAt];
  const others = [...(pauses ?? []).flatMap(({ from, to }) => [from, to]), ...(priorityChanges ?? []).map(({ at }) => at)];
  return [...known, ...others].filter(isGiven).reduce<number>((latest, at) => Math.max(latest, epochMsOf(at)), 0);
}

function isGiven(at: InstantLike | null | undefined): at is InstantLike {
  return at !== undefined && at !== null;
}
