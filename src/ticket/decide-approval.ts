import type { Case, Outcome } from "./decision.js";
import { idTaken, notWorkable, tooEarly } from "./refusals.js";
import { approvalReason, pausingReasons } from "./ticket-policy.js";
import { openPauses } from "./ticket-state.js";

/** Asking is pointless while an answer is awaited or the approval stands; after a refusal it may be asked again. */
export function decideAskApproval(subject: Case<"askApproval">): Outcome {
  const { policy, ticket, command } = subject;
  const { approval, approvalChangedAt, receivedAt } = ticket;
  const refusal = notWorkable(subject) ?? tooEarly(command.at, approvalChangedAt ?? receivedAt);
  if (refusal !== undefined) return refusal;
  if (approval === "asked" || approval === "granted") return { code: "approval_unchanged", approval };
  if (!pausingReasons(policy).includes(approvalReason)) return { type: "approvalAsked" };
  const pauseId = `${approvalReason}/${command.id}`;
  return idTaken(ticket.pauses, pauseId, "id") ?? { type: "approvalAsked", pauseId };
}

/** An answer may come unasked, on the telephone for one, and a later one overrules it. */
export function decideRecordApproval(subject: Case<"recordApproval">): Outcome {
  const { ticket, command } = subject;
  const { approval, approvalChangedAt, receivedAt } = ticket;
  const awaited = openPauses(ticket).filter(({ reason }) => reason === approvalReason);
  const refusal = [approvalChangedAt ?? receivedAt, ...awaited.map(({ from }) => from)].reduce(
    (found, earliest) => found ?? tooEarly(command.at, earliest),
    notWorkable(subject),
  );
  if (refusal !== undefined) return refusal;
  if (command.answer === approval) return { code: "approval_unchanged", path: ["answer"], approval };
  return { type: "approvalRecorded", answer: command.answer };
}
