import type { Problem } from "../problem/internal.js";
import { safeParseWith } from "../problem/schema.js";
import { parseTicket } from "./parse-ticket.js";
import { ticketCommandSchema } from "./command/schema.js";
import type { TicketCommand } from "./commands.js";
import { decideAskApproval, decideRecordApproval } from "./decide-approval.js";
import { decideCancel, decideClose, decideConclude, decideReopen } from "./decide-closing.js";
import { decideCorrectIntervention } from "./decide-correction.js";
import {
  decideFinishIntervention,
  decideMarkInvoiced,
  decidePlanIntervention,
  decideStartIntervention,
} from "./decide-intervention.js";
import { decideReprioritise } from "./decide-priority.js";
import { decideForward, decideRegister } from "./decide-register.js";
import { decideResume, decideWaitForCustomer } from "./decide-waiting.js";
import type { CheckedCommand, Decision, Outcome } from "./decision.js";
import { frozen } from "./frozen.js";
import { entryOf } from "./ids.js";
import { beforeReceipt, inFuture } from "./refusals.js";
import { requireTicketPolicy, type TicketPolicy } from "./ticket-policy.js";
import type { Ticket } from "./ticket.js";

/**
 * What becomes of a command: the events to store, to be applied with `evolve`, or the refusal, which changes nothing.
 *
 * Nothing is changed or stored here. The id of a command that happened yields no events again, whatever comes under it: another
 * command that is given a used id is taken for a repetition, so every command needs an id of its own. A command that is malformed
 * is refused as `invalid_command`, its `problems` with their paths. Instants before the receipt, after `now`, or before what they
 * refer to are refused. Concluding, closing and cancelling end every pause and drop what was planned. Without a ticket,
 * `register` alone can happen.
 *
 * Refuses with `invalid_command`, `no_ticket`, `ticket_exists`, `command_not_allowed`, `before_receipt`, `in_future`,
 * `too_early`, `reversed_interval`, `unknown_priority`, `same_priority`, `already_guaranteed`, `unknown_mode`,
 * `approval_required`, `approval_unchanged`, `duplicate_id`, `expert_busy`, `ticket_concluded`, `unknown_intervention`,
 * `unknown_cause`, `intervention_running`, `intervention_finished`, `intervention_invoiced`, `intervention_ran`,
 * `pausing_disabled`, `unknown_pausing_reason`, `unknown_pause`, `not_waiting`, `own_duplicate`.
 *
 * @throws SupportError `wrong_type` and what else is wrong with a policy or a ticket that this library did not make
 * @see sections 2, 3 and 5 of the support policy
 * @example
 * const request = {
 *   customer: "Studio Bianchi",
 *   application: "Paghe",
 *   operator: { name: "Anna Bianchi", phone: "+39 02 5550123" },
 *   sender: "anna@studiobianchi.example",
 *   channel: "email",
 *   addressedTo: "support" as const,
 *   report: { kind: "question", description: "How do I print a payslip again?" },
 * };
 * const actor = { kind: "system" as const, name: "mail" };
 * const at = "2026-03-02T09:00+01:00";
 * const received = { number: "2026-000123", priority: "standard", receivedAt: at, request };
 * const decision = decide(acoPolicy, undefined, { type: "register", id: "c1", at, actor, ...received });
 * const [registered] = decision.ok ? decision.events : [];
 * registered?.type // => "registered"
 * const ticket = replay(decision.ok ? decision.events : []);
 * const early = decide(acoPolicy, ticket, { type: "close", id: "c2", at: "2026-03-02T08:59+01:00", actor });
 * early.ok ? undefined : early.refusal.code // => "before_receipt"
 */
export function decide(policy: TicketPolicy, ticket: Ticket | undefined, command: TicketCommand): Decision {
  requireTicketPolicy(policy);
  const current = ticket === undefined ? undefined : parseTicket(ticket);
  const reading = safeParseWith(ticketCommandSchema, command);
  if (!reading.ok) return refused({ code: "invalid_command", problems: reading.problems });
  const checked = reading.value;
  if (current !== undefined && entryOf(current.appliedEventIds, eventId(checked)) !== undefined) return { ok: true, events: [] };
  const refusal = inFuture(checked);
  return refusal === undefined ? decided(policy, current, checked) : refused(refusal);
}

function decided(policy: TicketPolicy, ticket: Ticket | undefined, command: CheckedCommand): Decision {
  if (ticket !== undefined) {
    const outcome = beforeReceipt(command.at, ticket.receivedAt) ?? decidedOn(policy, ticket, command);
    return decision(outcome, command, ticket.number, ticket.version + 1);
  }
  if (command.type !== "register") return refused({ code: "no_ticket", command: command.type });
  return decision(decideRegister(policy, command), command, command.number, 1);
}

function decision(outcome: Outcome, command: CheckedCommand, ticketNumber: string, version: number): Decision {
  if ("code" in outcome) return refused(outcome);
  const { id: commandId, at, actor } = command;
  return frozen({ ok: true, events: [{ id: eventId(command), commandId, ticketNumber, version, at, actor, ...outcome }] });
}

function refused(refusal: Problem): Decision {
  return frozen({ ok: false, refusal });
}

function decidedOn(policy: TicketPolicy, ticket: Ticket, command: CheckedCommand): Outcome {
  switch (command.type) {
    case "register":
      return { code: "ticket_exists", number: ticket.number };
    case "forward":
      return decideForward({ policy, ticket, command });
    case "reprioritise":
      return decideReprioritise({ policy, ticket, command });
    case "planIntervention":
      return decidePlanIntervention({ policy, ticket, command });
    case "askApproval":
      return decideAskApproval({ policy, ticket, command });
    case "recordApproval":
      return decideRecordApproval({ policy, ticket, command });
    case "startIntervention":
      return decideStartIntervention({ policy, ticket, command });
    case "finishIntervention":
      return decideFinishIntervention({ policy, ticket, command });
    case "correctIntervention":
      return decideCorrectIntervention({ policy, ticket, command });
    case "markInvoiced":
      return decideMarkInvoiced({ policy, ticket, command });
    case "waitForCustomer":
      return decideWaitForCustomer({ policy, ticket, command });
    case "resume":
      return decideResume({ policy, ticket, command });
    case "addNote":
      return { type: "noted", audience: command.audience, text: command.text };
    case "conclude":
      return decideConclude({ policy, ticket, command });
    case "close":
      return decideClose({ policy, ticket, command });
    case "reopen":
      return decideReopen({ policy, ticket, command });
    case "cancel":
      return decideCancel({ policy, ticket, command });
  }
}

/** Each command brings one event about. */
function eventId({ id }: CheckedCommand): string {
  return `${id}/1`;
}
