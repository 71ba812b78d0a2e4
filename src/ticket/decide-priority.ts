import type { Case, Outcome } from "./decision.js";
import { notWorkable, tooEarly } from "./refusals.js";
import { ranksOf, unknownPriority } from "./ticket-policy.js";

/** Changes of priority are told in their order, so that the priority in force is the one given last. */
export function decideReprioritise(subject: Case<"reprioritise">): Outcome {
  const { policy, ticket, command } = subject;
  const { priority, reason, at } = command;
  const ranks = ranksOf(policy);
  const rank = ranks.get(priority);
  const refusal = notWorkable(subject) ?? tooEarly(at, ticket.priorityChanges.at(-1)?.at ?? ticket.receivedAt);
  if (refusal !== undefined) return refusal;
  if (rank === undefined) return unknownPriority(priority, ranks);
  if (priority === ticket.priority) return { code: "same_priority", path: ["priority"], priority };
  return { type: "reprioritised", priority, rank, reason };
}
