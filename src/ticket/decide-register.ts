import { problemUnder } from "../error/index.js";
import { safeParseTicketNumber } from "../policy/index.js";
import { safeParseRequest } from "../request/index.js";
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
      ...(number.ok ? [] : number.problems.map((problem) => problemUnder(["number"], problem))),
      ...(request.ok ? [] : request.problems.map((problem) => problemUnder(["request"], problem))),
    ];
    return { code: "invalid_command", problems };
  }
  const ranks = ranksOf(policy);
  const rank = ranks.get(priority);
  if (rank === undefined) return unknownPriority(priority, ranks);
  const { sequence } = number.parts;
  return beforeReceipt(at, receivedAt) ?? { type: "registered", sequence, priority, rank, receivedAt, request: request.request };
}

/** A request that went to one expert's address alone is promised an answer from its forwarding on. */
export function decideForward(subject: Case<"forward">): Outcome {
  const { guaranteedFrom } = subject.ticket;
  const refusal = notWorkable(subject);
  if (refusal !== undefined) return refusal;
  if (guaranteedFrom !== undefined) return { code: "already_guaranteed", since: guaranteedFrom.toISOString() };
  return { type: "forwarded" };
}
