import { slaReadingOf, slaStatusIfPromised, targetOf, type SlaStatus } from "../sla/internal.js";
import { slaFacts, type Ticket } from "../ticket/internal.js";
import { visibleName } from "../time/internal.js";
import { fields, sentence, type Field, type MessagePart } from "./parts.js";
import { instantText, labelIn, type MessagePolicy, type MessageStyle } from "./style.js";
import type { CustomerView } from "./ticket-parts.js";

/** What is promised to the customer, in the order of lists: dates, or why there are none. */
type Promises =
  | { readonly kind: "dates"; readonly dates: readonly PromisedDate[] }
  | { readonly kind: "unguaranteed" }
  | { readonly kind: "unpromised" };

interface PromisedDate {
  readonly metric: string;
  readonly dueAt: Date;
  /** While the clock is paused, the due date holds if the pause ends now. */
  readonly isPaused: boolean;
}

/** The due dates at receipt, or at the forwarding to support. The acknowledgement is left out: its message keeps that promise. */
export function promisesAtReceipt(policy: MessagePolicy, ticket: Ticket): Promises {
  const facts = slaFacts(ticket);
  if (facts === undefined) return { kind: "unguaranteed" };
  const { receivedAt, tier, calendar } = facts;
  const atReceipt = { receivedAt, priority: ticket.priority, tier, calendar };
  const metrics = slaReadingOf(policy).metrics.filter((metric) => metric !== "acknowledgement");
  const dates = metrics.flatMap((metric) => {
    const status = slaStatusIfPromised(policy, atReceipt, receivedAt, { metric });
    return status === undefined ? [] : [promisedDate(metric, status)];
  });
  return isPromised(policy, ticket, metrics) ? { kind: "dates", dates } : { kind: "unpromised" };
}

/** The due dates of the promises that are still open at the instant of a report. */
export function openPromises(policy: MessagePolicy, { ticket, report }: CustomerView): Promises {
  if (ticket.guaranteedFrom === undefined) return { kind: "unguaranteed" };
  const { metrics } = slaReadingOf(policy);
  const dates = metrics.flatMap((metric) => {
    const status = report.sla[metric];
    return status === undefined || status.clock === "stopped" ? [] : [promisedDate(metric, status)];
  });
  // A promise that was broken under an earlier priority has a date, even if the priority in force promises nothing.
  return dates.length > 0 || isPromised(policy, ticket, metrics) ? { kind: "dates", dates } : { kind: "unpromised" };
}

/** The fields of a ticket with the due dates as the last ones; without any, a sentence says why. */
export function withPromises(style: MessageStyle, rows: readonly Field[], promises: Promises): readonly MessagePart[] {
  switch (promises.kind) {
    case "dates":
      return [fields([...rows, ...promises.dates.map((date) => dateField(style, date))])];
    case "unguaranteed":
    case "unpromised":
      return [fields(rows), sentence(style.words[promises.kind])];
  }
}

function promisedDate(metric: string, { dueAt, clock }: SlaStatus): PromisedDate {
  return { metric, dueAt, isPaused: clock === "paused" };
}

/** Whether the policy promises any of the metrics to a ticket's priority; the promise may start later or be kept. */
function isPromised(policy: MessagePolicy, { priority, tier }: Ticket, metrics: readonly string[]): boolean {
  const reading = slaReadingOf(policy);
  return metrics.some((metric) => targetOf(reading, tier, priority, metric) !== undefined);
}

function dateField(style: MessageStyle, { metric, dueAt, isPaused }: PromisedDate): Field {
  const { policy, words, locale } = style;
  const date = instantText(style, dueAt);
  const own = labelIn(locale, new Map(Object.entries(policy.metrics ?? {})), metric);
  const label = words.dueBy[metric] ?? words.ownDueBy(visibleName(own));
  return [label, isPaused ? words.ifPauseEnds(date) : date];
}
