import type { Draft } from "./draft.js";
import type { TicketEvent } from "./events.js";
import { frozen } from "./frozen.js";
import { withChanged, withEntry } from "./ids.js";
import { appended } from "./lists.js";
import type { Intervention } from "./ticket.js";

type Drafted = Draft["ticket"];

/** A plan takes the place of the one of the same id. */
export function planIntervention(ticket: Drafted, event: TicketEvent<"interventionPlanned">): void {
  const { interventionId: id, mode, expert, plannedFor } = event;
  dropPlan(ticket, id);
  ticket.planned = appended(ticket.planned, frozen({ id, mode, expert, plannedFor }));
}

/** Begins an intervention; the plan of the same id is fulfilled. */
export function startIntervention(ticket: Drafted, event: TicketEvent<"interventionStarted">): void {
  const { interventionId: id, mode, expert, note, at: startedAt } = event;
  const approvedAt = ticket.approval === "granted" ? ticket.approvalChangedAt : undefined;
  const started = { id, mode, expert, startedAt, ...(note !== undefined && { note }), ...(approvedAt && { approvedAt }) };
  dropPlan(ticket, id);
  ticket.status = "inProgress";
  ticket.interventions = withEntry(ticket.interventions, frozen(started));
}

type InterventionEvent = TicketEvent<"interventionFinished" | "interventionCorrected" | "interventionInvoiced">;

/** Changes the intervention that an event names. */
export function changeIntervention(ticket: Drafted, event: InterventionEvent): void {
  const { interventionId } = event;
  ticket.interventions = withChanged(ticket.interventions, interventionId, (intervention) => frozen(after(intervention, event)));
}

function after(intervention: Intervention, event: InterventionEvent): Intervention {
  switch (event.type) {
    case "interventionFinished":
      return { ...intervention, endedAt: event.at, cause: event.cause, done: event.done };
    case "interventionCorrected":
      return { ...intervention, startedAt: event.startedAt, endedAt: event.endedAt };
    case "interventionInvoiced":
      return { ...intervention, invoiced: true };
  }
}

function dropPlan(ticket: Drafted, interventionId: string): void {
  ticket.planned = ticket.planned.filter(({ id }) => id !== interventionId);
}
