import type { Problem } from "../problem/internal.js";
import type { Case, Outcome } from "./decision.js";
import { entryOf } from "./ids.js";
import { busyExpert, notFinished } from "./intervention-refusals.js";
import { beforeReceipt, endBeforeStart, tooEarly } from "./refusals.js";
import { needsApproval, type TicketPolicy } from "./ticket-policy.js";
import type { Intervention, Ticket } from "./ticket.js";

/** Times may be put right until they are invoiced, also after the ticket was closed, but only to when the work was possible. */
export function decideCorrectIntervention({ policy, ticket, command }: Case<"correctIntervention">): Outcome {
  const { interventionId, startedAt, endedAt, reason } = command;
  const intervention = entryOf(ticket.interventions, interventionId);
  const refusal =
    notFinished(ticket, interventionId) ??
    beforeReceipt(startedAt, ticket.receivedAt, ["startedAt"]) ??
    endBeforeStart(startedAt, endedAt, ["endedAt"]) ??
    whileConcluded(ticket, startedAt, endedAt) ??
    (intervention && beforeApproval(policy, intervention, startedAt)) ??
    (intervention && busyExpert(ticket, { ...intervention, startedAt, endedAt }));
  return refusal ?? { type: "interventionCorrected", interventionId, startedAt, endedAt, reason };
}

/** Work may end as the ticket is concluded and begin as it is reopened, and is never in between. */
function whileConcluded({ conclusions }: Ticket, startedAt: Date, endedAt: Date): Problem | undefined {
  const [startedMs, endedMs] = [startedAt.getTime(), endedAt.getTime()];
  const conclusion = conclusions.find(({ from, to }) => startedMs < (to?.getTime() ?? Infinity) && from.getTime() < endedMs);
  if (conclusion === undefined) return undefined;
  const { from, to } = conclusion;
  const path = [startedMs < from.getTime() ? "endedAt" : "startedAt"];
  return { code: "ticket_concluded", path, from: from.toISOString(), ...(to !== undefined && { to: to.toISOString() }) };
}

/** Where it is not known of an approval since when it stood, the work begins no earlier than was told first. */
function beforeApproval(policy: TicketPolicy, intervention: Intervention, startedAt: Date): Problem | undefined {
  if (!needsApproval(policy, intervention.mode)) return undefined;
  return tooEarly(startedAt, intervention.approvedAt ?? intervention.startedAt, ["startedAt"]);
}
