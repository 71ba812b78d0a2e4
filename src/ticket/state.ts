import { entriesIn, type Entries } from "./entries.js";
import { addWork, expertWorkOf, removeWork, type ExpertWork } from "./expert-work.js";
import type { Approval, Intervention, PlannedIntervention, Ticket, TicketEnding, TicketFields, TicketPause } from "./ticket.js";
import { frozen, trusted } from "./trust.js";

type Mutable<Value> = {
  -readonly [Field in keyof Value]: Value[Field] extends readonly (infer Entry)[] ? Entry[] : Value[Field];
};

type OptionalFields = "tier" | "calendar" | "guaranteedFrom" | "acknowledgedAt";
type Optional = { readonly [Field in OptionalFields]: TicketFields[Field] | undefined };

/** The lists of a ticket that its state keeps by id. */
type Keyed = "pauses" | "planned" | "interventions";

/**
 * A ticket while events change it in place: rules read it, events write it. Everything that a rule looks up is kept by id or in
 * order, so that a replay takes time in proportion to its events. The entries are frozen.
 */
export interface TicketState extends Mutable<Omit<TicketFields, Keyed | OptionalFields> & Optional> {
  ending: TicketEnding;
  readonly pauses: Entries<TicketPause>;
  /** By id. */
  readonly openPauses: Map<string, TicketPause>;
  /** The latest instant at which a pause began or ended. */
  latestPauseMs: number;
  readonly planned: Map<string, PlannedIntervention>;
  readonly interventions: Entries<Intervention>;
  /** Made by {@link workOf} on first use. */
  work: ExpertWork | undefined;
}

/** The approval of a ticket for which none was asked or given since its registration or last reopening. */
export const notAsked: Approval = Object.freeze({ state: "none" });

/** The state of a ticket. Changing it leaves the ticket as it is. */
export function stateOf(ticket: Omit<TicketFields, OptionalFields> & Partial<Optional> & TicketEnding): TicketState {
  // Every field is written out: a spread costs more than all the rules of an event.
  const state: TicketState = {
    number: ticket.number,
    sequence: ticket.sequence,
    version: ticket.version,
    ending: endingOf(ticket),
    request: ticket.request,
    priority: ticket.priority,
    rank: ticket.rank,
    registeredPriority: ticket.registeredPriority,
    tier: ticket.tier,
    calendar: ticket.calendar,
    receivedAt: ticket.receivedAt,
    registeredAt: ticket.registeredAt,
    guaranteedFrom: ticket.guaranteedFrom,
    acknowledgedAt: ticket.acknowledgedAt,
    approval: ticket.approval,
    priorityChanges: [...ticket.priorityChanges],
    pauses: entriesIn([...ticket.pauses]),
    openPauses: new Map(),
    latestPauseMs: -Infinity,
    planned: new Map(),
    interventions: entriesIn([...ticket.interventions]),
    work: undefined,
    conclusions: [...ticket.conclusions],
    updates: [...ticket.updates],
    messages: [...ticket.messages],
    milestones: [...ticket.milestones],
    notes: [...ticket.notes],
    appliedEventIds: [...ticket.appliedEventIds],
  };
  for (const pause of ticket.pauses) trackPause(state, pause);
  for (const plan of ticket.planned) state.planned.set(plan.id, plan);
  return state;
}

/** Adds a pause, or replaces the one with the same id. */
export function addPause(state: TicketState, pause: TicketPause): void {
  state.pauses.set(pause);
  state.openPauses.delete(pause.id);
  trackPause(state, pause);
}

function trackPause(state: TicketState, pause: TicketPause): void {
  const { id, from, to } = pause;
  if (to === undefined) state.openPauses.set(id, pause);
  state.latestPauseMs = Math.max(state.latestPauseMs, (to ?? from).getTime());
}

/** Adds an intervention, or replaces the one with the same id. */
export function addIntervention(state: TicketState, intervention: Intervention): void {
  const { work, interventions } = state;
  if (work !== undefined) {
    const before = interventions.get(intervention.id);
    if (before !== undefined) removeWork(work, before);
    addWork(work, intervention);
  }
  interventions.set(intervention);
}

/** The interventions of each expert in order of time. */
export function workOf(state: TicketState): ExpertWork {
  return (state.work ??= expertWorkOf(state.interventions.list));
}

/** The ticket that a state has become. Do not change the state afterwards. */
export function ticketOf(state: TicketState): Ticket {
  const { tier, calendar, guaranteedFrom, acknowledgedAt } = state;
  const fields: { -readonly [Field in keyof TicketFields]: TicketFields[Field] } = {
    number: state.number,
    sequence: state.sequence,
    version: state.version,
    request: state.request,
    priority: state.priority,
    rank: state.rank,
    registeredPriority: state.registeredPriority,
    receivedAt: state.receivedAt,
    registeredAt: state.registeredAt,
    priorityChanges: state.priorityChanges,
    pauses: state.pauses.list,
    planned: [...state.planned.values()],
    approval: state.approval,
    interventions: state.interventions.list,
    conclusions: state.conclusions,
    updates: state.updates,
    messages: state.messages,
    milestones: state.milestones,
    notes: state.notes,
    appliedEventIds: state.appliedEventIds,
  };
  if (tier !== undefined) fields.tier = tier;
  if (calendar !== undefined) fields.calendar = calendar;
  if (guaranteedFrom !== undefined) fields.guaranteedFrom = guaranteedFrom;
  if (acknowledgedAt !== undefined) fields.acknowledgedAt = acknowledgedAt;
  for (const part of Object.values(fields)) if (Array.isArray(part)) Object.freeze(part);
  return trusted(Object.assign(fields, state.ending));
}

function endingOf(ticket: TicketEnding): TicketEnding {
  switch (ticket.status) {
    case "closed":
      return frozen({ status: ticket.status, closedAt: ticket.closedAt });
    case "cancelled":
      return frozen({ status: ticket.status, cancelledAt: ticket.cancelledAt, cancellation: ticket.cancellation });
    case "registered":
    case "inProgress":
      return { status: ticket.status };
  }
}
