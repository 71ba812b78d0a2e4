import { acoPolicy, acoPolicySpec, businessCalendar, dueAt, isSupportError, supportPolicy } from "trouble-ticket";
import { billableDuration } from "trouble-ticket/billing";
import { addBusinessTime, type BusinessCalendar } from "trouble-ticket/calendar";
import { describeProblem } from "trouble-ticket/error";
import { supportPolicySchema, type SupportPolicy } from "trouble-ticket/policy";
import { dueAt as dueAtOfSla, type SlaPolicy } from "trouble-ticket/sla";
import type { InstantLike } from "trouble-ticket/time";

const receivedAt: InstantLike = { epochMilliseconds: 1_774_627_200_000 };
const calendar: BusinessCalendar = businessCalendar({ timeZone: "Europe/Rome", weeklyHours: { mon: [["08:30", "13:00"]] } });
const policy: SupportPolicy = supportPolicy({ ...acoPolicySpec, calendar });
const deadlines: SlaPolicy = policy;

export const due: Date = dueAt(acoPolicy, { priority: "blocking", receivedAt });
export const dueAlike: Date = dueAtOfSla(deadlines, { priority: "blocking", receivedAt });
export const later: Date = addBusinessTime(calendar, receivedAt, { hours: 4 });
export const minutes: number = billableDuration(policy, { mode: "online", startedAt: due, endedAt: later }).billableMinutes;
export const name: string = supportPolicySchema.parse(acoPolicySpec).name;

// @ts-expect-error a request has a priority
dueAt(acoPolicy, { receivedAt });

export function reasons(error: unknown): readonly string[] {
  return isSupportError(error) ? error.problems.map(describeProblem) : [];
}
