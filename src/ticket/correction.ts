import type { Problem } from "../problem/internal.js";
import { busyExpert } from "./expert-work.js";
import { changeIntervention, hasUninvoiced, notCorrectable, pricingOf, type Pricing } from "./interventions.js";
import { workOf, type TicketState } from "./state.js";
import { needsApproval, unknownBand, type TicketPolicy } from "./ticket-policy.js";
import type { Intervention } from "./ticket.js";
import { beforeReceipt, endBeforeStart, tooEarly, type Transition } from "./transition.js";

interface Correct extends Pricing {
  readonly interventionId: string;
  readonly startedAt: Date;
  readonly endedAt: Date;
  readonly reason: string;
}

export interface Correction {
  /** Corrects the times of an intervention until it is invoiced, also after the ticket was closed. */
  readonly correctIntervention: Transition<"interventionCorrected", Correct>;
}

/** The corrected times must be times at which the work was possible. */
export const correction: Correction = {
  correctIntervention: {
    event: "interventionCorrected",
    when: () => true,
    hasChoice: hasUninvoiced,
    refuse(ticket, { interventionId, startedAt, endedAt, band }, policy) {
      const intervention = ticket.interventions.get(interventionId);
      return (
        notCorrectable(ticket, interventionId) ??
        beforeReceipt(startedAt, ticket.receivedAt, ["startedAt"]) ??
        endBeforeStart(startedAt, endedAt, ["endedAt"]) ??
        whileConcluded(ticket, startedAt, endedAt) ??
        (intervention && beforeApproval(policy, intervention, startedAt)) ??
        (intervention && busyExpert(workOf(ticket), { ...intervention, startedAt, endedAt })) ??
        unknownBand(policy, band)
      );
    },
    apply(ticket, event) {
      const { interventionId, startedAt, endedAt } = event;
      changeIntervention(ticket, interventionId, (intervention) =>
        intervention.endedAt === undefined ? intervention : { ...intervention, startedAt, endedAt, ...pricingOf(event) },
      );
    },
  },
};

/** Work may end as the ticket is concluded and start as it is reopened, but not lie in between. */
function whileConcluded({ conclusions }: TicketState, startedAt: Date, endedAt: Date): Problem | undefined {
  const [startedMs, endedMs] = [startedAt.getTime(), endedAt.getTime()];
  const conclusion = conclusions.find(({ from, to }) => startedMs < (to?.getTime() ?? Infinity) && from.getTime() < endedMs);
  if (conclusion === undefined) return undefined;
  const { from, to } = conclusion;
  const path = [startedMs < from.getTime() ? "endedAt" : "startedAt"];
  return { code: "ticket_concluded", path, from: from.toISOString(), ...(to !== undefined && { to: to.toISOString() }) };
}

/** If the instant of the approval is unknown, the work may not start before its recorded start. */
function beforeApproval(policy: TicketPolicy | undefined, intervention: Intervention, startedAt: Date): Problem | undefined {
  if (policy === undefined || !needsApproval(policy, intervention.mode)) return undefined;
  return tooEarly(startedAt, intervention.approvedAt ?? intervention.startedAt, ["startedAt"]);
}
