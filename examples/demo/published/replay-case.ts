import { decide, evolve, type Problem, type Ticket, type TicketCommand, type TicketPolicy } from "trouble-ticket";
import { registerCommand, stepCommands, isMoreThanOpening } from "./case-commands.js";
import type { CaseStep } from "./case-steps.js";
import type { LogCase } from "./cases.js";

/** The result of a replay: the ticket, and the commands that were refused. */
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

/** Sends the events of a case to a ticket as commands, in the order of time, and applies the events that follow. */
export function replayCase(policy: TicketPolicy, found: LogCase, steps: readonly CaseStep[], number: string): CaseReplay {
  const inOrder = [...steps].sort((a, b) => a.atMs - b.atMs);
  const refusals: CaseRefusal[] = [];
  let ticket: Ticket | undefined;
  let commandCount = 0;
  const send = (command: TicketCommand): void => {
    commandCount++;
    const decision = decide(policy, ticket, command);
    if (decision.ok) for (const event of decision.events) ticket = evolve(ticket, event);
    else refusals.push({ command: command.type, code: decision.refusal.code });
  };
  for (const [position, step] of inOrder.entries()) {
    if (position === 0) send(registerCommand(number, found.priority, step));
    if (ticket === undefined) break;
    if (position > 0 || isMoreThanOpening(step)) stepCommands(ticket, step, position + 1).forEach(send);
  }
  return { ticket, commandCount, refusals };
}
