import { showValue, type Problem } from "../problem/internal.js";
import { entryOf } from "./ids.js";
import { endBeforeStart } from "./refusals.js";
import type { Intervention, Ticket } from "./ticket.js";

/** The refusal to end what is not running, or before it began. */
export function notRunning({ interventions }: Ticket, id: string, endedAt: Date): Problem | undefined {
  const intervention = entryOf(interventions, id);
  if (intervention === undefined) return unknownIntervention(interventions, id);
  if (intervention.endedAt !== undefined) return { code: "intervention_finished", path: ["interventionId"], id };
  return endBeforeStart(intervention.startedAt, endedAt, ["at"]);
}

/** The refusal to touch the times of what is still running, or invoiced already. */
export function notFinished({ interventions }: Ticket, id: string): Problem | undefined {
  const intervention = entryOf(interventions, id);
  if (intervention === undefined) return unknownIntervention(interventions, id);
  if (intervention.endedAt === undefined) return { code: "intervention_running", path: ["interventionId"], id };
  return intervention.invoiced === true ? { code: "intervention_invoiced", path: ["interventionId"], id } : undefined;
}

function unknownIntervention(interventions: readonly Intervention[], id: string): Problem {
  const known = interventions.map((each) => each.id);
  return { code: "unknown_intervention", path: ["interventionId"], id: showValue(id), known };
}

/** An expert's time from some instant on; without an end it goes on. */
interface ExpertTime {
  readonly id?: string;
  readonly expert: string;
  readonly startedAt: Date;
  readonly endedAt?: Date;
}

/** The refusal of time in which the expert works on another intervention of the ticket, or of time that reaches into one. */
export function busyExpert({ interventions }: Ticket, time: ExpertTime): Problem | undefined {
  const startedMs = time.startedAt.getTime();
  const endedMs = time.endedAt?.getTime() ?? Infinity;
  for (const { id, expert, startedAt, endedAt } of interventions) {
    if (id === time.id || expert !== time.expert) continue;
    if (startedAt.getTime() >= endedMs || startedMs >= (endedAt?.getTime() ?? Infinity)) continue;
    return { code: "expert_busy", path: ["expert"], expert, intervention: id };
  }
  return undefined;
}
