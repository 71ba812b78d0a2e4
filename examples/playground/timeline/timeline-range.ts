import { addBusinessTime, type BusinessCalendar, type SlaFacts } from "trouble-ticket";
import { epochMsOf, type Span } from "./span.js";

/** How much further than the last thing known is shown, as a share of the time the target allows. */
const outlook = 0.25;

/** A `now` further away than this many times the known span is not shown: the rest would be too small to see. */
const farAway = 4;

/** What is known of a ticket's clocks. */
interface Clocks {
  readonly nowMs: number;
  /** The budget of the promise that is drawn large. */
  readonly budgetMs: number;
  /** The due dates of all its promises. */
  readonly dues: readonly number[];
}

/** From receipt until some open time after all that is known of a ticket; at that time, the desk is open or just closing. */
export function rangeOf(calendar: BusinessCalendar, facts: SlaFacts, { nowMs, budgetMs, dues }: Clocks): Span {
  const fromMs = epochMsOf(facts.receivedAt);
  const { intervenedAt, resolvedAt, endedAt } = facts;
  const [priorityChanges, pauses] = [facts.priorityChanges ?? [], facts.pauses ?? []];
  const given = [
    ...priorityChanges.map(({ at }) => at),
    ...pauses.flatMap(({ from, to }) => [from, ...(to === undefined || to === null ? [] : [to])]),
    ...[intervenedAt, resolvedAt, endedAt].filter((at) => at !== undefined && at !== null),
  ].map(epochMsOf);
  const lastMs = Math.max(fromMs, ...dues, ...given);
  const isShown = nowMs - fromMs <= farAway * (lastMs - fromMs);
  const wanted = addBusinessTime(calendar, isShown ? Math.max(lastMs, nowMs) : lastMs, Math.ceil(outlook * budgetMs));
  return { fromMs, toMs: wanted.getTime() };
}
