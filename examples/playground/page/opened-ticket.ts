import type { InstantLike, SlaFacts, SlaInterval } from "trouble-ticket";
import { exactInstantTextAt } from "../text/wall-time.js";
import { epochMsOf } from "../timeline/span.js";
import type { PauseState, TicketState } from "./state.js";

/** What the first tab is asked about the facts of a ticket. */
interface Question {
  readonly timeZone: string;
  readonly nowMs: number;
  readonly metric: string;
}

/** The facts of a ticket of a file as the first tab has them. */
export function openedTicket(facts: SlaFacts, { timeZone, nowMs, metric }: Question): TicketState {
  const text = (at: InstantLike): string => exactInstantTextAt(timeZone, epochMsOf(at));
  const given = (name: string, at: InstantLike | null | undefined): object =>
    at === undefined || at === null ? {} : { [name]: text(at) };
  const interval = ({ from, to }: SlaInterval): PauseState => ({ from: text(from), ...given("to", to) });
  const conclusions = facts.conclusions ?? [];
  const [only] = conclusions;
  const isFinal = conclusions.length === 1 && (only?.to === undefined || only.to === null);
  return {
    priority: facts.priority,
    receivedAt: text(facts.receivedAt),
    now: exactInstantTextAt(timeZone, nowMs),
    pauses: (facts.pauses ?? []).map(interval),
    changes: (facts.priorityChanges ?? []).map(({ at, priority }) => ({ at: text(at), priority })),
    conclusions: isFinal ? [] : conclusions.map(interval),
    updates: (facts.updates ?? []).map(text),
    messages: (facts.messages ?? []).map(text),
    tier: facts.tier ?? "",
    calendar: facts.calendar ?? "",
    metric,
    ...given("acknowledgedAt", facts.acknowledgedAt),
    ...given("intervenedAt", facts.intervenedAt),
    ...given("resolvedAt", facts.resolvedAt ?? (isFinal ? only?.from : undefined)),
    ...given("endedAt", facts.endedAt),
  };
}
