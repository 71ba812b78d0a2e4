import { decide, evolve, type Problem, type Ticket, type TicketCommand, type TicketPolicy } from "trouble-ticket";
import { registerCommand, stepCommands, tellsMore } from "./case-commands.js";
import type { CaseStep } from "./case-steps.js";
import type { LogCase } from "./cases.js";

/** What became of a case: its ticket, and what the rules refused on the way. */
export interface CaseReplay {
  /** Undefined where the registration itself was refused. */
  readonly ticket: Ticket | undefined;
  readonly commandCount: number;
  readonly refusals: readonly CaseRefusal[];
}

interface CaseRefusal {
  readonly command: TicketCommand["type"];
  readonly code: Problem["code"];
}

/** Tells a ticket what happened in a case, in the order of time, and folds the events that come of it. */
export function replayCase(policy: TicketPolicy, found: LogCase, steps: readonly CaseStep[], number: string): CaseReplay {
  const inOrder = [...steps].sort((a, b) => a.atMs - b.atMs);
  const refusals: CaseRefusal[] = [];
  let ticket: Ticket | undefined;
  let commandCount = 0;
  const tell = (command: TicketCommand): void => {
    commandCount++;
    const decision = decide(policy, ticket, command);
    if (decision.ok) for (const event of decision.events) ticket = evolve(ticket, event);
    else refusals.push({ command: command.type, code: decision.refusal.code });
  };
  for (const [position, step] of inOrder.entries()) {
    if (position === 0) tell(registerCommand(number, found.priority, step));
    if (ticket === undefined) break;
    if (position > 0 || tellsMore(step)) stepCommands(ticket, step, position + 1).forEach(tell);
  }
  return { ticket, commandCount, refusals };
}
