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
import { dateTimeText } from "../text/time-text.js";
import type { PageState, PauseState, TicketState } from "./state.js";
import { pageWords } from "./words.js";

/** What the page has to say of a ticket, or what is wrong with what was typed. */
export type TicketAnswer =
  | {
      readonly ok: true;
      readonly timeline: Timeline;
      readonly explanation: string;
      /** What was left out of the answer, and why. */
      readonly faults: readonly string[];
    }
  | { readonly ok: false; readonly faults: readonly string[] };

/** A ticket's clock and why it is due when it is, under the priority in force now. */
export function ticketAnswer(
  policy: SupportPolicy,
  { ticket, locale }: Pick<PageState, "ticket" | "locale">,
  span?: Span,
): TicketAnswer {
  const reversed = ticket.pauses.flatMap((pause, position) => (isReversed(pause) ? [{ ...pause, position }] : []));
  const style = { locale, timeZone: policy.calendar.timeZone };
  const faults = reversed.map(({ from, to = from, position }) => {
    const [begins, ends] = [from, to].map((at) => dateTimeText(style, Date.parse(at)));
    return pageWords[locale].reversedPause(position + 1, begins ?? "", ends ?? "");
  });
  const sound = { ...ticket, pauses: ticket.pauses.filter((pause) => !isReversed(pause)) };
  try {
    const timeline = timelineOf(policy, factsOf(sound), ticket.now, span);
    const due = explainDueAt(policy, { priority: priorityNow(ticket), receivedAt: ticket.receivedAt });
    return { ok: true, timeline, explanation: formatExplanation(due, { locale }), faults };
  } catch (error) {
    if (!isSupportError(error)) throw error;
    return { ok: false, faults: [...faults, ...error.problems.map(describeProblem)] };
  }
}

function isReversed({ from, to = from }: PauseState): boolean {
  return Date.parse(to) < Date.parse(from);
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
