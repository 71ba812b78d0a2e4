import { showValue, type Problem } from "../error/index.js";
import { safeParseTicketNumber } from "../policy/index.js";
import { safeParseRequest } from "../request/index.js";
import type { Case, CheckedCommand, Outcome } from "./decision.js";
import { notWorkable } from "./decision.js";
import { invalidCommand } from "./invalid-command.js";
import { ranksOf, type TicketPolicy } from "./ticket-policy.js";

/** Registration makes a ticket of a request; all that is wrong with the number and the request is told at once. */
export function decideRegister(policy: TicketPolicy, command: CheckedCommand<"register">): Outcome {
  const { priority, receivedAt, at } = command;
  const number = safeParseTicketNumber(policy, command.number);
  const request = safeParseRequest(policy, command.request);
  if (!number.ok || !request.ok) {
    return invalidCommand([
      ...(number.ok ? [] : number.problems.map((problem) => ({ path: ["number"], problem }))),
      ...(request.ok ? [] : request.problems.map((problem) => ({ path: ["request"], problem }))),
    ]);
  }
  const ranks = ranksOf(policy);
  const rank = ranks.get(priority);
  if (rank === undefined) return unknownPriority(priority, ranks);
  if (at.getTime() < receivedAt.getTime()) {
    return { code: "before_receipt", path: ["at"], at: at.toISOString(), receivedAt: receivedAt.toISOString() };
  }
  return { type: "registered", sequence: number.parts.sequence, priority, rank, receivedAt, request: request.request };
}

/** A request that went to one expert's address alone is promised an answer from its forwarding on. */
export function decideForward(subject: Case<"forward">): Outcome {
  const { guaranteedFrom } = subject.ticket;
  const refusal = notWorkable(subject);
  if (refusal !== undefined) return refusal;
  if (guaranteedFrom !== undefined) return { code: "already_guaranteed", since: guaranteedFrom.toISOString() };
  return { type: "forwarded" };
}

export function unknownPriority(priority: string, ranks: ReadonlyMap<string, number>): Problem {
  return { code: "unknown_priority", path: ["priority"], priority: showValue(priority), known: [...ranks.keys()] };
}
