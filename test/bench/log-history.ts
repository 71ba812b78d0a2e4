import { registerCommand, stepCommands, isMoreThanOpening } from "../../examples/demo/published/case-commands.js";
import type { CaseStep } from "../../examples/demo/published/case-steps.js";
import type { Log } from "../../examples/demo/published/read-log.js";
import type { SlaFacts, Ticket, TicketCommand, TicketEvent } from "../../src/index.js";
import type { Library } from "./subjects.js";

/** The facts of a ticket, whose instants are Dates as the library makes them. */
export interface LogFacts extends SlaFacts {
  readonly receivedAt: Date;
  readonly intervenedAt?: Date;
  readonly pauses: readonly { readonly from: Date; readonly to?: Date }[];
}

/** A log as commands, events and facts, one ticket for each case. */
export interface LogHistory {
  readonly commands: readonly (readonly TicketCommand[])[];
  readonly events: readonly TicketEvent[];
  readonly facts: readonly LogFacts[];
}

/**
 * Replays a log as the demo does, with the build that is measured: the demo itself imports its own. Refused commands are
 * among the commands, as in the log.
 */
export function historyOf(library: Library, log: Log): LogHistory {
  const cases = [...log.cases.values()].map(({ caseId, priority }, position) => {
    const steps = [...(log.steps.get(caseId) ?? [])].sort((a, b) => a.atMs - b.atMs);
    return caseHistory(library, `2026-${String(position + 1).padStart(6, "0")}`, priority, steps);
  });
  return {
    commands: cases.map(({ commands }) => commands),
    events: cases.flatMap(({ events }) => events),
    facts: cases.map(({ facts }) => facts),
  };
}

function caseHistory(
  { acoPolicy, decide, evolve, slaFacts }: Library,
  number: string,
  priority: string,
  steps: readonly CaseStep[],
) {
  const commands: TicketCommand[] = [];
  const events: TicketEvent[] = [];
  let ticket: Ticket | undefined;
  const handle = (command: TicketCommand): void => {
    commands.push(command);
    const decision = decide(acoPolicy, ticket, command);
    for (const event of decision.ok ? decision.events : []) {
      ticket = evolve(ticket, event);
      events.push(event);
    }
  };
  for (const [position, step] of steps.entries()) {
    if (position === 0) handle(registerCommand(number, priority, step));
    if (ticket === undefined) break;
    if (position > 0 || isMoreThanOpening(step)) stepCommands(ticket, step, position + 1).forEach(handle);
  }
  const facts = ticket === undefined ? undefined : slaFacts(ticket);
  if (facts === undefined) throw new Error(`the log's ticket ${number} was not registered`);
  return { commands, events, facts: facts as LogFacts };
}
