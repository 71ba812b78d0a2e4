import { SupportError } from "../error/index.js";
import type { TicketEvent } from "./events.js";
import type { Intervention, Ticket } from "./ticket.js";

/** A ticket with an intervention begun; the plan of the same id is fulfilled. */
export function startedIntervention(ticket: Ticket, event: TicketEvent<"interventionStarted">): Ticket {
  const { interventionId: id, mode, expert, note, at: startedAt } = event;
  const started: Intervention = { id, mode, expert, startedAt, ...(note !== undefined && { note }) };
  return {
    ...ticket,
    status: "inProgress",
    planned: ticket.planned.filter((plan) => plan.id !== id),
    interventions: [...ticket.interventions, started],
  };
}

type InterventionEvent = TicketEvent<"interventionFinished" | "interventionCorrected" | "interventionInvoiced">;

/** A ticket with one of its interventions changed; throws `unexpected_event` where it has none of that id. */
export function changedIntervention(ticket: Ticket, event: InterventionEvent): Ticket {
  const intervention = ticket.interventions.find(({ id }) => id === event.interventionId);
  if (intervention === undefined) {
    throw new SupportError({ code: "unexpected_event", type: event.type, version: event.version });
  }
  const changed = after(intervention, event);
  return { ...ticket, interventions: ticket.interventions.map((each) => (each === intervention ? changed : each)) };
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
