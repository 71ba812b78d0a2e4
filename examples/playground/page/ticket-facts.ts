import {
  explainDueAt,
  formatExplanation,
  isSupportError,
  describeProblem,
  type SlaFacts,
  type SupportPolicy,
} from "trouble-ticket";
import type { Span } from "../timeline/span.js";
import { timelineOf, type Timeline } from "../timeline/timeline.js";
import type { PageState, TicketState } from "./state.js";

/** What the page has to say of a ticket, or what is wrong with what was typed. */
export type TicketAnswer =
  | { readonly ok: true; readonly timeline: Timeline; readonly explanation: string }
  | { readonly ok: false; readonly faults: readonly string[] };

/** A ticket's clock and why it is due when it is, under the priority in force now. */
export function ticketAnswer(
  policy: SupportPolicy,
  { ticket, locale }: Pick<PageState, "ticket" | "locale">,
  span?: Span,
): TicketAnswer {
  try {
    const timeline = timelineOf(policy, factsOf(ticket), ticket.now, span);
    const due = explainDueAt(policy, { priority: priorityNow(ticket), receivedAt: ticket.receivedAt });
    return { ok: true, timeline, explanation: formatExplanation(due, { locale }) };
  } catch (error) {
    if (!isSupportError(error)) throw error;
    return { ok: false, faults: error.problems.map(describeProblem) };
  }
}

/** What is typed about a ticket, as the library takes it. */
function factsOf({ receivedAt, priority, pauses, changes, intervenedAt }: TicketState): SlaFacts {
  return { receivedAt, priority, pauses, priorityChanges: changes, ...(intervenedAt !== undefined && { intervenedAt }) };
}

function priorityNow({ priority, changes, now, intervenedAt = now }: TicketState): string {
  const untilMs = Math.min(Date.parse(now), Date.parse(intervenedAt));
  const known = changes.filter(({ at }) => Date.parse(at) <= untilMs);
  const inOrder = [...known].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  return inOrder.at(-1)?.priority ?? priority;
}
