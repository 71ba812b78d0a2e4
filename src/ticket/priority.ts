import type { Problem } from "../problem/internal.js";
import { policyOf } from "../policy/internal.js";
import { frozen } from "./trust.js";
import { isWorkable, later, workableSince } from "./status.js";
import { rankOf, unknownPriority } from "./ticket-policy.js";
import type { Transition } from "./transition.js";

interface Reprioritise {
  readonly priority: string;
  readonly reason: string;
}

export interface PriorityChanges {
  /** Raises or lowers the priority. */
  readonly reprioritise: Transition<"reprioritised", Reprioritise, Reprioritise & { readonly rank: number }>;
}

/** Changes of priority are recorded in their order, so that the priority in force is the one given last. */
export const priorityChanges: PriorityChanges = {
  reprioritise: {
    event: "reprioritised",
    when: isWorkable,
    hasChoice: ({ priority }, policy) => [...policyOf(policy).priorities.keys()].some((other) => other !== priority),
    earliest: (ticket) => later(workableSince(ticket), ticket.priorityChanges.at(-1)?.at),
    payload: ({ priority, reason }, _, policy) => ({ priority, rank: rankOf(policy, priority), reason }),
    refuse: (ticket, { priority }, policy) =>
      (policy && unknownPriority(policy, priority)) ?? samePriority(ticket.priority, priority),
    apply(ticket, { at, priority, rank, reason }) {
      ticket.priority = priority;
      ticket.rank = rank;
      ticket.priorityChanges.push(frozen({ at, priority, rank, reason }));
    },
  },
};

function samePriority(current: string, priority: string): Problem | undefined {
  return priority === current ? { code: "same_priority", path: ["priority"], priority } : undefined;
}
