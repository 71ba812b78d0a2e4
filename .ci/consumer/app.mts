import {
  acoPolicy,
  acoPolicySpec,
  businessCalendar,
  describeProblem,
  dueAt,
  isSupportError,
  supportPolicy,
  type InstantLike,
  type Target,
} from "trouble-ticket";
import { billableDuration, type Charge } from "trouble-ticket/billing";
import { addBusinessTime, type BusinessCalendar } from "trouble-ticket/calendar";
import { acknowledgementMessage, type Message } from "trouble-ticket/message";
import type { SupportPolicy } from "trouble-ticket/policy";
import { nextInQueue, type QueueEntry } from "trouble-ticket/queue";
import { safeParseRequest } from "trouble-ticket/request";
import { supportPolicySchema } from "trouble-ticket/schemas";
import { dueAt as dueAtOfSla, type SlaPolicy } from "trouble-ticket/sla";
import { decide, initialState, type Ticket, type TicketCommand } from "trouble-ticket/ticket";

const receivedAt: InstantLike = { epochMilliseconds: 1_774_627_200_000 };
const calendar: BusinessCalendar = businessCalendar({ timeZone: "Europe/Rome", weeklyHours: { mon: [["08:30", "13:00"]] } });
const policy: SupportPolicy = supportPolicy({ ...acoPolicySpec, calendar });
const deadlines: SlaPolicy = policy;

export const due: Date = dueAt(acoPolicy, { priority: "blocking", receivedAt });
export const dueAlike: Date = dueAtOfSla(deadlines, { priority: "blocking", receivedAt });
export const later: Date = addBusinessTime(calendar, receivedAt, { hours: 4 });
export const minutes: number = billableDuration(policy, { mode: "online", startedAt: due, endedAt: later }).billableMinutes;
export const zone: string = supportPolicySchema.parse(acoPolicySpec).calendar.timeZone;
export const promise: Target = { businessDays: 3 };

// @ts-expect-error a request has a priority
dueAt(acoPolicy, { receivedAt });

// @ts-expect-error a target has one of five units
export const impossible: Target = { years: 1 };

export function reasons(error: unknown): readonly string[] {
  return isSupportError(error) ? error.problems.map(describeProblem) : [];
}

export function complaints(input: unknown): number {
  const reading = safeParseRequest(policy, input);
  return reading.ok ? 0 : reading.problems.length;
}

export function firstEvents(command: TicketCommand): readonly string[] {
  const decision = decide(policy, initialState(), command);
  return decision.ok ? decision.events.map(({ type }) => type) : [];
}

export const answer = (ticket: Ticket): Message => acknowledgementMessage(policy, ticket);
export const next = (entries: readonly QueueEntry[]): string | undefined => nextInQueue(entries)?.number;
export const owed = (charge: Charge): string => `${charge.net} ${charge.currency}`;
