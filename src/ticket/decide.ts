import { policyOf, type PolicyReading } from "../policy/internal.js";
import type { Problem } from "../problem/internal.js";
import { safeParseWith } from "../problem/schema.js";
import { ticketCommandSchema } from "./events/schema.js";
import { transitions, type CommandType, type ParsedCommand, type TicketCommand, type TicketEvent } from "./features.js";
import { decideRegister, refuseRegistered } from "./registration.js";
import { stateOf } from "./state.js";
import { requireTicketPolicy, type TicketPolicy } from "./ticket-policy.js";
import type { Ticket } from "./ticket.js";
import { refusalOf, type EventHead } from "./transition.js";
import { frozen, parseTicket, trusted, withFrozenParts } from "./trust.js";

/** The result of a command: the events to store and apply, or the refusal. */
export type Decision =
  | { readonly ok: true; readonly events: readonly TicketEvent[]; readonly refusal?: undefined }
  | { readonly ok: false; readonly refusal: Problem; readonly events?: undefined };

/**
 * Decides a command: returns the events to store and to apply with `evolve`, or the refusal.
 *
 * Nothing is changed or stored here. Commands are idempotent by id: a repeated id returns no events, even if the payload differs.
 * A malformed command is refused with `invalid_command` and its `problems` with their paths. Instants before the receipt, after
 * `now`, or before what they refer to are refused. Concluding, closing and cancelling end every pause and drop every plan.
 * Without a ticket, only `register` is allowed.
 *
 * Refuses with `invalid_command`, `no_ticket`, `ticket_exists`, `command_not_allowed`, `before_receipt`, `in_future`,
 * `too_early`, `reversed_interval`, `unknown_priority`, `unknown_tier`, `unknown_calendar`, `same_priority`,
 * `already_guaranteed`, `unknown_mode`, `approval_required`, `approval_unchanged`, `duplicate_id`, `expert_busy`,
 * `unknown_band`, `ticket_concluded`, `unknown_intervention`, `unknown_cause`, `intervention_running`,
 * `intervention_finished`, `intervention_invoiced`, `intervention_ran`, `pausing_disabled`, `unknown_pausing_reason`,
 * `unknown_pause`, `not_waiting`, `already_acknowledged`, `unknown_metric`, `already_reached`, `own_duplicate`.
 *
 * @throws SupportError `missing_section` for a section that the command needs, such as `modes`; `wrong_type` and other problems
 * of a policy or a ticket that this library did not make
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
  const parsed = reading.value;
  if (current?.appliedEventIds.includes(eventId(parsed)) === true) return { ok: true, events: [] };
  const refusal = inFuture(parsed);
  if (refusal !== undefined) return refused(refusal);
  return current === undefined ? decideFirst(policy, parsed) : decideNext(policy, current, parsed);
}

/**
 * The types of commands that can happen to a ticket now: some command of each succeeds, and no command of any other type does.
 *
 * A single command may still be refused for its payload, such as an unknown mode or an instant that is too early. What needs a
 * section that the policy lacks is left out: without `requests` and `ticketNumbers` nothing is registered.
 *
 * @throws SupportError `wrong_type` and other problems of a policy or a ticket that this library did not make
 * @example
 * allowedCommands(acoPolicy, undefined) // => ["register"]
 */
export function allowedCommands(policy: TicketPolicy, ticket: Ticket | undefined): readonly CommandType[] {
  requireTicketPolicy(policy);
  if (ticket === undefined) return canRegister(policyOf(policy)) ? ["register"] : [];
  const state = stateOf(parseTicket(ticket));
  return [...transitions].flatMap(([type, transition]) => {
    const isOpen = transition.when(state) && transition.blocked?.(state, policy) === undefined;
    return isOpen && transition.hasChoice?.(state, policy) !== false ? [type] : [];
  });
}

function canRegister({ priorities, channels, kinds, numberPattern }: PolicyReading): boolean {
  return priorities.size > 0 && channels.size > 0 && kinds.size > 0 && numberPattern !== undefined;
}

function decideFirst(policy: TicketPolicy, command: ParsedCommand): Decision {
  if (command.type !== "register") return refused({ code: "no_ticket", command: command.type });
  const registered = decideRegister(policy, command);
  if (!registered.ok) return refused(registered.refusal);
  const event = eventOf(command, [command.number, 1], "registered", registered.payload) as TicketEvent<"registered">;
  const refusal = refuseRegistered(event);
  return refusal === undefined ? accepted(event) : refused(refusal);
}

function decideNext(policy: TicketPolicy, ticket: Ticket, command: ParsedCommand): Decision {
  const transition = transitions.get(command.type);
  if (transition === undefined) return refused({ code: "ticket_exists", number: ticket.number });
  const state = stateOf(ticket);
  const payload = transition.payload?.(command, state, policy) ?? payloadOf(command);
  const event = eventOf(command, [ticket.number, ticket.version + 1], transition.event, payload);
  const refusal = refusalOf([command.type, transition], state, event, policy);
  // The table pairs a type of event with its payload.
  return refusal === undefined ? accepted(event as TicketEvent) : refused(refusal);
}

function eventOf(
  command: ParsedCommand,
  [ticketNumber, version]: readonly [string, number],
  type: string,
  payload: object,
): EventHead & { readonly type: string } {
  const { id: commandId, at, actor } = command;
  return { id: eventId(command), commandId, ticketNumber, version, at, actor, type, ...payload };
}

const headFields: ReadonlySet<string> = new Set(["id", "at", "now", "actor", "type"]);

function payloadOf(command: ParsedCommand): object {
  const payload: Record<string, unknown> = {};
  for (const field of Object.keys(command)) if (!headFields.has(field)) payload[field] = command[field as keyof ParsedCommand];
  return payload;
}

/** Each command yields one event. */
function eventId({ id }: ParsedCommand): string {
  return `${id}/1`;
}

function accepted(event: TicketEvent): Decision {
  return Object.freeze({ ok: true, events: Object.freeze([trusted(withFrozenParts(event))]) });
}

function refused(refusal: Problem): Decision {
  return frozen({ ok: false, refusal });
}

/** Refuses what a command says happened later than its `now`. A plan may be for later. */
function inFuture(command: ParsedCommand): Problem | undefined {
  const now = command.now ?? command.at;
  const isCorrection = command.type === "correctIntervention";
  return (
    (isCorrection ? laterThan(now, command.startedAt, "startedAt") : undefined) ??
    (isCorrection ? laterThan(now, command.endedAt, "endedAt") : undefined) ??
    laterThan(now, command.at, "at")
  );
}

function laterThan(now: Date, at: Date, field: string): Problem | undefined {
  if (at.getTime() <= now.getTime()) return undefined;
  return { code: "in_future", path: [field], at: at.toISOString(), now: now.toISOString() };
}
