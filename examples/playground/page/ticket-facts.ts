import { explainDueAt, formatExplanation, isSupportError, type SlaFacts, type SupportPolicy } from "trouble-ticket";
import { logProblemOf } from "../../demo/log/judge.js";
import { problemText } from "../text/problem-words.js";
import type { Span } from "../timeline/span.js";
import { timelineOf, type Timeline } from "../timeline/timeline.js";
import { dateTimeText } from "../text/time-text.js";
import { problemStyle } from "./problem-style.js";
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

/** A ticket's clock, and why it is due when it is. */
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
    const [facts, metric] = [factsOf(sound), ticket.metric];
    const timeline = timelineOf(policy, facts, { now: ticket.now, metric, ...(span && { span }) });
    const due = explainDueAt(policy, facts, { metric, now: ticket.now });
    return { ok: true, timeline, explanation: formatExplanation(due, { locale }), faults };
  } catch (error) {
    if (!isSupportError(error)) throw error;
    return {
      ok: false,
      faults: [
        ...faults,
        ...error.problems.map((problem) => problemText(logProblemOf(problem), problemStyle(locale, style.timeZone))),
      ],
    };
  }
}

function isReversed({ from, to = from }: PauseState): boolean {
  return Date.parse(to) < Date.parse(from);
}

/** What is typed about a ticket, as the library takes it. */
function factsOf(ticket: TicketState): SlaFacts {
  const { receivedAt, priority, pauses, changes, conclusions, tier, calendar } = ticket;
  const { acknowledgedAt, intervenedAt, resolvedAt, endedAt, updates, messages } = ticket;
  const done = { acknowledgedAt, intervenedAt, resolvedAt, endedAt, updates, messages };
  return {
    ...{ receivedAt, priority, pauses, priorityChanges: changes },
    ...done,
    ...(conclusions.length > 0 && { conclusions }),
    ...(tier !== "" && { tier }),
    ...(calendar !== "" && { calendar }),
  };
}
