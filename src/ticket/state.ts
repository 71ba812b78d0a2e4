import { addWork, latestWorkMs, removeWork, type ExpertWork } from "./expert-work.js";
import { brand, frozen } from "./brand.js";
import type { Intervention, PlannedIntervention, Ticket, TicketEnding, TicketFields, TicketPause } from "./ticket.js";

type Mutable<Value> = {
  -readonly [Field in keyof Value]: Value[Field] extends readonly (infer Entry)[] ? Entry[] : Value[Field];
};

/** The lists of a ticket that its state keeps by id. */
type Keyed = "pauses" | "planned" | "interventions";

/**
 * A ticket while events change it in place: rules read it, events write it. Everything that a rule looks up is kept by id or in
 * order, so that a replay takes time in proportion to its events. The entries are frozen.
 */
export interface TicketState extends Mutable<Omit<TicketFields, Keyed>> {
  ending: TicketEnding;
  readonly pauses: Map<string, TicketPause>;
  /** The ids of the open pauses. */
  readonly openPauses: Set<string>;
  /** The latest instant at which a pause began or ended. */
  latestPauseMs: number;
  readonly planned: Map<string, PlannedIntervention>;
  readonly interventions: Map<string, Intervention>;
  readonly work: ExpertWork;
}

/** The state of a ticket. Changing it leaves the ticket as it is. */
export function stateOf(ticket: Ticket): TicketState {
  const state: TicketState = {
    ...ticket,
    ending: endingOf(ticket),
    priorityChanges: [...ticket.priorityChanges],
    pauses: new Map(),
    openPauses: new Set(),
    latestPauseMs: -Infinity,
    planned: new Map(),
    interventions: new Map(),
    work: new Map(),
    conclusions: [...ticket.conclusions],
    updates: [...ticket.updates],
    messages: [...ticket.messages],
    milestones: [...ticket.milestones],
    notes: [...ticket.notes],
    appliedEventIds: [...ticket.appliedEventIds],
  };
  for (const pause of ticket.pauses) addPause(state, pause);
  for (const plan of ticket.planned) state.planned.set(plan.id, plan);
  for (const intervention of ticket.interventions) addIntervention(state, intervention);
  return state;
}

/** Adds a pause, or replaces the one with the same id. */
export function addPause(state: TicketState, pause: TicketPause): void {
  const { id, from, to } = pause;
  state.pauses.set(id, pause);
  if (to === undefined) state.openPauses.add(id);
  else state.openPauses.delete(id);
  state.latestPauseMs = Math.max(state.latestPauseMs, (to ?? from).getTime());
}

/** Adds an intervention, or replaces the one with the same id. */
export function addIntervention(state: TicketState, intervention: Intervention): void {
  const before = state.interventions.get(intervention.id);
  if (before !== undefined) removeWork(state.work, before);
  addWork(state.work, intervention);
  state.interventions.set(intervention.id, intervention);
}

/** The ticket that a state has become. Do not change the state afterwards. */
export function ticketOf(state: TicketState): Ticket {
  const { tier, calendar, guaranteedFrom, acknowledgedAt } = state;
  const fields: Mutable<TicketFields> = {
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
    pauses: [...state.pauses.values()],
    planned: [...state.planned.values()],
    approval: state.approval,
    interventions: [...state.interventions.values()],
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
  return brand(Object.assign(fields, state.ending));
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

/** When the work on a ticket was done, if no reopening followed. */
export function concludedAt({ conclusions }: Pick<Ticket, "conclusions">): Date | undefined {
  const last = conclusions.at(-1);
  return last?.to === undefined ? last?.from : undefined;
}

/** Whether a ticket is neither closed nor cancelled. It may be concluded. */
export function isUnclosed({ ending: { status } }: TicketState): boolean {
  return status === "registered" || status === "inProgress";
}

/** Whether a ticket can be worked on: it is neither concluded nor closed nor cancelled. */
export function isWorkable(ticket: TicketState): boolean {
  return isUnclosed(ticket) && concludedAt(ticket) === undefined;
}

/** Since when a ticket can be worked on: its receipt, or the last reopening. */
export function workableSince({ conclusions, receivedAt }: TicketState): Date {
  return conclusions.at(-1)?.to ?? receivedAt;
}

/** The latest instant at which anything happened that the clock or the work depends on. */
export function latestInstant(ticket: TicketState): Date {
  const { receivedAt, guaranteedFrom, approval, ending, conclusions, priorityChanges, latestPauseMs, work } = ticket;
  const conclusion = conclusions.at(-1);
  const known = [
    guaranteedFrom,
    approval.state === "none" ? undefined : approval.since,
    endedAt(ending),
    priorityChanges.at(-1)?.at,
    conclusion?.to ?? conclusion?.from,
  ];
  const knownMs = known.map((at) => at?.getTime() ?? -Infinity);
  return new Date(Math.max(receivedAt.getTime(), latestPauseMs, latestWorkMs(work), ...knownMs));
}

/** The later of two instants, of which the second may be absent. */
export function later(at: Date, other: Date | undefined): Date {
  return other !== undefined && other.getTime() > at.getTime() ? other : at;
}

function endedAt(ending: TicketEnding): Date | undefined {
  switch (ending.status) {
    case "closed":
      return ending.closedAt;
    case "cancelled":
      return ending.cancelledAt;
    case "registered":
    case "inProgress":
      return undefined;
  }
}
