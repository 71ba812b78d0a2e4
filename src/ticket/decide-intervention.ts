import type { Problem } from "../error/index.js";
import { notWorkable, tooEarly, type Case, type Outcome } from "./decision.js";
import { busyExpert, notFinished, notRunning } from "./intervention-refusals.js";
import { needsApproval, unknownMode } from "./ticket-policy.js";

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

export function decideFinishIntervention({ ticket, command }: Case<"finishIntervention">): Outcome {
  const { interventionId, cause, done, at } = command;
  const refusal = notRunning(ticket, interventionId, at);
  return refusal ?? { type: "interventionFinished", interventionId, cause, done };
}

/** Times may be put right until they are invoiced, also after the ticket was closed. */
export function decideCorrectIntervention({ ticket, command }: Case<"correctIntervention">): Outcome {
  const { interventionId, startedAt, endedAt, reason } = command;
  const intervention = ticket.interventions.find(({ id }) => id === interventionId);
  const refusal =
    notFinished(ticket, interventionId) ??
    beforeReceipt(ticket.receivedAt, startedAt) ??
    endBeforeStart(startedAt, endedAt) ??
    (intervention && busyExpert(ticket, { ...intervention, startedAt, endedAt }));
  return refusal ?? { type: "interventionCorrected", interventionId, startedAt, endedAt, reason };
}

function beforeReceipt(receivedAt: Date, at: Date): Problem | undefined {
  if (at.getTime() >= receivedAt.getTime()) return undefined;
  return { code: "before_receipt", path: ["startedAt"], at: at.toISOString(), receivedAt: receivedAt.toISOString() };
}

function endBeforeStart(startedAt: Date, endedAt: Date): Problem | undefined {
  if (endedAt.getTime() >= startedAt.getTime()) return undefined;
  return { code: "reversed_interval", path: ["endedAt"], from: startedAt.toISOString(), to: endedAt.toISOString() };
}

export function decideMarkInvoiced({ ticket, command }: Case<"markInvoiced">): Outcome {
  const { interventionId, at } = command;
  const endedAt = ticket.interventions.find(({ id }) => id === interventionId)?.endedAt;
  const refusal = notFinished(ticket, interventionId) ?? tooEarly(at, endedAt ?? ticket.receivedAt);
  return refusal ?? { type: "interventionInvoiced", interventionId };
}

/** The refusal of an id that something else of the kind has. */
export function idTaken(entries: readonly { readonly id: string }[], id: string, field: string): Problem | undefined {
  return entries.some((entry) => entry.id === id) ? { code: "duplicate_id", path: [field], id } : undefined;
}
