import { prefixPath } from "../problem/internal.js";
import { safeParseTicketNumber } from "../policy/internal.js";
import { safeParseRequest } from "../request/internal.js";
import type { Case, CheckedCommand, Outcome } from "./decision.js";
import { beforeReceipt, notWorkable } from "./refusals.js";
import { ranksOf, unknownPriority, type TicketPolicy } from "./ticket-policy.js";

/** Registration makes a ticket of a request; all that is wrong with the number and the request is told at once. */
export function decideRegister(policy: TicketPolicy, command: CheckedCommand<"register">): Outcome {
  const { priority, receivedAt, at } = command;
  const number = safeParseTicketNumber(policy, command.number);
  const request = safeParseRequest(policy, command.request);
  if (!number.ok || !request.ok) {
    const problems = [
      ...(number.ok ? [] : number.problems.map((problem) => prefixPath(["number"], problem))),
      ...(request.ok ? [] : request.problems.map((problem) => prefixPath(["request"], problem))),
    ];
    return { code: "invalid_command", problems };
  }
  const ranks = ranksOf(policy);
  const rank = ranks.get(priority);
  if (rank === undefined) return unknownPriority(priority, ranks);
  const { sequence } = number.value;
  return beforeReceipt(at, receivedAt) ?? { type: "registered", sequence, priority, rank, receivedAt, request: request.value };
}

/** A request that went to one expert's address alone is promised an answer from its forwarding on. */
export function decideForward(subject: Case<"forward">): Outcome {
  const { guaranteedFrom } = subject.ticket;
  const refusal = notWorkable(subject);
  if (refusal !== undefined) return refusal;
  if (guaranteedFrom !== undefined) return { code: "already_guaranteed", since: guaranteedFrom.toISOString() };
  return { type: "forwarded" };
}
