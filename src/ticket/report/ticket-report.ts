import { requireOptions, requireWhole, wrongType } from "../../problem/internal.js";
import { policyOf } from "../../policy/internal.js";
import { slaStatuses, type SlaFacts, type SlaPolicy } from "../../sla/internal.js";
import { epochMsInRange, requireOrder, type InstantLike } from "../../time/internal.js";
import { frozen, parseTicket } from "../trust.js";
import { slaFacts } from "../sla-facts.js";
import { stateOf } from "../state.js";
import { concludedAt, latestInstant } from "../status.js";
import { requireTicketPolicy, type TicketPolicy } from "../ticket-policy.js";
import type { Ticket } from "../ticket.js";
import {
  interventionsByMode,
  labelled,
  reportedIntervention,
  reportedNote,
  reportedPlan,
  type ReportAudience,
  type TicketReport,
} from "./report-parts.js";

/** Who reads a report, and the ticket's place in the queue. */
export interface ReportOptions {
  /** Defaults to the customer. */
  readonly audience?: ReportAudience | null | undefined;
  /** The place in the queue, from `queuePosition`. Defaults to none. */
  readonly place?: number | null | undefined;
}

/**
 * Reports on a ticket: its status, priority and promises, what it waits for, and its interventions with their times.
 *
 * The customer sees neither internal notes nor the names of staff other than those who intervened. Elapsed time is real time;
 * `billableDuration` says what is billed. For a report on an earlier instant, replay the events up to it: a `now` before the
 * ticket's last instant is refused.
 *
 * @throws SupportError `reversed_interval` for a `now` before the ticket's last instant; `unknown_field`, `wrong_type`,
 * `not_whole` and `out_of_bounds` for an option; `unknown_priority`, `missing_field`, `invalid_instant`,
 * `instant_without_offset`, `instant_out_of_range`, and the problems of a policy or a ticket that this library did not make
 * @see section 2 of the support policy, "Process transparency"
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
 * const at = new Date("2026-03-02T08:00Z");
 * const ticket = evolve(undefined, {
 *   ...{ id: "c1/1", commandId: "c1", ticketNumber: "2026-000123", version: 1, type: "registered", at },
 *   ...{ actor: { kind: "system", name: "mail" }, sequence: 123, priority: "blocking", rank: 1, receivedAt: at, request },
 * });
 * const report = ticketReport(acoPolicy, ticket, "2026-03-02T10:00+01:00", { place: 1 });
 * report.status // => "registered"
 * report.priority.label // => { en: "Blocking", it: "Bloccante" }
 * report.sla.intervention?.remainingMs // => 10_800_000
 */
export function ticketReport(
  policy: TicketPolicy & SlaPolicy,
  ticket: Ticket,
  now: InstantLike,
  options?: ReportOptions | null,
): TicketReport {
  requireTicketPolicy(policy);
  const current = parseTicket(ticket);
  const nowMs = epochMsInRange(now, "now");
  requireOrder(lastKnownMs(current), nowMs, "now");
  const { audience, place } = readOptions(options);
  const facts = slaFacts(current);
  const sla = facts === undefined ? {} : statusesByMetric(policy, facts, nowMs);
  const interventions = current.interventions.map((each) => reportedIntervention(policy, each, nowMs, audience));
  return frozen({
    number: current.number,
    audience,
    reportedAt: new Date(nowMs),
    status: current.status,
    priority: labelled(policyOf(policy).priorities, current.priority),
    receivedAt: new Date(current.receivedAt),
    registeredAt: new Date(current.registeredAt),
    sla,
    ...(place !== undefined && { place }),
    waitingFor: [...new Set(current.pauses.filter(({ to }) => to === undefined).map(({ reason }) => reason))],
    interventions,
    interventionsByMode: interventionsByMode(policyOf(policy).modes, interventions),
    processingMs: interventions.reduce((sumMs, { elapsedMs }) => sumMs + elapsedMs, 0),
    planned: current.planned.map((plan) => reportedPlan(policy, plan, audience)),
    notes: current.notes.flatMap((note) => reportedNote(note, audience)),
    ...endingOf(current),
  });
}

/** The status of each promise; of a repeated one the last, which is the open one if there is one. */
function statusesByMetric(policy: SlaPolicy, facts: SlaFacts, nowMs: number): TicketReport["sla"] {
  return Object.fromEntries(slaStatuses(policy, facts, nowMs).map(({ metric, ...status }) => [metric, status]));
}

function readOptions(options: ReportOptions | null | undefined): { readonly audience: ReportAudience; readonly place?: number } {
  requireOptions(options, ["audience", "place"]);
  const audience = options?.audience ?? "customer";
  const place = options?.place ?? undefined;
  if (!isAudience(audience)) throw wrongType(["options", "audience"], '"customer" or "staff"', audience);
  if (place === undefined) return { audience };
  return { audience, place: requireWhole(place, ["options", "place"], { minimum: 1 }) };
}

function isAudience(audience: unknown): audience is ReportAudience {
  return audience === "customer" || audience === "staff";
}

/** The latest instant of a ticket, with its registration and what was written on it. */
function lastKnownMs(ticket: Ticket): number {
  const { registeredAt, acknowledgedAt, notes, updates, messages, milestones } = ticket;
  const written = [...milestones, ...notes].map(({ at }) => at);
  const instants = [registeredAt, acknowledgedAt ?? registeredAt, ...updates, ...messages, ...written];
  return instants.reduce((latestMs, at) => Math.max(latestMs, at.getTime()), latestInstant(stateOf(ticket)).getTime());
}

function endingOf(ticket: Ticket): Pick<TicketReport, "concludedAt" | "closedAt" | "cancelledAt" | "cancellation"> {
  const workDoneAt = concludedAt(ticket);
  return {
    ...(workDoneAt !== undefined && { concludedAt: new Date(workDoneAt) }),
    ...(ticket.status === "closed" && { closedAt: new Date(ticket.closedAt) }),
    ...(ticket.status === "cancelled" && { cancelledAt: new Date(ticket.cancelledAt), cancellation: ticket.cancellation }),
  };
}
