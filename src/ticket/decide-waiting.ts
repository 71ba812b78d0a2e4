import { showValue } from "../problem/internal.js";
import type { Case, Outcome } from "./decision.js";
import { idTaken, notAllowed, notWorkable, tooEarly } from "./refusals.js";
import { pausingReasons } from "./ticket-policy.js";
import { openPauses } from "./ticket-state.js";

/** A ticket may wait for several things at once, each under an id of its own. */
export function decideWaitForCustomer(subject: Case<"waitForCustomer">): Outcome {
  const { policy, ticket, command } = subject;
  const { pauseId, reason } = command;
  const known = pausingReasons(policy);
  const refusal = notWorkable(subject) ?? idTaken(ticket.pauses, pauseId, "pauseId");
  if (refusal !== undefined) return refusal;
  if (known.length === 0) return { code: "pausing_disabled" };
  if (!known.includes(reason)) return { code: "unknown_pausing_reason", path: ["reason"], reason: showValue(reason), known };
  return { type: "waitBegan", pauseId, reason };
}

export function decideResume({ ticket, command }: Case<"resume">): Outcome {
  const { pauseId, at } = command;
  const open = openPauses(ticket);
  const ended = pauseId === undefined ? open : open.filter(({ id }) => id === pauseId);
  if (open.length === 0) return ticket.status === "cancelled" ? notAllowed(ticket, command) : { code: "not_waiting" };
  if (ended.length === 0) {
    return { code: "unknown_pause", path: ["pauseId"], id: showValue(pauseId), known: open.map(({ id }) => id) };
  }
  for (const { from } of ended) {
    const refusal = tooEarly(at, from);
    if (refusal !== undefined) return refusal;
  }
  return { type: "waitEnded", pauseIds: ended.map(({ id }) => id) };
}
