import type { Problem } from "../problem/internal.js";
import type { Case, Outcome } from "./decision.js";
import { entryOf } from "./ids.js";
import { busyExpert, notFinished, notRunning } from "./intervention-refusals.js";
import { idTaken, notWorkable, tooEarly } from "./refusals.js";
import { needsApproval, unknownCause, unknownMode } from "./ticket-policy.js";

/** A plan may be for any later time; the one of the same id takes its place. */
export function decidePlanIntervention(subject: Case<"planIntervention">): Outcome {
  const { policy, ticket, command } = subject;
  const { interventionId, mode, expert, plannedFor, at } = command;
  const refusal =
    notWorkable(subject) ??
    idTaken(ticket.interventions, interventionId, "interventionId") ??
    unknownMode(policy, mode) ??
    tooEarly(plannedFor, at, ["plannedFor"]);
  return refusal ?? { type: "interventionPlanned", interventionId, mode, expert, plannedFor };
}

/** Several experts may work on a ticket at once; each of them does one thing at a time. */
export function decideStartIntervention(subject: Case<"startIntervention">): Outcome {
  const { policy, ticket, command } = subject;
  const { interventionId, mode, expert, note, at } = command;
  const refusal =
    notWorkable(subject) ??
    idTaken(ticket.interventions, interventionId, "interventionId") ??
    unknownMode(policy, mode) ??
    approvalMissing(subject) ??
    busyExpert(ticket, { expert, startedAt: at });
  return refusal ?? { type: "interventionStarted", interventionId, mode, expert, ...(note !== undefined && { note }) };
}

function approvalMissing({ policy, ticket, command }: Case<"startIntervention">): Problem | undefined {
  if (!needsApproval(policy, command.mode)) return undefined;
  const { approval, approvalChangedAt, receivedAt } = ticket;
  if (approval !== "granted") return { code: "approval_required", path: ["mode"], mode: command.mode, approval };
  return tooEarly(command.at, approvalChangedAt ?? receivedAt);
}

export function decideFinishIntervention({ policy, ticket, command }: Case<"finishIntervention">): Outcome {
  const { interventionId, cause, done, at } = command;
  const refusal = notRunning(ticket, interventionId, at) ?? unknownCause(policy, cause);
  return refusal ?? { type: "interventionFinished", interventionId, cause, done };
}

export function decideMarkInvoiced({ ticket, command }: Case<"markInvoiced">): Outcome {
  const { interventionId, at } = command;
  const endedAt = entryOf(ticket.interventions, interventionId)?.endedAt;
  const refusal = notFinished(ticket, interventionId) ?? tooEarly(at, endedAt ?? ticket.receivedAt);
  return refusal ?? { type: "interventionInvoiced", interventionId };
}
