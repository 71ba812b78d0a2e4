import type { Problem } from "../problem/internal.js";
import { busyExpert } from "./expert-work.js";
import { pricingOf, unknownIntervention, type Pricing } from "./interventions.js";
import { addIntervention, workOf, type TicketState } from "./state.js";
import { needsApproval, unknownBand, type TicketPolicy } from "./ticket-policy.js";
import type { FinishedIntervention, Intervention } from "./ticket.js";
import { beforeReceipt, endBeforeStart, tooEarly, type Transition } from "./transition.js";
import { frozen } from "./trust.js";

interface Correct extends Pricing {
  readonly interventionId: string;
  readonly startedAt: Date;
  readonly endedAt: Date;
  readonly reason: string;
}

export interface Correction {
  /** Marks an intervention as invoiced; its times can then no longer be corrected. */
  readonly markInvoiced: Transition<"interventionInvoiced", { readonly interventionId: string }>;
  /**
   * Corrects the times of an intervention, and its band and items if given, until it is invoiced, also after the ticket was
   * closed.
   */
  readonly correctIntervention: Transition<"interventionCorrected", Correct>;
}

/** What becomes of a finished intervention. Corrected times must be times at which the work was possible. */
export const correction: Correction = {
  markInvoiced: {
    event: "interventionInvoiced",
    when: () => true,
    hasChoice: hasUninvoiced,
    refuse(ticket, { at, interventionId }) {
      const intervention = uninvoiced(ticket, interventionId);
      return "code" in intervention ? intervention : tooEarly(at, intervention.endedAt);
    },
    apply(ticket, { interventionId }) {
      change(ticket, interventionId, { invoiced: true });
    },
  },
  correctIntervention: {
    event: "interventionCorrected",
    when: () => true,
    hasChoice: hasUninvoiced,
    refuse(ticket, { interventionId, startedAt, endedAt, band }, policy) {
      const intervention = uninvoiced(ticket, interventionId);
      if ("code" in intervention) return intervention;
      return (
        beforeReceipt(startedAt, ticket.receivedAt, ["startedAt"]) ??
        endBeforeStart(startedAt, endedAt, ["endedAt"]) ??
        whileConcluded(ticket, startedAt, endedAt) ??
        beforeApproval(policy, intervention, startedAt) ??
        busyExpert(workOf(ticket), { ...intervention, startedAt, endedAt }) ??
        unknownBand(policy, band)
      );
    },
    apply(ticket, event) {
      const { interventionId, startedAt, endedAt } = event;
      change(ticket, interventionId, { startedAt, endedAt, ...pricingOf(event) });
    },
  },
};

function change(ticket: TicketState, id: string, changes: Partial<FinishedIntervention>): void {
  const intervention = uninvoiced(ticket, id);
  if (!("code" in intervention)) addIntervention(ticket, frozen({ ...intervention, ...changes }));
}

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

/** Whether there is an intervention whose times can be corrected, or that can be invoiced. */
function hasUninvoiced({ interventions: known }: TicketState): boolean {
  return known.list.some(({ endedAt, invoiced }) => endedAt !== undefined && invoiced !== true);
}

/** The intervention of an id if it is finished and not invoiced, or why it is not. */
function uninvoiced({ interventions: known }: TicketState, id: string): FinishedIntervention | Problem {
  const intervention = known.get(id);
  if (intervention === undefined) return unknownIntervention(known, id);
  if (intervention.endedAt === undefined) return { code: "intervention_running", path: ["interventionId"], id };
  return intervention.invoiced === true ? { code: "intervention_invoiced", path: ["interventionId"], id } : intervention;
}
