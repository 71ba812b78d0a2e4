import { addBusinessTime, dueAt, isSupportError, type SlaFacts, type SlaPolicy, type SlaStatus } from "trouble-ticket";
import { epochMsOf, type Span } from "./span.js";

/** How much further than the last thing known is shown, as a share of the time the target allows. */
const outlook = 0.25;

/** A `now` that lies further away than so many times all that is known is not shown: the rest would be too small to see. */
const farAway = 4;

/** From receipt until some open time after all that is known of a ticket; at that time, the desk is open or just closing. */
export function rangeOf(policy: SlaPolicy, facts: SlaFacts, nowMs: number, status: SlaStatus): Span {
  const fromMs = epochMsOf(facts.receivedAt);
  const { intervenedAt, endedAt } = facts;
  const [priorityChanges, pauses] = [facts.priorityChanges ?? [], facts.pauses ?? []];
  const dues = [facts.priority, ...priorityChanges.map(({ priority }) => priority)].flatMap((priority) =>
    dueMs(policy, priority, fromMs),
  );
  const given = [
    ...priorityChanges.map(({ at }) => at),
    ...pauses.flatMap(({ from, to }) => [from, ...(to === undefined || to === null ? [] : [to])]),
    ...[intervenedAt, endedAt].filter((at) => at !== undefined && at !== null),
  ].map(epochMsOf);
  const lastMs = Math.max(fromMs, status.dueAt.getTime(), ...dues, ...given);
  const isShown = nowMs - fromMs <= farAway * (lastMs - fromMs);
  const wanted = addBusinessTime(
    policy.calendar,
    isShown ? Math.max(lastMs, nowMs) : lastMs,
    Math.ceil(outlook * status.budgetMs),
  );
  return { fromMs, toMs: wanted.getTime() };
}

/** When a ticket would be due that had this priority all along; nothing where it promises nothing. */
function dueMs(policy: SlaPolicy, priority: string, receivedAt: number): readonly number[] {
  try {
    return [dueAt(policy, { priority, receivedAt }).getTime()];
  } catch (error) {
    if (isSupportError(error) && error.code === "no_target") return [];
    throw error;
  }
}
