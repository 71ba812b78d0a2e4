import type { Ticket, TicketCommand } from "trouble-ticket";
import type { CaseStep } from "./case-steps.js";

/** The request, which the log does not contain but the policy requires. */
const placeholderRequest = {
  customer: "not in the log",
  application: "not in the log",
  operator: { name: "not in the log", phone: "000 00000" },
  sender: "customer@log.example",
  channel: "email",
  addressedTo: "support",
  report: { kind: "other", description: "not in the log" },
} as const;

const [takeInCharge, wait, resolve, closed] = ["Take in charge ticket", "Wait", "Resolve ticket", "Closed"];
const plainOpenings: readonly string[] = ["Assign seriousness", "Insert ticket"];

/** The command for a case's first event, of any activity. */
export function registerCommand(number: string, priority: string, step: CaseStep): TicketCommand {
  const at = step.atMs;
  return {
    type: "register",
    id: `${number}/registered`,
    at,
    actor: actorOf(step),
    number,
    priority,
    receivedAt: at,
    request: placeholderRequest,
  };
}

/** Whether a case's first event is more than its opening. */
export function isMoreThanOpening({ activity }: CaseStep): boolean {
  return !plainOpenings.includes(activity);
}

/**
 * The commands for an event of a case, in order; docs/guides/demo-log.md explains them.
 *
 * Open work ends first, and so does a pause unless the event is another `Wait`.
 */
export function stepCommands(ticket: Ticket, step: CaseStep, position: number): readonly TicketCommand[] {
  const id = `${ticket.number}/${position}`;
  const head = (part: string): Head => ({ id: `${id}/${part}`, at: step.atMs, actor: actorOf(step) });
  const isWaiting = ticket.pauses.some(({ to }) => to === undefined);
  const isConcluded = ticket.conclusions.some(({ to }) => to === undefined);
  const needsOpen = step.activity === takeInCharge || step.activity === wait;
  return [
    ...ticket.interventions
      .filter(({ endedAt }) => endedAt === undefined)
      .map((running): TicketCommand => {
        const work = { interventionId: running.id, cause: "other", done: "not in the log" };
        return { type: "finishIntervention", ...head(`finished/${running.id}`), ...work };
      }),
    ...(isWaiting && step.activity !== wait ? [{ type: "resume" as const, ...head("resumed") }] : []),
    ...(isConcluded && needsOpen ? [{ type: "reopen" as const, ...head("reopened"), reason: step.activity }] : []),
    ownCommand(step, id, head("own")),
  ];
}

type Head = Pick<TicketCommand, "id" | "at" | "actor">;

function ownCommand(step: CaseStep, id: string, head: Head): TicketCommand {
  switch (step.activity) {
    case takeInCharge:
      return { type: "startIntervention", ...head, interventionId: id, mode: "internal", expert: head.actor.name };
    case wait:
      return { type: "waitForCustomer", ...head, pauseId: id, reason: "customerAnswer" };
    case resolve:
      return { type: "conclude", ...head };
    case closed:
      return { type: "close", ...head };
    default:
      return { type: "addNote", ...head, audience: "internal", text: step.activity };
  }
}

function actorOf({ resource }: CaseStep): TicketCommand["actor"] {
  return { kind: "expert", name: resource === "" ? "not in the log" : resource };
}
