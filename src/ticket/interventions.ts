import { showValue, type Problem } from "../problem/internal.js";
import { policyOf, type InterventionItem } from "../policy/internal.js";
import { approvalSince } from "./approval.js";
import type { Entries } from "./entries.js";
import { busyExpert, runningIntervention } from "./expert-work.js";
import { addIntervention, workOf, type TicketState } from "./state.js";
import { isWorkable, workableSince } from "./status.js";
import { needsApproval, unknownBand, unknownCause, unknownMode, type TicketPolicy } from "./ticket-policy.js";
import type { Intervention } from "./ticket.js";
import { endBeforeStart, idTaken, tooEarly, type EventHead, type Transition } from "./transition.js";
import { frozen } from "./trust.js";

interface Work {
  readonly interventionId: string;
  readonly mode: string;
  readonly expert: string;
}

/** What decides the price of an intervention next to its time. Left out of a later command, it stays as it is. */
export interface Pricing {
  /** The band that prices the work, set by the app instead of by the clock. */
  readonly band?: string;
  /** Things charged next to the time, such as kilometres. */
  readonly items?: readonly InterventionItem[];
}

interface Start extends Work, Pricing {
  /** For staff only. */
  readonly note?: string;
}

interface Finish extends Pricing {
  readonly interventionId: string;
  /** One of the policy's causes; it decides who pays. */
  readonly cause: string;
  readonly done: string;
}

export interface Interventions {
  /** Plans an intervention, or replaces the plan with the same id. */
  readonly planIntervention: Transition<"interventionPlanned", Work & { readonly plannedFor: Date }>;
  /** Starts an intervention. Several experts may work on a ticket at once; each of them does one thing at a time. */
  readonly startIntervention: Transition<"interventionStarted", Start>;
  /** Finishes a running intervention: its cause, what was done, and optionally its band and items. */
  readonly finishIntervention: Transition<"interventionFinished", Finish>;
}

export const interventions: Interventions = {
  planIntervention: {
    event: "interventionPlanned",
    when: isWorkable,
    hasChoice: (_, policy) => policyOf(policy).modes.size > 0,
    earliest: workableSince,
    refuse: (ticket, { at, interventionId, mode, plannedFor }, policy) =>
      idTaken(ticket.interventions, interventionId, "interventionId") ??
      unknownMode(policy, mode) ??
      tooEarly(plannedFor, at, ["plannedFor"]),
    apply({ planned }, { interventionId: id, mode, expert, plannedFor }) {
      planned.delete(id);
      planned.set(id, Object.freeze({ id, mode, expert, plannedFor }));
    },
  },
  startIntervention: {
    event: "interventionStarted",
    when: isWorkable,
    hasChoice: ({ approval }, policy) =>
      [...policyOf(policy).modes.keys()].some((mode) => approval.state === "granted" || !needsApproval(policy, mode)),
    earliest: workableSince,
    refuse: (ticket, { at, interventionId: id, mode, expert, band }, policy) =>
      idTaken(ticket.interventions, id, "interventionId") ??
      unknownMode(policy, mode) ??
      approvalMissing(ticket, mode, at, policy) ??
      busyExpert(workOf(ticket), { id, expert, startedAt: at }) ??
      unknownBand(policy, band),
    apply(ticket, event) {
      ticket.planned.delete(event.interventionId);
      ticket.ending = { status: "inProgress" };
      addIntervention(ticket, frozen(startedIntervention(ticket, event)));
    },
  },
  finishIntervention: {
    event: "interventionFinished",
    when: () => true,
    hasChoice: (ticket, policy) => runningIntervention(workOf(ticket)) !== undefined && policyOf(policy).causes.size > 0,
    refuse: (ticket, { at, interventionId, cause, band }, policy) =>
      notRunning(ticket, interventionId, at) ?? unknownCause(policy, cause) ?? unknownBand(policy, band),
    apply(ticket, event) {
      const { at: endedAt, interventionId, cause, done } = event;
      const started = ticket.interventions.get(interventionId);
      if (started !== undefined) addIntervention(ticket, frozen({ ...started, endedAt, cause, done, ...pricingOf(event) }));
    },
  },
};

/** The band and the items that an event gives. */
export function pricingOf({ band, items }: Pricing): Pricing {
  return { ...(band !== undefined && { band }), ...(items !== undefined && { items }) };
}

function startedIntervention({ approval }: TicketState, event: Start & EventHead): Intervention {
  const { interventionId: id, mode, expert, note, at: startedAt } = event;
  return {
    id,
    mode,
    expert,
    startedAt,
    ...(approval.state === "granted" && { approvedAt: approval.since }),
    ...pricingOf(event),
    ...(note !== undefined && { note }),
  };
}

function approvalMissing(ticket: TicketState, mode: string, at: Date, policy: TicketPolicy | undefined): Problem | undefined {
  if (policy === undefined || !needsApproval(policy, mode)) return undefined;
  const { state } = ticket.approval;
  if (state !== "granted") return { code: "approval_required", path: ["mode"], mode, approval: state };
  return tooEarly(at, approvalSince(ticket));
}

function notRunning({ interventions: known }: TicketState, id: string, endedAt: Date): Problem | undefined {
  const intervention = known.get(id);
  if (intervention === undefined) return unknownIntervention(known, id);
  if (intervention.endedAt !== undefined) return { code: "intervention_finished", path: ["interventionId"], id };
  return endBeforeStart(intervention.startedAt, endedAt, ["at"]);
}

/** The problem of an id that no intervention has. */
export function unknownIntervention({ list }: Entries<Intervention>, id: string): Problem {
  return { code: "unknown_intervention", path: ["interventionId"], id: showValue(id), known: list.map((each) => each.id) };
}
